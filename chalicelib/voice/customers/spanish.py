"""What the business says by itself, in Spanish. The rules are those of english.py.

It says "usted" throughout: right for a stranger who is upset, and wrong nowhere. `{when}` is
"las 2:45" or "las 10:00 de mañana, abrimos a las 9".
"""

from __future__ import annotations

LINES = {
    "complaint_messaged": (
        "Lamentamos que esté pasando por esto{c}. Le hemos enviado un mensaje privado con lo que "
        "sigue.",
        "Lo sentimos mucho{c}. En el mensaje privado que le hemos enviado está el siguiente paso.",
        "No es así como queremos que vaya su día{c}, y lo sentimos. Tiene un mensaje privado "
        "nuestro.",
        "Lo lamentamos{c}. {owner} le responderá en el mensaje privado que le hemos enviado.",
        "Usted merece una respuesta{c}, y sentimos lo que está pasando. Seguimos en el mensaje "
        "privado que le hemos enviado.",
        "Sentimos mucho esto{c}. Le hemos escrito por privado y {owner} le responderá ahí.",
        "Lamentamos que tenga que escribirnos por esto{c}. En sus mensajes le hemos dejado el "
        "siguiente paso.",
        "Queremos hablarlo con usted{c}, y lo sentimos. Nuestro mensaje privado le espera.",
    ),
    "complaint_invited": (
        "Lamentamos que esté pasando por esto{c}. Si prefiere no hablarlo aquí, envíenos un "
        "mensaje privado. De todos modos, {owner} le responderá antes de {when}.",
        "Lo sentimos mucho{c}. {owner} le responderá antes de {when}. Si quiere, envíenos los "
        "detalles en un mensaje privado.",
        "No es así como queremos que vaya su día{c}, y lo sentimos. También puede escribirnos un "
        "mensaje privado. {owner} le responderá antes de {when}.",
        "Lo lamentamos{c}. Si le resulta más cómodo, escríbanos un mensaje privado. {owner} le "
        "dará una respuesta antes de {when}.",
        "Usted merece una respuesta{c}, y sentimos lo que está pasando. {owner} se la dará antes "
        "de {when}. Si la prefiere en privado, envíenos un mensaje.",
        "Sentimos mucho esto{c}. Los detalles pueden llegarnos por mensaje privado. {owner} le "
        "contestará antes de {when}.",
        "Lamentamos que tenga que escribirnos por esto{c}. {owner} le responderá antes de {when}. "
        "También puede enviarnos un mensaje privado.",
        "Queremos hablarlo con usted{c}, y lo sentimos. Envíenos un mensaje privado si lo "
        "prefiere. {owner} le contestará antes de {when}.",
    ),
    "complaint_public": (
        "Lamentamos que esté pasando por esto{c}. {owner} le responderá aquí antes de {when}.",
        "Lo sentimos mucho{c}. {owner} le contestará aquí antes de {when}.",
        "No es así como queremos que vaya su día{c}, y lo sentimos. Tendrá respuesta de {owner} "
        "antes de {when}.",
        "Lo lamentamos{c}. {owner} le dará una respuesta antes de {when}.",
        "Usted merece una respuesta{c}, y sentimos lo que está pasando. {owner} se la dará antes "
        "de {when}.",
        "Sentimos mucho esto{c}. Queda en manos de {owner}, que le responderá antes de {when}.",
        "Lamentamos que tenga que escribirnos por esto{c}. {owner} le escribirá aquí antes de "
        "{when}.",
        "Queremos hablarlo con usted{c}, y lo sentimos. {owner} le contestará antes de {when}.",
    ),
    "complaint_private": (
        "Hola{c}. Lamentamos que esté pasando por esto. {owner} le responderá aquí antes de "
        "{when}.",
        "Lo sentimos mucho{c}. Lo que sigue: {owner} le escribirá aquí antes de {when}.",
        "Lo lamentamos{c}. Si tiene un número de pedido o una foto, puede añadirlos aquí. {owner} "
        "le responderá antes de {when}.",
        "Hola{c}. Sentimos mucho esto. Tendrá la respuesta de {owner} en este chat antes de "
        "{when}.",
        "No es así como queremos que vaya su día{c}, y lo sentimos. {owner} le contestará aquí "
        "antes de {when}.",
    ),
    "question_public": (
        "Gracias por preguntar{c}. {owner} le responderá aquí antes de {when}.",
        "Su pregunta nos ha llegado{c}. {owner} le contestará antes de {when}.",
        "Hola{c}, gracias por su pregunta. Tendrá la respuesta de {owner} antes de {when}.",
        "Tenemos su pregunta{c}. {owner} le responderá antes de {when}.",
        "Nos alegra que pregunte{c}. La respuesta de {owner} llegará antes de {when}.",
        "Gracias por consultarnos{c}. Tendrá aquí la respuesta de {owner} antes de {when}.",
        "Gracias por escribirnos{c}. {owner} le contestará aquí antes de {when}.",
        "Gracias por su pregunta{c}. {owner} le dará una respuesta antes de {when}.",
    ),
    "question_private": (
        "Hola{c}, gracias por preguntar. {owner} le responderá aquí antes de {when}.",
        "Su pregunta nos ha llegado{c}. {owner} le contestará en este chat antes de {when}.",
        "Gracias por escribirnos{c}. Tendrá aquí la respuesta de {owner} antes de {when}.",
        "Hola{c}, tenemos su pregunta. {owner} le responderá antes de {when}.",
    ),
    "unsure_public": (
        "Su mensaje nos ha llegado{c}. {owner} le responderá aquí antes de {when}.",
        "Tenemos su mensaje{c}. {owner} le contestará antes de {when}.",
        "Hola{c}. Su mensaje está con nosotros y {owner} le responderá antes de {when}.",
        "Nos ha llegado{c}. Tendrá respuesta de {owner} antes de {when}.",
        "Hola{c}. {owner} le escribirá aquí antes de {when}.",
        "Su mensaje ya está aquí{c}. {owner} le contestará aquí antes de {when}.",
        "Lo tenemos{c}. {owner} le dará una respuesta antes de {when}.",
        "Hola{c}. Esto nos ha llegado y {owner} le contestará antes de {when}.",
    ),
    "unsure_private": (
        "Hola{c}. Su mensaje nos ha llegado. {owner} le responderá aquí antes de {when}.",
        "Tenemos su mensaje{c}. {owner} le contestará aquí antes de {when}.",
        "Hola{c}. {owner} le escribirá en este chat antes de {when}.",
        "Su mensaje está con nosotros{c}. Tendrá respuesta de {owner} antes de {when}.",
    ),
    "thanks": (
        "¡Muchas gracias{c}! Palabras como las suyas nos dan fuerza.",
        "Gracias de corazón{c}. Por esto hacemos lo que hacemos.",
        "Qué amable{c}. Gracias de parte de todos en {business}.",
        "Significa mucho para un negocio pequeño{c}. ¡Gracias!",
        "Gracias por tomarse el tiempo de decirlo{c}. Cuenta mucho.",
        "¡Mil gracias de parte de todos nosotros{c}!",
        "Gracias por sus palabras{c}. Nos animan mucho.",
        "Es usted muy amable{c}. ¡Gracias!",
        "Gracias{c}, de parte de {owner} y de todos en {business}.",
        "Se lo agradecemos mucho{c}. Gracias por decirlo.",
        "Da gusto tenerle con nosotros{c}. ¡Gracias!",
    ),
}

LATE = (
    "Disculpe la espera.",
    "Le pedimos disculpas por la espera.",
    "Perdone que la respuesta llegue con retraso.",
)
AUTOMATIC_RECEIPT = "Este acuse de recibo es automático; la respuesta será de una persona."
AUTOMATIC_THANKS = "Este mensaje se ha enviado automáticamente."
NUMBERS = "Por favor, no escriba números de tarjeta ni de cuenta, y borre el suyo."
