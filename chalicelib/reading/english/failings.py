"""English: what went wrong, in words that complain by themselves."""

from __future__ import annotations

FAILINGS = """
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
nobody/no one? showed/came/turned/called/cares/comes/bothered/helped/seems/said
no one showed/came/turned/called/cares/comes/bothered/helped/seems/said
without __ word/explanation/warning/apology
never answer/answers/answered/answering/reply/replies/replied/responded/respond
not __ answer/answering/answered/reply/replied/replying/respond/responded/responding
never arrived/came/showed/turned/received/delivered/got/heard/called/rang/refunded
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
not at? all? acceptable/happy/impressed/pleased/satisfied/amused/ok/okay/fair/right/helpful
not very/so/really/that/too/best/even/particularly/exactly/at happy/impressed/pleased/helpful/good
not good/great/nice/fresh/clean/worth/amazing/excellent/professional/tasty/best/friendly
not the/a/as/so/very/really/that/too/particularly/exactly/my/your/even good/great/nice/fresh/best
not so/very/really/that/too/particularly/exactly/even clean/worth/friendly/tasty/professional
not all/anywhere that/near as? good/great/nice
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
used to be/love/like __ best/good/great/favourite/favorite/nice
used to be/love/like __ better/fresh/this/here/place/coming
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
ruined/ruining/ruins
spoiled/spoilt __ day/night/party/birthday/evening/wedding/trip/meal/holiday
broke/broken/cracked/damaged/smashed/crushed/squashed __ arrived/delivered/box/day/frame
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
"""
