"""The owner's settings in the table: stored whole, or with nothing changed but the mode."""

from __future__ import annotations

from uuid import uuid4

from ...desk.ports.errors import Unavailable
from ...model.business import Business, Mode
from .items import BUSINESS_KEY, item_to_json, json_to_item
from .keys import ONLY
from .table import Table


def put(table: Table, business: Business) -> None:
    """Store it, whatever was stored before."""
    from ..business_file.stored_form import to_item

    table.put(json_to_item(BUSINESS_KEY, to_item(business)))


def set_mode(table: Table, was: Mode, mode: Mode) -> None:
    """Change the mode alone, from what it `was`; another mode is left as it is.

    Raises Conflict when somebody stored other settings meanwhile.
    """
    found = table.read([(BUSINESS_KEY, ONLY)]).get(BUSINESS_KEY)
    if found is None:
        raise Unavailable("No business is set up yet.")
    settings = item_to_json(found)
    if settings.get("mode") != was.value:
        return
    action = table.put_action(json_to_item(BUSINESS_KEY, {**settings, "mode": mode.value}))
    action["Put"] |= {
        "ConditionExpression": "#data = :before",  # "data" is a word of DynamoDB's own
        "ExpressionAttributeNames": {"#data": "data"},
        "ExpressionAttributeValues": {":before": found["data"]},
    }
    table.transact([action], str(uuid4()))
