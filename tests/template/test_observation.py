"""What an operator sees: the access log, alarms, and the dashboard."""

import json
import re
from typing import Any

import pytest
from heimdall.adapters.powertools_metrics import LAYER, write_metrics
from heimdall.domain.measurements import Measured, Metric

from tests.template.stack import Stack

# Metrics that the code emits; the namespace is POWERTOOLS_METRICS_NAMESPACE.
OURS = {metric.value for metric in Metric}
SERVICE = [{"Name": "service", "Value": {"Ref": "AWS::StackName"}}]
# alarm → metric, statistic, threshold
ALARMS: dict[str, tuple[str, str, Any]] = {
    "ServerErrors": ("5XXError", "Average", 0.05),
    "SlowFirstToken": ("TimeToFirstToken", "p95", {"Ref": "FirstTokenAlarmMs"}),
    "LongQueue": ("QueueWait", "p95", {"Ref": "QueueWaitAlarmMs"}),
    "LateEvents": ("EventLag", "p95", {"Ref": "EventLagAlarmMs"}),
    "ManyRefusals": ("Refusals", "Sum", {"Ref": "RefusalsAlarm"}),
    "ConsumerBehind": ("IteratorAge", "Maximum", 300_000),
    "EventsSetAside": ("ApproximateNumberOfMessagesVisible", "Maximum", 0),
}
STREAMING_VARIABLES = {
    "$context.integration.responseTransferMode",
    "$context.integration.timeToAllHeaders",
    "$context.integration.timeToFirstContent",
    "$context.integration.latency",
}


def access_log(stack: Stack) -> dict[str, str]:
    setting = stack.one("AWS::ApiGateway::Stage")["AccessLogSetting"]
    assert setting["DestinationArn"] == {"Fn::GetAtt": ["AccessLog", "Arn"]}
    found: dict[str, str] = json.loads(setting["Format"])
    return found


def test_the_access_log_tells_how_answers_were_streamed(stack: Stack) -> None:
    assert set(access_log(stack).values()) >= STREAMING_VARIABLES


def test_the_access_log_tells_who_asked_for_what_and_under_which_id(stack: Stack) -> None:
    line = access_log(stack)
    assert line["requestId"] == "$context.requestId"
    assert line["correlationId"] == "$context.authorizer.correlationId"
    assert line["principal"] == "$context.authorizer.principalId"
    assert line["tenant"] == "$context.authorizer.tenant"
    assert line["status"] == "$context.status"
    assert line["route"] == "$context.resourcePath"


def test_the_access_log_holds_no_header_query_or_body(stack: Stack) -> None:
    for value in access_log(stack).values():
        assert re.fullmatch(r"\$context\.[A-Za-z.]+", value)
        assert value not in ("$context.path", "$context.identity.apiKey"), "paths may carry names"


def test_api_gateway_has_a_role_to_write_it_with_before_the_stage_is_made(stack: Stack) -> None:
    assert stack.resources["Api"]["DependsOn"] == "ApiAccount"
    assert stack.resources["ApiAccount"]["Properties"] == {
        "CloudWatchRoleArn": {"Fn::GetAtt": ["ApiLogging", "Arn"]}
    }
    conditions = {stack.resources[name]["Condition"] for name in ("ApiAccount", "ApiLogging")}
    assert conditions == {"MakesApiLoggingRole"}


def test_alarms_watch_what_hurts_users(stack: Stack) -> None:
    alarms = stack.of_type("AWS::CloudWatch::Alarm")
    assert set(alarms) == {*ALARMS, "Throttled"}
    for name, (metric, statistic, threshold) in ALARMS.items():
        alarm = alarms[name]
        found = alarm.get("Statistic") or alarm["ExtendedStatistic"]
        assert (alarm["MetricName"], found, alarm["Threshold"]) == (metric, statistic, threshold), name


def test_alarms_on_our_own_metrics_name_the_namespace_and_the_service(stack: Stack) -> None:
    for name, alarm in stack.of_type("AWS::CloudWatch::Alarm").items():
        if alarm.get("MetricName") in OURS:
            assert (alarm["Namespace"], alarm["Dimensions"]) == ("Heimdall", SERVICE), name


def test_alarms_on_awss_metrics_are_about_this_stack(stack: Stack) -> None:
    alarms = stack.of_type("AWS::CloudWatch::Alarm")
    assert alarms["ServerErrors"]["Dimensions"] == [{"Name": "ApiName", "Value": {"Ref": "AWS::StackName"}}]
    assert alarms["ServerErrors"]["Namespace"] == "AWS/ApiGateway"
    assert stack.one("AWS::ApiGateway::RestApi")["Name"] == {"Ref": "AWS::StackName"}
    assert alarms["ConsumerBehind"]["Namespace"] == "AWS/Lambda"
    assert alarms["EventsSetAside"]["Namespace"] == "AWS/SQS"
    assert alarms["ConsumerBehind"]["Dimensions"][0]["Value"] == {"Ref": "EventConsumerFunction"}
    assert alarms["EventsSetAside"]["Dimensions"][0]["Value"] == {"Fn::GetAtt": ["FailedEvents", "QueueName"]}


def test_throttling_of_any_function_is_seen(stack: Stack) -> None:
    alarm = stack.of_type("AWS::CloudWatch::Alarm")["Throttled"]
    total, *parts = alarm["Metrics"]
    assert total["Expression"] == "SUM(METRICS())"
    metrics = [part["MetricStat"]["Metric"] for part in parts]
    assert {metric["Dimensions"][0]["Value"]["Ref"] for metric in metrics} == set(stack.folders)
    assert {(metric["Namespace"], metric["MetricName"]) for metric in metrics} == {
        ("AWS/Lambda", "Throttles")
    }
    assert not any(part["ReturnData"] for part in parts)
    assert alarm["Threshold"] == 0


def test_alarms_tell_the_topic_and_are_silent_when_nothing_happens(stack: Stack) -> None:
    told = [{"Fn::If": ["TellsAlarms", {"Ref": "AlarmTopicArn"}, {"Ref": "AWS::NoValue"}]}]
    for name, alarm in stack.of_type("AWS::CloudWatch::Alarm").items():
        assert alarm["AlarmActions"] == alarm["OKActions"] == told, name
        assert alarm["TreatMissingData"] == "notBreaching", name
        assert alarm["ComparisonOperator"].startswith("GreaterThan"), name
        assert alarm["AlarmDescription"].endswith("."), name


def dashboard(stack: Stack) -> dict[str, Any]:
    text = stack.one("AWS::CloudWatch::Dashboard")["DashboardBody"]["Fn::Sub"]
    names = set(re.findall(r"\$\{([\w:]+)(?:\.\w+)?\}", text))
    assert names <= {"AWS::Region", "AWS::StackName"} | set(stack.resources)
    found: dict[str, Any] = json.loads(re.sub(r"\$\{[^}]+\}", "x", text))
    return found


def test_the_dashboard_shows_every_metric_of_ours(stack: Stack) -> None:
    text = json.dumps(dashboard(stack))
    assert {metric for metric in OURS if f'"{metric}"' in text or f'\\"{metric}\\"' in text} == OURS


def test_the_dashboard_finds_refusals_by_the_dimensions_that_the_code_emits(
    stack: Stack, capsys: pytest.CaptureFixture[str]
) -> None:
    write_metrics(Measured(refusals={"hooks": 1}))
    (directive,) = json.loads(capsys.readouterr().out)["_aws"]["CloudWatchMetrics"]
    by_service, by_layer = directive["Dimensions"]
    assert by_service == [dimension["Name"] for dimension in SERVICE]
    text = json.dumps(dashboard(stack))
    (schema,) = re.findall(r"SEARCH\('\{([^}]+)\}", text)
    assert schema.split(",") == ["Heimdall", *sorted(by_layer)]
    assert LAYER in by_layer


def test_whoever_reads_a_metric_of_ours_reads_one_that_is_emitted(stack: Stack) -> None:
    alarms = {
        a["MetricName"]
        for a in stack.of_type("AWS::CloudWatch::Alarm").values()
        if a.get("Namespace") == "Heimdall"
    }
    widgets = dashboard(stack)["widgets"]
    shown = {m[1] for widget in widgets for m in widget["properties"]["metrics"] if m[0] == "Heimdall"}
    assert alarms <= OURS
    assert shown | {Metric.REFUSALS.value} == OURS
    durations = {metric.value for metric in Metric if metric.unit == "Milliseconds"}
    assert {name for name in alarms if name != Metric.REFUSALS} <= durations, "the parameters are in ms"


def test_every_function_is_told_namespace_and_service(stack: Stack) -> None:
    for name, function in stack.of_type("AWS::Lambda::Function").items():
        variables = function["Environment"]["Variables"]
        assert variables["POWERTOOLS_METRICS_NAMESPACE"] == "Heimdall", name
        assert variables["POWERTOOLS_SERVICE_NAME"] == {"Ref": "AWS::StackName"}, name


def test_the_dashboards_widgets_lie_side_by_side(stack: Stack) -> None:
    taken: set[tuple[int, int]] = set()
    for widget in dashboard(stack)["widgets"]:
        cells = {
            (x, y)
            for x in range(widget["x"], widget["x"] + widget["width"])
            for y in range(widget["y"], widget["y"] + widget["height"])
        }
        assert not cells & taken
        assert max(x for x, _ in cells) < 24
        taken |= cells


def test_the_dashboard_asks_our_namespace_by_service(stack: Stack) -> None:
    for widget in dashboard(stack)["widgets"]:
        for metric in widget["properties"]["metrics"]:
            if metric[0] == "Heimdall":
                assert metric[2:4] == ["service", "x"], metric
