"""English: money, leaving, going public, and time that runs out."""

from __future__ import annotations

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
still/keep/keeps/kept taking/charging/billing
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
"""

LEAVING = """
never/not coming/going/shopping/eating/ordering/buying __ again/back/here/there
never/not using/flying/booking/returning/visiting/staying __ again/back/here/there
never/not ever? coming/going/come/go/be back __ here/again/there
never/not ever? come/coming/go/going/be back
never/not ever? go/come/set/eat/eating __ again/here/there/anymore/you
never/not ever? order/ordering/buy/buying/use __ again/here/there/anymore/you
never/not ever? using/shop/shopping/book/booking __ again/here/there/anymore/you
never/not ever? fly/flying/visit/stay/return/rebook __ again/here/there/anymore/you
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
going/go/gone/switching/switch/switched/moving __ elsewhere/competitor/competitors
moved/shop/shopping/eat/spend/spending/buy/order __ elsewhere/competitor/competitors
lost/losing/lose a/my/our/another/me __ customer/customers/custom/business
lost my/our business/custom
lost me as/for
ex/former customer/customers
cancelling/canceling/cancelled/canceled my/our __ account/membership/contract/plan/policy
cancel/closing/close/closed/terminating my/our __ account/membership/contract/plan/policy
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
will/would never shop/buy/purchase/eat/order/fly/visit/use/book/support/step/set
no longer purchase/purchasing/buy/buying/shop/shopping/eat/order/use/come
not be? buying/purchasing/shopping/using/renewing __ again/anymore/any
"""

GOING_PUBLIC = """
tell/telling/warn/warning __ everyone/everybody/people/world/friends/others/neighbours/neighbors
let everyone/everybody/people/others know
telling all my/our
post/posting/posted/share/sharing/put/putting __ everywhere/online/facebook
post/posting/posted/share/sharing/put/putting __ twitter/tiktok/instagram/yelp
post/posting/posted/share/sharing/put/putting __ google/tripadvisor/reddit
post/posting/posted/share/sharing/put/putting __ trustpilot/social/nextdoor/youtube
everyone/everybody/people/world should/need/needs to? know/knows/hear/avoid/see
everyone/everybody/people/world will/must/deserves/is to? know/knows/hear/avoid/see
everyone/everybody/world will/going to? know/hear/see
one/1/zero/bad/negative/two star/stars/review/reviews on/coming/left/posted/incoming/for
one/1/zero star on
leave/leaving/left/write/writing you? a/an/my/some/you/one/bad/1/honest __ review/reviews/star
wrote/post/posting/give/giving you? a/an/my/some/you/one/bad/1/honest __ review/reviews/star
bad/negative/honest/scathing review/reviews
on yelp/tripadvisor/trustpilot/google
yelp/trustpilot/tripadvisor review/reviews/about/will
screenshot/screenshots/screenshotted/screenshotting
go/going/gone/make/making/goes/went this? viral/public
name and shame
naming and shaming
expose/exposing/exposed you/your/this/them
call/calling/contact/contacting/tell to? the/local/a __ press/papers/paper/news
call/calling/contact/contacting/tell to? the/local/a __ media/newspaper/newspapers/radio/tv
telling/going/go/went/tip/tipping to? the/local/a __ press/papers/paper/news
telling/going/go/went/tip/tipping to? the/local/a __ media/newspaper/newspapers/radio/tv
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
in an/half/one/the/less/under a/an/next/than/one? hour/hours
in half an hour
in/within/next/less/under than? the? __ minutes
in/within one/two/2/1/3/three hours
within the hour
starts/start/begins/leaves/leave in/at __ minutes/hour/hours/noon/today/tonight
closes/lands/opens/due/departs in/at __ minutes/hour/hours/noon/today/tonight
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
need/needs/needed/want it/them/this/these/an/a/my/our/the/to __ today/tonight/tomorrow
need/needs/needed/want it/them/this/these/an/a/my/our/the/to __ now/morning/asap
today/tonight/tomorrow is/was the/my/our/her/his __ wedding/party/funeral/birthday
today/tonight/tomorrow is/was the/my/our/her/his __ event/exam/interview/flight/christening
before it is too late
last minute emergency
water pouring/everywhere/coming/gushing
by tonight/noon/midday/lunchtime
before closing/close/noon/midday
any minute
"""

EVENT = """
wedding/party/funeral/birthday/event/graduation
christening/baptism/shower/anniversary/exam/interview/flight
ceremony/memorial/wake/reception/prom/quinceanera
communion/meeting/surgery/operation/presentation/train/guests
"""

SOON = """
today/tonight/tomorrow/now/hours/minutes
this morning/afternoon/evening
"""
