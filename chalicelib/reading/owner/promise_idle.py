"""Idioms with "will" and "let me" that owe nothing, whatever verb they begin with: English."""

from __future__ import annotations

IDLE = """
post updates | post any updates | post the | hold you to | hold that | respond to all | respond
to emails | respond to messages | respond to everyone | reply to all | reply to emails | reply
to messages | reply to everyone | answer all | answer emails | get back to everyone | get back
to all | contact all | contact everyone | contact affected | update everyone | email everyone |
notify everyone | let everyone | text everyone | message everyone | be back open | be here |
be open | be closed | be around | be
available | be waiting | be happy | be glad | be honest | be fair | be frank | be fine | be
delighted | be there for you | be there if | be thinking | be right here | do our best | do my
best | do our utmost | do my utmost | do everything | do whatever | do all | do better | do our
very | do that again | miss you | see you | look forward | be looking forward | keep that in
mind | keep this in mind | keep it in mind | keep you in | keep our fingers | keep my fingers |
keep it up | keep trying | keep working | keep up | keep your feedback | keep improving | keep
doing | keep learning | keep it that way | keep going | keep an eye | make sure this does not |
make sure it does not | make sure that does not | get better | come back stronger | get used |
get charged | get through | get there in the end | find you | take this opportunity | take note
| take that on board | take it on board | take this on board | take that as | take it as | take
that on the chin | take your word | hold our hands | hold my hands | have to agree | have to say
| have to disagree | leave you to | leave it there | leave it at that | answer your question |
explain why | put it down to | give you that | tell you that | tell you what | tell you
something | tell ya , | tell you , |
call it a day | call it quits | know more than | let you go | let you get on | let
you off | let you decide | get it right next | get you next | post a picture | post pictures |
post more | post photos | post about | post on our | post an update on our page | come in handy
| go out of our way | go out of my way | go out of business | come as | come across | come clean
| get there eventually | pay for itself | pay for them | pay more attention | pay attention | be
back on air | be back to normal | be back in stock | be back soon | be on hand | be on the
lookout | be on our stall | be at the market | be at the show | be on our way out | see why not
| ask you to | ask you for | ask that you | confirm that | confirm we | confirm this is | ask
for your | tell you now | tell you this | be in the shop | be out of office | be out of the
office | be up front | be up against | be upfront | be over the moon | be up for | be in on | be
in from | be in until | be in all | be on annual leave | be on holiday | be on leave | fix the
world | call upon | call on | raise a glass | order more | find it hard | find that | find it on
| find it in | find the | find our | check us out | check in at | knock your socks | blow your
| rock
your | keep your data | keep your details | keep your information | cancel your booking after |
cancel your order after | cancel your table after | save you the
bother | save you the trip | save you the hassle | save you the trouble | save you a trip | save
you time | save you money | be with you in spirit | leave that with you | leave it with you |
leave this with you | hand your details | pass your details | be up a |
cross that bridge | drop everything | cut you off | cut the call
"""
