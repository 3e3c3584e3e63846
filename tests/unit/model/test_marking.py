"""What training reads and writes for the generator's questions."""

import json
import random
import re

import pytest
from heimdall.domain.graph import SchemaLink, ValueLink

from inference_host.model.ask_plugin import PluginAction
from inference_host.model.demo_world import demo_world
from inference_host.model.marking import Writer, marked_answer, marked_cypher
from inference_host.model.pairs import QUERY, REFUSE_SCOPE, Finished
from inference_host.model.plugin_roles import Param
from inference_host.model.questions import Group

NAMES = {"Person": "‹1›", "City": "‹2›", ":LIVES_IN": "‹3›", ".name": "‹4›", ".year": "‹5›", ".born": "‹6›",
         "Odd One": "‹7›"}  # fmt: skip
VALUES = {"O'Hara": "‹8›", "Oslo": "‹9›"}


WRITTEN = {
    "MATCH (n:Person)-[:LIVES_IN]->(m:City {name: 'Oslo'}) RETURN n": (
        "MATCH (n:‹1›)-[:‹3›]->(m:‹2› {‹4›: ‹9›}) RETURN n"
    ),
    "MATCH (n:Person {name: 'O\\'Hara'}) RETURN n.born": "MATCH (n:‹1› {‹4›: ‹8›}) RETURN n.‹6›",
    "MATCH (n:Person) WHERE n.born.year > 1990 RETURN n": "MATCH (n:‹1›) WHERE n.‹6›.year > 1990 RETURN n",
    "MATCH (a)-[r:LIVES_IN]->(b) RETURN a, type(r)": "MATCH (a)-[r:‹3›]->(b) RETURN a, type(r)",
    "MATCH (n:`Odd One`) WHERE n.name IN ['Oslo', 'x'] RETURN n": (
        "MATCH (n:‹7›) WHERE n.‹4› IN [‹9›, 'x'] RETURN n"
    ),
    "MATCH (n {name: 'Oslo'}) RETURN n": "MATCH (n {name: ‹9›}) RETURN n",
    "MATCH (n) WHERE n.name CONTAINS 'x' RETURN n": "MATCH (n) WHERE n.name CONTAINS 'x' RETURN n",
    "MATCH p = shortestPath((n:Person {name: 'Oslo'})-[*..6]-(m:City {name: 'y'})) RETURN p": (
        "MATCH p = shortestPath((n:‹1› {‹4›: ‹9›})-[*..6]-(m:‹2› {‹4›: 'y'})) RETURN p"
    ),
    "CALL db.labels() YIELD label RETURN label": "CALL db.labels() YIELD label RETURN label",
}


@pytest.mark.parametrize("cypher", WRITTEN)
def test_names_and_linked_values_become_marks(cypher: str) -> None:
    assert marked_cypher(cypher, NAMES, VALUES) == WRITTEN[cypher]


def test_only_queries_and_patterns_hold_marks() -> None:
    assert marked_answer("(:Person)-[:LIVES_IN]->(:City)", NAMES, {}) == "(:‹1›)-[:‹3›]->(:‹2›)"
    assert marked_answer(REFUSE_SCOPE, NAMES, VALUES) == REFUSE_SCOPE
    page = '{"action": "acme.page", "params": {"who": "Oslo"}}'
    assert marked_answer(page, NAMES, VALUES) == page


def test_a_group_keeps_its_names_marks_while_values_change_theirs() -> None:
    world = demo_world(random.Random(1))
    cypher = "MATCH (n:Person {name: 'Alice'}) RETURN n"
    pair = Finished(
        "who is Alice",
        json.dumps({"action": QUERY, "params": {"cypher": cypher}}),
        words=(SchemaLink("who", "Person"),),
        links=(ValueLink("Alice", "Person", "name"),),
    )
    writer = Writer(random.Random(3), Group(world, (), (pair,)))
    turns = [writer.pair(pair) for _ in range(20)]
    assert len({turn.user for turn in turns}) > 10
    (label,) = {turn.user.split("(who = ")[1].split("(")[0] for turn in turns}
    assert f"\nPerson{label}(name‹" in f"\n{writer.system}"
    assert all(f"MATCH (n:{label} {{‹" in turn.answer for turn in turns)
    assert not any("Alice" in turn.answer for turn in turns)


def test_marks_mean_something_else_in_every_group() -> None:
    world = demo_world(random.Random(1))
    texts = {Writer(random.Random(seed), Group(world, (), ())).system for seed in range(5)}
    assert len(texts) == 5


def test_actions_of_plugins_have_marks_in_their_lines_the_answer_and_where_they_are_likely() -> None:
    page = PluginAction(
        "acme.pager.page", "Pages the person on call.", (), (), (Param("who", "", "string", True),)
    )
    answer = json.dumps({"action": page.name, "params": {"who": "Ruth"}})
    pair = Finished("please page Ruth", answer, rejected=(REFUSE_SCOPE,))
    writer = Writer(random.Random(3), Group(demo_world(random.Random(1)), (page,), (pair,)))
    (mark,) = re.findall(r"^- acme\.pager\.page(‹\d+›): Pages", writer.system, re.MULTILINE)
    written = writer.pair(pair)
    assert written.user == f"please page Ruth\n({mark})"
    assert json.loads(written.answer) == {"action": mark, "params": {"who": "Ruth"}}
    assert written.rejected == (REFUSE_SCOPE,)
    assert f"{mark}(" not in writer.system  # no name of the schema has it
