"""English: words of anger and disappointment, which complain by themselves."""

from __future__ import annotations

ANGER = """
hardly/barely the best/greatest/nicest
hardly/barely edible/worth/warm/any/touched/cooked
could not have? been? less/ruder/worse/slower
could not care less
not cool/on/ok/okay/funny
hair in
filthy/dirty/grubby/disgusting/disgusted/gross/vile/revolting/nasty
rude/ruder/rudeness/rudest
ignored/ignoring me/us/my/our/you/every/all
been/being/was/felt/were ignored
condescending/dismissive/unhelpful/unprofessional
incompetent/clueless/arrogant/aggressive/patronising
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
useless/rubbish/garbage/trash/crap/crappy/shit
shite/shitty/bullshit/sucks/suck/sucked/lousy/hopeless
is/are/was/were/pure/utter/total/absolute a? pants
waste of/my/our
wasted my/our/half/an/hours/money/time
complaint/complaints/complain/complaining/complained
speak/talk to/with a/the/your manager/supervisor/owner
manager/owner __ call me
overpriced/overcharged/overcharge/overcharging
rip/ripped off
ripoff
scam/scammed/scammers/scammer/scamming/fraud/fraudulent/thieves/crooks/cheats/cheated/conned
lied/lie/lies/liars/liar/lying to/about
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
does not/will not/would not/refuse/refused/refuses/refusing to? help/give/honour
does not/will not/would not/refuse/refused/refuses/refusing to? honor/let/serve/refund
refused/refuses/refusing
no show/shows/showed
no/zero/without cake/flowers/driver/food/order/delivery/sign/water
no/zero/without heating/power/email/record/explanation/refund/idea
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
shortchanged
left out/standing/waiting __ rain/cold/outside
forgot/forgotten my/our __ order/food/drinks/drink/side/sauce/booking/cake/fries/chips/sides
you/they/driver/waiter/waitress/have/guys forgot/forgotten
nowhere to be
wtf
ffs
stupid/idiot/idiots/idiotic/moron/morons/dumb/evil
corrupt/cruel/cruelty/insult/appalled/blame/hypocrites/hypocrisy
jerk/jerks/asshole/arsehole/bastards/bastard/clowns
cowboys/wretched/ignorant/snobby/snotty/cringe/eff
smh
grr/ugh/eww/ew/yuck/yuk
junk
piece of junk/crap/rubbish
damn/bloody service/joke/awful/cold/rude/late/useless/terrible/hell
"""
