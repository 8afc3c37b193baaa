"""English: what makes a message more than ordinary."""

from __future__ import annotations

from .signs import Sign

SAFETY = """
threw/throwing/throws/thrown up
vomit*
puking/puked/puke
food poisoning/poisoned
poisoned/poison me/us/my
made/making/makes me/us/my/him/her/them __ sick/ill/unwell/poorly
got/getting/gotten/been/being/violently/fell/falling/feel/feeling/felt sick/ill/unwell from/after/since
got/gotten/been/being/is/are/was/were/both/all violently/really/so/very? sick/ill all/from/after/since/with
being/been/was/were violently? sick
violently ill/sick
sick after/from eating/your/the/having/drinking
so/is/was/are/were/really sick/ill/unwell after/since/from
diarrhoea/diarrhea/salmonella/ecoli/listeria/norovirus/botulism
e coli
allergic reaction
having/had/has/have/getting a/an/some/severe/bad/allergic/awful reaction
reaction to your/the
anaphyla*
epipen/epi
throat/face/lips/tongue/eyes/lip/mouth is/are/was/were/has/started/all swelling/swollen/closing/closed/swell/swelled/itchy
swollen/swelling up?
can/could not breathe
trouble/difficulty/struggling to? breathing/breathe
hives
rash after/from/all
broke/broken/come/came out in a? hives/rash/spots
ended/was/were/is/are/went/rushed/taken/took/landed/put/been/her/him/me/us/them/night __ in/to/at the? hospital/er
hospitalised/hospitalized
emergency room
a & e
called/call/calling an/the/for ambulance/911/999/paramedics/paramedic
ambulance/paramedics
choked/choking
glass/metal/plastic/wire/bone/screw/nail/needle/blade/bolt/stone/staple/wood in my/our/the/his/her/their/it
piece/pieces/bit/bits/shard/shards/chunk/sliver of glass/metal/plastic/wire/bone/rubber/wood
found __ glass/metal/plastic/screw/nail/needle/blade/bolt/staple/wire in
chipped/cracked/broke/broken my/a/his/her tooth/teeth
cockroach*
roach/roaches/maggot/maggots/weevils/worms
bug/insect/fly/mouse/rat/slug/spider/worm/beetle in my/our/the/his/her/it
mouse/rat/rodent droppings/poo/poop/faeces
rats/mice/rat/mouse/rodents running/in/seen/saw
bed bugs
bedbugs
raw/undercooked/uncooked/pink chicken/pork/turkey/burger/meat/poultry/kebab
chicken/pork/turkey was/is/still/were raw/pink/undercooked/uncooked
raw/pink in the? middle/inside
mold/mould on/in/all
mouldy/moldy bread/cake/food/bun/buns/muffin/sandwich/cheese/fruit/pie
gas leak
smell/smells/smelled/smelling/smelt of? gas
carbon monoxide
caught/on/catching/started a? fire
sparking/sparks/smoking outlet/socket/wires/from
it/socket/outlet/oven/wires/dryer/heater/boiler/plug is/was/started sparking/smoking
sparking
electric/electrical shock
electrocuted/electrocute
burned/burnt/burning/burns/scalded/cut/injured/hurt my/me/his/her/our/myself/himself/herself
got burned/burnt/scalded/injured/hurt/electrocuted
is/are burning and/peeling/blistering
chemical burn/burns
slipped/tripped/fell and/on/over/in/down __ floor/hurt/broke/injured/fell/stairs/step/steps/wrist/ankle/hip
slipped and
injured/injury/injuries
bleeding/unconscious/concussion/concussed/fainted/collapsed/seizure
infected/infection
in agony
choking hazard
safety/health/fire/trip hazard/violation/violations/risk/concern
unsafe/dangerous/hazardous
not __ safe
before/until someone/somebody/a __ hurt/injured/killed/dies
could have killed/died/hurt/injured/choked/burned
nearly/almost killed/died/choked/crashed/drowned/burned
brakes failed
wrong dose/dosage/medication/prescription/medicine/pills/drug/tablets
someone elses prescription/medication/medicine
someone else prescription/medication/medicine
not feel/felt safe
undeclared allergen/allergens/nuts/dairy/milk/gluten
not __ labelled/labeled/listed/declared __ allergens/allergen/nuts/nut/dairy/gluten/milk/allergies
recall/recalled because
expired food/milk/meat/medicine/formula
assaulted/assault/groped/harassed/threatened/stalked/molested
drink was? spiked
spiked my/her drink
lost child
missing child
"""

ALLERGEN = """
allergic/allergy/allergies/allergen/allergens/coeliac/celiac/coeliacs/intolerant/intolerance/anaphylactic
nut/nuts/peanut/peanuts/almond/almonds/sesame/shellfish/prawn/prawns/dairy/gluten/lactose/hazelnut
hazelnuts/walnuts/cashew/cashews/pecan/pecans/soy/soya/egg/eggs/milk/wheat
"""

EATEN = """
just/already/has/have/she/he/they/son/daughter/kid/child/baby/i/we ate/eaten
just/already had/has/have/eating __ bite/slice/some/one/piece/half
had/took/taken a bite
ate/eaten it/some/one/half/the/this/your/a/two
still/dessert/it/order/food/cake/meal came/arrived/came/served with
contained/contains/had __ nut/nuts/dairy/milk/egg/eggs/gluten/peanut/peanuts/almonds/sesame
told/assured/said/told me/us it/was/no/there/your/you/them/twice __ free/safe/no/not/allergy/nut/nuts
told you/your/the/them/him/her __ twice/server/waiter/about/allergy/allergic
i got/was/were dairy/gluten/nuts/served/given/milk
gave/given/served/sold/fed him/her/me/us/my/them
itchy/itching/tingling/wheezing/swelling/swollen/rash/hives/unwell/ill/sick/worried/scared/panicking
reaction/reacting/reacted
in it/this/that __ not __ label/labelled/labeled/menu/say
not say/said/mention/mentioned/list/listed/label/labelled
cross contamination/contaminated
"""

LEGAL = """
my/our/a/the/see/call/calling/contact/hire/hired/speak/spoke/speaking/talk __ lawyer/solicitor/attorney/barrister
hear from __ lawyer/lawyers/solicitor/solicitors/attorney/attorneys
my/our lawyers/solicitors/attorneys
lawyer/solicitor/attorney up/will
see/meet you in court
take/taking/took/go/going/dragging __ to court
small claims
sue/suing/sued you/them/your/this/the/for
will/going/want/ready/could/should/am/gonna to? sue
lawsuit/litigation/lawsuits
class action
legal action/proceedings/claim/case/team/advice/department/letter/counsel
legally/letter before
take legal
cease and desist
trading standards
consumer protection/rights/affairs/act
health/environmental department/inspector/inspectors/board/inspection/dept/health
attorney general
better business bureau
bbb/ombudsman/ftc/osha/acas/accc/oft/eeoc/cfpb
report/reported/reporting __ police/authorities/council/authority/regulator
call/called/calling/contacting the police/cops
police report/complaint/involved
pressing/press charges
breach of contract/gdpr/privacy/data
data protection
gdpr/copyright/trademark/dmca
cease desist
formal notice
tribunal
statutory rights
negligence/negligent/liable/liability/defamation/defamatory/libel/slander
"""

PRESS = """
i am/is/as a/an __ reporter/journalist/correspondent
this is a/an reporter/journalist
reporter/journalist/correspondent/editor/producer with/for/from/at
from/for/with/at the __ times/herald/gazette/post/tribune/chronicle/guardian/telegraph/bbc/cnn/news/newspaper/journal/observer
bbc/cnn/reuters/itv news/here/radio
writing/doing/running/working/researching a/an/on __ story/piece/article/feature/report
news team/desk/room/crew/station
newsroom/newsdesk
press/media enquiry/inquiry/request/office/deadline/query/contact/relations
request/requesting/like/care/asked/asking/approached __ for comment
for comment before/by/on
would you/like to comment
comment on/for __ story/article/allegations/report/piece
your comment on/for
statement __ publication/article/story/press
tv/camera/film/documentary crew
on the record
going to print
we/i go/are to? print
"""

DISCRIMINATION = """
racist/racists/racism/racially/sexist/sexism/homophobic/homophobia/transphobic/transphobia
islamophobic/islamophobia/antisemitic/antisemitism/xenophobic/ableist/ableism/ageist/bigot/bigots/bigoted
discriminat*
prejudice/prejudiced
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son/wife/husband/daughter/mum/mom/our __ black/asian/gay/muslim/jewish/disabled/brown/trans/lesbian/hispanic/latino/latina/mexican/indian/chinese/african/white/foreign/immigrant/deaf/blind/autistic/pregnant/elderly/fat/hijab/woman/female/polish/arab
because of my/our/his/her/their skin/race/religion/colour/color/accent/disability/hijab/wheelchair/age/gender/faith/sexuality/ethnicity/nationality/turban
because of the colour/color
saw/see it was a woman
a slur
slurs
racial/ethnic/homophobic slur/slurs/profiling/abuse
racially profiled
profiled me/us/my/him/her
the n word
n word
hate crime
guide/service/assistance dog/animal/dogs __ refused/not/turned/allowed/denied/kicked
refused/turned/denied/kicked/not __ guide/service/assistance dog/animal
refused/turned/denied/kicked/not/cannot/no __ wheelchair/disabled/disability
wheelchair __ refused/turned/denied/kicked/laughed/not
disabled __ refused/turned/denied/kicked/laughed/yelled/mocked
yelled/shouted/laughed/swore/screamed at a/my/the/an __ disabled/autistic/deaf/blind/wheelchair
mocked/mocking my/his/her/our accent/disability/stutter/son/daughter
go back to your/where country
equality/disabilities/disability act
ada violation/complaint/compliance
"""

SELF_HARM = """
kill/killing/hang/hanging/harm/harming/hurting myself
kill/off my self
end/ending my/it life
end my own life
end it all
take/taking my own? life
suicid*
kms
want/wanna/wants/wish/going to? i/to die
want to be dead
wish i was/were dead
rather be dead
do not want/wanna to? live/exist/be here/alive/anymore
no/any reason/point to/in live/living/life/alive
can not go on like/any/anymore/living
can not go on
better off dead/without me
self harm/harming/harmed
cutting myself
overdose/overdosed
jump off/from/in the/a __ bridge/roof/building
nothing/nobody to live for
life is not worth
goodbye cruel world
"""

MONEY = """
refund*
money back
want/need/get/give/getting/got my/our/me/us __ money/cash/$ back
charged twice/double/me/us/my/for/incorrectly/wrong/wrongly
charged __ twice/times/again/card/account
was/were/been/got/have/has/am charged/billed/overcharged/debited
double/over/wrongly/incorrectly charged/billed/charge
overcharg*
billed me/us/twice/for/$
quoted $/£/€ __ billed/charged
charge/charges/payment/transaction __ on/from my/our card/account/statement/credit
charged/charging my/our card/account
chargeback/chargebacks
disput* the/this/a/my __ charge/charges/payment/transaction/bill
taken/took/taking/take/takes/stole/stolen $/£/€
taken/took/taking/takes/stole __ money/payment __ from
still/keep/keeps/kept taking/charging/billing __
want/need/give/get/have/just my/our/the/me? $/£/€ __ back
want/need/give/get my/our/the deposit __ back
deposit/voucher __ back/lost/return/returned/gone
reimburs*
compensat*
out of pocket
owe/owes/owed me/us
pay/paying me/us/for __ damage/damages/repair/repairs
unauthori*
fraud/fraudulent/scammed/scammer/scammers/embezzled
stole/stolen/steal/stealing my/our/from/money
stole/steals
conned/swindled/robbed me/us/out/of
sent/send/sending my bill/me to? collections
collections
gift card __ zero/empty/nothing/not
billed for x
"""

LEAVING = """
never/not coming/going/shopping/eating/ordering/buying/using/flying/booking/returning/visiting/staying __ again/back/here/there
never/not ever? coming/going/come/go/be back __ here/again/there
never/not ever? come/coming/go/going/be back
never/not ever? go/come/set/eat/eating/order/ordering/buy/buying/use/using/shop/shopping/book/booking/fly/flying/visit/stay/return/rebook __ again/here/there/anymore/you
never/not rebook
never return/returning
never again
not be? going/coming/returning __ back/again/here
never see another dime/penny/cent
never __ foot in
last time i/we order/buy/shop/come/eat/use/visit/book/fly/ever/will/am
this/that is/was the/my/our last time/order/visit
taking/take/took/moving/move my/our business/custom/money/$ elsewhere/somewhere/to/away/else
my/our business elsewhere
going/go/gone/switching/switch/switched/moving/moved/shop/shopping/eat/spend/spending/buy/order __ elsewhere/competitor/competitors
lost/losing/lose a/my/our/another/me __ customer/customers/custom/business
lost my/our business/custom
lost me as/for
ex/former customer/customers
cancelling/canceling/cancelled/canceled/cancel/closing/close/closed/terminating my/our __ account/membership/contract/plan/policy
cancelling/canceling/cancelled/canceled my/our __ subscription
going to leave/quit you
done with you/this/your/these
i/we am/are done
through with you/this
boycott*
no longer a/be/your/shop/buy/use/eat/order __ customer
goodbye and/for/forever
stop/stopped buying/shopping/using/eating/ordering/going/coming
off to your/the __ competitor/competitors/rival/rivals
on the market for a/another
"""

GOING_PUBLIC = """
tell/telling/warn/warning __ everyone/everybody/people/world/friends/others/neighbours/neighbors
let everyone/everybody/people/others know
telling all my/our
post/posting/posted/share/sharing/put/putting __ everywhere/online/facebook/twitter/tiktok/instagram/yelp/google/tripadvisor/reddit/trustpilot/social/nextdoor/youtube
everyone/everybody/people/world should/need/needs/will/must/deserves/is to? know/knows/hear/avoid/see
everyone/everybody/world will/going to? know/hear/see
one/1/zero/bad/negative/two star/stars/review/reviews on/coming/left/posted/incoming/for
one/1/zero star on
leave/leaving/left/write/writing/wrote/post/posting/give/giving you? a/an/my/some/you/one/bad/1/honest __ review/reviews/star
bad/negative/honest/scathing review/reviews
on yelp/tripadvisor/trustpilot/google
yelp/trustpilot/tripadvisor review/reviews/about/will
screenshot/screenshots/screenshotted/screenshotting
go/going/gone/make/making/goes/went this? viral/public
name and shame
naming and shaming
expose/exposing/exposed you/your/this/them
call/calling/contact/contacting/tell/telling/going/go/went/tip/tipping to? the/local/a __ press/papers/paper/news/media/newspaper/newspapers/radio/tv
local paper/papers __ about/know/hear
consumer/watchdog/rogue programme/reporter/program/show/traders
video/photos/photo/recording/evidence __ posting/posted/online/tiktok/everywhere/viral
i/we have/got __ video/recording/videos/photos/evidence
avoid this/these/at/like
stay away from
beware of
do not buy/eat/shop/order/go/use/trust/book/waste __ here/there/them/your/place/company/money
spread the word __ avoid/bad/about
share this/and/so/before __ everyone/people/others/warned/warning
boycott*
"""

TIME_CRITICAL = """
in an/half/one/the/less/under a/an/next/than/one? hour/hour/hours
in half an hour
in/within/next/less/under than? the? __ minutes
in/within one/two/2/1/3/three hours
within the hour
starts/start/begins/leaves/leave/closes/lands/opens/due/departs in/at __ minutes/hour/hours/noon/today/tonight
starts/begins/leaves in/at/soon/now/today/tonight
right now
as we speak
urgent/urgently/asap/emergency
as soon as possible
a.s.a.p
waiting/standing/stood/sat/been outside/here
outside your/the __ door/shop/store/now/office/doors/building/locked/closed
am/are/is/we/still outside
stranded/stuck/locked out/in/here/at/outside
locked out
stranded
running out of time
out of time
time is running
need/needs/needed/want it/them/this/these/an/a/my/our/the/to __ today/tonight/tomorrow/now/morning/asap
today/tonight/tomorrow is/was the/my/our/her/his __ wedding/party/funeral/birthday/event/exam/interview/flight/christening
before it is too late
last minute emergency
water pouring/everywhere/coming/gushing
by tonight/noon/midday/lunchtime
before closing/close/noon/midday
any minute
"""

EVENT = """
wedding/party/funeral/birthday/event/graduation/christening/baptism/shower/anniversary/exam/interview/flight
ceremony/memorial/wake/reception/prom/quinceanera/communion/meeting/surgery/operation/presentation/train/guests
"""

SOON = """
today/tonight/tomorrow/now/hours/minutes
this morning/afternoon/evening
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
