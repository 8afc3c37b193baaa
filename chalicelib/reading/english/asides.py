"""English: closing words, chatter between friends, wishes to be left alone, harmless phrases."""

from __future__ import annotations

CLOSING = """
thanks/thank/cheers/ta/merci/danke/obrigado/obrigada/grazie/gracias/thankss
thank you/u
thanks/thank you? so/very much/kindly
so/very much
no/not thanks/thank
that is? all/it/great/fine/good/ok/perfect/brilliant/lovely/sorted/helpful
ok/okay/k/kk/okey/okie/oki/okk/alright/right/sure
fine/yes/yep/yeah/yup/yea/good/deal/done/sorted/noted
great/perfect/cool/lovely/brilliant/awesome/excellent
fab/fabulous/wonderful/ace/sweet/amazing/super/nice
got it
sounds good/great/perfect/fine/lovely
sounds like a plan
will do
no worries/problem/probs
you too
see you/ya then/soon/there/later/tomorrow/tonight/next
see you
see you on/at/in
on? monday/tuesday/wednesday/thursday/friday/saturday/sunday/tomorrow/tonight/weekend works/is
monday/tuesday/wednesday/thursday/friday/saturday/sunday/tomorrow/then/later/soon/there
works for me/us/too
works too
talk soon/tomorrow/later
speak soon/tomorrow/later
have a good/great/lovely/nice one/day/evening/weekend/night/week
good night/day/evening
much appreciated
appreciate/appreciated it/that
for your/the help/reply/info/update/response/time
for letting me/us know
for getting back
bye/goodbye
all good/sorted
understood/makes/perfecto/vale/listo/bueno/genial
"""

CHATTER = """
we need/have/should to? go/try/come here/this/there
look/looky/lookie/see at? this/these/that/here/it
look/looky/remember/omg/lol/lmao/rofl/haha*/hehe*/hahaha/lool/same/this/us/first/bump/following/ha
this/thats is? you/us/me
you/we need/want/have this/these/to/go
we should/must/need/have/got to? go/try/visit
shall we
fancy it/this/one
next weekend/week/time
tag/tagging your/a __ friend/friends
remember this/when/these
your/my fave/favourite/favorite/birthday
let us go
"""

OPT_OUT = """
stop/quit/cease replying/messaging/texting/contacting/writing
stop/quit/cease emailing/dming/spamming/bothering/responding
stop sending me/us/these/your/messages/emails/texts/spam/this
please? stop the/these/your/automated/auto/automatic/bot messages/texts/emails/replies/spam/bot
go away bot/robot/please/you
bot/robot go/stop/please away/stop/it/off
bot/robot go away
leave me/us alone
do not/never __ message/contact/text/write/email/dm/reply/respond to? me/us
do not want __ messages/emails/texts/replies
no more messages/texts/emails/replies/bots/dms/spam
opt out
opt me out
unsubscribe me/us/please/now
please/to/i have/want/how/me/can __ unsubscribe
i/we have __ unsubscribed
remove/delete/take me/my/us from/number/off/details
take me/my __ off
"""

OPT_OUT_ALONE = """
stop/unsubscribe/unsub/optout/stopall/stahp
opt out
go away
piss/fuck/bugger off
shut up
enough
no more
"""

PLAIN = """
i/he/she/we/they got sick of
my/our/a lawyer/solicitor/attorney friend/friends/neighbour/neighbor/clients
do not stop
assault weapon/weapons
killer coffee/cake/cakes/hot/buns/food/burger/pizza
can not stop eating/buying/coming/ordering/going
telling/tell __ everyone/everybody/friends/people about your/how/this amazing/great/good
no joke/jokes
like it was nothing
too much fun
real/love like
so did/do/does/are/is/was/were/have we/i/they/he/she/my/the
again and again
this big/much/good
how you win
running/am/are __ minutes late
come/coming/back/visit/visiting/order/ordering/stay/staying back/here/there? again
see/try/go/going/thanks/use/return/do/shop back/here/there? again
again soon/and
thanks/thank you? again
to avoid
to prevent/avoid any
money back guarantee
refund/money back? policy/policies/guarantee
without any? problem/problems/issue/issues/fuss/hassle/worry
long/short/first/second/last/third time customer/visitor/caller
ice cold in
good cause
not to be? missed
closed on/for/at/monday/sunday/today
set/put up with
not expect __ so good/nice/great
not know __ could/was be? so good/delicious
love to
food/tennis/basketball/squash/court court
stop by/in
stop/stopped/stopping by
die for
dying to try/come/visit/taste/know/get
can not wait
no worries/problem/problems/rush/worry
not only/just
not a problem
not to mention
wait to come/return/go/try/be/see/eat/visit/book
worth the wait
no wait
whole lot
running/be a? bit? __ late
cold brew/drink/drinks/beer/press/water/pressed
ice cold beer/drinks
slow cooker/cooked/roast/roasted/drip/down/leak
raw vegan/chocolate/honey/milk/cacao
burnt basque/butter/ends/caramel
hard boiled/cider/seltzer/working
dry cleaning/clean/white/hire/cleaners/cleaner
dirty chai/martini/fries/burger/clothes/laundry
small business/businesses/group/groups/wedding/weddings/birthday/party/parties/cake/size/talk
open or/and closed
late/early september/october/november/december/january/february/march/april/may/june/july/august
late night/lunch/breakfast/checkout/check
how late
how hard it/you/they/works/work
return/refund/cancellation/returns/cancelation policy
do/does you/it/they __ charge
is there __ charge/fee
charge for/per
lost and found
lost property
good morning/afternoon/evening/night/luck/day
best regards/wishes/before/by/way/time/number/place to
kind regards
like to
looks/look/feels/feel/seems/sounds/something/just/anything/stuff/more/things/places/people like
would love/like to/some/a/if/one/it/more
love to see/know/hear/try/come/book/order/buy/visit
if possible/you/there/i/we/that/it
thanks in advance
thank you in advance
many thanks in
please and thank you
hope you are well
i/we wish you/them/all
wish i/we lived/had/could come/been/lived/closer
unless you count
never thought i/we
never had __ problem/issue/complaint
never seen such/so/a/anything __ beautiful/nice/kind/lovely/good
how good/great/amazing/nice/delicious/lovely
never leave/leaving __ without
what a lovely/great/wonderful/beautiful/amazing/fantastic
what a treat/delight/brilliant/find/gem/day/place
if you are/have/want/like/love/need
if you have not
until next
what more do/could you/i/we
ask for more
sick beats/nasty
bad boy/boys/ass
badass
fight me
no questions asked
sorry for/to the/bother/trouble/ask
missing you/out
miss you/this/your
half term/dozen/price/baked/n/past
shut up and
not gonna/going to lie
not going anywhere
assault weapon/weapons/rifle/rifles
"""

# What may stand among closing words, and beside "stop", without adding anything.
CLOSING_FILLER = """
so very much guys x xx mate you then again and for that it all love hun everyone team oh ah hi is
me too at on the please sir madam muchas many mucho i a am pm bye lol haha mil de nada tu usted to
this
"""

OPT_OUT_FILLER = """
please it now this bot just ok robot all me
"""
