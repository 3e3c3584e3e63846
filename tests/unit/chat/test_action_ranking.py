"""Which of the plugins' actions a request is for, by what their lines say."""

import json
from collections.abc import Sequence
from functools import partial

import pytest
from heimdall.chat.action_features import alike, features
from heimdall.chat.action_ranking import NONE, WEIGHTS, likely_actions, ranked_actions
from heimdall.chat.sense import Sense, sense_text, unknown
from heimdall.domain.actions import ActionSpec
from heimdall.domain.graph import SchemaLink
from heimdall.graph.unnamed_properties import left_over


def spec(name: str, description: str, required: tuple[str, ...] = (), **params: str) -> ActionSpec:
    properties = {each: {"type": kind} for each, kind in params.items()}
    schema = {"type": "object", "properties": properties, "required": list(required)}
    return ActionSpec(name, description, "plugin", False, schema)


BUILT_IN = spec("heimdall.watcher.query", "Runs a query.", cypher="string")
PAGE = spec("acme.pager.page", "Pages the person on call.", ("who",), who="string", reason="string")
ON_CALL = spec("acme.pager.on_call", "Tells who is on call now.")
DIM = spec("homehub.lights.dim", "Dims the lights of a room.", ("room",), room="string", percent="integer")
OFF = spec("homehub.lights.switch_off", "Turns off the lights of a room.", ("room",), room="string")
OFFERED = (BUILT_IN, PAGE, ON_CALL, DIM, OFF)
BLIND: Sense = dict[str, tuple[float, ...]]().get  # an encoder that knows no text


def ranked(
    said: str, offered: Sequence[ActionSpec], words: Sequence[SchemaLink] = (), sense: Sense = unknown
) -> list[tuple[str, float]]:
    """The names in their order, with how likely each is."""
    left, near = left_over(said, words, ()), None if sense is unknown else partial(alike, sense=sense)
    return [*ranked_actions(said, words, (), left, offered, near=near).items()]


def known(said: str, offered: Sequence[ActionSpec], sense: Sense = unknown) -> list[dict[str, float]]:
    near = None if sense is unknown else partial(alike, sense=sense)
    return features(said, (), (), left_over(said, (), ()), offered, near=near)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Page Ruth, the disk is full", PAGE),
        ("who is on call right now?", ON_CALL),
        ("dim the lamps in the kitchen to 30", DIM),
        ("lights off in the kitchen", OFF),
        ("get the person on duty, Ruth Okoye", PAGE),
    ],
)
def test_the_action_whose_line_says_it_is_first(said: str, meant: ActionSpec) -> None:
    names = [name for name, _ in ranked(said, OFFERED) if name != NONE]
    assert names[0] == meant.name


@pytest.mark.parametrize("meant", [PAGE, ON_CALL, DIM, OFF])
def test_what_no_line_says_is_for_the_one_that_is_nearest_in_sense(meant: ActionSpec) -> None:
    said = "it hurts my eyes"
    sense = {said: (0.8, 0.6)} | {sense_text(each): (0.6, -0.8) for each in OFFERED}
    assert ranked(said, OFFERED, sense=(sense | {sense_text(meant): (0.8, 0.6)}).get)[0][0] == meant.name


def test_how_near_the_sentences_are_is_told_of_each_action_and_the_nearest_of_none() -> None:
    sense = {"hush": (1.0, 0.0), sense_text(PAGE): (0.6, 0.8), sense_text(DIM): (0.0, -1.0)}
    of_none, page, dim, off = known("hush", [PAGE, DIM, OFF], sense.get)
    assert (page["alike"], dim["alike"], off["alike"]) == (0.6, 0.0, 0.0)  # of the last nothing is known
    assert of_none["none alike"] == 0.6
    assert not {"alike", "none alike"} & {name for row in known("hush", [PAGE]) for name in row}


def test_shares_are_of_all_actions_of_plugins_and_of_none() -> None:
    found = ranked("page Ruth", OFFERED)
    offered = [each.name for each in OFFERED if each is not BUILT_IN]
    assert sorted(name for name, _ in found) == sorted([NONE, *offered])
    assert sum(share for _, share in found) == pytest.approx(1)
    assert [share for _, share in found] == sorted((share for _, share in found), reverse=True)


def test_the_likely_ones_are_told_with_the_likeliest_first() -> None:
    shares = {"a": 0.4, NONE: 0.2, "b": 0.2, "c": 0.15, "d": 0.05}
    assert likely_actions(shares, ["ship"]) == ("a", "b", "c")
    assert likely_actions(shares | {"d": 0.15}, ["ship"]) == ("a", "b", "c")


def test_where_no_word_is_left_an_action_must_be_likelier_than_all_else() -> None:
    assert likely_actions({"a": 0.4, "b": 0.3, NONE: 0.3}, []) == ()
    assert likely_actions({"a": 0.6, "b": 0.3, NONE: 0.1}, []) == ("a",)


def test_a_question_that_the_graph_knows_is_for_none() -> None:
    words = (
        SchemaLink("captains", "Captain"),
        SchemaLink("ships", "Ship"),
        SchemaLink("command", ":COMMANDS"),
    )
    question = "how many captains command more than two ships"
    assert ranked(question, OFFERED, words)[0][0] == NONE


def test_without_plugins_there_is_nothing_to_rank() -> None:
    assert ranked("page Ruth", [BUILT_IN]) == []
    assert likely_actions({}, ["page"]) == ()


@pytest.mark.parametrize("said", ["", "?!", "42", "to the of", "«日本»"])
def test_words_that_say_nothing_are_ranked_too(said: str) -> None:
    assert len(ranked(said, OFFERED)) == len(OFFERED)


def test_names_codes_and_addresses_are_no_words_to_compare() -> None:
    plain = known("page somebody", [PAGE])[1]
    named = known("page somebody Page lamp-3 page@acme.example", [PAGE])[1]
    assert {key: value for key, value in named.items() if key.startswith("verb")} == {
        key: value for key, value in plain.items() if key.startswith("verb")
    }
    assert (plain["texts, names"], named["texts, names"]) == (0.0, 1.0)


def test_a_message_of_one_endless_word_is_read_at_once() -> None:
    assert len(known("_" * 20_000 + " " + "a@" * 20_000, [PAGE])) == 2


def test_of_a_long_message_the_first_words_count() -> None:
    rest = " ".join(f"{a}{b}{c}x" for a in "bcdf" for b in "ghjk" for c in "lmnp")
    (none, *_) = known(f"page {rest}", [PAGE])
    assert none["none said"] == 1 / 40


def test_params_of_any_schema_are_read() -> None:
    schema = {"properties": {"x": True, "y": {"enum": ["a", 1]}}}
    odd = ActionSpec("acme.odd.do", "Does it.", "plugin", False, schema)
    assert len(ranked("do it", [odd])) == 2


def test_a_param_that_may_be_null_counts_as_what_it_is_otherwise() -> None:
    maybe = {"anyOf": [{"type": "integer"}, {"type": "null"}]}
    schema = {"properties": {"percent": maybe, "room": {"type": "string"}}, "required": ["room"]}
    odd = ActionSpec(DIM.name, DIM.description, "plugin", False, schema)
    said = "dim the kitchen to 30"
    assert ranked(said, [odd, OFF]) == ranked(said, [DIM, OFF])


def test_without_an_encoder_the_words_decide_by_weights_of_their_own() -> None:
    said = "dim the lamps in the kitchen to 30"
    alone, sensed = dict(ranked(said, OFFERED)), dict(ranked(said, OFFERED, sense=BLIND))
    assert max(alone, key=lambda name: alone[name]) == DIM.name
    assert alone[DIM.name] > sensed[DIM.name]


def test_there_is_a_weight_for_every_figure_and_no_other() -> None:
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    for sense, which in ((unknown, "unsensed"), (BLIND, "sensed")):
        names = {name for row in known("page Ruth", OFFERED[1:], sense) for name in row}
        assert names == set(weights[which])


def test_every_word_counts_by_how_much_nearer_it_is_than_to_all() -> None:
    _, page, on_call = known("dim lights", [DIM, PAGE])
    assert page["all said"] == 2 * (1 - 1 / 2)
    assert on_call["all said"] == -2 / 2
    assert page["all alone"] == 2


def test_words_that_the_graph_does_not_know_speak_for_an_action() -> None:
    (of_none, *_) = features("dim the lights", (), (), ["dim"], [DIM], near=None)
    assert of_none["none left"] == 1 / 2
