"""English: what complains together with something else, mocks, or turns praise round."""

from __future__ import annotations

SOUR = """
cold/late/slow/delayed/delay/delays/missing/broken
wrong/closed/shut/empty/dry/hard/greasy/bitter/salty
small/tiny/smaller/expensive/pricey/noisy/loud/crowded/shrunk/shrinking/weak/watery/tough/burn
problem/problems/issue/issues/error/errors/mistake/mistakes/trouble/fault/faulty/bug
unbelievable/sad/sadly/unfortunately/shame/pity/sorry/regret
worse/bad/poor/poorly/mediocre/average/meh/overrated
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
tried/trying/rang/called/ringing/calling/emailed/messaged/phoned __ times/twice/weeks/days/week
twice/three/four/five/several/multiple/many times
hates/hate/hated/dislike/disliked
mess/messy/sticky/smelly/smell/smells/smelt/stinks/stink
unable
can/could not get/find/reach/log/access/book/order/pay/hear/sleep/believe/see
nope
bye/goodbye
excuse/excuses
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

SARCASM = """
for monday/tuesday/wednesday/thursday/friday/saturday/sunday __ got it on
for monday/tuesday/wednesday/thursday/friday/saturday/sunday . got it on
for monday/tuesday/wednesday/thursday/friday/saturday/sunday __ it came/arrived
closed __ brilliant/great/lovely/fantastic/wonderful/perfect/nice
thanks/thank a/you lot/bunch/heaps/kindly for ruining/wasting/ignoring/losing/breaking
thanks/thank a/you lot/bunch/heaps/kindly for cancelling/leaving/making
thanks for nothing/that/ruining/wasting/ignoring/leaving/the cold/wait/food/memories
thanks for nothing
thank you for nothing/ruining/wasting/ignoring
thanks/thank you? for ruining/wasting/ignoring/forgetting us/me? wait
thanks/thank you? for losing/breaking/cancelling/leaving/making us/me? wait
thanks/thank you? for __ nothing
thanks/thank you? for making us/me wait
thanks/thank you? for __ cold/burnt/stale/ruined/late/missing/broken/wrong
thanks/thank you? for not/never
thanks/thank a lot/bunch/heaps __ now/but/guys/not
slow clap/claps/clapping
great/brilliant/fantastic/lovely/wonderful .? another one/hour/hours/day
great/brilliant/fantastic/lovely/wonderful .? another days/week/month/wait/queue
perfect/awesome/good/super/nice/amazing .? another one/hour/hours/day/days/week/month/wait/queue
great/brilliant/fantastic/lovely/wonderful .? another delay/price/excuse/automated/five
great/brilliant/fantastic/lovely/wonderful .? another ten/20/30/cold/cancelled
perfect/awesome/good/super/nice/amazing .? another delay/price/excuse/automated/five
perfect/awesome/good/super/nice/amazing .? another ten/20/30/cold/cancelled
great/brilliant/fantastic/lovely/wonderful .? another closed/broken/bot/email/late
great/brilliant/fantastic/lovely/wonderful .? another useless/empty/fee/charge/mistake
perfect/awesome/good/super/nice/amazing .? another closed/broken/bot/email/late
perfect/awesome/good/super/nice/amazing .? another useless/empty/fee/charge/mistake
great/brilliant/fantastic/lovely/wonderful .? another wrong/apology/no/round/morning
great/brilliant/fantastic/lovely/wonderful .? another phone/hold/reschedule/rude/missed
perfect/awesome/good/super/nice/amazing .? another wrong/apology/no/round/morning
perfect/awesome/good/super/nice/amazing .? another phone/hold/reschedule/rude/missed
oh/well/yeah/ah great/brilliant/good/lovely/fantastic
oh/well/yeah/ah wonderful/perfect/joy/super/awesome/marvellous
oh how nice/lovely/wonderful
oh thanks
just great/brilliant/fantastic/wonderful/perfect/lovely/what __ needed/wanted
just what i/we needed another/cold/late/closed/more
love/loving/adore/enjoy/enjoyed/enjoying __ waiting/queuing/queueing
love/loving/adore/enjoy/enjoyed/enjoying __ hold/ignored/ghosted/overcharged
love/loving/loved/adore being/getting ignored/ghosted/charged/told/lied
love/loving/loved/adore being/getting left/stood/hung/treated/made
love/loved/adore when/how __ no/nobody/never/not/late/cold
love/loved/adore when/how __ closed/wrong/charge/ignore/forget/cancel
love/loved/adore how you/they never/ignore/charge/close/forget/do
love/loved/adore how you/they take/just/cancel/keep/pretend/still
love/loved/adore when you/they/nobody/someone/no never/ignore/charge/close
love/loved/adore when you/they/nobody/someone/no forget/do/just/cancel/one
funny how the/you/they
very funny
real/really classy/mature
thanks for that
love/loved paying __ for
love that for me/us
nice one/job/work __ closed/late/again/not/wrong/guys/idiots/cold
well done/played/job __ again/wrong/late/cold/ruined/losing/ruining/lost/you/idiots/closed
great/good/nice/stellar/top/excellent/amazing/awesome/quality/brilliant service/job/work __ not
great/good/nice/stellar service/job/work __ wrong/ignoring/losing
top/fantastic/amazing/awesome service/job/work __ wrong/ignoring/losing
way to go/treat/lose/ruin/run/start
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
congrats/congratulations on/for/you __ losing/worst/ruining/lost/ruined/being/failing
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
but/however/although/though/except/unless/yet
until/till/instead/unfortunately/sadly/otherwise/despite
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
