"""Which language a text is in, by its smallest words: "en", "es" or "other"."""

from __future__ import annotations

from collections.abc import Collection

from .spelling import Said

WORDS_READ_MAX = 150
EVIDENCE_MIN = 2.0
STRANGE_WORDS_MIN = 4  # so many words and none of them English: not English

ENGLISH = frozenset(
    """
    the and you your is are was were to of for in it this that my me we i a an at on with not have
    has had be been do does did will would can could should from they he she him her his their our
    us what when where who how why which there here just so but if or as by about out up all any
    no yes get got go going know like please thanks thank hi hello hey very really too more than
    then now today tomorrow still never ever want need see think one some open good great best love
    time back after before again over off down because anyone someone much many thing people
    """.split()
)

TELLING: dict[str, frozenset[str]] = {
    "es": frozenset(
        """
        el la los las un una unos unas de del que y en por para con sin es son esta estan este esto
        mi mis su sus tu tus nos les muy mas pero porque como cuando donde cuanto quien hay tienen
        quiero hola gracias buenos buenas dias tardes noches nada todo todos yo usted ustedes ha han
        fue era ser hoy ayer manana siempre nunca tambien ya mucho mucha bien pedido comida servicio
        al lo le se si tengo puedo pueden hace aqui algo nadie desde hasta favor cuesta horario abren
        encanta encanto rico rica delicioso mejor peor esperando llego dinero abogado feliz ustedes
        """.split()
    ),
    "fr": frozenset(
        """
        le la les des du de et est sont je tu il elle nous vous ils pour avec sans dans sur pas ne que
        qui ce cette ces mon ma mes votre vos notre un une tres bien mais ou quand comment pourquoi
        bonjour bonsoir merci salut au aux en plus aussi etait avez suis avons jamais toujours encore
        commande gateau
        """.split()
    ),
    "de": frozenset(
        """
        der die das und ist sind ich du er sie wir ihr nicht ein eine einen einem mit von zu auf fur
        im den dem des aber auch wie was wann wo warum wer mein meine ihre euer euch uns haben habe
        hat war sehr gut noch schon heute morgen gestern bitte danke hallo guten tag leider kein keine
        wieder seit bei oder wenn geoffnet schlecht lecker
        """.split()
    ),
    "pt": frozenset(
        """
        o os um uma do da dos das e que em por para com nao muito mais mas eu voces voce meu minha seu
        sua nosso foi esta estao sao tem obrigado obrigada bom boa dia ola oi quando onde quanto
        porque ainda hoje ontem ja tambem pelo pela no na nos isso aqui otimo pessimo pedido
        """.split()
    ),
    "it": frozenset(
        """
        il lo gli le un una di che e per con non sono mi ci si del della dei delle nel nella questo
        questa molto ma anche come quando dove quanto perche grazie ciao buongiorno sera ho hai ha
        abbiamo mio mia vostro vostra piu bene buono oggi ieri domani ancora siete
        """.split()
    ),
    "nl": frozenset(
        """
        de het een en van ik je jij hij wij zij jullie niet met voor op aan zijn is was maar ook hoe
        wanneer waar waarom wie mijn onze uw heb heeft hebben bedankt dank hallo goed erg nog al naar
        bij geen wel vandaag morgen gisteren lekker
        """.split()
    ),
}

# Words that by themselves settle it for a short text.
ALONE = {
    "es": frozenset({"hola", "gracias", "horario", "precio", "precios", "cuanto", "donde", "abren"}),
    "other": frozenset(
        {
            *("bonjour", "merci", "danke", "hallo", "guten", "bitte", "obrigado", "obrigada"),
            *("grazie", "ciao", "buongiorno", "bedankt", "dziekuje", "tesekkurler", "tack", "kiitos"),
        }
    ),
}
ACCENTS = {
    "es": frozenset("ñ¿¡"),
    "de": frozenset("äöüß"),
    "fr": frozenset("àèùâêîôûœç"),
    "pt": frozenset("ãõç"),
    "other": frozenset("æøåąćęłńśźżğışčřžőű"),
}


def language_of(said: Said, spanish: Collection[str], english: Collection[str]) -> str:
    """Guess the language. `spanish` and `english` are the words of our own tables.

    A short text without evidence is English; a longer one without an English word is not.
    """
    words = said.spoken[:WORDS_READ_MAX]
    if said.foreign:
        return "other"
    if not words:
        return "en"
    scores = {name: _score(name, words, said.accents) for name in (*TELLING, "other")}
    scores["es"] += 0.5 * sum(word in spanish and word not in english for word in words)
    best = max(scores, key=lambda name: scores[name])
    native = sum(word in ENGLISH for word in words)
    if scores[best] >= _needed(words, native):
        return "es" if best == "es" else "other"
    known = native + sum(word in english for word in words)
    strange = sum(word.isalpha() for word in words)
    return "other" if strange >= STRANGE_WORDS_MIN and not known else "en"


def _score(name: str, words: tuple[str, ...], accents: frozenset[str]) -> float:
    telling = TELLING.get(name, frozenset())
    score = float(sum(word in telling and word not in ENGLISH for word in words))
    score += 0.5 * sum(word in telling and word in ENGLISH for word in words)
    alone = ALONE.get(name, ALONE["other"] if name != "es" else frozenset()) & set(words)
    return score + 1.5 * bool(accents & ACCENTS.get(name, frozenset())) + 1.5 * len(alone)


def _needed(words: tuple[str, ...], native: int) -> float:
    return max(1.5 if len(words) <= 3 else EVIDENCE_MIN, native + 0.5)
