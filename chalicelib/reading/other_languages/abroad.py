"""Languages we do not answer in: enough words to ring the owner, no more."""

from __future__ import annotations

from ..sign import Sign

SAFETY = """
intoxication alimentaire
malade/vomi/vomis/allergique/hopital/ambulance/urgences/intoxique/intoxiquee
lebensmittelvergiftung/krankenhaus/allergische/erbrochen/uebergeben
ubergeben/notarzt/krankenwagen/vergiftet/gefahrlich
krank geworden
intoxicacao/vomitou/vomitei/alergica/alergico/ambulancia/hospital
intossicazione/vomitato/allergica/ospedale/ambulanza
voedselvergiftiging/ziekenhuis/overgegeven
verre/plastique/metal dans
glas/plastik/metall in/im
"""

LEGAL = """
avocat/avocate/tribunal/plainte/justice
anwalt/anwaltin/rechtsanwalt/gericht/klage/anzeige/verklagen/verbraucherschutz/polizei
advogado/advogada/processar/processo/procon/policia
avvocato/avvocata/denuncia/polizia/carabinieri
advocaat/rechter/politie/rechtbank
"""

PRESS = """
journaliste/journalist/journalistin/jornalista/giornalista
"""

DISCRIMINATION = """
raciste/racisme/rassist*
rassismus/diskrimin*
racista/racismo/discrimin*
razzista/razzismo/racistisch
"""

SELF_HARM = """
suicid*
selbstmord/umbringen/zelfmoord
me tuer/matar
"""

MONEY = """
rembours*
ruckerstatt*
erstatt*
geld zuruck/terug
reembols*
rimbors*
terugbetal*
arnaque/betrug/golpe/truffa/oplichting
"""

CLOSING = """
merci/danke/obrigado/obrigada/grazie/dank/dankjewel/bedankt/tak/tack/takk/kiitos/arigato
merci beaucoup
vielen/danke dank/schon/sehr
muito obrigado/obrigada
grazie mille
"""

TABLES = {
    Sign.SAFETY: SAFETY,
    Sign.LEGAL: LEGAL,
    Sign.PRESS: PRESS,
    Sign.DISCRIMINATION: DISCRIMINATION,
    Sign.SELF_HARM: SELF_HARM,
    Sign.MONEY: MONEY,
    Sign.CLOSING: CLOSING,
}
