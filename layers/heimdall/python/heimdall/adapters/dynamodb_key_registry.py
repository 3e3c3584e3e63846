"""API keys in a DynamoDB table, as their operator manages them, with the operator's own AWS credentials."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore import exceptions as aws
from botocore.exceptions import BotoCoreError, ClientError

from heimdall.adapters.aws import aws_client
from heimdall.adapters.key_items import Item, entry_of, item_of
from heimdall.domain.api_keys import ApiKey, key_hash
from heimdall.errors import Forbidden, HeimdallError, InvalidRequest, NotFound, Unauthenticated, Unavailable

_REFUSED_CREDENTIALS = {
    "ExpiredTokenException",
    "IncompleteSignatureException",
    "InvalidClientTokenId",
    "InvalidSignatureException",
    "MissingAuthenticationTokenException",
    "UnrecognizedClientException",
}
_NO_CREDENTIALS = (
    aws.NoCredentialsError,
    aws.PartialCredentialsError,
    aws.CredentialRetrievalError,
    aws.ProfileNotFound,
    aws.SSOError,
    aws.TokenRetrievalError,
    aws.UnauthorizedSSOTokenError,
)


class _ConditionFailed(Exception):
    pass


class DynamoKeyRegistry:
    """Implements ports.KeyRegistry over `table`, which is asked for when it is first needed.

    `endpoint_url` is a local server's, None for AWS, where region and credentials are found as every AWS tool
    finds them.
    """

    def __init__(self, table: str, endpoint_url: str | None = None) -> None:
        self._table = table
        self._endpoint_url = endpoint_url
        self._client: Any = None

    def add(self, key: str, entry: ApiKey) -> None:
        """Store a key. Raises InvalidRequest when it is there already, and as the port says."""
        try:
            self._call(
                "put_item",
                Item=item_of(key_hash(key), entry),
                ConditionExpression="attribute_not_exists(key_hash)",
            )
        except _ConditionFailed:
            raise InvalidRequest("This key is stored already.", code="key_exists") from None

    def entries(self) -> list[ApiKey]:
        """Every key, the oldest first; those of unknown age before them."""
        found = [entry for item in self._items() if (entry := entry_of(item)) is not None]
        return sorted(found, key=lambda entry: (entry.created_at or 0, entry.id))

    def revoke(self, key_id: str, now: int) -> ApiKey:
        """Have every key of this id open nothing any more."""
        hashes = [item["key_hash"] for item in self._items() if item.get("id") == {"S": key_id}]
        revoked = [entry for each in hashes if (entry := self._revoke(each, now)) is not None]
        if not revoked:
            raise NotFound(f"There is no key {key_id!r}.", code="key_not_found")
        return revoked[0]

    def _revoke(self, hashed: dict[str, str], now: int) -> ApiKey | None:
        try:
            answer = self._call(
                "update_item",
                Key={"key_hash": hashed},
                UpdateExpression="SET revoked_at = if_not_exists(revoked_at, :now)",
                ConditionExpression="attribute_exists(key_hash)",
                ExpressionAttributeValues={":now": {"N": str(now)}},
                ReturnValues="ALL_NEW",
            )
        except _ConditionFailed:
            return None  # it expired, and the table forgot it, since we looked
        return entry_of(answer["Attributes"])

    def _items(self) -> Iterator[Item]:
        # A scan: an operator's rare request, over as many items as there are keys.
        start: dict[str, Any] = {}
        while True:
            answer = self._call("scan", ConsistentRead=True, **start)
            yield from answer.get("Items", ())
            if "LastEvaluatedKey" not in answer:
                return
            start = {"ExclusiveStartKey": answer["LastEvaluatedKey"]}

    def _call(self, operation: str, **parameters: Any) -> dict[str, Any]:
        with _in_our_words(self._table):
            if self._client is None:
                self._client = aws_client("dynamodb", endpoint_url=self._endpoint_url)
            answer: dict[str, Any] = getattr(self._client, operation)(TableName=self._table, **parameters)
        return answer


@contextmanager
def _in_our_words(table: str) -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        raise _refusal(str(error.response.get("Error", {}).get("Code", "an error")), table) from error
    except _NO_CREDENTIALS as error:
        raise Unauthenticated("No usable AWS credentials were found.", code="no_credentials") from error
    except aws.NoRegionError as error:
        raise InvalidRequest("No AWS region is set; set AWS_REGION.", code="no_region") from error
    except (BotoCoreError, OSError) as error:
        raise Unavailable(f"The key table {table!r} cannot be reached.") from error


def _refusal(code: str, table: str) -> HeimdallError | _ConditionFailed:
    if code == "ResourceNotFoundException":
        return NotFound(f"There is no table {table!r} in this account and region.", code="table_not_found")
    if code == "ConditionalCheckFailedException":
        return _ConditionFailed(code)
    if code == "AccessDeniedException":
        return Forbidden(f"These AWS credentials may not manage the table {table!r}.", code="access_denied")
    if code in _REFUSED_CREDENTIALS:
        return Unauthenticated(f"AWS does not accept these credentials ({code}).", code="no_credentials")
    return Unavailable(f"The key table {table!r} answered {code}.")
