"""Reading the street's settings, and putting world, platforms, product and page together."""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from chalicelib.adapters.business_file.read import BadBusiness, load
from chalicelib.model.business import Business, Mode
from infra.endpoints import about

from .platforms import NAMES
from .platforms.accounts import accounts_of
from .platforms.faults import Faults
from .platforms.serving import Platforms
from .platforms.world import World
from .product.aws_faults import AwsFaults
from .product.clock import StreetClock, read_time
from .product.deployed import LocalProduct, pretend_credentials
from .server import StreetServer
from .street import Street

PORT_USUAL = 8000
PORT_MAX = 65_535
BUSINESS_USUAL = Path(__file__).with_name("maple_and_rye.json")


class CannotOpen(Exception):
    """The street cannot open. Its arguments are plain sentences."""


def open_street(environ: Mapping[str, str]) -> tuple[StreetServer, str]:
    """The server, ready to serve, and its address. Raises CannotOpen."""
    clock = _clock(environ.get("KEPT_NOW", ""))
    business = _business(environ.get("KEPT_BUSINESS", ""), clock.now())
    server = _listening(environ.get("PORT", ""))
    origin = f"http://localhost:{server.server_port}"
    pretend_credentials()
    accounts, faults = accounts_of(business.name), Faults()
    AwsFaults(faults).install()
    platforms = Platforms(World(accounts, clock.now()), faults, clock.now)
    bases = {about(name).ENDPOINT.variable: platforms.url(name) for name in NAMES}
    platforms.origin = origin
    two_way = environ.get("KEPT_TWO_WAY", "yes") != "no"
    product = LocalProduct(business, accounts, clock, bases, origin, two_way)
    server.open(Street(accounts, clock, platforms, faults, product))
    return server, origin


def _clock(now: str) -> StreetClock:
    """With KEPT_NOW it starts there and moves only when told; without, it is the real time."""
    if not now:
        return StreetClock(datetime.now(UTC), ticking=True)
    try:
        return StreetClock(read_time(now), ticking=False)
    except ValueError as error:
        raise CannotOpen(f"KEPT_NOW: {error}.") from None


def _business(path: str, now: datetime) -> Business:
    file = Path(path) if path else BUSINESS_USUAL
    try:
        business = load(file, now.date())
    except BadBusiness as error:
        raise CannotOpen(*error.problems) from None
    # On the street Kept answers by itself unless the file says otherwise.
    says_mode = "mode" in json.loads(file.read_text("utf-8-sig"))
    return business if says_mode else replace(business, mode=Mode.LIVE)


def _listening(port: str) -> StreetServer:
    if port and not (port.isdigit() and int(port) <= PORT_MAX):
        raise CannotOpen(f"PORT: {port!r} is no port; write a number such as {PORT_USUAL}.")
    number = int(port or PORT_USUAL)
    try:
        return StreetServer(number)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CannotOpen(
                f"Port {number} is in use. Stop what uses it, or choose another: "
                f"PORT={number + 1} make run"
            ) from None
        raise CannotOpen(f"Port {number} cannot be used: {error.strerror}.") from None
