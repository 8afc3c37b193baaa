"""What emoji say about a mood."""

from __future__ import annotations

GLAD = frozenset(
    "😀😃😄😁😊🙂☺😍🥰😘😋🤤🤩🥳😇🤗👏🙌👌💪🎉🎊💯🔥⭐🌟✨❤♥💕💖💗💓💜💙💚🧡💛🤍🤎🖤💐🌹👍🙏🫶💘💝😻"
)
ANGRY = frozenset("😡😠🤬😤👎🤢🤮😒😑😞😔😟🙁☹😣😖😫😩😢😭💔🖕🚫❌🤦😾😕😓")
MOCKING = frozenset("🙄🙃🤡🐌💀😏🗑🚮🚩🧐😬🤔")
LAUGHING = frozenset("😂🤣😆😹")
CRYING = frozenset("😭😩🙏💀")  # of joy as well as of grief: they tip no scale by themselves
DELIGHTED = frozenset(
    "😍🥰😘🤩😋🤤👏🙌👌💯🔥🌟❤♥💕💖💗💓💜💙💚🧡💛🤍🫶💘💝😻"
)  # said of what we made
