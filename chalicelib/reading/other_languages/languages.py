"""The smallest words of some languages, which tell them apart. Written without accents."""

from __future__ import annotations

ENGLISH = """
a about after again all an and any anyone are as at back be because been before best but by can
could did do does down ever for from get go going good got great had has have he hello her here
hey hi him his how i if in is it just know like love many me more much my need never no not now of
off on one open or our out over people please really see she should so some someone still than
thank thanks that the their then there they thing think this time to today tomorrow too up us very
want was we were what when where which who why will with would yes you your
"""

SPANISH = """
abogado abren al algo aqui ayer bien buenas buenos comer comida como con cuando cuanto cuesta de
del delicioso desde despues dias dinero donde el en encanta encanto era es esperando esta estan
este esto favor feliz fue gracias ha hace han hasta hay hola horario hoy la las le les llego lo
los manana mas me mejor mi mis mucha mucho muy nada nadie no noches nos nunca para pedido peor
pero por porque pueden puedo que quien quiero rica rico se ser servicio si siempre sin son su sus
tambien tardes te tengo tienen todo todos tu tus un una unas unos usted ustedes y ya yo
"""

FRENCH = """
apres au aussi aux avec avez avons bien bonjour bonsoir ce ces cette chez commande comment dans de
des du elle en encore est et etait ete fait fille fils gateau il ils jamais je la le les ma mais
merci mes mon ne notre nous ou pas plus pour pourquoi quand que qui salut sans sont suis suite sur
toujours tout toute tres tu un une veux vos votre vous
"""

GERMAN = """
aber am an auch auf bei bitte danke das dem den der des die du ein eine einem einen er euch euer
fur geoffnet gestern gut guten habe haben hallo hat heute ich ihnen ihr ihre im ist jetzt kein
keine lecker leider mein meine meinem meinen mit morgen nach nicht noch oder rufe schlecht schon
sehr seit sie sind tag um und uns von wann war warum was wenn wer wie wieder wir wo zu
"""

PORTUGUESE = """
ainda aqui boa bom com da das dia do dos e em esta estao eu foi hoje isso ja mais mas meu minha
muito na nao no nos nosso o obrigada obrigado oi ola onde ontem os otimo para pedido pela pelo
pessimo por porque quando quanto que sao seu sua tambem tem um uma voce voces
"""

ITALIAN = """
abbiamo anche ancora bene buongiorno buono che ci ciao come con dei del della delle di domani dove
e gli grazie ha hai ho ieri il le lo ma mi mia mio molto nel nella non oggi per perche piu quando
quanto questa questo sera si siete sono un una vostra vostro
"""

DUTCH = """
aan al bedankt bij dank de een en erg geen gisteren goed hallo heb hebben heeft het hij hoe ik is
je jij jullie lekker maar met mijn morgen naar niet nog onze ook op uw van vandaag voor waar
waarom wanneer was wel wie wij zij zijn
"""

TELLING = {
    "es": SPANISH,
    "fr": FRENCH,
    "de": GERMAN,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
}

# Words that by themselves settle it for a short text.
ALONE = {
    "es": "abren cuanto donde gracias hola horario precio precios",
    "other": """
bedankt bitte bonjour buongiorno ciao danke dziekuje grazie guten hallo kiitos merci obrigada
obrigado tack tesekkurler
""",
}

ACCENTS = {
    "es": "¡¿ñ",
    "de": "ßäöü",
    "fr": "àâçèêîôùûœ",
    "pt": "ãçõ",
    "other": "åæøąćčęğıłńőřśşűźżž",
}
