"""The event stream, written and read past the functions."""

import asyncio
import json
from typing import Any

from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.domain.events import Event

from tests.fixtures.stream import StreamServer


def publish(server: StreamServer, *events: Event) -> None:
    """Put events onto the stream, as a function does."""
    log = KinesisEventLog(server.stream, server.client("kinesis"))
    asyncio.run(log.append(events))


def published(server: StreamServer, tenant: str) -> list[dict[str, Any]]:
    """Everything that the stream holds of a tenant."""
    kinesis = server.client("kinesis")
    found = []
    for shard in kinesis.list_shards(StreamName=server.stream)["Shards"]:
        iterator = kinesis.get_shard_iterator(
            StreamName=server.stream, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]
        records = kinesis.get_records(ShardIterator=iterator, Limit=10_000)["Records"]
        found += [json.loads(record["Data"]) for record in records if record["PartitionKey"] == tenant]
    return found
