"""English: how people ask, and what only a customer says."""

from __future__ import annotations

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
what time/times/is/are/do/does/kind/sort/size
what sizes/day/days/happened/about/if/would/can/was/should
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
need __ for tomorrow/today/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday
cancel/change/move/reschedule/amend my/our order/booking/appointment/reservation/table
does/do anyone/anybody/someone __ know/knows/have/recommend
anyone know
can/could/would/will you/u/someone/anyone/we/i please/tell/help/send/do/let
can/could/would/will you/u/someone/anyone/we/i check/call/confirm/explain/give/make
can/could/would/will you/someone please
i/we/just was/were/am wondering
wondering if/whether/what/when/how/where/about
curious if/whether/about/what
want/wanted/like to know/ask/book/order/check/find/enquire
want/wanted/like to inquire/reserve/arrange/buy/see/change/cancel/add
looking for/to a/an/some/someone/something/book/order/buy/the/get/hire
i/we/just/hi/hello/hey need/needing to book/order/change/cancel/know
i/we/just/hi/hello/hey need/needing to check/move/reschedule/speak/ask
need/want/needs/needed help/assistance/advice/info/information
need/needs/needed some help/info/information/advice/assistance
need help with
help me
please/pls send/tell/advise/call/help/let/confirm/check
please/pls reply/message/dm/contact/ring/email/bring/do/can
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
i/we/just am? have/want/need/trying/got to know/see/check/speak/talk/modify
i/we/just am? have/want/need/trying/got to edit/change/cancel/submit/get/do
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

CUSTOMER = """
my/our order/orders/parcel/delivery/food/booking
my/our reservation/table/appointment/account/money/cake/package
my/our bill/card/refund/account/receipt/coffee/meal
my/our deposit/voucher/purchase/bag/flight/car/dog/cat
your shop/store/staff/service/cafe/place/bakery
your team/driver/website/food/bread/cakes/coffee/restaurant
i/we ordered/bought/paid/booked/waited/visited
order number
"""
