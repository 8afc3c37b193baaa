"""What Facebook offers the desk: the contract in tests/channels/test_contract.py, name by name."""

from __future__ import annotations

from .conversation import conversation_of as conversation_of
from .deadlines import windows as windows
from .door import challenge as challenge
from .door import verify as verify
from .gate import eligible as eligible
from .health import inspections as inspections
from .health import subscribe as subscribe
from .limits import usage as usage
from .look import found as found
from .look import probe as probe
from .look import reach_call as reach_call
from .look import reach_of as reach_of
from .look import read_back as read_back
from .looking_back import missed as missed
from .outcomes import outcome as outcome
from .personal import signed_request as signed_request
from .speech import LIMITS as LIMITS
from .speech import REDACT as REDACT
from .speech import compose as compose
from .webhook import parse as parse
from .webhook import split as split
