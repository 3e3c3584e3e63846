"""functions/actions under API Gateway's events and under direct calls."""

import json

from tests.functions.conftest import Deployment, read_event


def test_the_catalogue_is_listed(deployment: Deployment) -> None:
    answer = deployment.module("actions").handler(read_event("actions.list"), None)
    names = [action["name"] for action in json.loads(answer["body"])["actions"]]
    assert "heimdall.watcher.query" in names
    assert names == sorted(names)


def test_one_action_is_described(deployment: Deployment) -> None:
    answer = deployment.module("actions").handler(read_event("actions.describe"), None)
    assert json.loads(answer["body"])["params_schema"]["required"] == ["cypher"]


def test_an_action_runs_between_the_hooks_of_the_hooks_function(deployment: Deployment) -> None:
    deployment.module("hooks")
    answer = deployment.module("actions").handler(read_event("actions.run"), None)
    body = json.loads(answer["body"])
    assert (answer["statusCode"], body["success"], body["heimdall"]["outcome"]) == (200, True, "answered")
    assert body["heimdall"]["request_id"] == "req-7d3a"
    assert {call for call in deployment.calls if call[0] != "stack-hooks"} == set()
    assert ("stack-hooks", "evaluate") in deployment.calls


def test_an_unknown_action_is_404_and_names_the_nearest(deployment: Deployment) -> None:
    deployment.module("hooks")
    answer = deployment.module("actions").handler(read_event("actions.unknown"), None)
    assert answer["statusCode"] == 404
    assert "heimdall.watcher.query" in json.loads(answer["body"])["error"]["message"]


def test_other_functions_get_the_catalogue(deployment: Deployment) -> None:
    answer = deployment.module("actions").handler(read_event("actions.call_catalogue"), None)
    assert "heimdall.help" in [spec["name"] for spec in answer["ok"]]


def test_other_functions_run_actions(deployment: Deployment) -> None:
    answer = deployment.module("actions").handler(read_event("actions.call_run"), None)
    assert answer["ok"]["success"] is True


def test_a_call_that_is_none_is_an_error_answer(deployment: Deployment) -> None:
    answer = deployment.module("actions").handler(read_event("actions.call_unknown"), None)
    assert answer["error"]["fields"]["code"] == "not_found"
