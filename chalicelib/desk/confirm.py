"""An echo that carries our own mark: the send it names is out, whatever we knew before."""

from __future__ import annotations

from ..model.address import send_address
from ..model.send import SendState
from ..model.wire import Confirmed
from ..policy import fate
from .act import act
from .addresses import addresses_of
from .ports.errors import Conflict
from .ports.ports import Hands
from .ports.store import SceneKeys
from .sitting import Sitting, decided, saved, scene_of

TRIES = 4


def confirm(hands: Hands, confirmed: Confirmed) -> None:
    """Record that a send arrived. Raises Conflict after TRIES."""
    for _ in range(TRIES):
        try:
            sitting = _confirm_once(hands, confirmed)
        except Conflict:
            continue
        if sitting is not None:
            act(hands, sitting)
        return
    raise Conflict("the confirmed thread is too busy")


def _confirm_once(hands: Hands, confirmed: Confirmed) -> Sitting | None:
    now = hands.clock.now()
    address = send_address(confirmed.send_id)
    keys = SceneKeys(confirmed.channel, confirmed.account, addresses=(address,))
    thread_id = hands.store.scene(keys).addresses.get(address)
    thread = hands.store.thread(thread_id) if thread_id else None
    send = thread.send(confirmed.send_id) if thread else None
    if thread is None or send is None or send.state is SendState.SENT:
        return None
    after = fate.sent(thread, send, confirmed.platform_id, confirmed.recipient_id, "echo", now)
    out = after.send(send.id)
    assert out is not None
    sitting = Sitting(after, thread, scene_of(hands, thread))
    return saved(hands, decided(hands, sitting, now), addresses=addresses_of(out))
