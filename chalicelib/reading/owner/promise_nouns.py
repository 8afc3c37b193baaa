"""Who promises, what is owed, and what becomes of it: the nouns around a promise, in English."""

from __future__ import annotations

from ..word_lists import listed

FIRST = frozenset({"i", "we"})

THIRD = listed("he she they someone somebody somone everyone")

# Said before a sentence without a subject: "ok will call you".
INTERJECTIONS = listed(
    "ok okay yes yeah yep yup sure hi hello hey sorry thanks right cheers worries problem "
    "promise so oh yo aye righto noted understood mate love hun sir madam maam ma'am pal bro "
    "dude please ah absolutely certainly perfect great lovely sweet done cool apologies "
    "otherwise hiya morning probs nah lol omg gosh dear folks agreed boss"
)
THINGS = listed("it that this these those everything all both same which")

NOBODY = listed("nobody none nothing neither")

# Subjects that stand for everybody: "All orders will be shipped".
GENERAL = listed(
    "all any every each most prices rates staff orders goods refunds deliveries customers "
    "returns exchanges claims "
    "purchases bookings requests queries messages emails calls trains buses prices doors "
    "winners services payments applications visitors guests passengers members users"
)
PARTICULAR = frozenset({"your", "these", "those", "you", "both"})

# A noun that acts for the business: "our driver will", "Technician will".
STAFF = listed(
    "manager owner team driver technician tech engineer nurse colleague staff chef rep agent "
    "executive department dept office boss partner plumber electrician fitter mechanic "
    "assistant supervisor receptionist reception accountant accounts specialist advisor adviser "
    "consultant representative lads lad guys guy boys girls girl boy dad mum mom brother sister "
    "son daughter husband wife courier person human member crew support service warehouse "
    "workshop kitchen baker florist barber stylist vet doctor dentist tailor carpenter roofer "
    "gardener cleaner housekeeping concierge sales billing finance director head coordinator "
    "apprentice bloke us them installer groomer trainer teacher coach designer photographer "
    "groom foreman people secretary jeweller jeweler optician pharmacist butcher waiter "
    "waitress barista host hostess maître porter maintenance security desk expert experts men "
    "man lady gent buyer mate sparky chippy tradie handyman administrator admin management "
    "relations care"
)

# A thing that is owed: "your parcel will", "the refund goes out".
OWED = listed(
    "order parcel package delivery refund replacement cake bike deposit money bouquet part "
    "parts mug box letter invoice receipt voucher payment credit item items shipment "
    "consignment car phone laptop watch dress suit shoes ring repair quote estimate report "
    "results table room keys key card ticket tickets flowers shirt jacket keyboard screen "
    "boiler van motor guitar violin booking reservation reimbursement cash cheque check gift "
    "goods product one ones email confirmation answer reply response call update details link "
    "photos samples tracking courier copy contract prescription glasses lenses frames sofa "
    "couch chair bed mattress fridge washer tyres tires battery engine books book vinyl record "
    "records hamper basket meal food pizza curry lunch breakfast dinner linen towels luggage "
    "bag bags case suitcase certificate account amount bill statement claim complaint query "
    "request wine beer coffee bread order's stuff gear pump door window windows tap leak roof "
    "fence sign print prints label kit driver set pair balance fee charge sum difference dog "
    "cat puppy pet alterations trousers coat curtains blinds portrait frame photo album proof "
    "artwork design draft rest necklace earrings bracelet bathroom kitchen system machine "
    "printer tablet ipad mower ute saree kurta lehenga blouse sample swap exchange docket "
    "warranty quotation document documents paperwork passport visa"
)

# What a thing will be: "will be <word>".
DONE = listed(
    "shipped sent posted mailed dispatched despatched delivered refunded credited returned "
    "reimbursed processed repaired fixed replaced sorted resolved ready completed complete done "
    "collected reviewed investigated issued finished corrected rectified couriered redelivered "
    "updated reset restored mended waived cancelled reversed paid transferred emailed exchanged "
    "remade redone reprinted cleaned serviced addressed actioned forwarded shared booked "
    "confirmed installed initiated released swapped fitted wrapped boxed packed baked made "
    "reinstated adjusted removed amended closed arranged upgraded settled cleared "
    "hand-delivered looked followed dealt picked dropped handed put back with over up on in out "
    "there going heading leaving landing arriving coming waiting available en"
)

KIND_OF_DONE = {
    "ship": (
        "shipped sent posted mailed dispatched despatched delivered couriered redelivered with "
        "over on in out there going heading leaving landing arriving coming packed dropped handed "
        "en"
    ),
    "refund": "refunded credited returned reimbursed processed issued waived reversed paid "
    "transferred initiated settled",
    "investigate": "reviewed investigated looked",
    "reply": "emailed shared forwarded confirmed followed",
    "visit": "collected picked",
}

# What an owed thing will do: "the refund will reflect in your account".
ARRIVES = listed("reflect go come hit appear leave follow drop clear show reach")

GIVEN_VERBS = listed("have get receive see hear be find")

YOU_PASSIVE = {
    "refunded": "refund",
    "credited": "refund",
    "reimbursed": "refund",
    "contacted": "reply",
    "called": "callback",
    "informed": "reply",
    "notified": "reply",
    "updated": "reply",
    "emailed": "reply",
    "compensated": "refund",
    "phoned": "callback",
    "paid": "refund",
    "sorted": "fix",
    "messaged": "reply",
    "texted": "reply",
    "hearing": "reply",
    "getting": "ship",
    "receiving": "ship",
}

GIVEN_KINDS = {
    "callback": "call ring bell phonecall callback buzz",
    "reply": (
        "answer reply email sms mail news update response text message quote confirmation details "
        "link invoice receipt price estimate info information hear dm note tracking report word "
        "photos number copy notification acknowledgement feedback"
    ),
    "refund": "refund money deposit credit voucher cash payment refunded reimbursement cheque back",
    "ship": (
        "it order parcel package delivery replacement one them cake box new everything item items "
        "bouquet flowers key keys part parts mug goods shipment"
    ),
    "visit": "visit technician engineer plumber driver somebody someone",
    "fix": "working fixed sorted ready water heating power",
}

# Words between "will" and its verb, which change nothing.
BETWEEN = listed(
    "just also now then personally definitely certainly surely always happily gladly "
    "immediately quickly straight soon all both still again of course obviously kindly "
    "absolutely totally finally naturally promptly instead go ahead shortly urgently first duly "
    "simply each today tomorrow tonight actually right quick 100 % for sure deffo literally "
    "even properly further"
)

# "will make sure to", "will have to": the verb that counts comes after.
BETWEEN_PHRASES = """
make sure to | make sure i | make sure we | make sure they | make sure he | make sure she | make
certain to | make certain we | be sure to | be sure and | go ahead and | go and | have to | need
to | get the team to | get the lads to | get the guys to | get the boys to | get someone to |
get somebody to | get one of the team to | get one of the lads to | ask someone to | ask the
team to | ask the manager to | ask our manager to | arrange to | arrange for someone to |
arrange for the team to | ensure to | ensure we | ensure that we | ensure i | ensure that i |
see to it that we | make it a point to | make a point to | take the time to | have someone |
have somebody | have the team | have the manager | have our team | have our manager | have my
team | have the driver | have our driver | have the office | get back on and | remember to | be
in a position to | do it and | hop on and | jump on and | be able to | have to go and
"""
