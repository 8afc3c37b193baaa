"""What no emulator obeys, asserted on the template that is packaged."""

from __future__ import annotations

import inspect
import json
import re

import pytest

import app
from chalicelib import wiring
from chalicelib.adapters.audit.auditor import HEARTBEAT
from chalicelib.adapters.aws.metrics import NAMESPACE
from chalicelib.adapters.dynamodb import table as table_code
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.inbound.wake import OVERDUE
from chalicelib.settings import read
from infra import endpoints
from infra.environments import ROOT
from infra.local.product import pump
from infra.package import REGION, X86, placed, template_of

FUNCTION = "AWS::Serverless::Function"
ALARM = "AWS::CloudWatch::Alarm"
CONFIG = ROOT / ".chalice/config.json"
TIMES_HIDDEN = 6  # how much longer than its function a message is hidden: AWS's advice


def of_type(resources, kind):
    return {name: one["Properties"] for name, one in resources.items() if one["Type"] == kind}


@pytest.fixture(scope="module")
def functions(resources):
    return of_type(resources, FUNCTION)


@pytest.fixture(scope="module")
def alarms(resources):
    return of_type(resources, ALARM)


# the table


def test_the_table_is_paid_by_use_protected_encrypted_and_backed_up(resources):
    table = resources["Table"]
    assert table["DeletionPolicy"] == table["UpdateReplacePolicy"] == "Retain"
    said = table["Properties"]
    assert said["BillingMode"] == "PAY_PER_REQUEST"
    assert said["DeletionProtectionEnabled"] is True
    assert said["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert said["SSESpecification"] == {"SSEEnabled": True}
    assert said["TimeToLiveSpecification"] == {"AttributeName": "ttl", "Enabled": True}


def test_the_table_has_the_keys_and_indexes_that_the_code_makes_elsewhere(resources):
    class Watching:
        """An AWS that writes down how the code makes the table."""

        def client(self, service):
            return self

        def create_table(self, **asked):
            self.asked = asked

    watching = Watching()
    Table(watching, "any").create()
    said = resources["Table"]["Properties"]
    for name in ("BillingMode", "KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes"):
        assert said[name] == watching.asked[name], name


def test_the_attribute_that_expires_is_the_one_the_code_writes():
    assert '"#t": "ttl"' in inspect.getsource(table_code)


def test_a_table_of_an_earlier_stack_can_be_taken_over(template):
    assert template["Resources"]["Table"]["Condition"] == "MakesTable"
    assert template["Conditions"]["MakesTable"] == {"Fn::Equals": [{"Ref": "TableIs"}, "made"]}
    used = json.dumps({k: v for k, v in template["Resources"].items() if k != "Table"})
    assert '"Table"' not in used, "nothing may need a table that this stack did not make"


# the queue


def test_a_message_is_hidden_six_times_as_long_as_the_worker_may_take(template):
    parameters = template["Parameters"]
    seconds, hidden = (parameters[n]["Default"] for n in ("WorkerSeconds", "HiddenSeconds"))
    assert hidden == TIMES_HIDDEN * seconds
    assert template["Resources"]["Worker"]["Properties"]["Timeout"] == {"Ref": "WorkerSeconds"}
    queue = template["Resources"]["InboundQueue"]["Properties"]
    assert queue["VisibilityTimeout"] == {"Ref": "HiddenSeconds"}


def test_after_as_many_tries_as_the_code_counts_a_message_goes_to_the_dead_letters(resources):
    redrive = resources["InboundQueue"]["Properties"]["RedrivePolicy"]
    assert redrive["maxReceiveCount"] == wiring.RECEIVES_MAX == pump.RECEIVES_MAX
    assert redrive["deadLetterTargetArn"] == {"Fn::GetAtt": ["DeadLetters", "Arn"]}


def test_dead_letters_outlive_the_queue_by_ten_days(resources):
    kept = {n: resources[n]["Properties"]["MessageRetentionPeriod"] for n in QUEUES}
    assert kept["DeadLetters"] - kept["InboundQueue"] == 10 * 86_400


QUEUES = ("InboundQueue", "DeadLetters")


@pytest.mark.parametrize("name", QUEUES)
def test_a_queue_is_encrypted_and_takes_nothing_in_clear(resources, name):
    assert resources[name]["Properties"]["SqsManagedSseEnabled"] is True
    policies = of_type(resources, "AWS::SQS::QueuePolicy").values()
    [policy] = [p for p in policies if p["Queues"] == [{"Ref": name}]]
    [denied] = policy["PolicyDocument"]["Statement"]
    assert denied["Effect"] == "Deny"
    assert denied["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


def test_the_worker_names_what_failed_and_never_takes_the_whole_account(functions):
    [event] = functions["Worker"]["Events"].values()
    said = event["Properties"]
    assert said["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert said["ScalingConfig"] == {"MaximumConcurrency": 5}
    assert said["Queue"] == {"Fn::Sub": "${InboundQueue.Arn}"}, "one intrinsic, not two merged"


# the functions


def test_every_function_runs_on_arm_with_a_newest_python_and_room_to_start(functions):
    for name, said in functions.items():
        assert said["Architectures"] == ["arm64"], name
        assert re.fullmatch(r"python3\.1[1-3]", said["Runtime"]), name
        assert 256 <= said["MemorySize"] <= 1_024, name


def test_the_build_for_an_emulator_is_of_its_own_architecture():
    functions = of_type(template_of("test", X86)["Resources"], FUNCTION)
    assert {tuple(said["Architectures"]) for said in functions.values()} == {("x86_64",)}


def test_every_entry_point_has_a_function_a_policy_and_its_own_role(template, functions):
    entries = {"api_handler", *(handler.name for handler in app.app.pure_lambda_functions)}
    entries |= {source.name for source in app.app.event_sources}
    config = json.loads(CONFIG.read_text())["lambda_functions"]
    assert set(config) == entries, "give each function a section in .chalice/config.json"
    for name, said in config.items():
        assert set(said) == {"lambda_timeout", "lambda_memory_size", "iam_policy_file"}, name
        assert (CONFIG.parent / said["iam_policy_file"]).is_file(), name
    roles = [json.dumps(said["Role"]) for said in functions.values()]
    assert len(set(roles)) == len(roles) == len(entries)


def test_the_functions_learn_all_the_settings_and_no_secrets(template):
    given = set(template["Globals"]["Function"]["Environment"]["Variables"])
    source = inspect.getsource(read)
    known = set(re.findall(r'"(KEPT_[A-Z_]+)"', source)) | set(endpoints.parameters())
    unset = {"KEPT_BASE_URL", "KEPT_HTTP_TIMEOUT_SECONDS"}  # learned from the table; a default
    assert given == known - unset
    assert not [name for name in given if re.search("SECRET|TOKEN|PASSWORD|_KEY", name)]


def test_logs_are_kept_for_thirty_days_and_all_in_two_places(template, resources):
    groups = of_type(resources, "AWS::Logs::LogGroup")
    assert {name: said["RetentionInDays"] for name, said in groups.items()} == {
        "FunctionLogs": 30,
        "AccessLogs": 30,
    }
    logging = template["Globals"]["Function"]["LoggingConfig"]
    assert logging["LogGroup"] == {"Ref": "FunctionLogs"}


def test_a_minute_that_failed_is_not_tried_again_the_next_one_comes(functions):
    assert functions["Minute"]["EventInvokeConfig"] == {
        "MaximumRetryAttempts": 0,
        "MaximumEventAgeInSeconds": 60,
    }
    [event] = functions["Minute"]["Events"].values()
    assert event["Properties"]["Schedule"] == "rate(1 minute)"


# the door


def test_the_door_is_regional_throttled_and_writes_down_no_bodies(resources):
    said = resources["RestAPI"]["Properties"]
    assert said["EndpointConfiguration"] == "REGIONAL"
    [settings] = said["MethodSettings"]
    assert (settings["ResourcePath"], settings["HttpMethod"]) == ("/*", "*")
    assert settings["ThrottlingRateLimit"] == {"Ref": "RequestsPerSecond"}
    assert settings["ThrottlingBurstLimit"] == {"Ref": "RequestBurst"}
    assert settings["DataTraceEnabled"] is False
    assert settings["LoggingLevel"] == "OFF"


def test_the_access_log_names_routes_not_links_and_nobodys_address(resources):
    said = resources["RestAPI"]["Properties"]["AccessLogSetting"]
    assert said["DestinationArn"] == {"Fn::GetAtt": ["AccessLogs", "Arn"]}
    shown = set(re.findall(r"\$context\.([A-Za-z.]+)", said["Format"]))
    assert {"requestId", "status", "resourcePath"} <= shown
    # A link's token stands in the path; whoever presses it has an address.
    assert not shown & {"path", "identity.sourceIp", "identity.userAgent", "requestOverride.path"}
    assert resources["RestAPI"]["DependsOn"] == ["ApiAccount"]


# topics and alarms


def test_alarms_reach_the_owner_without_our_code(resources):
    subscriptions = of_type(resources, "AWS::SNS::Subscription")
    assert {said["Protocol"] for said in subscriptions.values()} == {"email", "sms"}
    for said in subscriptions.values():
        assert said["TopicArn"] == {"Ref": "AlertTopic"}
    texts = subscriptions["AlarmTexts"]
    assert texts["FilterPolicyScope"] == "MessageBody"
    assert texts["FilterPolicy"] == {"AlarmName": [{"exists": True}], "NewStateValue": ["ALARM"]}
    [statement] = [
        one
        for one in resources["AlertTopicPolicy"]["Properties"]["PolicyDocument"]["Statement"]
        if one["Effect"] == "Allow"
    ]
    assert statement["Principal"] == {"Service": "cloudwatch.amazonaws.com"}
    assert statement["Condition"] == {
        "StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}
    }


def test_texts_to_our_number_come_from_aws_and_this_account_only(resources):
    [statement] = [
        one
        for one in resources["TextsTopicPolicy"]["Properties"]["PolicyDocument"]["Statement"]
        if one["Effect"] == "Allow"
    ]
    assert statement["Principal"] == {"Service": "sms-voice.amazonaws.com"}
    assert statement["Action"] == "sns:Publish"
    assert statement["Condition"] == {
        "StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}
    }


def test_every_alarm_says_what_to_make_of_it_and_tells_when_it_is_over(alarms):
    for name, said in alarms.items():
        assert said["AlarmActions"] == said["OKActions"] == [{"Ref": "AlertTopic"}], name
        assert len(said["AlarmDescription"].split()) >= 5, name
    assert len(alarms) <= 10, "ten alarms are free"


def metric_of(said):
    return said["Namespace"], said["MetricName"], said["Statistic"]


def test_silence_is_an_alarm_and_everything_else_may_be_silent(alarms):
    breaching = {n for n, said in alarms.items() if said["TreatMissingData"] == "breaching"}
    assert breaching == {"SilenceAlarm", "HeartbeatAlarm"}
    said = alarms["SilenceAlarm"]
    assert metric_of(said) == (NAMESPACE, OVERDUE, "SampleCount")
    assert (said["ComparisonOperator"], said["Threshold"]) == ("LessThanThreshold", 1)
    assert said["Period"] * said["EvaluationPeriods"] <= 600, "told within ten minutes"


def test_a_heartbeat_that_stays_away_rings_within_ten_minutes(alarms):
    said = alarms["HeartbeatAlarm"]
    assert metric_of(said) == (NAMESPACE, HEARTBEAT, "SampleCount")
    assert (said["ComparisonOperator"], said["Threshold"]) == ("LessThanThreshold", 1)
    assert said["Period"] * said["EvaluationPeriods"] == 600


@pytest.mark.parametrize("function", ["Care", "Audit"])
def test_who_looks_after_kept_is_never_retried_the_next_look_comes(functions, function):
    assert functions[function]["EventInvokeConfig"]["MaximumRetryAttempts"] == 0


def test_the_auditor_can_only_read():
    policy = json.loads((CONFIG.parent / "policy-audit.json").read_text())
    allowed = [action for one in policy["Statement"] for action in one["Action"]]
    assert sorted(action for action in allowed if not action.startswith("logs:")) == [
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:Query",
        "dynamodb:Scan",
        "sqs:GetQueueAttributes",
    ]


def test_one_dead_letter_rings(alarms):
    said = alarms["DeadLettersAlarm"]
    assert metric_of(said)[1:] == ("ApproximateNumberOfMessagesVisible", "Maximum")
    assert (said["ComparisonOperator"], said["Threshold"]) == ("GreaterThanThreshold", 0)
    assert said["Dimensions"][0]["Value"] == {"Fn::GetAtt": ["DeadLetters", "QueueName"]}


@pytest.mark.parametrize("function", ["Worker", "Minute", "Texts"])
def test_errors_of_what_nobody_calls_again_ring(alarms, function):
    said = alarms[f"{function}ErrorsAlarm"]
    assert metric_of(said) == ("AWS/Lambda", "Errors", "Sum")
    assert said["Dimensions"] == [{"Name": "FunctionName", "Value": {"Ref": function}}]


def test_errors_of_the_door_ring_as_its_callers_see_them(alarms, resources):
    said = alarms["DoorsAlarm"]
    assert metric_of(said) == ("AWS/ApiGateway", "5XXError", "Sum")
    assert {one["Name"]: one["Value"] for one in said["Dimensions"]} == {
        "ApiName": {"Fn::Sub": "kept-${Stage}"},
        "Stage": "kept",
    }
    assert resources["RestAPI"]["Properties"]["Name"] == {"Fn::Sub": "kept-${Stage}"}


def test_the_texts_spending_rings_at_60_and_80_percent_of_every_limit(template, alarms):
    limits = template["Parameters"]["SmsMonthlyLimitUsd"]["AllowedValues"]
    shares = template["Mappings"]["SmsLimit"]
    assert list(shares) == limits == sorted(limits, key=int)
    for percent in (60, 80):
        said = alarms[f"Spend{percent}Alarm"]
        assert metric_of(said) == ("AWS/SNS", "SMSMonthToDateSpentUSD", "Maximum")
        name = f"Percent{percent}"
        key = ["SmsLimit", {"Ref": "SmsMonthlyLimitUsd"}, name]
        assert said["Threshold"] == {"Fn::FindInMap": key}
        for limit in limits:
            assert shares[limit][name] == pytest.approx(int(limit) * percent / 100)


# what is handed over


def test_deploy_learns_the_addresses_to_give_to_the_platforms(template):
    outputs = {name: json.dumps(said["Value"]) for name, said in template["Outputs"].items()}
    paths = {re.sub(r"\{\w+\}", "facebook", path) for path in app.app.routes}
    for name in ("FacebookWebhook", "FacebookDeletion", "FacebookDeauthorise", "Privacy", "Terms"):
        [path] = re.findall(r"/kept(/[a-z/]+)", outputs[name])
        assert path in paths, name
    assert outputs["BaseUrl"].endswith('/kept"}')
    stage = template["Resources"]["RestAPI"]["Properties"]["StageName"]
    assert stage == "kept"


def test_every_parameter_has_a_default_and_says_what_it_is(template):
    for name, said in template["Parameters"].items():
        assert "Default" in said, name
        assert said["Description"].endswith("."), name
        used = [template[part] for part in ("Resources", "Globals", "Conditions")]
        assert name in json.dumps(used), name


def test_nothing_in_the_template_is_of_one_account_or_region(template):
    text = json.dumps({k: v for k, v in template.items() if k != "Description"})
    assert not re.search(r"\d{12}|" + REGION, text)


def test_code_that_was_uploaded_is_taken_from_its_bucket(template):
    moved = placed(template, "bucket", "kept/1.zip")
    functions = of_type(moved["Resources"], FUNCTION).values()
    where = {json.dumps(said["CodeUri"]) for said in functions}
    assert where == {'{"Bucket": "bucket", "Key": "kept/1.zip"}'}
    assert placed(moved, "bucket", "kept/1.zip") == moved != template


def test_texts_come_from_our_own_topic_of_this_stage(resources):
    subscription = resources["Texts"]["Properties"]["Events"]["TextsSnsSubscription"]
    assert subscription["Properties"]["Topic"] == {"Fn::Sub": "${TextsTopic}"}
    assert wiring.TEXTS_TOPIC.endswith("-texts")
