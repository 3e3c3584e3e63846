import json
import random
import re

import pytest

from inference_host.model import ask_facts, ask_graph, ask_nodes, ask_properties
from inference_host.model.demo_world import demo_world
from inference_host.model.dressing import dressed, slip, turned
from inference_host.model.pairs import Pair, _typed, finish
from inference_host.model.questions import Operator
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import Label, Prop, Rel, World

AGE = Prop("age", "number", ("age",), up=("older",), down=("younger",), how=("how old is {x}",))
CITY = Prop("city", "string", ("city",), values=("Oslo", "Rome"))
BORN = Prop("born", "date", ("birthday",), parts=("born",))
NAME = Prop("name", "string", ("name",))
PERSON = Label("Person", (("person", "people"),), (NAME, AGE, CITY, BORN), ("Alice", "Bob"), person=True)
EVENT = Label("Event", (("event", "events"),), (NAME, AGE), ("Gala",))
WORLD = World((PERSON,), ())


def asked(operator: Operator, world: World, seeds: int = 300) -> list[Pair]:
    return [pair for seed in range(seeds) if (pair := operator(random.Random(seed), world))]


SIGNS = {
    "is older than": ">",
    "is younger than": "<",
    "at least": ">=",
    "no more than": "<=",
    "prior to": "<",
}


@pytest.mark.parametrize(("words", "sign"), SIGNS.items())
def test_a_yes_no_question_compares_as_it_says(words: str, sign: str) -> None:
    pairs = [p for p in asked(ask_facts.fact_check, WORLD, 1500) if words in p.text]
    assert pairs
    assert {f" {sign} " in p.cypher for p in pairs} == {True}
    assert {p.cypher.partition(" RETURN ")[2] for p in pairs} == {"count(n) > 0 AS exists"}


def test_several_properties_come_in_the_order_in_which_they_are_said() -> None:
    for pair in asked(ask_properties.several_properties, WORLD):
        returned = re.findall(r"n\.(\w+)", pair.cypher)
        said = [(pair.text + " how old").find(w) for w in ("city", "birthday")]
        cities = [n for n in returned if n != "age"]
        assert len(returned) in (2, 3)
        assert cities == [n for at, n in sorted(zip(said, ("city", "born"), strict=True)) if n in returned]


def test_where_somebody_is_stays_open_when_a_relationship_tells_it_too() -> None:
    assert any(p.text.startswith("where is") for p in asked(ask_properties.where_is, WORLD))
    home = World((PERSON, EVENT), (Rel("Person", "AT", "Event", ("live in",)),))
    labels = {p.cypher for p in asked(ask_properties.where_is, home)}
    assert not labels


def test_a_property_of_two_labels_is_asked_only_with_a_link() -> None:
    pairs = asked(ask_properties.property_said, World((PERSON, EVENT), ()))
    assert {p.needs_link for p in pairs if "n.age" in p.cypher} == {True}
    assert {p.needs_link for p in pairs if "n.born" in p.cypher} == {False}


def test_an_action_is_not_asked_for_by_a_word_that_names_a_label() -> None:
    texts = {p.text for p in asked(ask_graph.watcher_action, World((PERSON, EVENT), ()), 4000)}
    assert "events" not in texts
    assert "status" in texts


def test_different_values_are_returned_once_each() -> None:
    for pair in asked(ask_facts.distinct_said, WORLD):
        assert re.search(r"RETURN (DISTINCT n\.city|count\(DISTINCT n\.city\) AS count)$", pair.cypher)


def test_a_name_in_front_is_the_label_it_is_linked_to() -> None:
    for pair in asked(ask_facts.fronted, WORLD):
        assert pair.cypher.startswith("MATCH (n:Person)")
    assert any(p.text.startswith("in ⟦") for p in asked(ask_facts.fronted, WORLD, 2000))


@pytest.mark.parametrize(
    ("question", "indirect"),
    [
        ("how many ships are there", "how many ships there are"),
        ("does ⟦Alice⟧ own a ship", "whether ⟦Alice⟧ owns a ship"),
        ("when was ⟦Rivet⟧ founded", "when ⟦Rivet⟧ was founded"),
        ("is ⟦Ymir⟧ or ⟦Gala⟧ longer", "is ⟦Ymir⟧ or ⟦Gala⟧ longer"),
        ("does ⟦Alice⟧ not own a ship", "does ⟦Alice⟧ not own a ship"),
        ("what is the age of ⟦Alice⟧", "what the age of ⟦Alice⟧ is"),
    ],
)
def test_an_indirect_question_has_its_own_word_order(question: str, indirect: str) -> None:
    assert turned(question) == indirect


def test_no_dressing_touches_a_literal_or_leaves_out_a_number() -> None:
    question = "do the ships of ⟦O'Neil the Old⟧ and ⟦please you are⟧ have more than 300 seats"
    for seed in range(3000):
        text = dressed(random.Random(seed), question)
        assert re.findall("⟦.*?⟧", text) == ["⟦O'Neil the Old⟧", "⟦please you are⟧"]
        assert "300" in text


def test_a_slip_changes_one_place_of_a_word() -> None:
    for seed in range(400):
        word = random.Random(seed).choice(("how", "show", "which", "everything", "properties"))
        wrong = slip(random.Random(seed), word)
        same = [a == b for a, b in zip(word, wrong, strict=False)]
        ends = [a == b for a, b in zip(word[::-1], wrong[::-1], strict=False)]
        kept = [*same, False].index(False) + [*ends, False].index(False)
        assert abs(len(wrong) - len(word)) <= 1
        assert kept >= len(word) - 2


def test_only_the_dots_of_abbreviations_are_left_out() -> None:
    def spellings(name: str) -> set[str]:
        return {_typed(random.Random(seed), name) for seed in range(400)}

    assert spellings("foo.js") == {"foo.js"}
    assert "J R Smith Inc" in spellings("J. R. Smith Inc.")
    assert "USA" in spellings("U.S.A.")
    assert spellings("v2.0") == {"v2.0"}


def test_a_shouted_question_still_means_the_linked_value() -> None:
    world, name = demo_world(random.Random(1)), "⟦Alice Diaz⟧"
    cypher, owner = f"MATCH (n:Person {{name: '{name}'}}) RETURN n", {"Alice Diaz": ("Person", "name")}
    pair = Pair(f"find the person {name}", cypher, links=owner, needs_link=True)
    turns = [finish(random.Random(seed), world, pair) for seed in range(400)]
    assert any("ALICE DIAZ" in t.question for t in turns)
    assert {"'Alice Diaz'" in json.loads(t.answer)["params"]["cypher"] for t in turns} == {True}


@pytest.mark.parametrize(
    "operator", [ask_nodes.exists_nodes, ask_nodes.find_named, ask_properties.properties_of_many]
)
def test_no_slot_of_a_frame_stays_empty(operator: Operator) -> None:
    rng = random.Random(3)
    for _ in range(400):
        world = random_world(rng)
        pair = operator(rng, world) if world.labels else None
        assert not pair or not re.search(r"[\[\]|]|\{\w*\}|  ", re.sub("⟦.*?⟧", "#", pair.text)), pair
