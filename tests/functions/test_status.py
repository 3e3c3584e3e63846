"""functions/status under API Gateway's events."""

import json
from typing import Any

from tests.functions.conftest import Deployment, read_event


def test_the_status_tells_of_every_part(deployment: Deployment) -> None:
    deployment.module("actions")
    answer = deployment.module("status").handler(read_event("status.ok"), None)
    body = json.loads(answer["body"])
    assert (answer["statusCode"], body["status"], body["graph"]["server"]) == (200, "ok", "one person")
    assert deployment.calls == [("stack-actions", "graph_health")]


def test_the_models_are_listed(deployment: Deployment) -> None:
    answer = deployment.module("status").handler(read_event("status.models"), None)
    assert [model["id"] for model in json.loads(answer["body"])["data"]] == ["scripted"]


def test_without_an_identity_from_the_authorizer_it_is_401(deployment: Deployment) -> None:
    answer = deployment.module("status").handler(read_event("status.no_identity"), None)
    assert answer["statusCode"] == 401
    assert json.loads(answer["body"])["error"]["code"] == "invalid_api_key"


def test_over_its_limit_a_request_is_429_before_anything_is_asked(deployment: Deployment) -> None:
    answer = deployment.module("status").handler(read_event("status.over_limit"), None)
    retry_after = {name.lower(): value for name, value in _headers(answer).items()}["retry-after"]
    assert (answer["statusCode"], retry_after) == (429, "17")
    assert json.loads(answer["body"])["error"]["type"] == "rate_limit_error"
    assert deployment.calls == []


def _headers(answer: dict[str, Any]) -> dict[str, str]:
    """The headers in either form that API Gateway takes."""
    several = {name: str(values[0]) for name, values in answer.get("multiValueHeaders", {}).items()}
    several.update(answer.get("headers", {}))
    return several
