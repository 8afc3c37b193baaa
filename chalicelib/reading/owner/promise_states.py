"""Verbs that tell how things are or what everybody may come to, and so owe nobody anything."""

from __future__ import annotations

from ..word_lists import listed

# After "will" no promise, even with a time: "we'll open at 9", "I'll know on Monday".
STATES = listed(
    "be need love miss see open close wait say admit agree try know think hope feel want run "
    "host celebrate remember take cost continue remain keep stay become help assist the a an "
    "not never probably still all always only also reopen welcome like enjoy shut show launch "
    "begin start announce appreciate understand consider offer accept require expect serve "
    "stock sell feature happen and or if so you i we he she it they that this to of in on at by "
    "for from with no work travel operate trade play hear learn stop discuss apologise "
    "apologize regret bet guess assume believe forget forgive wish thank mean suggest recommend "
    "advise charge bill invoice request ask aim struggle suffer fail lose win join perform "
    "sleep die live prefer allow permit prevent attend suppose imagine trust doubt worry mind "
    "care dream sing exhibit appear rain snow rise fall grow increase reduce raise drink toast "
    "cheer party name vote judge draw refuse reject decline forfeit void"
)

# What is done to no customer in particular: "will be closed", "will be held".
NOT_DONE = listed(
    "closed taken renewed charged held announced celebrated opened based located pleased "
    "delighted excited required asked needed served missed used expected drawn invited launched "
    "shown screened streamed played affected delayed postponed suspended limited reopened "
    "hosted unveiled released staffed reduced interested surprised disappointed tired "
    "appreciated treated impressed noted considered honoured honored thrilled supposed allowed "
    "permitted billed discontinued stocked featured displayed performed crowded embarrassed "
    "ashamed concerned worried aimed rated named called wanted liked loved hundred red speed "
    "need feed indeed instead shed bed exceed proceed succeed breed freed sacred naked shut "
    "disposed demolished renovated resurfaced restricted diverted terminated disrupted "
    "signposted"
)

# "We're <word> ... on Friday" tells what the shop does, or what is under way.
ONGOING = listed(
    "opening closing running hosting launching having doing working going expecting planning "
    "looking hoping trying offering celebrating being aiming thinking waiting seeing feeling "
    "experiencing selling serving starting stopping losing missing wondering asking dealing "
    "struggling learning holding taking operating shutting moving training hiring showing "
    "living something anything nothing everything morning evening during coming introducing "
    "joining welcoming watching reading enjoying leaving staying considering using following "
    "saying telling talking counting raising rooting cheering toasting praying keeping pouring "
    "wishing dreaming crossing loading"
)

# What may follow a verb without an object: "I'll swing past on Friday".
ON_ITS_OWN = listed(
    "past by round over around up down out in on at to through back along off away with before "
    "after until from today tomorrow tonight this next first then later again asap straight "
    "right monday tuesday wednesday thursday friday saturday sunday sure everything one two "
    "some both all for"
)
