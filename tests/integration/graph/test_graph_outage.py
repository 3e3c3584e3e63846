"""The graph dies, hangs and comes back while we keep the connection object."""

import asyncio
import time

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import QueryLimits, ReadOnlyState
from heimdall.errors import DeadlineExceeded, GraphUnavailable
from heimdall.graph.reader import GraphReader

from tests.fixtures.graph import ENDLESS, GraphServer

pytestmark = pytest.mark.integration
COUNT = "MATCH (n) RETURN count(n) AS nodes"


async def test_a_killed_graph_fails_quickly_and_is_found_again_after_its_restart(
    mortal_server: GraphServer, mortal_bolt: BoltGraph
) -> None:
    reader = GraphReader(mortal_bolt, QueryLimits(), schema_seconds=0)
    assert (await reader.query(COUNT)).rows == ({"nodes": 2},)
    assert (await reader.health()).read_only is ReadOnlyState.ENFORCED

    reading = asyncio.create_task(reader.query(ENDLESS))
    await asyncio.sleep(0.3)
    mortal_server.kill()
    started = time.perf_counter()
    with pytest.raises(GraphUnavailable):  # in mid-answer
        await reading
    with pytest.raises(GraphUnavailable):  # and afterwards
        await reader.query(COUNT)
    with pytest.raises(GraphUnavailable):
        await reader.schema()
    with pytest.raises(GraphUnavailable):
        await reader.link_values("semi colon")
    health = await reader.health()
    assert (health.reachable, health.read_only) == (False, ReadOnlyState.UNKNOWN)
    assert time.perf_counter() - started < 3

    mortal_server.start()
    assert (await reader.query(COUNT)).rows == ({"nodes": 2},)
    health = await reader.health()
    assert (health.reachable, health.read_only) == (True, ReadOnlyState.ENFORCED)


async def test_a_restart_between_two_reads_goes_unnoticed(
    mortal_server: GraphServer, mortal_bolt: BoltGraph
) -> None:
    await asyncio.gather(*(mortal_bolt.read(COUNT, {}, QueryLimits()) for _ in range(5)))
    mortal_server.stop()
    mortal_server.start()
    assert (await mortal_bolt.read(COUNT, {}, QueryLimits())).rows == ({"nodes": 2},)


async def test_a_hanging_graph_never_holds_anybody_beyond_the_deadline(
    mortal_server: GraphServer, mortal_bolt: BoltGraph
) -> None:
    await mortal_bolt.read(COUNT, {}, QueryLimits())
    mortal_server.freeze()
    try:
        started = time.perf_counter()
        with pytest.raises(DeadlineExceeded):
            await mortal_bolt.read(COUNT, {}, QueryLimits(seconds=0.5))
        assert time.perf_counter() - started < 1
        health = await mortal_bolt.health()
        assert not health.reachable
        assert "2 s" in (health.error or "")
        assert time.perf_counter() - started < 4
    finally:
        mortal_server.thaw()
    assert (await mortal_bolt.read(COUNT, {}, QueryLimits())).rows == ({"nodes": 2},)
