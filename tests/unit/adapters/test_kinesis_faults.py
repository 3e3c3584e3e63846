"""What the real Kinesis does and local servers do not: throttling, expiry, resharding, partial failures."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError, NoCredentialsError
from heimdall.adapters import kinesis, kinesis_reader
from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.domain.events import Event, LoggedEvent
from heimdall.errors import InvalidRequest, StreamUnavailable
from heimdall.events.envelope import encode
from heimdall.events.publisher import PartlyAppended

from tests.unit.adapters.scripted_kinesis import ScriptedKinesis, refusal, shard

ONE_SHARD = {"Shards": [shard(0)]}
ITERATOR = {"ShardIterator": "it"}
QUIET = {"Records": [], "NextShardIterator": "it", "MillisBehindLatest": 0}
TENANT = "t"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    def instantly(_first: float, _longest: float) -> Any:
        while True:
            yield 0.0

    monkeypatch.setattr(kinesis, "jittered", instantly)
    monkeypatch.setattr(kinesis_reader, "jittered", instantly)


def record(number: int, tenant: str = TENANT, data: bytes | None = None) -> dict[str, Any]:
    return {
        "SequenceNumber": str(number),
        "PartitionKey": tenant,
        "Data": data if data is not None else encode(Event("message", tenant, content=str(number))),
    }


def page(*records: dict[str, Any], more: str | None = "it", **fields: Any) -> dict[str, Any]:
    return {"Records": list(records), "NextShardIterator": more, "MillisBehindLatest": 0, **fields}


def log_on(client: ScriptedKinesis) -> KinesisEventLog:
    return KinesisEventLog("s", client, poll_s=0.001)


async def read(client: ScriptedKinesis, items: int, after: str | None = None) -> list[str | None]:
    """Contents of the first `items` items; None for "nothing for a moment"."""
    source: AsyncGenerator[LoggedEvent | None, None] = log_on(client).follow(TENANT, after)
    async with aclosing(source), asyncio.timeout(5):
        taken = [await anext(source) for _ in range(items)]
    return [None if item is None else item.event.content for item in taken]


async def test_a_throttled_reader_waits_and_keeps_its_place() -> None:
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD],
        get_shard_iterator=[ITERATOR],
        get_records=[
            page(record(1)),
            refusal("ProvisionedThroughputExceededException"),
            refusal("KMSThrottlingException"),
            page(record(2)),
        ],
    )
    assert await read(client, 5) == [None, "1", None, None, "2"]
    assert len(client.of("get_shard_iterator")) == 1


async def test_an_expired_iterator_is_renewed_after_the_last_record_seen_even_of_another_tenant() -> None:
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD],
        get_shard_iterator=[ITERATOR],
        get_records=[
            page(record(1), record(2, "other")),
            refusal("ExpiredIteratorException"),
            page(record(3)),
        ],
    )
    assert await read(client, 4) == [None, "1", None, "3"]
    renewed = client.of("get_shard_iterator")[1]
    assert (renewed["ShardIteratorType"], renewed["StartingSequenceNumber"]) == ("AFTER_SEQUENCE_NUMBER", "2")


async def test_an_iterator_that_expired_before_any_record_starts_from_the_same_place() -> None:
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD],
        get_shard_iterator=[ITERATOR],
        get_records=[refusal("ExpiredIteratorException"), page(record(3))],
    )
    assert await read(client, 3, after="at:1700000000000") == [None, None, "3"]
    first, renewed = client.of("get_shard_iterator")
    assert first == renewed
    assert first["ShardIteratorType"] == "AT_TIMESTAMP"
    assert first["Timestamp"].timestamp() == 1_700_000_000


HALF = 2**127
LOWER = {"StartingHashKey": "0", "EndingHashKey": str(HALF - 1)}
UPPER = {"StartingHashKey": str(HALF), "EndingHashKey": str(2**128 - 1)}
# The MD5 of "t" lies in the upper half.
CHILDREN = [
    {"ShardId": "shardId-000000000001", "ParentShards": ["shardId-000000000000"], "HashKeyRange": LOWER},
    {"ShardId": "shardId-000000000002", "ParentShards": ["shardId-000000000000"], "HashKeyRange": UPPER},
]


@pytest.mark.parametrize("told", [True, False], ids=["told by GetRecords", "found by ListShards"])
async def test_a_split_shard_is_read_to_its_end_and_then_its_heir_from_the_start(told: bool) -> None:
    after_split = [
        shard(0, closed=True),
        shard(1, parents=(0,), hashes=LOWER),
        shard(2, parents=(0,), hashes=UPPER),
    ]
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD, {"Shards": after_split}],
        get_shard_iterator=[ITERATOR],
        get_records=[
            page(record(1), more=None, ChildShards=CHILDREN if told else []),
            page(record(2)),
        ],
    )
    source = log_on(client).follow(TENANT, None)
    async with aclosing(source):
        items = [await anext(source) for _ in range(3)]
    assert [item and item.position for item in items] == [
        None,
        "shardId-000000000000:1",
        "shardId-000000000002:2",
    ]
    heir = client.of("get_shard_iterator")[1]
    assert (heir["ShardId"], heir["ShardIteratorType"]) == ("shardId-000000000002", "TRIM_HORIZON")
    assert len(client.of("list_shards")) == (1 if told else 2)


async def test_a_merged_shard_is_followed_to_the_shard_that_both_became() -> None:
    after_merge = [
        shard(0, closed=True, hashes=LOWER),
        shard(1, closed=True, hashes=UPPER),
        shard(2, parents=(0, 1)),
    ]
    client = ScriptedKinesis(
        list_shards=[{"Shards": [shard(0, hashes=LOWER), shard(1, hashes=UPPER)]}, {"Shards": after_merge}],
        get_shard_iterator=[ITERATOR],
        get_records=[page(record(1), more=None), page(record(2))],
    )
    assert await read(client, 3) == [None, "1", "2"]
    assert [call["ShardId"][-1] for call in client.of("get_shard_iterator")] == ["1", "2"]


async def test_a_position_in_a_shard_that_closed_meanwhile_reads_its_rest_and_goes_on() -> None:
    shards = [
        shard(0, closed=True),
        shard(1, parents=(0,), hashes=LOWER),
        shard(2, parents=(0,), hashes=UPPER),
    ]
    client = ScriptedKinesis(
        list_shards=[{"Shards": shards}],
        get_shard_iterator=[ITERATOR],
        get_records=[page(record(8), more=None, ChildShards=CHILDREN), page(record(20))],
    )
    assert await read(client, 3, after="shardId-000000000000:7") == [None, "8", "20"]


async def test_a_shard_without_heir_yet_is_an_outage_that_a_tail_bears() -> None:
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD, {"Shards": [shard(0, closed=True)]}],
        get_shard_iterator=[ITERATOR],
        get_records=[page(more=None)],
    )
    with pytest.raises(StreamUnavailable, match="changing its shards"):
        await read(client, 3)


async def test_a_new_reader_is_placed_in_the_open_shard_of_its_tenant_over_all_pages_of_shards() -> None:
    client = ScriptedKinesis(
        list_shards=[
            {"Shards": [shard(0, closed=True), shard(1, parents=(0,), hashes=LOWER)], "NextToken": "more"},
            {"Shards": [shard(2, parents=(0,), hashes=UPPER)]},
        ],
        get_shard_iterator=[ITERATOR],
        get_records=[QUIET],
    )
    assert await read(client, 2) == [None, None]
    assert client.of("list_shards") == [{"StreamName": "s"}, {"NextToken": "more"}]
    assert client.of("get_shard_iterator")[0]["ShardId"] == "shardId-000000000002"


async def test_readers_that_come_together_are_placed_one_after_another() -> None:
    busy = refusal("ProvisionedThroughputExceededException")
    client = ScriptedKinesis(
        list_shards=[refusal("LimitExceededException"), ONE_SHARD],
        get_shard_iterator=[busy, busy, ITERATOR],
        get_records=[page(record(1))],
    )
    assert await read(client, 2) == [None, "1"]


async def test_endless_throttling_while_being_placed_is_an_outage() -> None:
    client = ScriptedKinesis(list_shards=[refusal("LimitExceededException")])
    with pytest.raises(StreamUnavailable, match="too busy"):
        await read(client, 1)
    assert len(client.calls) < 10


async def test_a_sequence_number_that_kinesis_refuses_is_an_invalid_request() -> None:
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD], get_shard_iterator=[refusal("InvalidArgumentException")]
    )
    with pytest.raises(InvalidRequest):
        await read(client, 1, after="shardId-000000000000:4")


@pytest.mark.parametrize(
    "failure",
    [
        refusal("ResourceNotFoundException"),
        refusal("AccessDeniedException"),
        refusal("InternalFailure"),
        EndpointConnectionError(endpoint_url="http://10.1.2.3:4566/secret"),
        NoCredentialsError(),
        ConnectionResetError("peer"),
    ],
    ids=lambda failure: (
        type(failure).__name__ if not hasattr(failure, "response") else failure.response["Error"]["Code"]
    ),
)
async def test_every_other_failure_is_an_outage_that_tells_no_internals(failure: Exception) -> None:
    for operations in (
        {"list_shards": [failure]},
        {"list_shards": [ONE_SHARD], "get_shard_iterator": [failure]},
    ):
        with pytest.raises(StreamUnavailable) as raised:
            await read(ScriptedKinesis(**operations), 1)
        assert "10.1.2.3" not in raised.value.message
        assert "internal detail" not in raised.value.message
    log = log_on(ScriptedKinesis(describe_stream_summary=[failure]))
    assert (await log.health() or "").startswith("The event stream ")


async def test_malformed_records_are_skipped_and_counted_and_forged_tenants_ignored() -> None:
    client = ScriptedKinesis(
        list_shards=[ONE_SHARD],
        get_shard_iterator=[ITERATOR],
        get_records=[
            page(
                record(1, data=b"\xff not json"),
                record(2, data=b"{}"),
                record(3, data=encode(Event("message", "another tenant"))),
                record(4),
            )
        ],
    )
    log = log_on(client)
    source = log.follow(TENANT, None)
    async with aclosing(source):
        items = [await anext(source) for _ in range(2)]
    assert [item and item.position for item in items] == [None, "shardId-000000000000:4"]
    assert log.malformed == 2


def put(failing: dict[str, int]) -> Any:
    """PutRecords that refuses each content named in `failing` so many times."""

    def answer(parameters: dict[str, Any]) -> dict[str, Any]:
        results = []
        for entry in parameters["Records"]:
            name = entry["PartitionKey"]
            if failing.get(name, 0):
                failing[name] -= 1
                results.append(
                    {"ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "slow"}
                )
            else:
                results.append({"SequenceNumber": "1", "ShardId": "shardId-000000000000"})
        failed = sum("ErrorCode" in result for result in results)
        return {"FailedRecordCount": failed, "Records": results}

    return answer


def sent(client: ScriptedKinesis) -> list[list[str]]:
    return [[entry["PartitionKey"] for entry in call["Records"]] for call in client.of("put_records")]


async def test_only_refused_records_are_put_again() -> None:
    client = ScriptedKinesis(put_records=[put({"b": 2, "c": 1})])
    await log_on(client).append([Event("message", tenant) for tenant in "abcd"])
    assert sent(client) == [["a", "b", "c", "d"], ["b", "c"], ["b"]]


async def test_records_that_stay_refused_are_named_as_unsent() -> None:
    client = ScriptedKinesis(put_records=[put({"b": 99})])
    events = [Event("message", tenant) for tenant in "abc"]
    with pytest.raises(PartlyAppended) as raised:
        await log_on(client).append(events)
    assert raised.value.unsent == (events[1],)
    assert len(sent(client)) == 3


@pytest.mark.parametrize(
    "failure", [refusal("ProvisionedThroughputExceededException"), ConnectionResetError()]
)
async def test_a_call_that_fails_as_a_whole_leaves_everything_unsent(failure: Exception) -> None:
    events = [Event("message", tenant) for tenant in "ab"]
    with pytest.raises(PartlyAppended) as raised:
        await log_on(ScriptedKinesis(put_records=[failure])).append(events)
    assert raised.value.unsent == tuple(events)


async def test_batches_keep_within_what_one_call_takes() -> None:
    client = ScriptedKinesis(put_records=[put({})])
    await log_on(client).append([Event("message", "t") for _ in range(1201)])
    assert [len(batch) for batch in sent(client)] == [500, 500, 201]

    client = ScriptedKinesis(put_records=[put({})])
    await log_on(client).append([Event("message", "t", content="x" * 900_000) for _ in range(9)])
    assert [len(batch) for batch in sent(client)] == [4, 4, 1]


async def test_an_event_of_which_nothing_fits_is_left_out_and_counted() -> None:
    client = ScriptedKinesis(put_records=[put({})])
    log = log_on(client)
    await log.append([Event("x" * 1_100_000, "t"), Event("message", "u")])
    assert sent(client) == [["u"]]
    assert log.oversized == 1


@pytest.mark.parametrize(
    ("status", "said"),
    [("ACTIVE", None), ("UPDATING", None), ("DELETING", "The event stream is deleting.")],
)
async def test_health_goes_by_the_streams_status(status: str, said: str | None) -> None:
    summary = {"StreamDescriptionSummary": {"StreamStatus": status}}
    assert await log_on(ScriptedKinesis(describe_stream_summary=[summary])).health() == said
