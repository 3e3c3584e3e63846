"""functions/authorizer: from a key to API Gateway's policy."""

import pytest
from heimdall.adapters.lambda_loop import run
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Unavailable

from tests.functions.conftest import Deployment, read_event


@pytest.mark.parametrize("name", ["authorizer.bearer", "authorizer.api_key"])
def test_a_known_key_in_either_header_is_allowed_this_one_request(deployment: Deployment, name: str) -> None:
    run(deployment.keys.put("an-example-key", Principal("ada-ü", Role.ADMIN, "acme")))
    answer = deployment.module("authorizer").handler(read_event(name), None)
    assert answer == {
        "principalId": "ada-ü",
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": read_event(name)["methodArn"]}
            ],
        },
        "context": {"role": "admin", "tenant": "acme"},
    }


@pytest.mark.parametrize("name", ["authorizer.unknown_key", "authorizer.no_key"])
def test_without_a_known_key_api_gateway_hears_the_word_for_401(deployment: Deployment, name: str) -> None:
    run(deployment.keys.put("an-example-key", Principal("ada", Role.ADMIN, "acme")))
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        deployment.module("authorizer").handler(read_event(name), None)


def test_a_request_without_any_header_is_401(deployment: Deployment) -> None:
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        deployment.module("authorizer").handler({**read_event("authorizer.no_key"), "headers": None}, None)


def test_a_key_store_that_is_away_is_not_taken_for_a_wrong_key(deployment: Deployment) -> None:
    async def away(key: str) -> Principal | None:
        raise Unavailable("The key store cannot be reached.")

    deployment.keys.principal = away  # type: ignore[method-assign]
    with pytest.raises(Unavailable):
        deployment.module("authorizer").handler(read_event("authorizer.bearer"), None)
