"""The closed grammar, checked token by token with llama.cpp's own grammar sampler."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from heimdall.domain.actions import ActionSpec
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, ValueLink
from heimdall.graph.links import unlinked
from heimdall.prompts.closed_grammar import closed_grammar
from heimdall.prompts.marks import marked, plain
from heimdall.prompts.sentences import OUTCOMES

from inference_host.model.marking import marked_answer
from inference_host.model.prompting import gateway_schema, plugin_spec, watcher_specs
from inference_host.model.questions import Group, groups
from inference_host.model.written import group_of, subjects
from inference_host.model.written_plugins import PLUGINS

pytest.importorskip("llama_cpp")

from inference_host.model.answering import Model

FILE = Path(__file__).parents[3] / "inference_host/model/heimdall-nano.gguf"
PERSON = LabelSchema(
    "Person",
    (PropertySchema("name", "string"), PropertySchema("age", "number"), PropertySchema("tags", "list")),
)
CITY = LabelSchema("City", (PropertySchema("name", "string"), PropertySchema("country", "string")))
RICH = GraphSchema(
    (
        LabelSchema(
            "A",
            tuple(
                PropertySchema(k, k)
                for k in ("string", "number", "boolean", "date", "datetime", "list", "point")
            ),
        ),
        LabelSchema("B", ()),
    ),
    (
        RelationshipSchema("A", "TO", "B", (PropertySchema("w", "number"),)),
        RelationshipSchema("B", "AT", "B"),
    ),
)
SCHEMA = GraphSchema((CITY, PERSON), (RelationshipSchema("Person", "LIVES_IN", "City"),))


@pytest.fixture(scope="module")
def model() -> Iterator[Model]:
    loaded = Model(FILE)
    yield loaded
    loaded.llama.close()


def query(cypher: str) -> str:
    return json.dumps({"action": "heimdall.watcher.query", "params": {"cypher": cypher}}, ensure_ascii=False)


def refused(
    model: Model, text: str, question: str, *, schema: GraphSchema = SCHEMA,
    links: Sequence[ValueLink] = (), actions: Sequence[ActionSpec] = (),
) -> bool:  # fmt: skip
    grammar = closed_grammar(schema, [*watcher_specs(), *actions], question, links)
    return model.accepts(grammar, text) is not None


def rejected_pairs(model: Model, group: Group, *, marks: bool) -> list[str]:
    specs = [*watcher_specs(), *map(plugin_spec, group.actions)]
    schema, wrong = gateway_schema(group.world), []
    for pair in group.pairs:
        marking = marked(schema, pair.links, near=pair.near) if marks else plain(schema, pair.links)
        answer = marked_answer(pair.answer, marking.names, marking.values)
        rest = unlinked(pair.question, pair.links, pair.words)
        grammar = closed_grammar(
            marking.schema, specs, pair.question, marking.links, rest, near=marking.near, numbered=True
        )
        if model.accepts(grammar, answer) is not None:
            wrong.append(f"{pair.question} => {answer}")
    return wrong


@pytest.mark.parametrize(("seed", "marks"), [(101, True), (202, True), (202, False)])
def test_every_answer_the_model_is_trained_on_is_accepted(model: Model, seed: int, marks: bool) -> None:
    found = (rejected_pairs(model, group, marks=marks) for group in islice(groups(seed, 20), 12))
    assert [wrong for each in found for wrong in each] == []


def test_every_answer_that_was_written_is_accepted(model: Model) -> None:
    rng = random.Random(7)
    found = (group_of(each.graph, rng.sample(each.rows, 2)) for each in subjects())
    assert [wrong for group in found for wrong in rejected_pairs(model, group, marks=True)] == []


def test_every_request_for_a_plugins_action_that_was_written_can_be_met(model: Model) -> None:
    rng, wrong = random.Random(8), list[str]()
    for row in map(json.loads, PLUGINS.read_text(encoding="utf-8").splitlines()):
        actions = [_spec(action) for action in row["actions"]]
        for request in rng.sample([each for each in row["questions"] if each["action"]], 3):
            answer = json.dumps({key: request[key] for key in ("action", "params")}, ensure_ascii=False)
            said = rng.choice((request["question"], *request["also"]))
            if refused(model, answer, said, actions=actions):
                wrong.append(f"{said} => {answer}")
    assert wrong == []


@pytest.mark.parametrize(("said", "minutes"), [("boost it for an hour", 60), ("boost it a bit", 30)])
def test_fixed_values_may_be_numbers_that_nobody_says(model: Model, said: str, minutes: int) -> None:
    params = {"minutes": {"type": "integer", "enum": [30, 60]}, "on": {"type": "boolean", "enum": [True]}}
    action = ActionSpec("a.b.boost", "", "x", False, {"properties": params, "required": ["minutes"]})
    answer = json.dumps({"action": "a.b.boost", "params": {"minutes": minutes, "on": True}})
    assert not refused(model, answer, said, actions=[action])


@pytest.mark.parametrize(
    ("said", "days", "met"),
    [("mute him for a week", 7, True), ("mute him for 3", 7, False), ("mute", 7, False)],
)
def test_an_amount_may_be_said_in_another_way(model: Model, said: str, days: int, met: bool) -> None:
    params = {"days": {"type": "integer"}, "share": {"type": "number"}}
    action = ActionSpec("a.b.mute", "", "x", False, {"properties": params, "required": ["days"]})
    answer = json.dumps({"action": "a.b.mute", "params": {"days": days}})
    assert refused(model, answer, said, actions=[action]) is not met


def _spec(action: Mapping[str, Any]) -> ActionSpec:
    properties = {
        p["name"]: {"type": p["type"], **({"enum": p["values"]} if "values" in p else {})}
        for p in action["params"]
    }
    required = [p["name"] for p in action["params"] if p["required"]]
    return ActionSpec(action["name"], "", "x", False, {"properties": properties, "required": required})


@pytest.mark.parametrize("sentence", OUTCOMES)
def test_the_refusal_sentences_are_answers(model: Model, sentence: str) -> None:
    assert not refused(model, sentence, "anything")
    assert refused(model, sentence + " Really", "anything")


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Robot) RETURN n",  # no such label
        "MATCH (n:City) WHERE n.age > 30 RETURN n",  # another label's property
        "MATCH (n:City)-[:LIVES_IN]->(m:Person) RETURN n",  # the wrong way round
        "MATCH (n:Person)-[:OWNS]->(m:City) RETURN n",  # no such type
        # The wrong way round, from a node at the end of an order.
        "MATCH (m:Person) WITH m ORDER BY m.age LIMIT 1 MATCH (n:City)-[:LIVES_IN]->(m) RETURN n",
        "MATCH (n:Person) WHERE n.name > 30 RETURN n",  # a number for a string
        "MATCH (n:Person) WHERE n.age > 31 RETURN n",  # a number nobody said
        "MATCH (n:Person {name: 'Bob'}) RETURN n",  # a name nobody said
        "MATCH (n:Person) RETURN n LIMIT 9999",
        "MATCH (n:Person) DETACH DELETE n",
        "CREATE (n:Person) RETURN n",
        "MATCH (n) SET n.x = 30 RETURN n",
        "LOAD CSV FROM 'http://x' AS row RETURN row",
    ],
)
def test_what_is_not_in_schema_or_question_cannot_be_written(model: Model, cypher: str) -> None:
    assert refused(model, query(cypher), "show people over 30 who know Alice")


@pytest.mark.parametrize("name", ["O'Brien", 'Jo "Slim" Ray', "back\\slash", "Zoë Ünal", "東京", "a{b}|c[d]"])
def test_any_spelling_of_a_name_can_be_a_literal(model: Model, name: str) -> None:
    escaped = name.replace("\\", "\\\\").replace("'", "\\'")
    text = query(f"MATCH (n:Person {{name: '{escaped}'}}) RETURN n")
    assert not refused(model, text, f"who is {name}?")
    assert not refused(model, text, "who is it?", links=[ValueLink(name, "Person", "name")])
    assert refused(model, text, "who is it?")


@pytest.mark.parametrize(
    ("question", "literal"),
    [
        ("who is Alice's boss?", "Alice"),
        ("find 'Alice Smith'.", "Alice Smith"),
        ("name=Alice", "Alice"),
        ("is it Alice?", "Alice"),
    ],
)
def test_punctuation_around_a_name_may_be_left_out(model: Model, question: str, literal: str) -> None:
    assert not refused(model, query(f"MATCH (n {{name: '{literal}'}}) RETURN n"), question)


def test_a_literal_cannot_end_its_string_early(model: Model) -> None:
    injected = query("MATCH (n {name: ''}) DETACH DELETE n RETURN n")
    assert refused(model, injected, "find nodes with name '}) DETACH DELETE n")


def test_names_that_are_not_identifiers_are_back_quoted(model: Model) -> None:
    odd = GraphSchema((LabelSchema("Odd Label", (PropertySchema("due on", "date"),)),), ())
    text = query("MATCH (n:`Odd Label`) WHERE n.`due on`.year = 2024 RETURN n")
    assert not refused(model, text, "odd ones due in 2024", schema=odd)


@pytest.mark.parametrize("question", ["", "   ", "?", "\"\\'\n\x07", "x " * 300])
def test_odd_questions_still_give_a_grammar(model: Model, question: str) -> None:
    assert not refused(model, query("MATCH (n:Person) RETURN count(n) AS count"), question)


def test_an_empty_graph_still_has_its_whole_graph_queries(model: Model) -> None:
    assert not refused(
        model, query("MATCH (n) RETURN count(n) AS total_nodes"), "how many nodes", schema=GraphSchema()
    )


@pytest.mark.parametrize("question", ["", "who is Alice", "over 30 since 2020-01-01", "3", "'"])
def test_whatever_is_begun_can_be_ended(model: Model, question: str) -> None:
    grammar = closed_grammar(RICH, [*watcher_specs(), PAGE], question, ())
    rng = np.random.default_rng(5)
    for _ in range(12):
        model.stroll(grammar, rng)


PAGE = ActionSpec(
    "acme.pager.page", "", "x", False,
    {
        "properties": {
            "who": {"type": "string"}, "minutes": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "level": {"enum": ["low", "high"]}, "loud": {"type": "boolean"},
        },
        "required": ["who"],
    },
)  # fmt: skip


@pytest.mark.parametrize(
    ("params", "fine"),
    [
        ({"who": "Bob Jones"}, True),
        ({"who": "Bob", "minutes": 5}, True),
        ({"who": "Bob", "level": "high"}, True),
        ({"who": "Bob", "minutes": 5, "level": "low", "loud": True}, True),
        ({}, False),
        ({"who": "Eve"}, False),
        ({"who": "Bob", "minutes": 6}, False),
        ({"who": "Bob", "level": "max"}, False),
        ({"who": "Bob", "other": "Bob"}, False),
    ],
)
def test_a_plugins_action_takes_its_own_parameters_from_the_question(
    model: Model, params: dict[str, object], fine: bool
) -> None:
    text = json.dumps({"action": "acme.pager.page", "params": params})
    assert refused(model, text, "page Bob Jones in 5 minutes", actions=[PAGE]) is not fine


def test_built_in_actions_that_write_are_left_out(model: Model) -> None:
    write = ActionSpec(
        "heimdall.watcher.set_config", "", "x", True, {"properties": {"max_tokens": {"type": "integer"}}}
    )
    text = '{"action": "heimdall.watcher.set_config", "params": {"max_tokens": 5}}'
    assert refused(model, text, "set it to 5", actions=[write])


def test_actions_outside_the_catalogue_cannot_be_named(model: Model) -> None:
    assert refused(model, '{"action": "heimdall.watcher.reboot", "params": {}}', "reboot")


def test_size_is_linear_in_the_schema() -> None:
    def size(count: int) -> int:
        labels = tuple(LabelSchema(f"Label{i:03}", PERSON.properties) for i in range(count))
        rels = tuple(
            RelationshipSchema(f"Label{i:03}", f"TO{i:03}", f"Label{(i + 1) % count:03}")
            for i in range(count)
        )
        return len(closed_grammar(GraphSchema(labels, rels), watcher_specs(), "who is Alice", ()))

    assert size(80) < 2.2 * size(40)


@pytest.mark.parametrize("numbered", [True, False])
def test_a_number_names_a_node_only_where_the_question_says_so(model: Model, numbered: bool) -> None:
    orders = GraphSchema((LabelSchema("Order", (PropertySchema("orderId", "number"),)),))
    grammar = closed_grammar(orders, watcher_specs(), "show order 20417", (), numbered=numbered)
    accepted = model.accepts(grammar, query("MATCH (n:Order {orderId: 20417}) RETURN n")) is None
    assert accepted is numbered
    assert model.accepts(grammar, query("MATCH (n:Order) WHERE n.orderId = 20417 RETURN n")) is None
