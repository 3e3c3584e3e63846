"""Counters in a DynamoDB table: partition key `counter`, attributes total and expires_at (its TTL)."""

from typing import Any

from heimdall.adapters.aws import AwsCalls
from heimdall.errors import Unavailable


class DynamoCounters:
    """Implements ports.Counters over `table`, through a boto3 DynamoDB client; adding is atomic."""

    def __init__(self, table: str, client: Any) -> None:
        self._table = table
        self._aws = AwsCalls(client, part="counters", unavailable=Unavailable)

    async def add(self, counter: str, amount: int, expires_at: int) -> int:
        """Add to a counter; its new value. Raises Unavailable."""
        answer = await self._aws.call(
            "update_item",
            TableName=self._table,
            Key={"counter": {"S": counter}},
            UpdateExpression="ADD #total :amount SET expires_at = :expires_at",
            ExpressionAttributeNames={"#total": "total"},  # a reserved word
            ExpressionAttributeValues={
                ":amount": {"N": str(amount)},
                ":expires_at": {"N": str(expires_at)},
            },
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["total"]["N"])

    async def value(self, counter: str) -> int:
        """A counter's value, 0 when nobody has counted. Raises Unavailable."""
        answer = await self._aws.call(
            "get_item", TableName=self._table, Key={"counter": {"S": counter}}, ConsistentRead=True
        )
        return int(answer["Item"]["total"]["N"]) if "Item" in answer else 0
