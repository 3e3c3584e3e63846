"""functions/hooks under API Gateway's events and under direct calls."""

import json

from tests.functions.conftest import Deployment, read_event


def test_an_admin_tries_the_hooks_of_a_phase(deployment: Deployment) -> None:
    answer = deployment.module("hooks").handler(read_event("hooks.dry_run"), None)
    context = json.loads(answer["body"])["context"]
    assert answer["statusCode"] == 200
    assert context["messages"] == [{"role": "user", "content": "how many people are there?"}]


def test_an_editor_may_not(deployment: Deployment) -> None:
    answer = deployment.module("hooks").handler(read_event("hooks.editor"), None)
    assert (answer["statusCode"], json.loads(answer["body"])["error"]["code"]) == (403, "insufficient_role")


def test_other_functions_have_hooks_evaluated(deployment: Deployment) -> None:
    answer = deployment.module("hooks").handler(read_event("hooks.call_evaluate"), None)
    assert answer["ok"]["context"]["action"] == "heimdall.watcher.query"
    assert answer["ok"]["context"]["stop"] is None
