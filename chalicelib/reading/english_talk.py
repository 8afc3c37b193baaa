"""English: questions, closing words, chatter, spam, wishes to be left alone, harmless phrases."""

from __future__ import annotations

from .signs import Sign

# A question when a sentence begins so, even without a question mark.
OPENER = """
do/did/dont you/i/we/they/guys/your/rooms/the/any
does this/it/anyone/anybody/the/your/that/someone
can/could/may/shall i/you/we/my/someone/anyone/somebody/they/it/this
are you/your/the/there/dogs/kids/pets/we/they/these/those/any
is it/there/the/your/my/this/early/that/he/she/childcare/anyone/anybody/breakfast/parking
was it/there/that
will you/the/it/there/this/i/we/they
would you/it/i/this
have you/they/we
has my/the/it/anyone/your/anybody
should i/we
any chance/idea/update/updates/discount/discounts/news/vegan/gluten/room/tables/table/availability
any more/left/plans/jobs/way/word/specials/thoughts/recommendations
am i
when do/does/is/are/will/can/would/should/did/could
what time/times/is/are/do/does/kind/sort/size/sizes/day/days/happened/about/if/would/can/was/should
where is/are/do/can/did/does/would/should
who do/is/can/does/should/would/was
how much/many/long/do/does/far/old/can/is/are/often/soon/late/early/about/would/did/should/big/to
which of/one/ones/product/do/is/are/day/way/bus
where is it/he/she/everyone/everybody/my
why is/are/do/does/did/was/can/would/not/no/on
anyone/anybody know/knows/tried/been/else/got/have/here
whose is
"""

ASK = """
does/do anyone/anybody/someone __ know/knows/have/recommend
anyone know
can/could/would/will you/u/someone/anyone/we/i please/tell/help/send/do/let/check/call/confirm/explain/give/make
can/could/would/will you/someone please
i/we/just was/were/am wondering
wondering if/whether/what/when/how/where/about
curious if/whether/about/what
want/wanted/like to know/ask/book/order/check/find/enquire/inquire/reserve/arrange/buy/see/change/cancel/add
looking for/to a/an/some/someone/something/book/order/buy/the/get/hire
i/we/just/hi/hello/hey need/needing to book/order/change/cancel/know/check/move/reschedule/speak/ask
need/want/needs/needed help/assistance/advice/info/information
need/needs/needed some help/info/information/advice/assistance
need help with
help me
please/pls send/tell/advise/call/help/let/confirm/check/reply/message/dm/contact/ring/email/bring/do/can
let me/us know
interested in
quick question
question for/about
just checking
no idea if/whether/what/how/when/where
not sure if/whether/how/what/when/where
do not know how/what/where/if
price/prices list/please/for
what/how is/are your
enquiry/inquiry/enquire/inquire/enquiring/inquiring
i/we/just am? have/want/need/trying/got to know/see/check/speak/talk/modify/edit/change/cancel/submit/get/do
do not know what/how
status of __ order
trying to find/book/order/change/reach/contact
would like to/a/some/more/one
would love to/a/if/some
i think __ should/would/could
you should carry/sell/open/do/make/stock/bring/try
suggestion
have you thought
bring back
wish you would
get in touch with
number to call
any idea/ideas
"""

CHASE = """
where is/are __ order/parcel/delivery/food/driver/package/refund/money/cake/taxi/stuff/plumber/guy
where the hell/heck/fuck
why is/are/was __ late/closed/cold/slow/taking/nobody/no/not
why do/does/did __ never/not/nobody
why has/have __ not/nobody
why not/no
any update on/about
how much longer
how long __ wait/take/taking
when will/are/is __ arrive/come/coming/fixed/delivered/sorted/ready/refunded/get/receive
hello .? anyone/anybody
has/have __ been sent/dispatched/shipped
am i supposed
is anyone/anybody/someone/somebody __ there/reading/alive/answering/working
"""

SPAM = """
crypto/bitcoin/btc/ethereum/forex/nft/nfts/binance/usdt
invest/investment/investing/investor/trader/broker/profit/profits/signals
doubled/double/triple my/your money
followers/subscribers/subscribe/subscribing/sub4sub/collab/collabs/collaboration/ambassador/promo/promotion
10k/5k/1k/20k/100k
cheap/free/gain/grow/buy followers/likes/subs/views
dm/message/inbox/text/whatsapp/telegram me/us/him/her/for/now/to
link/site __ bio/profile/comments/below
click/tap __ link/below/here
link in
here is the site/link
check out? my/our/this channel/page/profile/site/website/video/videos/vids/song/music/track/mixtape
visit/follow/see/watch my/our page/site/profile/website/channel/video/videos/stream/track/youtube
please like/share/subscribe/vote/follow
like and/share/4/for share/subscribe/follow/like
follow 4/for/back/me/@ follow
promote/feature it/this/your on/page/post
earn/earning/make/making/made $/£/€/money/cash/extra/up
$ an/a/per hour/day/week/month
from home
on my laptop
loan/loans/lender/lenders
credit check
instant/quick/personal/payday cash/loan/loans
seo/ranking/backlinks
first/1st page of/on google
web design/development
singles/sexy/horny/nudes/onlyfans/xxx/porn/viagra/cialis/casino/betting/jackpot/lottery
hot/local singles/girls/girl/women/milfs
near/in you/your area? tonight
free gift/iphone/voucher/vouchers/spins/ringtone/entry/crypto
gift/free cards/vouchers
claim/collect your/ur/this prize/reward/gift/bonus/voucher
prize/awarded/guaranteed/winner/txt/ringtone/freemsg
you have/are won/winner/selected/chosen
replica/designer/handbags
% off
ships worldwide
dear sir/madam/friend/beloved/winner
spell caster/casters
vote for my/me/us
limited offer/time
passive income
financial freedom
is/she/he legit
"""

SPAM_SURE = """
crypto/bitcoin/btc/forex/trading/ethereum __ money/signals/investment/profit/trader/expert/guaranteed
buy/get/grow/gain/k/10k/5k/1k/real/your __ followers
10k/5k/1k/20k/100k followers/subscribers/likes
dm/message/inbox/text us/me/for/to to? collab/collabs/promo/promotion/ambassador/feature/shoutout
promote it on
subscribe to my/me
sub/subscribe back/4
check out? my/our new? channel/mixtape/soundcloud
hot/sexy singles
singles near/in you/your
no credit check
loan/loans approved/available/offer/offers
whatsapp +
first/1st page of/on google
your page/account __ deleted/disabled/suspended/removed/restricted/unpublished
verify your account/page/identity
earn/make/made $ __ day/hour/week/month/daily/weekly/home
$ an/a/per hour/day/week __ laptop/home/online/guaranteed
claim your prize/reward
you have won
cheap/replica designer/bags/handbags/watches
for free vouchers/iphone/followers
"""

PLAIN = """
no joke/jokes
too much fun
real/love like
so did/do/does/are/is/was/were/have we/i/they/he/she/my/the
again and again
this big/much/good
how you win
running/am/are __ minutes late
come/coming/back/visit/visiting/order/ordering/stay/staying/see/try/go/going/thanks/use/return/do/shop __ again
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
hard boiled/cider/seltzer/working/workers
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
what a lovely/great/wonderful/beautiful/amazing/fantastic/treat/delight/brilliant/find/gem/day/place
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
"""

CLOSING = """
thanks/thank/cheers/ta/merci/danke/obrigado/obrigada/grazie/gracias/thankss
thank you/u
thanks/thank you? so/very much/kindly
so/very much
no/not thanks/thank
that is? all/it/great/fine/good/ok/perfect/brilliant/lovely/sorted/helpful
ok/okay/k/kk/okey/okie/oki/okk/alright/right/sure/fine/yes/yep/yeah/yup/yea/good/deal/done/sorted/noted
great/perfect/cool/lovely/brilliant/awesome/excellent/fab/fabulous/wonderful/ace/sweet/amazing/super/nice
got it
sounds good/great/perfect/like a plan/fine
will do
no worries/problem/probs
you too
see you/ya then/soon/there/later/tomorrow/tonight/next
see you
see you on/at/in __
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

CLOSING_FILLER = frozenset(
    {
        *("so", "very", "much", "guys", "x", "xx", "mate", "you", "then", "again", "and", "for"),
        *("that", "it", "all", "love", "hun", "everyone", "team", "oh", "ah", "hi", "is", "me"),
        *("too", "at", "on", "the", "please", "sir", "madam", "muchas", "many", "mucho", "i", "a"),
        *("am", "pm", "bye", "lol", "haha", "mil", "de", "nada", "tu", "usted", "to", "this"),
    }
)

# Said to a friend under our post. Alone, or after a tag, it asks us for nothing.
CHATTER = """
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
stop/quit/cease replying/messaging/texting/contacting/writing/emailing/dming/spamming/bothering/responding
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
opt-out
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

OPT_OUT_FILLER = frozenset({"please", "it", "now", "this", "bot", "just", "ok", "robot", "all", "me"})

TABLES = {
    Sign.OPENER: OPENER,
    Sign.ASK: ASK,
    Sign.CHASE: CHASE,
    Sign.SPAM: SPAM,
    Sign.SPAM_SURE: SPAM_SURE,
    Sign.PLAIN: PLAIN,
    Sign.CLOSING: CLOSING,
    Sign.CHATTER: CHATTER,
    Sign.OPT_OUT: OPT_OUT,
    Sign.OPT_OUT_ALONE: OPT_OUT_ALONE,
}
