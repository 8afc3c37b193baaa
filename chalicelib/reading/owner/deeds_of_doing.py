"""What owners promise to send, pay, mend, bring or keep, in the language of `deeds`."""

from __future__ import annotations

SHIP = """
ship | supply you | send
it/this/that/them/one/out/off/over/across/another/round/through/along/back/up/down |
send you? a/an/the/another/your/some/new/two/one/out/replacement | send you | send __
replacement/parcel/package/order/part/parts/samples/sample/one/ones/box/flowers/bouquet/kit/
label/key/keys/item/items/cake/card | post it/them/that/this/one/off/out/you/your/a/an/the/
another/everything | post | mail it/them/that/this/one/out/off/your/a/an/the/another | dispatch
| despatch | deliver | redeliver | courier | drop it/them/that/this/one/off/round/over/in/
around/by/your/the/a/everything/another | drop __ off/round/over/around/by/at/to/in | get it/
them/that/this/your/the/a/an/another/one __ out/post/mail/delivered/shipped/sent/posted/
dispatched/courier/van/truck/way/train/lorry | get it/them/that/this/your/the/one/those/these/
everything/a/another __ to/over/across/round you/ya/yours/your | get one/some/another/new/
replacement __ out/over/across/round | pop it/them/that/one/your/a/the/another __ post/mail/
over/round/through/van/letterbox/door | pop __ in the post/mail | put it/them/that/one/your/a/
the/another __ post/mail/van/courier/train/truck/way | stick/chuck/bung/whack/sling/shove it/
them/that/one/your/a/the/another __ post/mail/van/courier/ute/truck | chuck/bung/sling/whack/
stick/shove __ round/over/in/on/out | bring it/them/that/this/one/your/a/an/the/you/some/
another/over/round/everything/new | run it/them/that/one/your/a/the __ over/round/up/down/
across/out | swing/whip/nip/take/carry it/them/that/one/your/a/the __ over/round/past/by/across/
up/down | have it/them/that/your/a/an/the/this/one/everything/another __ delivered/shipped/sent/
posted/dispatched/you/over/out/round/couriered/door/doorstep | have __ out/over to/for you |
hand deliver | hand-deliver | leave it/them/one/your __ door/porch/reception/neighbour/till/
counter/desk/step | go out | go off | go in the post/mail | go on the van/truck | be going? on?
out for delivery | be on the/its/a/their van/way/truck/road/courier/train | be in the post/mail
| be out for delivery | be with you | arrive | reach you | get to you | get there | come in the
post | turn up | express post | fedex it | resend | re-send | overnight it/a/the/one | part with
| ship out | reach your/you | walk it/them/that/one/your/the __ over/round/down/to | hand it/
them/that/your __ over/to
"""

REFUND = """
refund | reimburse | credit | recredit | return your/the __ deposit/money/payment/funds/cash |
return __ to your card/account | give you? __ refund/credit/discount/money/voucher/cash | give
__ money/cash/deposit back | give you it back | get you? __ money/cash/deposit/refund back/over/
sorted/processed/done/through/across/issued | get the/your/a/that/you refund/refunded/reimbursed
| get __ refunded/reimbursed/credited/reversed | take it/that/this/the/off __ off your/the bill/
order/total/invoice/card | take __ off | waive | comp | pay you | pay for | pay it/that back |
process the/your/a/it/that/this/full/refund __ refund/credit/payment/return/reversal | process
the/your/a refund | put __ refund/credit/money/cash through/back/on/in/towards | put it/that __
back on/onto/in your | pop __ back on/in/onto your card/account | issue __ refund/credit/
voucher/reimbursement/card/note | do a/you/the/your refund | do __ refund | reverse | void |
send you? __ voucher/vouchers/refund/money/coupon/credit/cash/cheque/check | knock __ off |
stick/bung/chuck __ refund/money/cash through/back/in | drop __ money/cash/refund in/into/back |
transfer | compensate | wire | bank transfer | make the/a/your __ payment/transfer/refund |
square you up | remit | initiate __ refund/reversal/credit | raise __ refund/credit | arrange a/
your/the __ refund/credit | put a/your/the __ refund through | ping/zap/bang/whack/fling __
money/cash/refund back/over/across | sort you? __ refund/money | sort the/your/a/that/out __
refund | adjust your/the bill/invoice/account
"""

FIX = """
fix | make good | repair | replace | correct | mend | resolve | rectify | redo | re-do |
remake | re-make |
remedy | swap | exchange | sort | make it/this/that/things/everything __ right | make it/this up
| make you a/an/another/new | make a/an/another/the/your new/fresh/replacement/cake | put it/
this/that/things/everything/mistake __ right | set it/this/that/things right | get it/this/that/
you/your/them/the/everything/things/one/another/those/someone/somebody __ fixed/sorted/done/
ready/back/finished/resolved/repaired/replaced/working/cleaned/booked/set/running/seen/right/
mended/organised/arranged/corrected/changed/made/swapped/updated/remade/redone/started/
completed/installed/rebooked/rescheduled/removed/cancelled/tidied/up/together | get __ fixed/
sorted/repaired/replaced/resolved/mended/corrected/rectified/swapped/redone | get you sorted |
get to it | get round/around to it/that/this | get onto | get on with | get cracking | have it/
this/that/you/your/them/the/everything/one/a/another/those/my/our __ ready/done/fixed/sorted/
finished/back/resolved/repaired/replaced/working/cleaned/complete/completed/made/booked/set/
swapped/organised/arranged/corrected/updated/going/waiting/rectified/installed/running/up/
mended/prepared/packed | finish | do it/this/that/them/the/your/everything/so/one/another/
needful/my | take care | deal with | handle | rebook | re-book | reschedule | re-schedule |
rebuild | reprint | re-print | reset | restore | restock | replenish | clean it/that/your/the/
this | adjust it/that/your/the/this | change it/that/your/the/this | amend | cancel it/that/
your/the/this | remove it/that/your/the/this | delete it/that/your/the/this | patch | install |
set it/that/this/you/up | arrange | organise | organize | book it/that/you/your/the/this |
complete it/that/your/the/this | update it/that/your/the/this/our | edit it/that/your/the/this |
be ready | be done | be sorted | be fixed | be finished | be complete | be completed | be
resolved | be up | be back up | be waiting for you | be good to go | prepare | tweak | reorder |
re-order | rewire | refit | recut | refire | re-fire | attend to | tend to | see to | address
this/it/that/your | action this/it/that/your | knock __ out/up/together | crack on | tackle |
finalise | finalize | expedite | process your/it/that/this | assemble | stitch | alter | unblock
| unlock | activate | reactivate | reinstate | bring forward | have it/this/that/you/your/them/
the/everything/one/a/another/those/my/our __ off
"""

VISIT = """
be round/over/out/along/there/outside | be back to/with/for | be back on your | be on your | be
at your/yours | be at the property/house/flat/door/site/premises/address/venue/gate/hall/unit/
place | be in your area | be
back/over/up/down/round at your/yours | be down/up there/at | be down/up to you/your/yours | come
round/over/out/by/back/along/down/up/
around/to/and/in/past/look/fit/collect/see | come | pop round/over/out/by/along/down/up/around/
past/in/back/to | swing by/past/round/over/around | stop by/round/over/in | drop by/in/round/
over | drop by | nip round/over/out/down/back/up | call round/over/in/by/at | whip round/over |
head round/over/out/down/up/to/your/back | shoot round/over/up/down/out | duck over/round/out/
in/down/past | scoot over/round | bob round/over/up | be there | be here to | be with you | be
on site | be onsite | be knocking | visit | pick it/them/that/this/up | pick __ up | collect |
send someone/somebody/a/our/the/my/one/an/him/her __ out/round/over/technician/engineer/tech/
plumber/man/guy/driver/lad/electrician/fitter/mechanic/person | send someone/somebody | send out
| have someone/somebody/a/an/our/the/one/my __ out/round/over/there/with/visit/attend/come/at |
get someone/somebody/a/an/our/the/one/my __ out/round/over/there/to | get out/over/round/around/
there to? you/your/ya/there? | get there | get over/round/out | get down/up there/to | make it
to/over/out/round/there | attend | meet you | see you at your | stop off | turn up | fly/drive
over/out/round/down | rock up | be dropping by | measure up | take a look in | reach your/you/
there | be with your | be at yours/your | be round yours/your | call in
"""

HOLD = """
hold | hang on to | hang onto |
keep it/one/your/them/that/some/two/a/an/the/this/yours/another/everything/stock __ |
keep | save you/one/some/your/it/them/the/a/two | reserve | put/set/pop/stick/leave/lay/tuck/
place/chuck it/one/them/some/your/two/a/an/the/that/this __ aside/away/by/back/side/counter/
till/shelf | put/set/pop/stick you down/in | put/add you/your on/to the/our list/waitlist/
waiting/diary/books/book | put you on | put/pop/stick your/a name on/down | add you | leave your
name | leave it/one/them/a __ till/counter/desk/reception/behind/bar/front | squeeze you in |
fit you in | slot you in | pencil you in | book you in | book it/that/you in | lock it/that/you
in
"""

# Promises only together with a condition or a request: "DM us and we will help".
VAGUE = """
help | assist | see what | see if | see how | support | guide | point you | be happy to | be
glad to | be able to | take it from there | go from there | be more than happy | do what | get
started | get this going | get you | get it | take care of you | advise you | be delighted to |
try
"""
