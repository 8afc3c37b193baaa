"""What turns the words of a promise into none, or makes them wait: English."""

from __future__ import annotations

from ..word_lists import listed

# A promise is not made when one of these stands before its verb in the same clause.
NEGATIONS = listed("not never nobody cannot without neither unable nor hardly refuse")

HEDGES = listed(
    "luck tracking according looks seems appears might may maybe perhaps possibly hopefully "
    "hope hoping could should would probably likely wish fingers crossed aim aiming plan "
    "planning intend intending expected touch potentially supposedly theoretically apparently "
    "try trying tentatively ideally"
)

# These after the promise say that it is none.
HEDGES_AFTER = """
hopefully | fingers crossed | touch wood | all being well | with any luck | with luck | if i can
| if we can | if possible | if all goes well | can not promise | no promises | no guarantees |
can not guarantee | not guaranteed | maybe | perhaps | not sure | i hope | we hope | god willing
| weather permitting | i think | possibly
"""

REPORTS = listed(
    "think reckon guess suspect imagine said says say saying told tells promised asked asks "
    "claims claimed thought thinks mentioned reckons reckoned assured wrote heard understood "
    "believed understand believe stated states according advised suggested agreed informed "
    "implied reads"
)

# "As I said" before a promise is no report.
SAYING = """
as i said | like i said | as we said | as promised | as agreed | as discussed
"""

SUBORDINATE = frozenset({"how", "when", "whether", "why", "where", "wherever", "whenever"})

# "If", and what makes it harmless.
CONDITIONS = frozenset({"if", "unless", "whenever", "assuming", "provided", "providing"})

CONDITION_PHRASES = """
as long as | so long as | in case | should you | should it | should there | in the event |
subject to | on condition | depending on | only when
"""

HARMLESS_IF = """
if that is ok | if that 's ok | if that is okay | if that is alright | if that is all right | if
that is fine | if thats ok | if that works | if that suits | if you do not mind | if not before
| if not sooner | if not earlier | if not tonight | if not today | if it kills me | even if | as
if | if i may | if i have to | if we have to
"""

# After these "if" means "whether".
WHETHER = listed("check see ask know find confirm tell out checking ascertain verify")

WHETHER_NOT = """
if anything | if there is any | if there are any | if things | if you | if i need
"""

EVENTS = frozenset({"once", "when", "after", "until", "whenever"})

# "Within 10 days of receiving it": from the day the customer did their part.
ON_RECEIPT = """
of receiving | of receipt | from receipt | upon receipt | on receipt | of your purchase | of us
receiving | from receiving | after receiving | upon receiving | of you sending | of your request
| of submission | of submitting | after you | following receipt
"""

EVENT_PHRASES = """
as soon as | the moment | the minute | the second | upon | on receipt
"""

YOURS = frozenset({"you", "your", "yours"})

# A sentence that begins with one of these asks the customer to do something.
REQUESTS = listed(
    "say dm message send email e-mail call ring text share contact reply tell provide submit "
    "fill visit bring return show log click tap use post upload attach try reach order forward "
    "pm inbox whatsapp phone follow pop come let give drop leave keep shoot respond write take "
    "choose go confirm check report remember request sign chat ensure update enter include ping "
    "book quote hit"
)

# ... but these ask for patience or for nothing.
NO_REQUESTS = """
leave it with | leave this with | leave that with | leave it to | leave that to | leave this to
| leave her with | leave all this | leave him with | leave them with | give me | give us a |
give us an | give us 1 | give us 2 | give us 3 | give us 4 | give us 5 | give us until | give us
half | give us some | give us one | give us two | give us ten | give us five | give us twenty |
let me | let us get | let us see | let us look | let us check | keep an eye | keep safe | take
care | let us take | let us find | let us sort | let us investigate | let us have a look | let
us ask | let us speak | let us chase | try not to | come to think | call it | let us fix | let
us make | post is | post goes | order is | order will | order 's | order goes | order should |
quote will | email will | call coming | email coming | reply will | reply by | update will |
update to | update by | return label | check is | text you | call you | ring you | message you |
email you | phone you | dm you | send you | whatsapp you | drop you | ping you | shoot you |
give you | let you | keep you | bring you
"""

# These are too rarely meant as requests to make a promise wait for them.
COURTESY = """
let me know if | let us know if | let me know how | let us know how | feel free | do not
hesitate | let me know either way | give us a shout | reach out if | call me if | call us if |
call if | message us if | message me if | text me if | keep us posted | take your time | accept
| excuse | forgive | bear | hold on | hold tight | hang | be patient | note | rest assured | do
not worry | allow | know that | be assured | believe | trust | pass on | check your | keep the |
keep your | tell your | say hello | say hi | use the other | shout if | use it | come in
whenever | let your | let them know | let her know | let him know | let the | tell her | tell
him | give her | give him | give them
"""

INFORMATION = listed("what which where who how are is do does did have has can could would when")

# What we say we need, or would rather have them do.
NEEDS = """
i need your | we need your | i just need | we just need | we will need your | i will need your |
we need you to | i need you to | we will need you to | we will just need | i will just need |
you can dm | you can message | you can email | you can call | you can send | you can reach | you
can contact | you can share | you can submit | we would need | we would like you to | you need
to | you will need to | you would need to | best to contact | get in touch with | reach out to
us | we suggest | we recommend | we would recommend | we would suggest | i suggest | i recommend
| i would suggest | i would recommend | we will also need | i will also need | we would love to
| we would be happy | we would like to look | we would like to take | we would like to help | we
can look into this | we can help
"""

# Asked after a promise, these leave it one: "I'll call at 4, ok?"
TAGS = """
ok | okay | alright | all right | right | yeah | yes | sound good | sounds good | is that ok |
is that okay | is that alright | is that all right | that ok | that okay | does that work | does
that suit | does that help | that work | is that fine | deal | fair | will that do | good | cool
| if that is ok | if that is okay | would that work | would that suit | hope that is ok | is
that good | how does that sound | hows that sound | does that sound ok | sound fair | sound ok |
can you hang on | can you wait | can you bear with me
"""
