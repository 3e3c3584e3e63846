"""Running requests in a DynamoDB table, so that any instance may stop what another one answers.

Partition key `request_id`; attributes owner, tenant, cancelled (boolean), expires_at (Unix seconds, TTL).
"""

import asyncio
import logging
import time
from typing import Any

from heimdall.adapters.aws import AwsCalls, Refused
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, NotFound, Unavailable

logger = logging.getLogger(__name__)

_CONDITION_FAILED = "ConditionalCheckFailedException"


class DynamoCancellations:
    """Cancellations in `table`, through a boto3 DynamoDB client.

    A request is forgotten `lifetime_s` seconds after it was opened, if nobody closed it. An answer never
    waits for this table longer than `patience_s` and never fails because of it: then it merely cannot be
    cancelled.
    """

    def __init__(self, table: str, client: Any, *, lifetime_s: int = 1800, patience_s: float = 1.0) -> None:
        self._table = table
        self._aws = AwsCalls(client, part="request table", unavailable=Unavailable)
        self._lifetime_s = lifetime_s
        self._patience_s = patience_s
        self._outage_told = False

    async def opened(self, request_id: str, principal: Principal) -> None:
        """Remember that the request runs; logged when that was not possible."""
        item = {
            "request_id": {"S": request_id},
            "owner": {"S": principal.id},
            "tenant": {"S": principal.tenant},
            "cancelled": {"BOOL": False},
            "expires_at": {"N": str(int(time.time()) + self._lifetime_s)},
        }
        await self._if_possible("put_item", Item=item)

    async def cancel(self, request_id: str, principal: Principal) -> None:
        """Ask it to stop. Raises NotFound when it is unknown or over, Forbidden when it is another's,

        Unavailable when the table cannot be reached.
        """
        found = await self._item(request_id)
        if found is None or found["tenant"]["S"] != principal.tenant or _expired(found):
            raise _unknown()
        if found["owner"]["S"] != principal.id and not principal.role.includes(Role.ADMIN):
            raise Forbidden("Only the one who asked, or an admin, may cancel a request.", code="not_yours")
        try:
            await self._aws.call(
                "update_item",
                refusals={_CONDITION_FAILED},
                TableName=self._table,
                Key={"request_id": {"S": request_id}},
                UpdateExpression="SET cancelled = :yes",
                ConditionExpression="#owner = :owner",  # it may end, or be another's, since we looked
                ExpressionAttributeNames={"#owner": "owner"},
                ExpressionAttributeValues={":yes": {"BOOL": True}, ":owner": found["owner"]},
            )
        except Refused as refused:
            raise _unknown() from refused

    async def cancelled(self, request_id: str) -> bool:
        """Whether somebody asked it to stop; False when the table cannot tell in time."""
        answer = await self._if_possible(
            "get_item", Key={"request_id": {"S": request_id}}, ConsistentRead=True
        )
        return bool(answer.get("Item", {}).get("cancelled", {}).get("BOOL", False))

    async def closed(self, request_id: str) -> None:
        """Forget it; when that is not possible, the table's TTL does."""
        await self._if_possible("delete_item", Key={"request_id": {"S": request_id}})

    async def _item(self, request_id: str) -> dict[str, Any] | None:
        answer = await self._aws.call(
            "get_item", TableName=self._table, Key={"request_id": {"S": request_id}}, ConsistentRead=True
        )
        item: dict[str, Any] | None = answer.get("Item")
        return item

    async def _if_possible(self, operation: str, **parameters: Any) -> dict[str, Any]:
        try:
            async with asyncio.timeout(self._patience_s):
                answer = await self._aws.call(operation, TableName=self._table, **parameters)
        except (Unavailable, TimeoutError):
            if not self._outage_told:
                logger.warning("the request table cannot be used; requests cannot be cancelled meanwhile")
            self._outage_told = True
            return {}
        self._outage_told = False
        return answer


def _expired(item: dict[str, Any]) -> bool:
    # DynamoDB deletes expired items within days, not at once.
    return int(item["expires_at"]["N"]) <= time.time()


def _unknown() -> NotFound:
    return NotFound("No such request is running.", code="request_not_found")
