"""What the pretend Facebook offers the street, name by name (see platforms/offered.py)."""

from __future__ import annotations

from .account import account as account
from .account import acquaintance as acquaintance
from .account import handle as handle
from .account import shared as shared
from .account import stored as stored
from .api import SECRET_FIELDS as SECRET_FIELDS
from .api import answer as answer
from .api import target as target
from .api import trouble as trouble
from .connection import about_connection as about_connection
from .hooks import payloads as payloads
from .placing import POST_ALIAS as POST_ALIAS
from .placing import answered as answered
from .placing import edit as edit
from .placing import post_id as post_id
from .placing import privately as privately
from .placing import publicly as publicly
from .signing import encode as encode
from .signing import sign as sign

ACTIONS = ("comment", "private_reply", "message", "read")
DELIVERS_AGAIN = True
