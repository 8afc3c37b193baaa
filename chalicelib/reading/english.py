"""English: which words complain, praise, ask and mock."""

from __future__ import annotations

from .signs import Sign

BAD = """
still waiting/waited
been waiting/waited __ hour/hours/minutes/days/weeks/week/months/ages/forever
waited/waiting __ hour/hours/minutes/days/weeks/week/months/ages/forever/half
waiting since
love/loving/loved/enjoy/enjoying/enjoyed waiting/queuing/queueing
on hold
wait __ too long
took/takes/taken __ ages/forever/hours/weeks
hours/hour/days/weeks/week late
minutes late
no/not one/body __ answer/answers/answering/answered/replies/replied/reply/replying
nobody __ answer/answers/answering/answered/replies/replied/reply/replying
no one/body/reply __ phone
nobody __ phone
no answer/reply/response/word
not one answer/reply/response
nobody/no one? showed/came/turned/called/cares/came/comes/bothered/helped/seems/said
no one showed/came/turned/called/cares/comes/bothered/helped/seems/said
without __ word/explanation/warning/apology
never answer/answers/answered/answering/reply/replies/replied/responded/respond
not __ answer/answering/answered/reply/replied/replying/respond/responded/responding
never arrived/came/showed/turned/received/delivered/got/heard/turned/called/rang/refunded
never __ called/rang/answered/replied back?
never returned
not arrived/received/turned/shown/delivered/refunded
not been? delivered/received/refunded/shipped/dispatched/sorted/resolved/fixed/answered
was/is/are/were not __ delivered/ready/working/correct/right/fresh/cooked
not __ come/came/show/arrive/deliver/receive/turn yet/up
did not come/arrive/show/deliver/receive/turn/get/call/listen/care/bother/include/fit
do not/never care
not work/open/fit/load/turn/let/start/scan/connect/respond
does/do/did/will/would/is not __ work/working/let/letting/load/loading/open/opening/start
not working
stopped working
not __ acceptable/happy/impressed/pleased/satisfied/amused/ok/okay/fair/right/helpful
not __ good/great/nice/fresh/clean/worth/amazing/excellent/professional/tasty/best/friendly
no good
less/far than/from happy/impressed/pleased/ideal/satisfied/stellar/helpful/friendly/perfect/good
less than __ good/great/happy/impressed/pleased/ideal/satisfied/stellar/helpful/friendly/perfect
could/should/would have been? better/nicer/told/warned/known
could be better
can/must/should/could do better
deserve/deserves better
better service/food elsewhere
expected/expecting __ more/better
expect better
used to be/love/like __ best/good/great/favourite/favorite/nice/better/fresh/this/here/place/coming
was/were expecting __ better/more
not __ what i/we ordered/asked/paid/expected
wrong order/item/cake/size/address/one/food/colour/color/name/house/thing/price/date/day
order/orders was/were/is wrong/late/missing/incomplete/messed
got/gave/sent/delivered/brought/served/charged __ wrong/someone
messed/screwed/mucked/cocked/stuffed/botched up
messed/screwed/botched it/my/our/the/this/us
missing item/items/from
was/were/is/are missing
lost my/our/the order/luggage/suit/package/parcel/customer/booking/reservation/dress/bag
no record of
ruined
spoiled/spoilt __ day/night/party/birthday/evening/wedding/trip/meal/holiday
broke/broken/broken/cracked/damaged/smashed/crushed/squashed __ arrived/delivered/box/day/frame
arrived/came/delivered/turned/was/were/is broken/damaged/cracked/smashed/crushed/squashed/burnt
keeps/kept breaking/crashing/failing/freezing/stopping
is/are/was/were/came/served/stone/freezing/ice/arrived/coffee/food/tea/latte/luke __ cold
coffee/food/tea/latte/soup/chips/fries/pizza/pies/pie was/is/were/are/arrived/came cold/lukewarm
stone/freezing cold
went cold
lukewarm
stale
mouldy/moldy/mould/mold
soggy
burnt/burned/overcooked/undercooked/raw
rotten/rancid/gone off
tasteless/bland/inedible/tastes/tasted __ awful/bad/dishwater/cardboard/off/weird/nothing
tasteless/inedible/bland
smelled/smelt/tasted off/bad/awful
out of date
expired
hair in
filthy/dirty/grubby/disgusting/disgusted/gross/vile/revolting/nasty
rude/ruder/rudeness/rudest
ignored/ignoring me/us/my/our/you/every/all
been/being/was/felt/were ignored
condescending/dismissive/unhelpful/unprofessional/incompetent/clueless/arrogant/aggressive/patronising
attitude of/from/was/stinks
bad/poor/terrible/awful/shocking/appalling/worst/lousy/crap/bloody attitude/manners
shouted/yelled/swore/sworn/screamed/laughed at
rolled her/his/their/eyes
hung up on/me
walked out
turned __ away
worst
terrible/terribly/horrible/horribly/awful/dreadful/appalling/shocking/atrocious/abysmal/dire
shameful/disgraceful/disgrace/ashamed/shambles/joke/pathetic/laughable/farce/shame
is/are/was/what/such/absolute/total a? joke
unacceptable/inexcusable/ridiculous/outrageous/absurd/inadequate/disrespectful
disappointed/disappointing/disappointment/disappoint
let down
letdown
gutted
fuming/furious/livid/angry/annoyed/annoying/frustrated/frustrating/upset/pissed/infuriating
fed up
sick/tired of
had enough
useless/rubbish/garbage/trash/crap/crappy/shit/shite/shitty/bullshit/sucks/suck/sucked/lousy/hopeless
is/are/was/were/pure/utter/total/absolute a? pants
waste of/my/our
wasted my/our/half/an/hours/money/time
complaint/complaints/complain/complaining/complained
speak/talk to/with a/the/your manager/supervisor/owner
manager/owner __ call me
overpriced/overcharged/overcharge/overcharging
rip/ripped off
rip-off/ripoff
scam/scammed/scammers/scammer/scamming/fraud/fraudulent/thieves/crooks/cheats/cheated/conned
lied/lie/lies/liars/liar/lying to/about/about
liars/liar/lied/dishonest/misleading/deceptive
false advertising
bait and switch
charged twice/double/me/us/my
still no/not/nothing/broken/down
still __ has/have/is/are not
third/second/fourth/fifth/3rd/2nd/4th/5th/nth/another time __ this/in month/week/year/row
second/third/fourth/fifth/3rd/4th/5th/last time __ happened/cancelled/rang/called/emailed/messaged
not again
avoid this/these/them/at/like/the
boycott/boycotting/beware
stay away
steer clear
do not bother/waste/go/buy/order/recommend/use/trust/eat
would/will/can not recommend/bother/return/rebook
never/not recommend
would not recommend/wish
go elsewhere
one/1/zero/0/two/half star/stars
zero is not
bad service/experience/food/customer/manners/taste/quality/review/reviews/attitude
poor service/experience/quality/customer/show/form/communication/taste/value/attempt
slow service/and/as/to/or
so/very/too/painfully/really/incredibly/unbelievably/extremely slow/noisy/salty/dry/greasy
too loud/sweet/hard/dry/weak/strong/bitter/rich
too expensive/crowded/hot/cold/long/late/greasy/salty/sweet/small
cancelled/canceled on/my/our/without/last/again/me/and/twice
lack of
no apology/sorry/explanation/excuse/refund/heating/hot/toilet/soap/stock/help
no one/body cares
did not/never even
another/broken/empty promises/promise
what a/an joke/mess/shame/waste/shambles/disgrace/letdown/rip/nightmare/disaster/disappointment
nightmare/disaster/shambolic/farcical
downhill
never again
not coming/come/going/go/be/been back
last time i/we order/ordered/buy/shop/come/eat/use/visit
get your act/stuff/together/shit
sort it/this/yourselves out
sort yourselves/it/this
fix your/yourselves
please? fix this/it now
pick up/answer the/your phone
dishwater
fell apart/off/out
falling apart
leaking/leaks/leaked
flooded
does not/will not/would not/refuse/refused/refuses/refusing to? help/give/honour/honor/let/serve/refund
refused/refuses/refusing
no show/shows/showed
no/zero/without food/order/delivery/sign/water/heating/power/email/record/explanation/refund/idea
out of order
keep/keeps/kept __ breaking/crashing/failing/freezing/logging/saying/telling
crash/crashes/crashed/crashing/freezes/glitching/buggy
is this how you
do you even
how do you expect
you want/expect me/us to pay
telling me __ normal
double booked
tough luck
just shrugged
paper thin
shoddy/sloppy/careless/neglected/neglect/stingy/skimpy/underwhelming/subpar/flavorless/flavourless
another/same story
not like
not like it/this/the/how/at/your
nothing special/fancy
not up to par/scratch/standard
to be desired
waste your time/money
not be? going/coming/returning/ordering/eating __ back/here/again/there
not/never __ go/come/order/eat __ again/back
not/never return
took __ minutes
hours/days ago and
waited all/for/ages/so
day off for nothing
looked/looks/look nothing like
had better
thumbs down
look/looking elsewhere
off night
no stars
under/over cooked/seasoned/done/priced/salted
blows/blah/blandest/driest/slowest/rudest/dirtiest/greedy/despicable/insulted/insulting
turn off
underwhelmed
at best
miss when
stop putting/using/adding/selling/changing/making/charging/raising
prices go/goes/went/keep/kept/gone up/going/rising
raised the/your price/prices
supposed to be here/open/ready/delivered
smelled/smelt/reeked/stank/smells of/like
nobody/no __ called/rang/phoned/emailed me/us/back
then nothing
read/reads the label/order
the hell/fuck/heck
fucking/fuckin/effing/freaking
really ?
seriously ?
are you serious
that is it ?
has/have not been? moved/called/replied/come/answered/sent/shipped/posted/fixed
ran a red
multiple/several/four/five/six calls/emails/messages/visits/attempts/voicemails
five/four/six/three/two calls/emails/messages/visits/attempts/voicemails
not been? able to
unable to __ get/access/log/order/pay/reach/connect/use/play/book/find
delayed/cancelled/canceled again
time to? move on
stood up/around/there chatting
how hard/difficult can/is it
how dare
shortchanged/short-changed
left out/standing/waiting __ rain/cold/outside
forgot/forgotten my/our __ order/food/drinks/drink/side/sauce/booking/cake/fries/chips/sides
you/they/driver/waiter/waitress/have/guys forgot/forgotten
nowhere to be
wtf
ffs
smh
grr/ugh/eww/ew/yuck/yuk
junk
piece of junk/crap/rubbish
damn/bloody service/joke/awful/cold/rude/late/useless/terrible/hell
"""

SOUR = """
cold/late/slow/delayed/delay/delays/missing/broken/wrong/closed/shut/empty/dry/hard/greasy/bitter/salty
small/tiny/smaller/expensive/pricey/noisy/loud/crowded/shrunk/shrinking/weak/watery/tough/burn
problem/problems/issue/issues/error/errors/mistake/mistakes/trouble/fault/faulty/bug
unbelievable/sad/sadly/unfortunately/shame/pity/sorry/regret/worse/bad/poor/poorly/mediocre/average/meh/overrated
unhappy/dissatisfied/unimpressed/unfair/confusing/confused/boring/ugly/cheap/flimsy/awkward/odd
again/yesterday still/cancelled/cancel
again
come on
third/fourth/fifth/3rd/4th/5th time
unavailable/fail/failed/fails/failing/failure
forgotten/ignored/lacking/lacks/lacked/lame
charged/fee/fees
refund/refunded/refunds
money back
cancelled/canceled
wait/waited/waiting/queue/queued/queuing
nobody/none
no one
was/were supposed/meant/promised/told
stuck/locked
tried/trying/rang/called/ringing/calling/emailed/messaged/phoned __ times/times/twice/weeks/days/week
twice/three/four/five/several/multiple/many times
hates/hate/hated/dislike/disliked
mess/messy/sticky/smelly/smell/smells/smelt/stinks/stink
unable
can/could not get/find/reach/log/access/book/order/pay/hear/sleep/believe/see
nope
bye/goodbye
excuse/excuses
barely/hardly
only/just half/one/two
prices went/gone/up/doubled
get it together
explain
how come
not my/our
sick/ill
hurt/pain/painful
disputing/dispute
wonder why
"""

GOOD = """
best __ in town/city/county/world/area/ever/country/state/street/uk/london/texas/australia/had
best __ i/we have/ever/had
the best
best i/we have/ever/had
best coffee/cake/buns/bread/pizza/service/shop/bakery/pie/food/staff/place/team/birthday/people/day
amazing/amazed/awesome/incredible/outstanding/superb/fabulous/stunning/phenomenal/magnificent/sublime
delicious/yummy/scrumptious/tasty/divine/heavenly/delightful/exquisite/delish/mouthwatering/scrummy
wonderful/excellent/fantastic/brilliant/marvellous/marvelous/exceptional/terrific/impeccable/epic
gorgeous/beautiful/beautifully/lovely/perfect/perfection/perfectly/flawless/stellar/legendary
love/loved/loves/loving/adore/adored/adores
in love/heaven
obsessed/addicted with/to
favourite/favorite/fave/favs/faves
great/fab service/food/place/job/work/coffee/staff/experience/time/team/cake/quality/product/value/price
great/fab people/shop/spot/atmosphere/selection/day/night/evening/meal/company/bread/lunch/dinner
good/great/nice job/work/stuff/vibes
so/very/really/pretty/always/damn good/great/nice/kind/friendly/helpful/happy/pleased/fresh/tasty
super/incredibly/extremely/absolutely helpful/friendly/nice/kind/good/happy/pleased/tasty/fresh
highly/definitely/would/will/strongly/thoroughly recommend/recommended
recommend to/you/this/them everyone/anyone/all/place/guys
will/would be? definitely? be back/return
can not wait to come/return/go/try/be/see/eat/visit/book
can not wait
can not/never thank/recommend/praise/fault __ enough
can not thank/recommend/praise/fault
can not say enough
could/can not be/have been? happier/better/nicer/kinder
could/can not be/have been? more __
could/can not have asked for
could/can not ask for
never had/tasted/eaten/seen/loved/been a? __ better/good/nicer/happier/delicious
never disappoint/disappoints/disappointed/miss/fails/fail
never once disappointed
did/does/do/not not? disappoint
not/never be/been/once/bit/leave/at? disappointed
not/never disappoint
not/never in the slightest/least disappointed
not/never been/be/once/ever disappointed
no/zero complaints/complaint/issues/problems/fuss
nothing bad __ say
nothing but good/praise/love/great/positive/the
can not complain/beat/wait/stop
can not go wrong
never/not __ complain about
no/not/never had/have any? problem/problems/issue/issues/complaint/complaints
not a single? bad/complaint
exceeded __ expectations
blown away
above and beyond
went/go/goes/going the extra mile
five/5 stars/star
10 out of
ten out of
top notch/marks/class/quality/job
first class
second to none
spot on
hats off
well done
keep it/up the/doing good/up/great/it/what
keep it up
shout out to
shoutout
kudos
bravo
congrats/congratulations
made my/our/her/his/their day/night/week/weekend/evening/birthday
made __ special/smile/memorable
so/very/really grateful/thankful/impressed
grateful/thankful for/to
impressed with/by
thank you so/very much
thanks so/very much
thanks a million
thank you all/everyone/both/to
big/huge/massive/many/special/heartfelt thanks/thank
thank you for the/a/an/your/such/all amazing/lovely/wonderful/great/excellent/quick/kind/fast/best/delicious
thanks for the/a/an/your/such/all amazing/lovely/wonderful/great/excellent/quick/kind/fast/best/delicious
thank/thanks you? for helping/having/looking/making/being/squeezing/sorting/saving/donating/supporting
thank/thanks you? for fixing/taking/bringing/coming/listening/everything/hosting/staying/finding
really appreciate
appreciate it/you/your/the
you guys/lot/all/people rock/rule/slay
you guys/all are great/amazing/the/awesome/so/wonderful/brilliant/lovely
you are the best/a/an? best/star/stars/legend/legends/angel/gem/lifesaver/awesome
you rock/rule
legend/legends/lifesaver/lifesavers/superstar/superstars/angels/treasure/gem/wizards/magician
life saver
ray of sunshine
hidden gem
so good/yum/fresh/cute/pretty/happy/proud/kind/friendly/helpful/delicious/much fun
to die for
the bomb
chef is? kiss
hit the spot
mouth watering
melt/melts/melted in
worth every/the wait/penny/cent/trip/drive/queue/it
five stars is not
went down a treat
treat/treated me/us like family/royalty
over the moon
happy customer/customers/tears/camper/bunny
very/so/really/extremely pleased/happy/satisfied
shoutout
i stand corrected
friendliest/kindest/tastiest/freshest/cleanest/nicest/yummiest/loveliest/prettiest/sweetest
miracle/miracles worker/workers
saved our/my/the/us day/trip/life/wedding/party/bacon/basement/weekend/me
won me/us over
10 10
thank you thank
stay/come/be/go/order/shop/visit back? again __ heartbeat/soon/definitely/sure
would/will/shall/definitely stay/come/order/visit/shop/go/be back? again
would/will definitely/gladly/certainly/happily stay/come/order/visit/shop/go/be back? again
in a heartbeat
means the/so/a world/much/lot
so/very/really/truly/forever grateful/thankful/appreciative
looked after/us
fan for/of life/yours/you/this/your
for life
out of this world
worth a/the/every visit/trip/drive/wait/penny/cent/money/detour
mmm/mmmm/mmmmm
delicioso
hard workers
can not say enough good/nice/great/kind
not/never __ rushed/pressured
never forget your/the/this/their kindness/help
not usually post/write/review/leave/comment
give that/her/him a? man/woman/raise/medal
so/very flavourful/flavorful/flavoursome
happy/satisfied customers/customer
keep doing what
5/five star service/food/experience/place/rating
came out at __ sunday/night/midnight/christmas
a delight/pleasure/joy/credit
pleasure to
smashed/nailed/killed/crushed it
slaps/banging/bussin/goated/unmatched
yum/yummo/nom
mmm
ripper/beauty/bonza
bloody/absolutely/truly/simply good/lovely/brilliant/gorgeous/delicious/amazing/beautiful/legend/marvellous
proper lush/good/tasty
lush
happy birthday/anniversary
"""

NICE = """
great/good/nice/happy/glad/pleased/friendly/helpful/fresh/clean/cosy/cozy/fast/polite
fun/enjoy/enjoyed/enjoying/enjoyable/impressed/impressive/satisfied/comfortable/comfy/professional
cute/prettier/sweet/yay/sparkling/spotless/tidy/smooth/smoothly/affordable
best/recommend/recommended/appreciate/appreciated/grateful/thankful/welcoming
special/attentive/efficient/knowledgeable/painless/honest/prompt/flavourful/flavorful/healthy/hilarious
delighted/thrilled/pleasant/pleasantly/pleasure/liked/generous/smile/smiling/quickly/comfortably
"""

THANKS = """
thanks
thank you/u
thank
cheers
ta
much appreciated
"""

SARCASM = """
thanks for nothing/that/ruining/wasting/ignoring/leaving/the cold/wait/food/memories
thanks for nothing
thank you for nothing/ruining/wasting/ignoring
thanks/thank you? for ruining/wasting/ignoring/forgetting/losing/breaking/cancelling/leaving/making us/me? wait
thanks/thank you? for __ nothing
thanks/thank you? for making us/me wait
thanks/thank you? for __ cold/burnt/stale/ruined/late/missing/broken/wrong
thanks/thank you? for not/never __
thanks/thank a lot/bunch/heaps __ now/but/guys/not
slow clap/claps/clapping
great/brilliant/fantastic/lovely/wonderful/perfect/awesome/good/super/nice/amazing .? another one/hour/hours/day/days/week/month/wait/queue/delay/price/excuse/automated/five/ten/20/30/cold/cancelled/closed/broken/bot/email/late/useless/empty/fee/charge/mistake/wrong/apology/no/round/morning/phone/hold/reschedule/rude/missed
oh/well/yeah/ah great/brilliant/good/lovely/fantastic/wonderful/perfect/joy/super/awesome/marvellous
oh how nice/lovely/wonderful
oh thanks
just great/brilliant/fantastic/wonderful/perfect/lovely/what __ needed/wanted
just what i/we needed another/cold/late/closed/more
love/loving/adore/enjoy/enjoyed/enjoying __ waiting/queuing/queueing/hold/ignored/ghosted/overcharged
love/loving/loved/adore being/getting ignored/ghosted/charged/told/lied/left/stood/hung/treated/made
love/loved/adore when/how __ no/nobody/never/not/late/cold/closed/wrong/charge/ignore/forget/cancel
love/loved/adore how you/they never/ignore/charge/close/forget/do/take/just/cancel/keep/pretend/still
love/loved/adore when you/they/nobody/someone/no never/ignore/charge/close/forget/do/just/cancel/one
funny how the/you/they
very funny
real/really classy/mature
thanks for that
love/loved paying __ for
love that for me/us
nice one/job/work __ closed/late/again/not/wrong/guys/idiots/cold
well done/played/job __ again/wrong/late/cold/ruined/losing/ruining/lost/you/idiots/closed
great/good/nice/stellar/top/excellent/amazing/awesome/quality/brilliant service/job/work __ not
great/good/nice/stellar/top/fantastic/amazing/awesome service/job/work __ again/as/wrong/ignoring/losing
way to go/treat/lose/ruin/run/start/ruin
what a surprise/shock/shocker
surprise surprise
big/no surprise/surprises
cool cool
how/so very? convenient/generous/thoughtful
so much for the/your/that/fast/same/customer/quick/next/free
much wow
yeah right
yeah/sure/ok thanks? but? no/whatever
as if
as always late/closed/cold/wrong/rude/useless/nobody/no
wow just wow
well that was/is a/fun/great/lovely/brilliant
nothing says
nothing like a/an/waiting/some cold/stale/hour/good? __ wait/cold/stale/soggy/hold
must be nice
bravo .? you/another
congrats/congratulations on/for/you __ losing/worst/ruining/lost/ruined/worst/being/failing
five/5 stars for __ ruining/losing/ignoring/cold/late/wrong/nothing/waiting/rude/stale/worst
10/ten out of 10/ten __ not/never/would
hope you are happy/proud
hope it was worth
your call is important
value/values your/our/my feedback/call/custom
you/are are/you kidding/joking
having a laugh
world class service/incompetence __ not
got to love
gold star
funny how
lol at __ value/service/your/this/closed/open/sign
thanks obama
"""

NOT = """
not/never/no/hardly/barely/without/nothing/none/nobody/neither/nor/isnt/less/least/lack/lacks/zero
stop/stopped/wish/wished/if/pretend/supposedly/allegedly/expected/expecting/hoped/hoping/should
"""

BUT = """
but/however/although/though/except/unless/yet/until/till/instead/unfortunately/sadly/otherwise/despite
apart/aside from
only thing/downside/issue/problem/complaint/gripe
shame/pity about/that/the
other than
would have/be
if you/only
just what
last/other time
used to
"""

CUSTOMER = """
my/our order/orders/parcel/delivery/food/booking/reservation/table/appointment/account/money/cake/package
my/our bill/card/refund/account/receipt/coffee/meal/deposit/voucher/purchase/bag/flight/car/dog/cat
your shop/store/staff/service/cafe/place/bakery/team/driver/website/food/bread/cakes/coffee/restaurant
i/we ordered/bought/paid/booked/waited/visited
order number
"""

TABLES = {
    Sign.BAD: BAD,
    Sign.SOUR: SOUR,
    Sign.GOOD: GOOD,
    Sign.NICE: NICE,
    Sign.THANKS: THANKS,
    Sign.SARCASM: SARCASM,
    Sign.NOT: NOT,
    Sign.BUT: BUT,
    Sign.CUSTOMER: CUSTOMER,
}
