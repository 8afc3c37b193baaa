"""What X has none of."""

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.model.http import Forged, Secrets


def test_x_asks_nothing_about_people():
    with pytest.raises(Forged):
        x.signed_request("signature.payload", Secrets(signing=("current-secret",)))
