"""What owners promise to tell or find out: in the language of `deeds`."""

from __future__ import annotations

CALLBACK = """
call/ring/phone/telephone/buzz/dial/bell you | call/ring/phone/buzz back | call/ring/phone/
telephone you? back | give you __ call/ring/bell/buzz/tinkle/callback/phonecall/dingle/holler |
give you __ missed? call back | give it/them/him/her a? call back | give a? call/ring/bell/buzz/
callback | have a? chat/word/talk/call with you | catch you on/by | speak with/to you | talk
with/to you | talk you through | chat with/to you | try you | try calling/ringing/phoning you? |
try your? phone/number/mobile | get you on | get on the phone/blower/dog to? you? | be on the
phone/blower/line to you | hop/jump/get on a __ call with? you? | place a? call to you | make a?
call to you | make you a call | drop you __ call/ring/voicemail/bell | bell you | facetime/zoom/
skype you | arrange/schedule/organise a __ call/callback | telephone | ring/phone/call
"""

REPLY = """
get back to/at you/ya/them/u | get back with you | get back | come back to/with you | come back
with a/an/the/some answer/price/quote/update/news/details/answers/reply/solution | come right?
straight? back to you | be right? straight? back to/with you | be back in touch | be in touch |
be in contact | be on to you | get in touch | get in contact | reply | respond | answer | write
back? to you | write you | write to you | write back | message/text/email/dm/pm/inbox/whatsapp/
msg/mail you | message/text/email/dm/pm/inbox/whatsapp/msg | drop you __ line/text/message/
email/note/dm/msg/whatsapp | shoot/fire/ping/flick/zip/bang you __ email/message/text/note/dm/
line/msg/quote/price/link/over | shoot/fire/flick/zip/ping __ email/message/text/note/dm/quote/
invoice/over/across/through/photos/details | ping you | buzz you __ text/message | give you __
update/answer/price/shout/quote/figure/heads-up/heads/estimate/news/reply/response/time/eta/
date/detail/details/status | give you the good news | let you know | let ya know | keep you __
posted/updated/informed/loop/abreast/date | keep you __ to date | update you | update this/the/
your thread/post/comment | update here | provide __ update/answer/quote/response/details/
estimate/information/info/reply/status/feedback/resolution | revert back? to? you? | confirm |
advise | inform you | notify you | alert you | tell you | follow up | follow this/that/it/you up
| touch base | reach out | report back | report to you | circle back | loop back | check back
in? with | check in | contact you | connect with you | have an/a/the/your/some __ answer/update/
news/quote/reply/price/response/estimate/solution/eta/info/information/details | have one | have
more __ info/information/news/details | have news/word | have something for you | have word |
know more | share the/a/an/your/more/some/all/details __ number/details/link/update/updates/
tracking/invoice/quote/info/information/photos/report/status/date/dates/schedule/estimate/copy/
price/pictures/receipt/quotation/confirmation/eta | share details/updates/info/pics/photos/
tracking/it/them/same/the | share it/that with you | send you? __ quote/invoice/details/photos/
photo/link/info/information/pics/pictures/email/text/message/dm/note/update/confirmation/
receipt/tracking/number/price/prices/options/times/estimate/copy/form/dates/list/video/report/
schedule/answer/msg/menu/quotation/itinerary/reminder/screenshot/screenshots/contract/
directions/address/eta | email/text/message/whatsapp/dm/mail/forward __ quote/invoice/details/
photos/link/receipt/tracking/number/copy/form/dates/list/report/confirmation/voucher/label/
proof/price/quotation/it/them/you | email/text/forward/mail/dm you? the/a/an/it/over/your/them/
that/this | forward you | forward __ to/on you | explain | sort you __ price/quote | quote you |
get you a/an/the/some/that/your/those/this __ price/quote/answer/update/eta/estimate/figure/
date/time/response/reply/link/details/info/information/confirmation/answers | get an/a/your/the
__ answer/price/quote/update/reply/response/eta/estimate to/for/over you? | get a/an/the/that __
quote/invoice/price/figure/estimate/receipt/details over/across/out/through/to | ask and let you
know | let everyone know | post an update | have him/her/them/someone/somebody message/text/
email/contact you | shout you | give you a? shout | holler at? you | hit you up/back | get to
you with | get something/that over to you | work out a price | price it/that/this up | write it/
that up | put it/that in writing | send it/them/that/those over/across/through/by email/text/
whatsapp | send that/it/them via/by email | voice-note you | furnish you | give you __
nudge/poke/prod/wink | holler | issue a?
statement
| give a? feedback/answer/update/
reply/response | do you a/up quote/price | get right back to/at you | tag you | intimate you |
send you? __ sms | sms you
"""

INVESTIGATE = """
look into | look over | look at | look it/this/that/them up | look for | have a __ look/gander/
squiz/check/read/nosey/butchers/poke/think/dig | take a __ look/gander/squiz/check/read | take
another look | take this/it/that/up up? with | give it/that/this a look/once-over/check |
investigate | check | double check | double-check | find out | find it/this/that/them/your |
find | figure out/it/this/that | work out | work it/this/that out | get to the bottom | get
onto/on/into it/this/that/them/to | get on to | get right? straight? on it/this/that/to | get
the/my boys/lads/guys/team to look | ask | speak to/with | talk to/with | have a __ word/chat/
talk/conversation with | chase | dig | track __ down | track it/this/your/the | trace | see
where/what/why/which/how/when/who/about | find why | review | raise it/this/that/the/your/an |
escalate | bring it/this/that/up __ with/up | inspect | verify | enquire | inquire | go through
| go over | pull up/the/your | dig out/into/up | follow it/this/that __ with | call/ring/phone/
contact/email/message/text the/them/our/my/your/him/her | call/ring/phone/contact/email/message
around/round/up/courier/supplier/warehouse/royal/dhl/ups/fedex | consult | liaise | query |
diagnose | examine | run it/this/that by/past | run a check/report/search/diagnostic/test/scan |
check in/with/on/up | check it/this/that __ out | get it/this/that looked/checked/investigated/
examined/tested | get some/the/more/an __ information/info/details/answers | get answers | dig
around | sniff around | go and/check/see | look in/out/through/around/round | go and/look/check/
see/have | conduct a __ review/investigation/search/check | have a __ rummage/ask/scout
"""

RELAY = """
pass it/this/that/your/on/along/these/the/them/those | pass on/along | share your/this/that/
these/it __ with/feedback/thoughts/comments/suggestion/concerns/kind/lovely/words | share with
the | relay | feed it/this/that/your/back | mention it/this/that/your/to | let the/our/my/them/
him/her/everyone __ know | forward your/this/that/these/it __ to/feedback/comments/suggestion/on
| report this/it/that/your to | report this/it/that | bring it/this/that/your/up __ attention/
meeting | note | make a? note | log | flag | put it/this/that forward | tell the/our/my/them/
him/her/chef/everyone | take this/it/that/your __ board/feedback/account/consideration/note |
record | raise it/this/that at
"""
