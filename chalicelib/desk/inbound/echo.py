"""An echo that carries our own mark: the send it names is out, whatever we knew before."""

from __future__ import annotations

from ...model.address import send_address
from ...model.platform import DeliveryEcho
from ...model.send import SendState
from ...policy.sending import delivery
from ..outbound.act import act
from ..outbound.stop_channel import wrote
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..ports.store import ContextQuery
from ..unit.addresses import addresses_of
from ..unit.retrying import retrying
from ..unit.unit_of_work import UnitOfWork, begun, commit, decided

TRIES = 4


def confirm(ports: Ports, confirmed: DeliveryEcho) -> None:
    """Record that a send arrived. Raises Conflict after TRIES."""
    busy = Conflict("the confirmed thread is too busy")
    unit = retrying(lambda: _confirm_once(ports, confirmed), TRIES, busy=busy)
    if unit is not None:
        act(ports, unit)


def _confirm_once(ports: Ports, confirmed: DeliveryEcho) -> UnitOfWork | None:
    address = send_address(confirmed.send_id)
    keys = ContextQuery(confirmed.channel, confirmed.account, addresses=(address,))
    thread_id = ports.store.context(keys).addresses.get(address)
    thread = ports.store.thread(thread_id) if thread_id else None
    send = thread.send(confirmed.send_id) if thread else None
    if thread is None or send is None or send.state is SendState.SENT:
        return None
    unit = begun(ports, thread)
    platform_id, recipient_id = confirmed.platform_id, confirmed.recipient_id
    after = delivery.sent(thread, send, platform_id, recipient_id, "echo", unit.now)
    out = after.send(send.id)
    assert out is not None
    if wrote(ports, unit.context.desk, out):
        unit = begun(ports, thread)
    return commit(ports, decided(ports, unit.became(after)), addresses=addresses_of(out))
