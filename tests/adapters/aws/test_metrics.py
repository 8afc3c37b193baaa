"""The line that CloudWatch makes a metric of."""

import json
from datetime import UTC, datetime

from chalicelib import wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.aws.metrics import metric_line
from chalicelib.settings import read

AT = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)


def test_a_line_has_the_form_that_cloudwatch_reads():
    line = metric_line("prod", "OverdueSeconds", 61.5, "Seconds", AT)
    assert "\n" not in line
    assert json.loads(line) == {
        "_aws": {
            "Timestamp": 1772550000000,
            "CloudWatchMetrics": [
                {
                    "Namespace": "Kept",
                    "Dimensions": [["Stage"]],
                    "Metrics": [{"Name": "OverdueSeconds", "Unit": "Seconds"}],
                }
            ],
        },
        "Stage": "prod",
        "OverdueSeconds": 61.5,
    }


def test_the_real_hands_print_it(capsys):
    environment = {"KEPT_STAGE": "dev", "KEPT_TABLE": "kept", "KEPT_QUEUE_URL": "https://q.example"}
    wiring.made(read(environment), Aws("us-east-1")).metrics("OverdueSeconds", 0, AT)
    [line] = capsys.readouterr().out.splitlines()
    assert json.loads(line)["Stage"] == "dev"
