"""functions/authorizer: from a key or a token to API Gateway's policy."""

import time
from typing import Any

import pytest
from heimdall.adapters.lambda_loop import run
from heimdall.domain.api_keys import ApiKey
from heimdall.domain.identity import Limits, Principal, Role
from heimdall.errors import Forbidden, Unauthenticated, Unavailable

from tests.functions.conftest import Deployment, read_event

KEY = "an-example-key"  # that of events/authorizer.*.json
ADA = ApiKey("key-ü", Role.ADMIN, "acme")
GATEWAY_ID = read_event("authorizer.bearer")["requestContext"]["requestId"]
TOKEN = "eyJhbGciOiJub25lIn0.e30.c2lnbmF0dXJl"


def authorize(deployment: Deployment, name: str = "authorizer.bearer", **changes: Any) -> dict[str, Any]:
    answer: dict[str, Any] = deployment.module("authorizer").handler({**read_event(name), **changes}, None)
    return answer


@pytest.mark.parametrize("name", ["authorizer.bearer", "authorizer.api_key"])
def test_a_known_key_in_either_header_is_allowed_this_one_request(deployment: Deployment, name: str) -> None:
    deployment.keys.add(KEY, ADA)
    answer = authorize(deployment, name)
    statement = {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": read_event(name)["methodArn"]}
    assert (
        answer.pop("usageIdentifierKey", "usage_key") == "usage_key"
    )  # the template's own plan, if it has one
    assert answer == {
        "principalId": "key-ü",
        "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
        "context": {"role": "admin", "tenant": "acme", "correlationId": GATEWAY_ID},
    }


@pytest.mark.parametrize("name", ["authorizer.unknown_key", "authorizer.no_key"])
def test_without_a_known_key_api_gateway_hears_the_word_for_401(deployment: Deployment, name: str) -> None:
    deployment.keys.add(KEY, ADA)
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        authorize(deployment, name)


def test_a_request_without_any_header_is_401(deployment: Deployment) -> None:
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        authorize(deployment, headers=None)


@pytest.mark.parametrize("ended", [{"revoked_at": 1}, {"expires_at": 1}])
def test_a_key_that_was_revoked_or_has_expired_is_401(deployment: Deployment, ended: dict[str, int]) -> None:
    deployment.keys.add(KEY, ApiKey("key-1", Role.ADMIN, "acme", **ended))  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        authorize(deployment)


def test_a_key_store_that_is_away_is_not_taken_for_a_wrong_key(deployment: Deployment) -> None:
    async def away(key: str) -> ApiKey | None:
        raise Unavailable("The key store cannot be reached.")

    deployment.keys.find = away  # type: ignore[method-assign]
    with pytest.raises(Unavailable):
        authorize(deployment)


def test_a_request_over_the_limit_is_let_through_with_the_time_to_wait(
    deployment: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 1_800_000_015.5)
    deployment.keys.add(KEY, ApiKey("key-1", Role.EDITOR, "acme", Limits(2, 5000)))
    module = deployment.module("authorizer")
    answers = [module.handler(read_event("authorizer.bearer"), None)["context"] for _ in range(4)]
    within = {"role": "editor", "tenant": "acme", "tokens_per_day": "5000", "correlationId": GATEWAY_ID}
    assert answers == [within, within, within | {"retry_after_s": "45"}, within | {"retry_after_s": "45"}]


def test_a_key_of_a_usage_plan_is_counted_there(deployment: Deployment) -> None:
    deployment.keys.add("own", ApiKey("key-1", Role.EDITOR, "acme", usage_key="a-plan-of-its-own"))
    deployment.keys.add("plain", ApiKey("key-2", Role.EDITOR, "acme"))
    module = deployment.module("authorizer", USAGE_KEY="the-default-plan")
    event = read_event("authorizer.bearer")
    told = [
        module.handler({**event, "headers": {"X-API-Key": key}}, None)["usageIdentifierKey"]
        for key in ("own", "plain")
    ]
    assert told == ["a-plan-of-its-own", "the-default-plan"]


def test_without_a_usage_plan_there_is_no_word_of_one(deployment: Deployment) -> None:
    deployment.keys.add(KEY, ADA)
    module = deployment.module("authorizer", USAGE_KEY="")
    assert "usageIdentifierKey" not in module.handler(read_event("authorizer.bearer"), None)


class ScriptedTokens:
    """Implements ports.Tokens: one answer to every token."""

    def __init__(self, answer: Principal | Exception) -> None:
        self.answer = answer

    async def principal(self, token: str) -> Principal:
        assert token == TOKEN
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def with_token(deployment: Deployment, answer: Principal | Exception) -> dict[str, Any]:
    deployment.tokens = ScriptedTokens(answer)
    module = deployment.module("authorizer")
    event = {**read_event("authorizer.bearer"), "headers": {"authorization": f"Bearer {TOKEN}"}}
    found: dict[str, Any] = module.handler(event, None)
    return found


def test_a_token_is_asked_of_its_issuer_and_a_key_of_the_store(deployment: Deployment) -> None:
    answer = with_token(deployment, Principal("user:zoë", Role.VIEWER, "acme"))
    told = {"role": "viewer", "tenant": "acme", "correlationId": GATEWAY_ID}
    assert (answer["principalId"], answer["context"]) == ("user:zoë", told)
    deployment.keys.add(KEY, ADA)
    assert authorize(deployment)["principalId"] == "key-ü"


def test_a_token_without_a_role_is_denied_and_a_wrong_one_is_401(deployment: Deployment) -> None:
    answer = with_token(deployment, Forbidden("The token names no role."))
    assert [s["Effect"] for s in answer["policyDocument"]["Statement"]] == ["Deny"]
    assert "context" not in answer
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        with_token(deployment, Unauthenticated("The token has expired."))


def test_without_an_issuer_a_token_is_just_an_unknown_key(deployment: Deployment) -> None:
    deployment.keys.add(TOKEN, ADA)
    module = deployment.module("authorizer")
    deployment.parts["authorizer"].__dict__["tokens"] = None
    event = {**read_event("authorizer.bearer"), "headers": {"authorization": f"Bearer {TOKEN}"}}
    assert module.handler(event, None)["principalId"] == "key-ü"


def test_every_request_is_counted_by_the_counters_of_the_deployment(deployment: Deployment) -> None:
    deployment.keys.add(KEY, ApiKey("key-1", Role.EDITOR, "acme", Limits(requests_per_minute=100)))
    module = deployment.module("authorizer")
    for _ in range(3):
        module.handler(read_event("authorizer.bearer"), None)
    [total] = [
        run(deployment.counters.value(name)) for name in deployment.counters._totals if "key-1" in name
    ]
    assert total == 3


def test_the_access_log_gets_the_clients_own_correlation_id(deployment: Deployment) -> None:
    deployment.keys.add(KEY, ADA)
    headers = {**read_event("authorizer.bearer")["headers"], "X-Correlation-Id": "order-7"}
    assert authorize(deployment, headers=headers)["context"]["correlationId"] == "order-7"
