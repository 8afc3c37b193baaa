"""The words in which English tells times, as tables."""

from __future__ import annotations

from datetime import time, timedelta

from ..word_lists import listed, ordered

NUMBERS = {
    word: value
    for value, word in enumerate(
        ordered(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60}
TENS |= {"seventy": 70, "eighty": 80, "ninety": 90}

UNITS = {
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins minuts minutos mintues",
    "hour": "hour hours hr hrs hours'",
    "day": "day days dys",
    "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights",
    "month": "month months mth mths",
}
UNIT_OF = {word: unit for unit, words in UNITS.items() for word in words.split()}
GLUED_UNITS = {"m": "minute", "h": "hour", "d": "day", "w": "week", "wk": "week"}
BUSINESS = listed("business working trading office work bank biz")

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ordered("monday tuesday wednesday thursday friday saturday sunday")
    )
}
MONTHS = {
    name: number
    for number, name in enumerate(
        ordered(
            "january february march april may june july august september october november december"
        ),
        start=1,
    )
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        ordered(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth"
        ),
        start=1,
    )
}
ORDINALS["thirtieth"] = 30
ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})

NOON, MIDNIGHT = (12, 0), (24, 0)
NAMED_CLOCKS = {"noon": NOON, "midday": NOON, "noonish": NOON, "midnight": MIDNIGHT}
NAMED_CLOCKS |= {"middayish": NOON}

# The last moment of each part of a day.
MORNING, LUNCH, AFTERNOON = "morning", "lunch", "afternoon"
EVENING, NIGHT = "evening", "night"
CLOSE, OPENING, FIRST_THING, BEFORE_OPENING = "close", "opening", "first thing", "before opening"
PART_ENDS = {
    MORNING: time(12),
    "mid-morning": time(10, 30),
    "late morning": time(12),
    LUNCH: time(13),
    "early afternoon": time(15),
    "mid-afternoon": time(15),
    AFTERNOON: time(17),
    "teatime": time(17),
    "early evening": time(18),
    EVENING: time(20),
    NIGHT: time(22),
}
FIRST_THING_AFTER = timedelta(hours=1)  # of opening

SAME_TIME = "same time"  # as now

# How each part is said; the longest phrase that fits is meant.
PART_PHRASES = {
    "mid-morning": "mid morning;mid - morning;midmorning;middle of the morning",
    "late morning": "late morning;late in the morning;end of the morning;end of morning",
    MORNING: "morning;forenoon",
    SAME_TIME: "this time;same time;the same time;about this time;this same time",
    LUNCH: "lunch;lunchtime;lunch time;lunch - time;lunchbreak",
    "early afternoon": "early afternoon;early in the afternoon",
    "mid-afternoon": "mid afternoon;mid - afternoon;midafternoon;middle of the afternoon",
    AFTERNOON: "afternoon;late afternoon;end of the afternoon;late in the afternoon;after noon",
    "teatime": "teatime;tea time;tea - time",
    "early evening": "early evening;early in the evening;early this evening",
    EVENING: "evening;late evening;dinner time;dinnertime;suppertime;this eve",
    NIGHT: "tonight;night;nighttime;bedtime",
    CLOSE: (
        "eod;end of day;end of the day;end of play;end of business;end of trading;end of today;"
        "end of the working day;end of the business day;end of working day;end of business day;"
        "end of the trading day;end of work;end of shift;end of my shift;end of the shift;"
        "close of business;close of play;close of day;close of trade;close of trading;"
        "close of the day;close of work;close of office;day end;days end;day 's end;end of office;"
        "closing time;closing;close;close up;closedown;end of work day;end of the work day;"
        "end of service;we close;we shut;we close up;we shut up shop;we lock up;i lock up;"
        "i close;i finish;we finish;we knock off;i knock off;knock off;i clock off;we pack up;"
        "i leave;we leave;i go home;we go home;i head home;i head off;the shop closes;"
        "the shop shuts;the store closes;the day is out;the day is over;the end of the day;"
        "office hours end;close of banking hours;my shift ends;my shift is over;i am off shift;"
        "home time;hometime;knock - off;knock - off time;knock off time;close of the office;"
        "the end of play;the close of business;the close of play;the day 's out;we call it a day"
    ),
    OPENING: (
        "we open;we open up;i open;opening time;opening;we are open;we open again;the shop opens;"
        "we reopen;we open our doors;we are back open"
    ),
    FIRST_THING: (
        "first thing;1 st thing;bright and early;bright n early;start of day;start of play;"
        "start of business;crack of dawn;early doors;first light;start of the day;opening of play;"
        "nice and early;early morning;early in the morning;the start of the day;"
        "start of business day;beginning of the day;first job;first up"
    ),
}
# Said with "early" before a day: "early Monday".
EARLY_DAY = FIRST_THING

# A day is named in these, a time may follow.
AHEAD = {
    "today": 0,
    "same day": 0,
    "later today": 0,
    "later on today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "day after": 2,
    "the day after": 2,
    "overmorrow": 2,
    "the next day": 1,
    "next day": 1,
    "the following day": 1,
}

# Feasts with a date of their own; others are looked for among the business's public holidays.
FEASTS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year 's eve": (12, 31),
    "new years eve": (12, 31),
    "new year eve": (12, 31),
    "nye": (12, 31),
    "new year 's": (1, 1),
    "new year 's day": (1, 1),
    "new years": (1, 1),
    "new years day": (1, 1),
    "new year day": (1, 1),
    "valentine 's": (2, 14),
    "valentine 's day": (2, 14),
    "valentines": (2, 14),
    "valentines day": (2, 14),
    "st patrick 's day": (3, 17),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "4 th of july": (7, 4),
    "fourth of july": (7, 4),
    "july 4 th": (7, 4),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "republic day": (1, 26),
    "veterans day": (11, 11),
    "juneteenth": (6, 19),
}
# Days after Easter Sunday.
BY_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "good friday": -2,
    "easter weekend": 1,
}
MOVING_FEASTS = (
    *BY_EASTER,
    *("thanksgiving", "diwali", "holi"),
    *("labor day", "labour day", "memorial day", "presidents day", "columbus day", "eid", "pongal"),
    *("king 's birthday", "independence day", "dussehra", "gandhi jayanti", "melbourne cup day"),
    *("martin luther king day", "mlk day", "raksha bandhan", "ganesh chaturthi", "onam"),
)
ANY_HOLIDAY = (
    *("bank holiday weekend", "bank holiday monday", "bank holiday", "long weekend"),
    *("public holiday", "holiday weekend"),
)

# Words before a time which say that it is not when the promise is due.
OVER = listed("since last past previous yesterday every each weekly daily ago")
APPROXIMATE = listed(
    "about around roughly approximately approx circa ~ say maybe round ish sometime"
)
CLOCK_LEADS = listed(
    "at by before until around about after between than round @ approximately approx roughly "
    "circa come ~ for from to"
)
# A bare number before one of these counts things, not hours.
COUNTED = listed(
    "people persons person of % dollars dollar quid pounds pound bucks euro euros rupees kg km "
    "ml lb g oz percent stars star times x more others other boxes box items item units "
    "locations shops stores places branches street road rd avenue ave lane drive high main "
    "church station park square court cakes inches inch ft cm mm steps tickets points guests "
    "pax slices pieces bottles pairs orders questions reasons things options degrees hundred "
    "thousand k grand off years year old yr yrs storeys floors miles mile pence p c working "
    "business separate different new big small large free extra"
)

MOMENT = (
    "one moment;a moment;a sec;one sec;a second;one second;a mo;a tick;two ticks;a jiffy;a jiff;"
    "now;right now;a minute or so;two secs;two seconds;2 secs;2 ticks;2 seconds;2 sec;"
    "a few seconds;"
    "a couple of seconds;just now;couple of secs;a couple of secs;few secs;couple secs;a tic;"
    "2 tics;"
    "two shakes;the next minute or so;a few secs;this minute;this very minute;this second"
)
SHORTLY = (
    "shortly;in a bit;in a little bit;in a little while;in a while;"
    "the next wee while;a wee while;in a wee bit;right away;straight away;"
    "straightaway;asap;a . s . a . p;as soon as possible;as soon as we can;as soon as i can;"
    "immediately;at once;momentarily;presently;rightaway;straight off;very shortly;very soon;"
    "pronto;sharpish;in due course;at the earliest;earliest possible;earliest;on priority;"
    "the soonest;as quickly as possible;as quick as possible;as quick as i can;as fast as we can;"
    "as fast as i can;as quickly as we can;as quickly as i can;urgently;a little later;a bit later;"
    "as soon as practicable;at my earliest;as soon as humanly possible;promptly;without delay;"
    "real soon;quick smart;in a jiffy;just as soon as i can;by and by"
)
SOON = "soon;some time soon;sometime soon"
DAYS_TO_COME = (
    "the coming days;coming days;the days to come;next few working days or so;the near future;"
    "the coming week or so;the next little while;in days to come;the coming week"
)
NEW_YEAR = "in the new year;the new year;early in the new year;new year"
LATER = "later;later on;at some point;sometime;some time;in time"
