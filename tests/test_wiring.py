"""The wiring hands the desk its hands, and the laptop's or the tests' in their place."""

import pytest

from chalicelib import wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.settings import Misconfigured, read
from tests.stories.desk import Desk

LEAST = {
    "KEPT_STAGE": "prod",
    "KEPT_TABLE": "kept-prod",
    "KEPT_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/123456789012/kept-inbound",
}


@pytest.fixture
def _afterwards():
    yield
    wiring.use(None)


def test_the_real_hands_are_made_without_touching_the_world():
    ports = wiring.made(read(LEAST), Aws("us-east-1"))
    assert ports.channel_name("twitter") == "x"
    assert ports.channel("facebook").FACTS
    assert ports.base_url == ""


def test_a_platform_is_where_its_channel_says_or_where_the_environment_says():
    elsewhere = {"KEPT_GRAPH_BASE": "http://127.0.0.1:8000/graph", "KEPT_X_BASE": "http://kept/x"}
    assert wiring.endpoint({}, "facebook").base == "https://graph.facebook.com/v26.0"
    assert wiring.endpoint({}, "x").base == "https://api.x.com"
    bases = read(LEAST | elsewhere).bases
    assert wiring.endpoint(bases, "facebook").base == "http://127.0.0.1:8000/graph"
    assert wiring.endpoint(bases, "x").base == "http://kept/x"


@pytest.mark.usefixtures("_afterwards")
def test_other_hands_are_used_once_they_are_handed_in():
    desk = Desk()
    wiring.use(desk.ports)
    assert wiring.ports() is desk.ports


@pytest.mark.usefixtures("_afterwards")
def test_without_settings_it_says_which_variable_is_missing():
    wiring.use(None)
    with pytest.raises(Misconfigured, match="KEPT_STAGE"):
        wiring.ports()
