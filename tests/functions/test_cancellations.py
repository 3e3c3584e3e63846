"""functions/cancellations under API Gateway's events."""

import json

from heimdall.adapters.lambda_loop import run
from heimdall.domain.identity import Principal, Role

from tests.functions.conftest import Deployment, read_event


def test_the_one_who_asked_stops_a_running_request(deployment: Deployment) -> None:
    run(deployment.cancellations.opened("req-1", Principal("erik", Role.EDITOR, "acme")))
    answer = deployment.module("cancellations").handler(read_event("cancellations.own"), None)
    assert answer["statusCode"] == 202
    assert run(deployment.cancellations.cancelled("req-1"))


def test_a_request_that_does_not_run_is_404(deployment: Deployment) -> None:
    answer = deployment.module("cancellations").handler(read_event("cancellations.unknown"), None)
    assert (answer["statusCode"], json.loads(answer["body"])["error"]["code"]) == (404, "request_not_found")
