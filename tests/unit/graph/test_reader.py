"""The guarded reader over a scripted graph: gate, caps, caching, look-ups."""

import asyncio
from itertools import product

import pytest
from heimdall.domain.graph import MissingValue, QueryLimits, ValueLink
from heimdall.errors import ActionRefused, DeadlineExceeded, GraphUnavailable, InvalidRequest
from heimdall.graph.cached import Cached
from heimdall.graph.reader import GraphReader
from heimdall.graph.value_scan import scan

from tests.unit.graph.scripted_graph import ScriptedGraph

LIMITS = QueryLimits(rows=50, bytes=1000, seconds=3)
SCAN = "MATCH (n:`Person`) WITH n LIMIT 20000 WITH n.`name`"
EXACT = "MATCH (n:`Person`) WHERE n.`name` IN $candidates"


def _graph() -> ScriptedGraph:
    return ScriptedGraph(
        {
            "CALL db.labels()": [{"name": "Person"}],
            "MATCH (n:`Person`) WITH n LIMIT 100": [{"properties": {"name": "Alice", "status": "new"}}],
            SCAN: [{"value": "Alice", "nodes": 1}, {"value": None, "nodes": 5}],
        }
    )


async def test_a_write_never_reaches_the_graph() -> None:
    graph = _graph()
    with pytest.raises(ActionRefused, match="DELETE"):
        await GraphReader(graph, LIMITS).query("MATCH (n) DELETE n")
    assert graph.asked == []


@pytest.mark.parametrize(("limit", "rows"), [(None, 50), (7, 7), (1000, 50)])
async def test_a_limit_can_only_lower_the_cap(limit: int | None, rows: int) -> None:
    graph = _graph()
    await GraphReader(graph, LIMITS).query("RETURN $x", {"x": 1}, limit)
    assert graph.asked == [("RETURN $x", {"x": 1}, QueryLimits(rows=rows, bytes=1000, seconds=3))]


@pytest.mark.parametrize("limit", [0, -1])
async def test_a_limit_below_one_is_a_mistake(limit: int) -> None:
    with pytest.raises(InvalidRequest):
        await GraphReader(_graph(), LIMITS).query("RETURN 1", limit=limit)


async def test_the_schema_is_read_once_for_all_who_ask_at_once() -> None:
    graph = _graph()
    reader = GraphReader(graph, LIMITS)
    first, second = await asyncio.gather(reader.schema(), reader.schema())
    assert first is second
    asked = len(graph.asked)
    await reader.schema()
    assert len(graph.asked) == asked


async def test_values_are_scanned_once_and_found() -> None:
    graph = _graph()
    reader = GraphReader(graph, LIMITS)
    assert await reader.link_values("who is alice") == (ValueLink("Alice", "Person", "name"),)
    asked = len(graph.asked)
    assert await reader.link_values("nobody") == ()
    assert len(graph.asked) == asked


@pytest.mark.parametrize("scan", [DeadlineExceeded("slow"), [{"value": "Zoe", "nodes": 20_000}]])
async def test_a_label_too_large_to_scan_is_looked_up_by_the_words_of_the_question(scan: object) -> None:
    graph = _graph()
    graph.answers[SCAN] = scan  # type: ignore[assignment]
    graph.answers[EXACT] = [{"value": "Carol Diaz"}]
    reader = GraphReader(graph, LIMITS)
    assert await reader.link_values("does carol diaz know zed") == (
        ValueLink("Carol Diaz", "Person", "name"),
    )
    cypher, params, limits = graph.asked[-1]
    assert cypher.startswith(EXACT)
    assert "Carol Diaz" in params["candidates"]  # type: ignore[operator]
    assert limits.seconds < 1


async def test_a_label_whose_look_ups_take_too_long_twice_is_not_asked_any_more() -> None:
    graph = _graph()
    graph.answers[SCAN] = DeadlineExceeded("slow")
    graph.answers[EXACT] = DeadlineExceeded("slow")
    reader = GraphReader(graph, LIMITS)
    for _ in range(2):
        before = len(graph.asked)
        assert await reader.link_values("does carol diaz know zed") == ()
        assert len(graph.asked) > before
    asked = len(graph.asked)
    assert await reader.link_values("does carol diaz know zed") == ()
    assert len(graph.asked) == asked


async def test_one_slow_look_up_among_quick_ones_is_forgiven() -> None:
    graph = _graph()
    graph.answers[SCAN] = DeadlineExceeded("slow")
    reader = GraphReader(graph, LIMITS)
    for answer in (DeadlineExceeded("slow"), [], DeadlineExceeded("slow"), [{"value": "Carol Diaz"}]):
        graph.answers[EXACT] = answer
        found = await reader.link_values("does carol diaz know zed")
    assert found == (ValueLink("Carol Diaz", "Person", "name"),)


MANY = tuple(f"Town {''.join(letters)}" for letters in product("abcdefghijk", repeat=3))
TOWNS = "MATCH (n:`Person`) WITH n LIMIT 20000 WITH n.`born_in`"
TOWN = "MATCH (n:`Person`) WHERE n.`born_in` IN $candidates"


def _with_towns(*towns: str) -> ScriptedGraph:
    """People with more towns of birth than a scan reads."""
    graph = _graph()
    graph.answers["MATCH (n:`Person`) WITH n LIMIT 100"] = [{"properties": {"name": "Al", "born_in": "Ur"}}]
    graph.answers[TOWNS] = [{"value": town, "nodes": 20} for town in towns]
    graph.answers[TOWN] = [{"value": "Saint Osyth"}]
    return graph


def _asked_for_towns(graph: ScriptedGraph) -> int:
    return sum(cypher.startswith(TOWN) for cypher, _, _ in graph.asked)


async def test_a_text_of_too_many_is_looked_up_where_something_is_written_like_a_name() -> None:
    graph = _with_towns(*MANY)
    reader = GraphReader(graph, LIMITS)
    assert await reader.link_values("how many are there") == ()
    assert await reader.link_values("Which people are old") == ()
    assert _asked_for_towns(graph) == 0
    found = await reader.link_values("Which people were born in Saint Osyth?")
    assert found == (ValueLink("Saint Osyth", "Person", "born_in"),)
    assert _asked_for_towns(graph) == 1


async def test_what_is_linked_already_is_not_looked_up_again() -> None:
    graph = _with_towns(*MANY)
    reader = GraphReader(graph, LIMITS)
    assert await reader.link_values("who is Alice") == (ValueLink("Alice", "Person", "name"),)
    assert _asked_for_towns(graph) == 0


@pytest.mark.parametrize("kind", ["id-{}", "{} main street"])
async def test_codes_and_addresses_are_not_looked_up(kind: str) -> None:
    graph = _with_towns(*(kind.format(number) for number in range(5000)))
    await GraphReader(graph, LIMITS).link_values("Which people were born in Saint Osyth?")
    assert _asked_for_towns(graph) == 0


def _nowhere(text: str) -> ValueLink:
    return ValueLink(text, "", "")


async def test_a_value_that_is_nowhere_is_missing_and_comes_with_what_looks_like_it() -> None:
    reader = GraphReader(_graph(), LIMITS)
    alice = ValueLink("Alice", "Person", "name")
    asked = (_nowhere("Alise"), _nowhere("alice"), ValueLink("Zork", "Person", "name"), alice)
    assert await reader.missing_values(asked) == (
        MissingValue(_nowhere("Alise"), (alice,)),
        MissingValue(ValueLink("Zork", "Person", "name")),
    )


@pytest.mark.parametrize("text", ["x" * 81, "one two three four five six seven eight nine", "2021", "?", ""])
async def test_a_value_of_a_kind_that_is_not_read_is_never_called_missing(text: str) -> None:
    reader = GraphReader(_graph(), LIMITS)
    assert await reader.missing_values((_nowhere(text), ValueLink(text, "Person", "name"))) == ()


@pytest.mark.parametrize(
    ("found", "missing"),
    [([], True), ([{"value": "Zork"}], False), (DeadlineExceeded("slow"), False)],
    ids=["not there", "there", "too slow to tell"],
)
async def test_beyond_what_was_read_only_the_graph_itself_can_tell(found: object, missing: bool) -> None:
    graph = _graph()
    graph.answers[SCAN] = [{"value": "Zoe", "nodes": 20_000}]
    graph.answers[EXACT] = found  # type: ignore[assignment]
    reader, zork = GraphReader(graph, LIMITS), ValueLink("Zork", "Person", "name")
    assert await reader.missing_values((zork,)) == ((MissingValue(zork),) if missing else ())
    assert await reader.missing_values((_nowhere("Zork"),)) == ()


async def test_a_scan_that_is_out_of_time_asks_no_more_and_knows_that_it_knows_little() -> None:
    graph = _graph()
    schema = await GraphReader(graph, LIMITS).schema()
    asked = len(graph.asked)
    index = await scan(graph, schema, longest_s=0)
    assert len(graph.asked) == asked
    assert (index.whole, index.unread) == (False, [("Person", "name")])
    assert not index.lacks(_nowhere("Zork"))


async def test_a_text_in_a_list_or_of_a_relationship_is_not_missing() -> None:
    person = {"name": "Alice", "tags": ["new"]}
    tags, role = (
        "MATCH (n:`Person`) WITH n LIMIT 20000 WITH n.`tags`",
        "MATCH ()-[r:`KNOWS`]->() WITH r LIMIT 20000",
    )
    ends = {"sources": ["Person"], "targets": ["Person"], "samples": [{"role": "boss"}]}
    graph = ScriptedGraph(
        {
            **_graph().answers,
            "MATCH (n:`Person`) WITH n LIMIT 100": [{"properties": person}],
            "CALL db.relationshipTypes()": [{"name": "KNOWS"}],
            "MATCH (a)-[r:`KNOWS`]->(b)": [ends],
            tags: [{"value": ["new", "old"], "nodes": 6}],
            role: [{"value": "Boss", "nodes": 3}],
        }
    )
    asked = tuple(map(_nowhere, ("old", "boss", "Zork")))
    assert await GraphReader(graph, LIMITS).missing_values(asked) == (MissingValue(_nowhere("Zork")),)
    graph.answers[tags] = DeadlineExceeded("slow")
    assert await GraphReader(graph, LIMITS).missing_values(asked) == ()


async def test_texts_of_lists_are_linked_once_and_only_where_no_property_has_them() -> None:
    person = {"name": "Alice", "tags": ["Vegan", "Alice"], "embedding": [0.5] * 64}
    graph = ScriptedGraph(
        {
            **_graph().answers,
            "MATCH (n:`Person`) WITH n LIMIT 100": [{"properties": person}],
            "MATCH (n:`Person`) WITH n LIMIT 20000 WITH n.`tags`": [
                {"value": ["Vegan", "Alice"], "nodes": 1},
                {"value": ["Vegan"], "nodes": 4},
            ],
        }
    )
    found = await GraphReader(graph, LIMITS).link_values("is Alice Vegan")
    assert found == (ValueLink("Alice", "Person", "name"), ValueLink("Vegan", "Person", "tags"))
    assert not any("embedding" in query for query, _, _ in graph.asked)


async def test_texts_of_relationships_are_linked_at_each_type_and_only_where_no_node_has_them() -> None:
    ends = {"sources": ["Person"], "targets": ["Person"], "samples": [{"role": "boss"}]}
    graph = ScriptedGraph(
        {
            **_graph().answers,
            "CALL db.relationshipTypes()": [{"name": "KNOWS"}, {"name": "MEETS"}],
            "MATCH (a)-[r:`KNOWS`]->(b)": [ends],
            "MATCH (a)-[r:`MEETS`]->(b)": [ends],
            "MATCH ()-[r:`KNOWS`]->() WITH r LIMIT 20000": [{"value": "Boss", "nodes": 3}],
            "MATCH ()-[r:`MEETS`]->() WITH r LIMIT 20000": [
                {"value": v, "nodes": 3} for v in ("Boss", "Alice")
            ],
        }
    )
    found = await GraphReader(graph, LIMITS).link_values("is Alice the boss")
    assert found == (
        ValueLink("Alice", "Person", "name"),
        ValueLink("Boss", ":KNOWS", "role"),
        ValueLink("Boss", ":MEETS", "role"),
    )


async def test_a_failed_read_is_not_remembered() -> None:
    graph = _graph()
    graph.answers[SCAN] = GraphUnavailable("down")
    reader = GraphReader(graph, LIMITS)
    with pytest.raises(GraphUnavailable):
        await reader.link_values("alice")
    graph.answers[SCAN] = [{"value": "Alice", "nodes": 1}]
    assert await reader.link_values("alice")


class Kept:
    """A Cached of the numbers 0, 1, 2 … whose clock and failures the test sets."""

    def __init__(self) -> None:
        self.now, self.loads, self.failure = 0.0, 0, False
        self.cached = Cached(self._load, 60, clock=lambda: self.now)

    async def _load(self) -> int:
        await asyncio.sleep(0)
        if self.failure:
            raise GraphUnavailable("down")
        self.loads += 1
        return self.loads - 1

    async def at(self, now: float) -> int:
        """What is got then, after what runs beside it has ended."""
        self.now = now
        value = await self.cached.get()
        await asyncio.sleep(0.01)
        return value


async def test_an_outdated_value_serves_while_a_new_one_is_read() -> None:
    kept = Kept()
    assert [await kept.at(now) for now in (0, 59.9, 60.0, 60.1)] == [0, 0, 0, 1]


async def test_a_value_that_is_outdated_by_far_is_waited_for() -> None:
    kept = Kept()
    assert [await kept.at(now) for now in (0, 600.0)] == [0, 1]


async def test_callers_of_an_outdated_value_share_one_reading() -> None:
    kept = Kept()
    await kept.at(0)
    kept.now = 60
    await asyncio.gather(*(kept.cached.get() for _ in range(5)))
    assert await kept.at(61) == 1
    assert kept.loads == 2


async def test_an_outdated_value_that_cannot_be_read_anew_serves_on(caplog: pytest.LogCaptureFixture) -> None:
    kept = Kept()
    await kept.at(0)
    kept.failure = True
    assert await kept.at(60) == 0
    assert "could not be read anew" in caplog.text
    kept.failure = False
    assert [await kept.at(61), await kept.at(62)] == [0, 1]
    kept.failure = True
    with pytest.raises(GraphUnavailable):
        await kept.at(10_000)


async def test_a_cancelled_loader_leaves_the_next_one_free() -> None:
    gate = asyncio.Event()

    async def load() -> str:
        await gate.wait()
        return "loaded"

    cached = Cached(load, 60)
    first = asyncio.create_task(cached.get())
    await asyncio.sleep(0)
    second = asyncio.create_task(cached.get())
    await asyncio.sleep(0)
    first.cancel()
    gate.set()
    assert await second == "loaded"
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_codes_are_linked_to_the_words_that_they_stand_for() -> None:
    graph = _graph()
    graph.answers["MATCH (n:`Person`) WITH n LIMIT 20000 WITH n.`status`"] = [
        {"value": "RET", "nodes": 1},
        {"value": "ACT", "nodes": 4},
    ]
    found = await GraphReader(graph, LIMITS).link_values("retired persons")
    assert found == (ValueLink("RET", "Person", "status", said="retired"),)
