"""What an operator hears when AWS refuses, in words that fit a command line."""

from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import (
    ClientError,
    EndpointConnectionError,
    NoCredentialsError,
    ProfileNotFound,
    UnauthorizedSSOTokenError,
)
from heimdall.adapters import dynamodb_key_registry
from heimdall.adapters.dynamodb_key_registry import DynamoKeyRegistry
from heimdall.domain.api_keys import ApiKey, new_key
from heimdall.domain.identity import Role
from heimdall.errors import Forbidden, HeimdallError, InvalidRequest, NotFound, Unauthenticated, Unavailable

ENTRY = ApiKey("key-1", Role.EDITOR, "acme")


class Faulty:
    """A DynamoDB client whose every operation raises."""

    def __init__(self, fault: Exception) -> None:
        self._fault = fault

    def __getattr__(self, _operation: str) -> Any:
        def fail(**_parameters: Any) -> Any:
            raise self._fault

        return fail


def refused(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": "arn:aws:iam::123456789012:user/ada"}}, "Scan")


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (refused("ResourceNotFoundException"), NotFound),
        (refused("AccessDeniedException"), Forbidden),
        (refused("UnrecognizedClientException"), Unauthenticated),
        (refused("ExpiredTokenException"), Unauthenticated),
        (refused("ProvisionedThroughputExceededException"), Unavailable),
        (NoCredentialsError(), Unauthenticated),
        (ProfileNotFound(profile="p"), Unauthenticated),
        (UnauthorizedSSOTokenError(), Unauthenticated),
        (EndpointConnectionError(endpoint_url="https://dynamodb"), Unavailable),
        (OSError("no route"), Unavailable),
    ],
)
def test_every_fault_becomes_an_error_of_ours(
    fault: Exception, kind: type[HeimdallError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dynamodb_key_registry, "aws_client", lambda *_a, **_k: Faulty(fault))
    registry, key = DynamoKeyRegistry("the-table"), new_key()
    for ask in (registry.entries, lambda: registry.revoke("key-1", 1), lambda: registry.add(key, ENTRY)):
        with pytest.raises(HeimdallError) as raised:
            ask()
        assert type(raised.value) is kind
        assert key not in raised.value.message
        assert "123456789012" not in raised.value.message


def test_without_a_region_it_says_how_to_set_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    with pytest.raises(InvalidRequest, match="set AWS_REGION"):
        DynamoKeyRegistry("the-table").entries()


def test_a_key_that_the_table_forgets_while_it_is_revoked_is_not_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Forgetting(Faulty):
        def scan(self, **_parameters: Any) -> Any:
            return {"Items": [{"key_hash": {"S": "h"}, "id": {"S": "key-1"}}]}

    fault = refused("ConditionalCheckFailedException")
    monkeypatch.setattr(dynamodb_key_registry, "aws_client", lambda *_a, **_k: Forgetting(fault))
    with pytest.raises(NotFound):
        DynamoKeyRegistry("the-table").revoke("key-1", 1)


def test_every_page_of_a_large_table_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [f"key-{number}" for number in range(3)]

    class Paged:
        def scan(self, ExclusiveStartKey: Any = None, **_parameters: Any) -> Any:  # noqa: N803 - boto3's
            number = 0 if ExclusiveStartKey is None else ExclusiveStartKey["number"]
            item = {"id": {"S": pages[number]}, "role": {"S": "viewer"}, "tenant": {"S": "t"}}
            more = {"LastEvaluatedKey": {"number": number + 1}} if number + 1 < len(pages) else {}
            return {"Items": [item], **more}

    monkeypatch.setattr(dynamodb_key_registry, "aws_client", lambda *_a, **_k: Paged())
    assert [entry.id for entry in DynamoKeyRegistry("the-table").entries()] == pages
