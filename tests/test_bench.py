"""The bench counts what it says it counts: its arithmetic, its table, its hooks. No times."""

import json

import pytest
from moto import mock_aws

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.store import DynamoStore
from infra.bench import shop
from infra.bench.__main__ import summary
from infra.bench.counting import Cost, counted
from infra.bench.doorway import bare
from infra.bench.idle import idle_minute
from infra.bench.report import Row, as_json, exit_code, table
from infra.bench.starts import _pretend_aws, row_of
from infra.bench.timing import BenchFailed, fresh, interleaved, looped
from infra.bench.traffic import Answered, Traffic, call_rows, unit_rows
from infra.bench.units import (
    index_units,
    item_bytes,
    query_units,
    read_units,
    value_bytes,
    write_units,
)
from infra.bench.world import TUESDAY, pretend_credentials, world


def item(pk="a", sk="-", size=0, **more):
    """An item of `size` bytes, or of its least size."""
    found = {"pk": {"S": pk}, "sk": {"S": sk}, **more}
    if size:
        found["data"] = {"S": "x" * (size - item_bytes(found) - len("data"))}
        assert item_bytes(found) == size
    return found


# sizes and units


@pytest.mark.parametrize(
    ("value", "size"),
    [
        ({"S": ""}, 0),
        ({"S": "abc"}, 3),
        ({"S": "ñ😀"}, 6),
        ({"N": "7"}, 2),
        ({"N": "123"}, 3),
        ({"N": "-123"}, 4),
        ({"N": "1772550000"}, 4),
        ({"BOOL": True}, 1),
        ({"NULL": True}, 1),
        ({"B": b"1234"}, 4),
        ({"L": [{"S": "ab"}, {"N": "1"}]}, 3 + 1 + 2 + 1 + 2),
        ({"M": {"ab": {"S": "c"}}}, 3 + 1 + 2 + 1),
    ],
)
def test_a_value_has_the_size_that_dynamodb_gives_it(value, size):
    assert value_bytes(value) == size


def test_what_has_no_known_size_is_refused():
    with pytest.raises(ValueError, match="SS"):
        value_bytes({"SS": ["a"]})


def test_an_items_size_is_its_names_and_its_values():
    assert item_bytes({"pk": {"S": "abc"}, "n": {"N": "1"}}) == 2 + 3 + 1 + 2


@pytest.mark.parametrize(("size", "units"), [(10, 1), (1_024, 1), (1_025, 2), (2_049, 3)])
def test_a_write_takes_a_unit_for_each_kilobyte_begun(size, units):
    assert write_units(None, item(size=size), transaction=False) == units
    assert write_units(None, item(size=size), transaction=True) == 2 * units


def test_a_write_is_as_large_as_the_larger_of_before_and_after():
    large, small = item(size=3_000), item(size=30)
    assert write_units(large, small, transaction=False) == 3
    assert write_units(small, large, transaction=False) == 3
    assert write_units(large, None, transaction=False) == 3
    assert write_units(None, None, transaction=False) == 1


@pytest.mark.parametrize(("size", "units"), [(0, 1), (4_096, 1), (4_097, 2)])
def test_a_read_takes_a_unit_for_each_four_kilobytes_begun_and_half_when_it_may_lag(size, units):
    assert read_units([size], consistent=True) == units
    assert read_units([size], consistent=False) == units / 2


def test_a_batch_rounds_each_item_and_a_query_rounds_their_sum():
    assert read_units([100] * 5, consistent=True) == 5
    assert query_units([100] * 5, consistent=True) == 1
    assert query_units([3_000, 3_000], consistent=True) == 2
    assert query_units([], consistent=False) == 0.5


def test_an_index_entry_costs_when_it_comes_goes_or_moves():
    plain = item()
    due, later = item(at={"S": "1"}), item(at={"S": "2"})
    assert [
        index_units(before, after, ["at"])
        for before, after in [(plain, plain), (None, due), (due, plain), (due, later), (due, due)]
    ] == [0, 1, 1, 2, 0]


# medians


def test_a_median_forgets_the_first_round_and_one_wild_run():
    values = iter([99.0, 1.0, 50.0, 2.0])
    assert interleaved([lambda: next(values)], runs=3) == [2.0]


def test_measures_are_taken_in_turns():
    order = []
    interleaved([lambda: order.append("a") or 1.0, lambda: order.append("b") or 1.0], runs=2)
    assert "".join(order) == "ababab"


def test_a_loop_measures_what_it_is_given():
    done = []
    assert looped(lambda: done.append(sum(range(20_000))))() > 0
    assert len(done) > 20


def test_a_fresh_python_uses_cpu_and_one_that_fails_is_told():
    assert fresh("pass", {}) > 0
    with pytest.raises(BenchFailed, match="no such thing"):
        fresh("raise SystemExit('no such thing')", {})


def test_a_bare_interpreters_time_is_taken_off_both_sides():
    row = row_of("what", 0.25, nothing=1, compiled=3, zipped=4, base=11)
    assert row.value == pytest.approx(0.2)
    assert row.verdict == "PASS"
    assert "0.30x" in row.note


# the table


GOOD = Row("a", 2, 2, unit="us", baseline="1 us", ratio=2.0)
BAD = Row("b", 3.456, 2, note="why")
MISSING = Row("c", None, 2, note="not measured: no network")
SHOWN = Row("d", 9, None)


def test_a_row_holds_up_to_its_target_and_not_beyond():
    verdicts = [row.verdict for row in (GOOD, BAD, MISSING, SHOWN)]
    assert verdicts == ["PASS", "OVER", "NOT MEASURED", "-"]
    assert Row("e", 2.0001, 2).verdict == "OVER"


def test_only_a_measured_row_that_is_over_fails_the_bench():
    assert exit_code([GOOD, MISSING, SHOWN]) == 0
    assert exit_code([GOOD, BAD]) == 1


def test_the_table_says_each_figure_its_target_and_its_verdict():
    lines = table([GOOD, BAD, MISSING]).splitlines()
    assert lines[0].split() == ["what", "figure", "baseline", "ratio", "target"]
    assert lines[1].split() == ["a", "2", "us", "1", "us", "2.00x", "<=", "2", "us", "PASS"]
    assert lines[2].split() == ["b", "3.46", "<=", "2", "OVER"]
    assert lines[3] == "    why"
    assert lines[4].split() == ["c", "-", "<=", "2", "NOT", "MEASURED"]
    assert lines[5] == "    not measured: no network"


def test_the_summary_leaves_out_what_is_only_shown():
    assert summary([GOOD, GOOD, BAD, MISSING, SHOWN]) == "2 PASS, 1 OVER, 1 NOT MEASURED"


def test_the_json_is_one_line_with_every_row():
    line = as_json([GOOD, BAD], 12.34)
    assert "\n" not in line
    data = json.loads(line)
    assert (data["passed"], data["seconds"]) == (False, 12.3)
    assert data["rows"][0] == {
        "what": "a",
        "value": 2,
        "unit": "us",
        "target": 2,
        "figure": "",
        "baseline": "1 us",
        "ratio": 2.0,
        "verdict": "PASS",
        "note": "",
    }


# the hooks


@pytest.fixture
def counting():
    """A table of pretend AWS under a ledger that has seen nothing of it yet."""
    pretend_credentials()
    with mock_aws(), counted() as ledger:
        aws = Aws(shop.REGION)
        DynamoStore(aws, shop.TABLE).create_table()
        yield ledger, aws.client("dynamodb")


@pytest.fixture
def ledger(counting):
    counting[0].take()
    return counting[0]


@pytest.fixture
def client(counting):
    return counting[1]


def put(client, one, **more):
    client.put_item(TableName=shop.TABLE, Item=one, **more)


def test_a_known_put_is_seen_with_its_units(ledger, client):
    put(client, item("put", size=1_500))
    assert ledger.take() == Cost(("dynamodb:PutItem",), write_units=2)
    assert ledger.take() == Cost()


def test_a_put_over_a_larger_item_costs_the_larger(ledger, client):
    put(client, item("over", size=5_000))
    ledger.take()
    put(client, item("over"))
    put(client, item("over"))
    assert ledger.take().write_units == 5 + 1


def test_a_transaction_counts_twice_and_its_index_once(ledger, client):
    head = item("head", due_shard={"S": "due#0"}, due_at={"S": "2026"})
    actions = [{"Put": {"TableName": shop.TABLE, "Item": one}} for one in (head, item("row"))]
    client.transact_write_items(TransactItems=actions)
    cost = ledger.take()
    assert (cost.write_units, cost.index_units) == (4, 1)


def test_an_update_is_counted_as_the_item_it_leaves(ledger, client):
    put(client, item("grown"))
    ledger.take()
    client.update_item(
        TableName=shop.TABLE,
        Key=item("grown"),
        UpdateExpression="SET #d = :d",
        ExpressionAttributeNames={"#d": "data"},
        ExpressionAttributeValues={":d": {"S": "x" * 2_000}},
    )
    assert ledger.take().write_units == 2


def test_a_refused_write_costs_and_changes_nothing(ledger, client):
    put(client, item("there"))
    ledger.take()
    due = {"due_shard": {"S": "due#0"}, "due_at": {"S": "2026"}}
    large = item("there", size=9_000, **due)
    with pytest.raises(client.exceptions.ConditionalCheckFailedException):
        put(client, large, ConditionExpression="attribute_not_exists(pk)")
    assert ledger.take() == Cost(("dynamodb:PutItem",), write_units=9)
    put(client, item("there"))
    assert ledger.take().write_units == 1


def test_a_batch_reads_also_what_is_not_there(ledger, client):
    put(client, item("read", size=5_000))
    ledger.take()
    request = {"Keys": [item("read"), item("nowhere")], "ConsistentRead": True}
    client.batch_get_item(RequestItems={shop.TABLE: request})
    assert ledger.take() == Cost(("dynamodb:BatchGetItem",), read_units=3, items_read=2)


def test_a_query_counts_what_was_looked_at(ledger, client):
    for number in range(3):
        put(client, item("many", str(number), size=3_000))
    ledger.take()
    client.query(
        TableName=shop.TABLE,
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": "many"}},
    )
    assert ledger.take() == Cost(("dynamodb:Query",), read_units=1.5, items_read=3)


def test_costs_add_up_and_come_off_call_by_call():
    one = Cost(("a", "b"), 2, 1, 0.5, 3)
    assert one + one - one == one
    with pytest.raises(ValueError, match="not in"):
        Cost(("a",)) - Cost(("b",))


# the product, as the bench meets it


def test_the_bare_handler_proves_and_refuses():
    event = shop.door_event(b"{}")
    assert bare(event, None)["statusCode"] == 200
    assert bare({**event, "body": "{} "}, None)["statusCode"] == 401


@pytest.fixture(scope="module")
def day():
    """A webhook at the door, a message heard, an idle minute, and the minute it is answered in."""
    with world() as here:
        here.minute()
        idle = here.ledger.take()
        body = shop.complaint(1, "Dana Prior", "The croissants were stale this morning.", TUESDAY)
        here.door(body)
        door = here.ledger.take()
        here.work("facebook", body)
        message = here.ledger.take()
        here.work("facebook", body)
        again = here.ledger.take()
        here.clock.at = TUESDAY.replace(minute=5)
        here.minute()
        sends = tuple(here.ledger.around(mark) for mark in here.ledger.marks)
        return door, message, again, Answered(message, idle, here.ledger.take(), sends)


def test_every_call_of_the_product_is_seen(day):
    door, message, again, answered = day
    assert door.calls == ("sqs:SendMessage",)
    assert message.calls[-1] == "dynamodb:TransactWriteItems"
    assert message.write_units > 0 < message.read_units
    assert again.write_units == 0
    assert answered.idle.items_read == 0 < len(answered.idle.calls)


def test_a_send_is_what_lies_between_its_lease_and_its_result(day):
    answered = day[-1]
    assert len(answered.sends) == 2  # the private message and the public line
    for send in answered.sends:
        assert send.calls[0] == send.calls[-1] == "dynamodb:TransactWriteItems"
        assert 2 <= len(send.calls) < len(answered.minute.calls)
    assert answered.whole.write_units > sum(send.write_units for send in answered.sends)


def test_the_rows_say_the_most_of_their_kinds(day):
    door, message, again, answered = day
    found = Traffic(door, {"first": message, "again": again}, message, {"facebook": answered})
    rows = {row.what: row for row in [*call_rows(found), *unit_rows(found)]}
    assert rows["AWS calls: door, per webhook"].value == 1
    worker = rows["AWS calls: worker, per message"]
    assert worker.value == max(len(message.calls), len(again.calls))
    assert f"again {len(again.calls)}" in worker.note
    writes = rows["write units: per message"]
    assert writes.value == message.write_units + message.index_units
    whole = rows["write units: per message with its sends, 2 on facebook"]
    assert whole.value == answered.whole.write_units + answered.whole.index_units


def test_an_idle_minute_is_measured_with_more_and_more_quiet_threads():
    row = idle_minute([2, 30])
    assert row.value == 0
    assert "30 threads 0 items" in row.note


def test_each_part_of_the_bench_finds_an_empty_account():
    for _ in range(2):
        with _pretend_aws() as url:
            assert url.startswith("http://127.0.0.1")
