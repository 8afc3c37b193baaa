"""English: all its tables."""

from __future__ import annotations

from ..sign import Sign
from . import asides as asides
from . import danger as danger
from . import outsiders as outsiders
from . import praise as praise
from . import questions as questions
from . import sour as sour
from . import spam as spam
from . import stakes as stakes
from .anger import ANGER
from .failings import FAILINGS

ALARMS = {
    Sign.SAFETY: danger.SAFETY,
    Sign.ALLERGEN: danger.ALLERGEN,
    Sign.EATEN: danger.EATEN,
    Sign.LEGAL: outsiders.LEGAL,
    Sign.PRESS: outsiders.PRESS,
    Sign.DISCRIMINATION: danger.DISCRIMINATION,
    Sign.SELF_HARM: danger.SELF_HARM,
    Sign.MONEY: stakes.MONEY,
    Sign.LEAVING: stakes.LEAVING,
    Sign.GOING_PUBLIC: stakes.GOING_PUBLIC,
    Sign.TIME_CRITICAL: stakes.TIME_CRITICAL,
    Sign.EVENT: stakes.EVENT,
    Sign.SOON: stakes.SOON,
}

TABLES = {
    **ALARMS,
    Sign.BAD: FAILINGS + ANGER,
    Sign.SOUR: sour.SOUR,
    Sign.SARCASM: sour.SARCASM,
    Sign.NOT: sour.NOT,
    Sign.BUT: sour.BUT,
    Sign.GOOD: praise.GOOD,
    Sign.NICE: praise.NICE,
    Sign.THANKS: praise.THANKS,
    Sign.OPENER: questions.OPENER,
    Sign.ASK: questions.ASK,
    Sign.CHASE: questions.CHASE,
    Sign.CUSTOMER: questions.CUSTOMER,
    Sign.SPAM: spam.SPAM,
    Sign.SPAM_SURE: spam.SPAM_SURE,
    Sign.PLAIN: asides.PLAIN,
    Sign.CLOSING: asides.CLOSING,
    Sign.CHATTER: asides.CHATTER,
    Sign.OPT_OUT: asides.OPT_OUT,
    Sign.OPT_OUT_ALONE: asides.OPT_OUT_ALONE,
}
