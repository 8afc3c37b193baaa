"""Spanish: which words complain, praise, ask and close. Written without accents."""

from __future__ import annotations

from ..sign import Sign

BAD = """
sigo/seguimos/sigue/estoy/estamos/llevo/llevamos __ esperando
esperando/espere/esperamos/esperado __ hora/horas/minutos/dias/semanas
nadie __ contesta/responde/atiende/contesto/respondio/atendio/vino/llego/llamo/ayuda/aparecio/sabe
no __ contestan/contesta/responden/responde/atienden/llego
no __ llegado/llega/funciona/funcionan/sirve/sirvio
no __ recibi/recibido/gusto/gusta/vuelvo/volvere
no __ volveremos/recomiendo/regreso/entregaron/llamaron/trajeron
no __ vino/vinieron/aparecio/aparecieron/bueno/buena
no __ fresco/fresca/contento/contenta/satisfecho/satisfecha
nunca/jamas __ llego/llegaron/contestan/responden/recibi/vuelvo/volvere/vinieron/contestaron/vino
peor/peores/pesimo/pesima/pesimos/horrible/terrible/fatal/asco/asqueroso/asquerosa/asquerosos
malo/mala/malisimo/malisima/malos/malas
mal servicio/trato/atendido/estado/hecho/cocido/educado
muy mal
fria/frio/frias/frios/quemado/quemada/quemados/crudo/cruda/podrido/podrida/rancio/rancia/duro/dura
sucio/sucia/sucios/lento/lenta/lentos/caro
carisimo/grosero/grosera/groseros/maleducado/maleducada/maleducados
decepcion/decepcionado/decepcionada/decepcionante/decepcionados/enojado/enojada
enfadado/enfadada/indignado/indignada/molesto/molesta/harto/harta
verguenza/inaceptable/ridiculo/lamentable/desastre
robo/ladrones/estafa/estafadores/mentirosos/mentira/fraude
queja/quejas/reclamo/reclamacion/quejarme/reclamar
equivocado/equivocada/equivocaron/roto/rota/rotos/rotas/incompleto/incompleta/tarde
falta/faltan/faltaba/faltaron
cancelaron/olvidaron/perdieron/arruinaron/arruinado/arruino/cobraron/ignoran/ignoraron
otra vez
tercera/segunda/cuarta vez
hablar con el/la/un gerente/encargado/encargada/dueno/duena
"""

SOUR = """
problema/problemas/error/todavia/aun/espera/esperar
nadie/nunca/lastima/triste/reembolso/devolucion/dinero
"""

GOOD = """
gracias por todo/su/la/el/tu/una/un/atendernos/hacer
muchas/muchisimas/mil gracias
rico/rica/ricos/ricas/riquisimo/riquisima
riquisimos/riquisimas/delicioso/deliciosa/deliciosos/deliciosas
excelente/excelentes/increible/maravilloso/maravillosa/espectacular/genial/fantastico
fantastica/perfecto/perfecta/hermoso/hermosa/bello/bella/precioso/preciosa
me/nos encanta/encanto/encantan/encantaron/fascina/fascino/encantado
encantados/encantada/encantado/felicidades
felicitaciones/enhorabuena/recomendado/recomendada/recomendadisimo
lo/la/los/las recomiendo
el/la/los/las mejor/mejores
muy bueno/buena/buenos/buenas/bien/amable/amables/bonito/bonita/contento/contenta/feliz
buen/buena/buenisimo/buenisima servicio/trabajo/atencion/comida/ambiente/trato
buenisimo/buenisima/buenisimos/buenisimas
amo este/esta/su/sus
sabroso/sabrosa
super rico/rica/bueno/buena/amable/amables
"""

NICE = """
bueno/buena/buenos/bien/bonito/bonita/feliz
contento/contenta/mejor/amable/amables/lindo/linda/encanta
"""

SARCASM = """
gracias por nada
que maravilla/bien/bonito/sorpresa __ otra/tarde/frio/cerrado/espera/nadie/no
gracias por hacerme/hacernos/arruinar/arruinarme/ignorarme/perder
"""

NOT = """
no/ni/sin/nunca/jamas/tampoco
"""

BUT = """
pero/aunque/sin embargo/excepto/salvo
"""

OPENER = """
cuanto/cuanta/cuantos/cuantas/cuando/donde/como/cual/cuales
quien/que/tienen/tienes/hay/hacen/haces/puedo/podria
podrian/pueden/puedes/venden/abren/cierran/esta/estan/aceptan/entregan/envian/alguien/sirven/a
"""

ASK = """
me/nos gustaria
quisiera/quiero/queria/necesito/necesitamos/deseo/busco saber/pedir/reservar/ordenar/encargar
quisiera/quiero/queria/necesito/necesitamos/deseo/busco hacer/comprar/informacion/cambiar/cancelar
tienen/tienes/venden/hacen opciones/algo/pan/pasteles/sin/envios/envio/entrega/menu
a que hora
alguien sabe
por favor me/pueden/puede/podrian
pueden/podrian/puedes/podria decirme/ayudarme/enviarme/mandarme/hacer/llamarme
cuanto cuesta/vale/cuestan/sale/seria/tarda
me pueden/puede/podrian/podria/puedes
pregunta/consulta/informacion/precio/precios
"""

CHASE = """
donde esta/estan mi/mis/nuestro/el pedido/orden/paquete/comida/dinero
por que nadie/no/tardan/tarda
"""

CUSTOMER = """
mi/mis/nuestro/nuestra pedido/orden/comida/reserva/mesa/cuenta/paquete/cita/pastel/torta/dinero
su/sus/tu tienda/servicio/comida/personal/local/panaderia
"""

PLAIN = """
que rico/rica/ricos/ricas/bueno/buena/lindo/linda/bonito/bonita/delicia/maravilla
no hay de? problema
no te/se? preocupes/preocupe
no duden
sin gluten/azucar/lactosa/huevo/nueces
sin duda/dudas
no puede/pueden ser mejor/mejores
a tarde
buenas/buena tardes/tarde/noches/noche/dias
"""

CLOSING = """
gracias/ok/okay/vale/listo/perfecto/bueno/bien/genial
si/claro/entendido/dale/sale/excelente/adios/chao/chau
muchas/muchisimas/mil gracias
hasta luego/pronto/manana/lunes/martes/miercoles/jueves/viernes/sabado/domingo
nos vemos el/manana/luego/pronto/alli/ahi
de acuerdo/nada
muy amable/amables/bien
lunes/martes/miercoles/jueves/viernes/sabado/domingo/manana
"""

OPT_OUT = """
deja/dejen/dejar/deje/paren/pare/para de escribirme/escribir/mandarme/enviarme/molestarme
deja/dejen/dejar/deje/paren/pare/para de molestar/responder/responderme/contactarme/mandar/enviar
no me __ escribas/escriban/escriba/contacten/contacte/contactes
no me __ molesten/molestes/manden/mandes/envien/envies/respondan
no quiero __ mensajes/mensaje/correos/respuestas
dejame/dejenme/dejeme en paz
darme/darse/dame/denme/deme de baja
cancelar/cancela/cancelen mi? la? suscripcion
borrame/borrenme/eliminenme/quitenme/quitame
vete/largate robot/bot
"""

OPT_OUT_ALONE = """
basta/alto/baja/stop/pare/paren/parar
basta ya
"""

TABLES = {
    Sign.BAD: BAD,
    Sign.SOUR: SOUR,
    Sign.GOOD: GOOD,
    Sign.NICE: NICE,
    Sign.SARCASM: SARCASM,
    Sign.NOT: NOT,
    Sign.BUT: BUT,
    Sign.OPENER: OPENER,
    Sign.ASK: ASK,
    Sign.CHASE: CHASE,
    Sign.CUSTOMER: CUSTOMER,
    Sign.PLAIN: PLAIN,
    Sign.CLOSING: CLOSING,
    Sign.OPT_OUT: OPT_OUT,
    Sign.OPT_OUT_ALONE: OPT_OUT_ALONE,
}
