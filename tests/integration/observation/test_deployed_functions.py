"""What the deployed functions' own processes write: metrics, and one correlation id through all of them."""

import itertools
import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from heimdall.domain.measurements import Metric

from tests.integration.observation.asking import GATEWAY_ID, ask, reading_events, until
from tests.integration.observation.conftest import INFERENCE_KEY, Deployed
from tests.integration.observation.functions import INVOKED, SERVED, SERVICE

pytestmark = [pytest.mark.integration, pytest.mark.timeout(300)]

QUESTION = "how many people are there"
WRITE = "CREATE (n:Person) RETURN n"
BY_SERVICE, BY_LAYER = ["service"], ["service", "Layer"]


def metrics_of(lines: list[dict[str, Any]], correlation_id: str) -> dict[str, tuple[str, list[list[str]]]]:
    """Metric → unit and dimension sets, as the lines of one request tell; each line must be whole."""
    found: dict[str, tuple[str, list[list[str]]]] = {}
    for line in lines:
        if "_aws" not in line or line["correlation_id"] != correlation_id:
            continue
        (directive,) = line["_aws"]["CloudWatchMetrics"]
        assert directive["Namespace"] == "Heimdall"
        assert line["service"] == SERVICE
        for metric in directive["Metrics"]:
            assert all(isinstance(value, float) and value >= 0 for value in line[metric["Name"]])
            assert {key for keys in directive["Dimensions"] for key in keys} <= line.keys()
            found[metric["Name"]] = (metric["Unit"], directive["Dimensions"])
    return found


def logged_by(deployed: Deployed, name: str, correlation_id: str) -> list[dict[str, Any]]:
    lines = deployed.functions.lines(name)
    return [line for line in lines if "_aws" not in line and line.get("correlation_id") == correlation_id]


def test_a_question_is_measured_in_the_names_and_units_of_the_alarms(deployed: Deployed) -> None:
    answer = ask(deployed.functions, QUESTION, x_correlation_id="measured-1")
    assert answer.json()["heimdall"]["outcome"] == "answered", answer.text
    told = metrics_of(deployed.functions.lines("chat"), "measured-1")
    assert told == {
        "TimeToFirstToken": ("Milliseconds", [BY_SERVICE]),
        "QueueWait": ("Milliseconds", [BY_SERVICE]),
        "TokensPerSecond": ("Count/Second", [BY_SERVICE]),
        "ActionTime": ("Milliseconds", [BY_SERVICE]),
        "RowsReturned": ("Count", [BY_SERVICE]),
    }


def test_a_refusal_is_counted_for_all_layers_and_for_its_own(deployed: Deployed) -> None:
    answer = ask(deployed.functions, WRITE, x_correlation_id="refused-1")
    assert answer.json()["heimdall"]["outcome"] == "refused"
    lines = deployed.functions.lines("chat")
    told = metrics_of(lines, "refused-1")
    assert told["Refusals"] == ("Count", [BY_SERVICE, BY_LAYER])
    (line,) = [each for each in lines if each.get("correlation_id") == "refused-1" and "Refusals" in each]
    assert (line["Refusals"], line["Layer"]) == ([1.0], "cypher gate")
    assert "TimeToFirstToken" not in told, "no model was asked"


def test_requests_side_by_side_are_measured_apart(deployed: Deployed) -> None:
    names = [f"beside-{number}" for number in range(6)]
    questions = itertools.cycle([QUESTION, WRITE])
    with ThreadPoolExecutor(len(names)) as threads:
        pairs = zip(names, questions, strict=False)
        answers = list(threads.map(lambda p: ask(deployed.functions, p[1], x_correlation_id=p[0]), pairs))
    assert [answer.headers["x-correlation-id"] for answer in answers] == names
    lines = deployed.functions.lines("chat")
    for name, question in zip(names, itertools.cycle([QUESTION, WRITE]), strict=False):
        told = metrics_of(lines, name)
        assert ("Refusals" in told) == (question == WRITE)
        assert ("QueueWait" in told) == (question == QUESTION)
        count = sum(len(line["TimeToFirstToken"]) for line in lines
                    if line.get("correlation_id") == name and "TimeToFirstToken" in line)  # fmt: skip
        assert count == (question == QUESTION)


def test_one_id_goes_through_every_function_the_host_and_the_events(deployed: Deployed) -> None:
    functions = deployed.functions
    with reading_events(functions, x_correlation_id="the-reader") as events:
        answer = ask(functions, QUESTION, x_correlation_id="through-all.1")
        assert answer.headers["x-correlation-id"] == "through-all.1"
        told = [
            event for event in itertools.islice(events, 3) if event.get("correlation_id") == "through-all.1"
        ]
    assert {event["type"] for event in told} == {"query.executed", "action.finished", "chat.finished"}
    for name in ("chat", "actions", "hooks"):
        lines = logged_by(deployed, name, "through-all.1")
        assert lines, name
        assert {line["function"] for line in lines} == {f"stack-{name}"}
        assert {line["service"] for line in lines} == {SERVICE}
        assert {type(line["cold_start"]) for line in lines} == {bool}
    assert re.search(r"chatcmpl-\w+ \[through-all\.1\] done: \d+ \+ \d+ tokens", deployed.host())
    lag = until(lambda: metrics_of(functions.lines("events"), "the-reader"))
    assert lag == {"EventLag": ("Milliseconds", [BY_SERVICE])}


def test_every_metric_there_is_is_emitted_by_a_function(deployed: Deployed) -> None:
    """Runs after the tests above, on what they made the functions write; by itself it makes its own."""
    ask(deployed.functions, QUESTION)
    ask(deployed.functions, WRITE)
    with reading_events(deployed.functions) as events:
        ask(deployed.functions, WRITE)
        next(events)
    emitted: set[str] = set()

    def all_of_them() -> bool:
        for name in ("chat", "events"):
            for line in deployed.functions.lines(name):
                emitted.update(
                    m["Name"] for d in line.get("_aws", {}).get("CloudWatchMetrics", ()) for m in d["Metrics"]
                )
        return emitted == {metric.value for metric in Metric}

    until(all_of_them)


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, '{"a":1}', "../../etc", "-leading"])
def test_an_id_that_could_mean_something_elsewhere_is_replaced_by_api_gateways(
    deployed: Deployed, given: str
) -> None:
    answer = ask(deployed.functions, "", x_correlation_id=given)
    assert (answer.status_code, answer.headers["x-correlation-id"]) == (400, GATEWAY_ID)


def test_the_authorizer_logs_a_refusal_under_the_clients_id_and_without_the_key(deployed: Deployed) -> None:
    event = {
        "type": "REQUEST",
        "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:abc123/live/GET/api/bifrost/status",
        "headers": {"Authorization": "Bearer hd-a-key-that-nobody-knows", "X-Correlation-Id": "refused-key"},
        "requestContext": {"requestId": GATEWAY_ID},
    }
    assert deployed.functions.invoke("authorizer", event)["errorMessage"] == "Unauthorized"
    (line,) = logged_by(deployed, "authorizer", "refused-key")
    assert line["level"] == "INFO"
    assert "hd-a-key" not in json.dumps(line)


def test_no_function_writes_a_key_a_password_a_prompt_or_a_value_of_the_graph(deployed: Deployed) -> None:
    functions, said = deployed.functions, "quokkaberry"
    questions = (
        "who reports to Alice Smith",
        f"how many people are there {said}",
        f"CREATE (n:{said}) RETURN n",
        f"MATCH (n) WHERE n.name = '{said}' RETRN n",
        f"MATCH (n) RETURN date('{said}')",
    )
    for question in questions:
        assert ask(functions, question, {"stream": True}).status_code == 200
    assert ask(functions, said, {"temperature": 9}).status_code == 400
    assert functions.invoke("actions", {"heimdall": "run", "arguments": {"call": said}})["error"]
    assert functions.invoke("hooks", {"heimdall": said})["error"]
    secrets = (INFERENCE_KEY, deployed.graph.reader_password, deployed.graph.admin_password)
    for name in (*SERVED, *INVOKED):
        assert functions.lines(name) or name == "authorizer", name
        written = functions.output(name)
        for kept in (*secrets, said, *questions, "Alice Smith"):
            assert kept.lower() not in written.lower(), f"{name} holds {kept!r}"
    for kept in (*secrets, said, "Alice Smith"):
        assert kept.lower() not in deployed.host().lower(), f"the host holds {kept!r}"
