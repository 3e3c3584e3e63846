"""Chat totals in one item of the requests table, counted up in place by every function."""

import logging
import time
from typing import Any

from heimdall.adapters.aws import AwsCalls, Refused
from heimdall.domain.statistics import ChatTotals
from heimdall.errors import Unavailable

logger = logging.getLogger(__name__)

_ITEM = {"request_id": {"S": "statistics"}}


class DynamoStatistics:
    """Implements ports.Statistics; a table that cannot be reached costs a count, never an answer."""

    def __init__(self, table: str, client: Any) -> None:
        self._table = table
        self._aws = AwsCalls(client, part="requests table", unavailable=Unavailable, threads=4)

    async def count(self, *, failed: bool) -> None:
        """Count one request."""
        try:
            await self._aws.call(
                "update_item",
                TableName=self._table,
                Key=_ITEM,
                UpdateExpression="ADD requests :one, errors :failed SET last_used = :now",
                ExpressionAttributeValues={
                    ":one": {"N": "1"},
                    ":failed": {"N": str(int(failed))},
                    ":now": {"N": str(int(time.time()))},
                },
            )
        except (Unavailable, Refused) as error:
            logger.warning("a chat request was not counted: %s", error)

    async def totals(self) -> ChatTotals | None:
        """The totals, or None when the table cannot be read."""
        try:
            answer = await self._aws.call("get_item", TableName=self._table, Key=_ITEM)
        except (Unavailable, Refused):
            return None
        item = answer.get("Item")
        if item is None:
            return ChatTotals()
        numbers = {name: int(item[name]["N"]) for name in ("requests", "errors", "last_used")}
        return ChatTotals(**numbers)
