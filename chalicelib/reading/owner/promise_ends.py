"""How owners say that a promise is done, handed on, moved or off: English."""

from __future__ import annotations

from ..word_lists import listed

# The old time cannot be kept: what follows may be the new one.
SLIPS = """
can not make | can not do | will not make | not going to make | not gonna make | can not get |
running late | running behind | running over | held up | stuck | have to push | need to push |
have to move | need to move | pushed back | pushing it | moving it | change of plan | instead |
rather than | delayed | slipped | postpone | rearrange | reschedule | make it | not be able to
make | not be able to do | will not be | is not going to be | behind schedule | taking longer |
over-running | more like | push it to | push to | move it to | now be | will now | going to be
more like | late
"""

# All that may stand before the new time in its clause: "can't make 3, will be 5".
NEW_TIME = listed(
    "i we it that will be going to is now more like make push move moving pushing looking call "
    "say but so can do instead try at by around about the closer nearer then rather until for "
    "on"
)

HANDED_ON = """
instead | for me | on my behalf | in my place | rather than me | in my stead | taking over |
take over | for us
"""

OFF = """
after all | any more | anymore | any longer | cancel | call it off | call off | no longer
"""

UNABLE = """
can not | will not be able to | not be able to | unable to | not going to be able to | no longer
able to | have to cancel | need to cancel | will not | am not going to | are not going to
"""

# Alone or with "that's", "it's", "all": what was promised is done.
ALL_DONE = listed("done sorted fixed sent posted shipped refunded delivered resolved")
