"""Spanish: what makes a message more than ordinary. Written without accents."""

from __future__ import annotations

from ..sign import Sign

SAFETY = """
vomito/vomite/vomitando/vomitar/vomitamos/vomitado/vomitos
intoxicacion/intoxicado/intoxicada/intoxicados/intoxique/intoxicamos/envenenado/salmonela/diarrea
reaccion alergica
tiene/tuvo/teniendo/tuve/dio una? reaccion
enfermo/enferma/enfermos/enfermamos/enferme/enfermaron
no puede/puedo respirar
hospital/ambulancia/urgencias/emergencias
vidrio/plastico/metal/clavo/tornillo/alambre/hueso en
cucaracha/cucarachas/gusano/gusanos/rata/ratas/raton/ratones/insecto/mosca/moho
pollo/carne/cerdo crudo/cruda
me/se queme/quemo/corte/corto/cai/cayo/lastime/lastimo/atraganto/atragante/ahogo
peligroso/peligrosa/peligro
fuga de gas
olor/huele a gas
incendio/chispas
hinchada/hinchado/hinchando/ronchas
"""

ALLERGEN = """
alergico/alergica/alergia/alergias/celiaco/celiaca/intolerante/nuez
nueces/cacahuate/cacahuates/mani/mariscos/leche/gluten/huevo/almendras
"""

EATEN = """
acaba/acabo de comer
comio/comi/comido/ya
tenia/contenia/traia/venia __ nuez/nueces/leche/gluten/cacahuate/mani/almendras
les/le dije/dijimos/avise
picazon/ronchas/sarpullido
"""

LEGAL = """
abogado/abogada/abogados/demanda/demandar/demandare
demandarlos/tribunal/tribunales/juicio/corte/policia/profeco
denuncia/denunciar/denunciare/denunciarlos
accion/acciones/medidas legal/legales
hoja de reclamaciones
oficina del consumidor
"""

PRESS = """
soy/como periodista/reportero/reportera
periodista/reportero/reportera de/del/para
escribiendo un articulo/reportaje
"""

DISCRIMINATION = """
racista/racistas/racismo/discrimin*
homofobico/homofobica/homofobia/sexista/machista/xenofobia
por ser negro/negra/latino/latina/mexicano/mexicana/gay
por ser mujer/moreno/morena/hispano/hispana/extranjero/inmigrante/musulman
por mi/su/nuestro acento/raza/color/religion
por hablar espanol
"""

SELF_HARM = """
quiero/quisiera morir/morirme/matarme
suicid*
matarme
quitarme la vida
no quiero __ vivir
"""

MONEY = """
reembols*
devuelvan/devolver/devolucion/devuelva/regresen/devolvieron __ dinero/plata/deposito
mi/nuestro dinero/plata
quiero mi dinero
cobraron/cobrado/cobro/cobrando/cargo/cargaron dos/doble/de/mal/mas/tarjeta
me/nos cobraron
robo/robaron/robado/ladrones/estafa/estafaron/estafadores/fraude
compensacion/indemnizacion
"""

LEAVING = """
no/nunca/jamas __ vuelvo/volvere/volveremos/volver/regreso
no/nunca/jamas __ regresare/compro/comprare/compramos/pido/pedire
no __ vuelvo/volvere/volveremos/regreso/regresare
ultima vez
perdieron/pierden un/una/a cliente/clienta
me/nos voy/vamos a/con la/otra/competencia
nunca mas
cancelar/cancelo/cancelen mi __ cuenta/membresia/suscripcion
"""

GOING_PUBLIC = """
voy/vamos a publicar/publicarlo/contar/contarle/compartir/compartirlo/denunciar/subir/subirlo
todo el mundo/todos van a? saber/sepan/sabra
todos/todo __ sepan/enteren/enteraran
una estrella
mala/malas resena/resenas/critica
redes sociales
noticias/prensa/television/tele
"""

TIME_CRITICAL = """
urgente/urgentemente/emergencia/inmediatamente/ahorita
lo antes posible
cuanto antes
ahora mismo
en una/media/dos/menos hora/horas
en __ minutos
estoy/estamos afuera/fuera/parado/parada __ afuera/fuera
estoy/estamos varado/varada/esperando/encerrado/encerrada __ afuera/fuera
"""

EVENT = """
boda/fiesta/funeral/cumpleanos/evento/graduacion
bautizo/quinceanera/aniversario/vuelo/examen
"""

SOON = """
hoy/manana/ahora/ya
esta noche/tarde/manana
"""

TABLES = {
    Sign.SAFETY: SAFETY,
    Sign.ALLERGEN: ALLERGEN,
    Sign.EATEN: EATEN,
    Sign.LEGAL: LEGAL,
    Sign.PRESS: PRESS,
    Sign.DISCRIMINATION: DISCRIMINATION,
    Sign.SELF_HARM: SELF_HARM,
    Sign.MONEY: MONEY,
    Sign.LEAVING: LEAVING,
    Sign.GOING_PUBLIC: GOING_PUBLIC,
    Sign.TIME_CRITICAL: TIME_CRITICAL,
    Sign.EVENT: EVENT,
    Sign.SOON: SOON,
}
