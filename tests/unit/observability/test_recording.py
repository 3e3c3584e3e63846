"""What is measured, and how it is written."""

import asyncio
import json
import logging
import socket
from typing import Any

import pytest
from heimdall.adapters.logging_recorder import LoggingRecorder
from heimdall.adapters.powertools_metrics import write_metrics
from heimdall.adapters.powertools_recorder import PowertoolsRecorder
from heimdall.adapters.powertools_tracing import send_stages
from heimdall.domain.measurements import Measured, Metric, Stage
from heimdall.observability import correlation, measurements

ROOT, PARENT = "1-5759e988-bd862e3fe1be46a994272793", "53995c3f42cd8ad8"
SAMPLED = f"Root={ROOT};Parent={PARENT};Sampled=1;Lineage=1:2:3"


@pytest.fixture(autouse=True)
def deployed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POWERTOOLS_SERVICE_NAME", "the-stack")
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "Heimdall")


def written(capsys: pytest.CaptureFixture[str], measured: Measured) -> list[dict[str, Any]]:
    write_metrics(measured)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_values_share_a_line_with_the_dimension_service(capsys: pytest.CaptureFixture[str]) -> None:
    values = {Metric.TIME_TO_FIRST_TOKEN: (120.5,), Metric.ROWS_RETURNED: (3.0, 4.0)}
    with correlation.correlated("req-1"):
        (line,) = written(capsys, Measured(values))
    (directive,) = line["_aws"]["CloudWatchMetrics"]
    assert directive == {
        "Namespace": "Heimdall",
        "Dimensions": [["service"]],
        "Metrics": [
            {"Name": "TimeToFirstToken", "Unit": "Milliseconds"},
            {"Name": "RowsReturned", "Unit": "Count"},
        ],
    }
    assert (line["service"], line["correlation_id"]) == ("the-stack", "req-1")
    assert (line["TimeToFirstToken"], line["RowsReturned"]) == ([120.5], [3.0, 4.0])


def test_refusals_have_two_sets_of_dimensions_and_a_line_for_each_layer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = written(capsys, Measured(refusals={"cypher gate": 2, "hooks": 1}))
    assert {line["Layer"]: line["Refusals"] for line in lines} == {"cypher gate": [2.0], "hooks": [1.0]}
    for line in lines:
        (directive,) = line["_aws"]["CloudWatchMetrics"]
        assert directive["Dimensions"] == [["service"], ["service", "Layer"]]
        assert directive["Metrics"] == [{"Name": "Refusals", "Unit": "Count"}]


def test_more_values_than_a_line_takes_go_into_several(capsys: pytest.CaptureFixture[str]) -> None:
    lines = written(
        capsys, Measured({Metric.EVENT_LAG: tuple(map(float, range(250))), Metric.QUEUE_WAIT: (1.0,)})
    )
    assert [value for line in lines for value in line["EventLag"]] == list(map(float, range(250)))
    assert [len(line["EventLag"]) for line in lines] == [99, 99, 52]
    assert ["QueueWait" in line for line in lines] == [True, False, False]


def test_units_are_cloudwatchs() -> None:
    assert {metric.value: metric.unit for metric in Metric} == {
        "TimeToFirstToken": "Milliseconds",
        "QueueWait": "Milliseconds",
        "TokensPerSecond": "Count/Second",
        "ActionTime": "Milliseconds",
        "RowsReturned": "Count",
        "Refusals": "Count",
        "EventLag": "Milliseconds",
    }


async def test_requests_that_interleave_never_share_measurements() -> None:
    recorded: dict[str, Measured] = {}
    barrier = asyncio.Barrier(3)

    async def request(name: str, value: float) -> None:
        mine = measurements.begin(None, lambda measured: recorded.update({name: measured}))
        await barrier.wait()

        async def deep_below() -> None:
            measurements.current().measure(Metric.ACTION_TIME, value)
            await asyncio.sleep(0)
            measurements.current().refused(name)

        await asyncio.create_task(deep_below())
        await barrier.wait()
        mine.record()

    await asyncio.gather(*(request(f"r{n}", float(n)) for n in range(3)))
    for n in range(3):
        assert recorded[f"r{n}"] == Measured({Metric.ACTION_TIME: (float(n),)}, {f"r{n}": 1})


def test_what_was_recorded_is_not_recorded_again_and_nothing_is_no_record() -> None:
    recorded: list[Measured] = []
    mine = measurements.Measurements(None, recorded.append)
    mine.record()
    mine.measure(Metric.QUEUE_WAIT, 1.0)
    mine.record()
    mine.record()
    assert recorded == [Measured({Metric.QUEUE_WAIT: (1.0,)})]


def test_only_the_first_token_counts() -> None:
    recorded: list[Measured] = []
    mine = measurements.Measurements(None, recorded.append)
    mine.first_token()
    mine.first_token()
    mine.record()
    assert len(recorded[0].values[Metric.TIME_TO_FIRST_TOKEN]) == 1


def test_work_outside_of_a_request_is_measured_into_nothing() -> None:
    measurements.current().measure(Metric.QUEUE_WAIT, 1.0)
    assert measurements.current() is not measurements.current()


def test_a_stage_that_an_exception_leaves_has_failed() -> None:
    recorded: list[Measured] = []
    mine = measurements.Measurements(None, recorded.append)
    with mine.stage("well"):
        pass
    with pytest.raises(KeyError), mine.stage("ill"):
        raise KeyError
    mine.record()
    assert [(stage.name, stage.failed) for stage in recorded[0].stages] == [("well", False), ("ill", True)]
    assert all(stage.began <= stage.ended for stage in recorded[0].stages)


def test_a_recorder_that_cannot_write_loses_it_and_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "Heimdall")
    PowertoolsRecorder().record(Measured({Metric.QUEUE_WAIT: ("no number",)}))  # type: ignore[dict-item]
    assert "measurements are lost" in caplog.text


def test_without_a_cloud_a_line_in_the_log_tells(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "heimdall")
    values = {Metric.QUEUE_WAIT: (12.5,)}
    LoggingRecorder().record(Measured(values, {"hooks": 1}, (Stage("prompt", 1.0, 1.25),)))
    assert "measured QueueWait=12.5 Refusals[hooks]=1 prompt=250ms" in caplog.text


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch) -> socket.socket:
    """Takes what X-Ray's daemon would."""
    receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    receiver.bind(("127.0.0.1", 0))
    receiver.settimeout(5)
    monkeypatch.setenv("AWS_XRAY_DAEMON_ADDRESS", f"127.0.0.1:{receiver.getsockname()[1]}")
    monkeypatch.setenv("LAMBDA_TASK_ROOT", "/var/task")
    return receiver


def test_stages_are_subsegments_of_the_functions_segment(
    daemon: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    from heimdall.adapters import powertools_tracing

    address = daemon.getsockname()
    powertools_tracing.tracer().provider.emitter.set_daemon_address(f"127.0.0.1:{address[1]}")
    stages = (Stage("prompt", 100.0, 100.5), Stage("generate", 100.5, 102.0, failed=True))
    send_stages(Measured(stages=stages, trace=SAMPLED))
    sent = [json.loads(daemon.recv(65536).split(b"\n", 1)[1]) for _ in stages]
    for document, stage in zip(sent, stages, strict=True):
        assert document["name"] == stage.name
        assert (document["trace_id"], document["parent_id"]) == (ROOT, PARENT)
        assert document["type"] == "subsegment"
        assert (document["start_time"], document["end_time"]) == (stage.began, stage.ended)
        assert document["in_progress"] is False
        assert document.get("fault", False) == stage.failed
    daemon.close()


@pytest.mark.parametrize(
    "trace", [None, "", SAMPLED.replace("Sampled=1", "Sampled=0"), f"Root={ROOT}", "garbage"]
)
def test_requests_that_x_ray_does_not_sample_send_nothing(daemon: socket.socket, trace: str | None) -> None:
    send_stages(Measured(stages=(Stage("prompt", 1.0, 2.0),), trace=trace))
    daemon.settimeout(0.05)
    with pytest.raises(TimeoutError):
        daemon.recv(1)
    daemon.close()


def test_where_there_is_no_daemon_nothing_is_sent_or_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("AWS_XRAY_DAEMON_ADDRESS", raising=False)
    send_stages(Measured(stages=(Stage("prompt", 1.0, 2.0),), trace=SAMPLED))
    assert caplog.records == []
