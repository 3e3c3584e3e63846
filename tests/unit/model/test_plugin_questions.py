"""Actions of plugins and the questions that call for them."""

import random
import re

from inference_host.model import ask_plugin
from inference_host.model.demo_world import demo_world
from inference_host.model.pairs import REFUSE_ABSENT, REFUSE_WRITE, Pair, finish
from inference_host.model.plugin_roles import draw_params, given
from inference_host.model.plugin_words import DEEDS, LOOKUPS, ROLES
from inference_host.model.questions import one_pair

DEMO = demo_world(random.Random(1))


def many(seed: int, count: int) -> list[tuple[ask_plugin.PluginAction, ...]]:
    rng = random.Random(seed)
    return [ask_plugin.random_actions(rng, DEMO) for _ in range(count)]


def test_every_line_of_the_tables_is_whole() -> None:
    for line in DEEDS:
        verbs, nouns, roles = line.split("|")
        assert verbs and nouns
        assert {r for choice in roles.split(";") for r in choice.split("+") if r} <= set(ROLES)
    assert all(len(line.split("|")) == 2 for line in LOOKUPS)


def test_what_the_answer_gives_stands_in_the_question() -> None:
    rng = random.Random(2)
    for action in [a for actions in many(3, 120) for a in actions]:
        pair = ask_plugin.plugin_pair(rng, action, DEMO)
        assert not re.search(r"[][{}|]", re.sub("⟦.*?⟧", "", pair.text)), pair.text
        for value in pair.params.values():
            assert not isinstance(value, str) or value in pair.text


def test_required_parameters_are_always_given() -> None:
    rng = random.Random(4)
    for action in [a for actions in many(5, 120) for a in actions]:
        pair = ask_plugin.plugin_pair(rng, action)
        assert {p.name for p in action.parameters if p.needed} <= set(pair.params)


def test_a_question_often_uses_another_verb_than_the_description() -> None:
    rng = random.Random(6)
    deeds = [a for actions in many(7, 150) for a in actions if len(a.verbs) > 1]
    other = [
        not any(v in ask_plugin.plugin_pair(rng, a).text for v in a.verbs if v in a.description.lower())
        for a in deeds
    ]
    assert sum(other) > len(other) / 4


def test_actions_that_share_verb_and_noun_do_not_stand_beside_each_other() -> None:
    for actions in many(8, 200):
        for one in actions:
            for other in actions:
                alike = one is not other and bool(set(one.verbs) & set(other.verbs))
                assert not (alike and set(one.nouns) & set(other.nouns))
                assert not (alike and one.loose)


def test_a_refusal_that_an_action_could_serve_is_not_asked() -> None:
    rng = random.Random(9)
    action = ask_plugin._deed(rng, ("open", "create"), ("ticket",), "text")
    assert ask_plugin.resembles(Pair("create a new ticket", sentence=REFUSE_WRITE), (action,))
    assert not ask_plugin.resembles(Pair("create a new ship", sentence=REFUSE_WRITE), (action,))
    assert not ask_plugin.resembles(Pair("how many tickets are there", sentence=REFUSE_ABSENT), (action,))
    assert all(one_pair(rng, DEMO, (action,)).text for _ in range(20))


def test_values_of_choices_are_those_of_the_description() -> None:
    rng = random.Random(10)
    params = draw_params(rng, "thing+level")
    level = next(p for p in params if p.role == "level")
    values = {g.value for _ in range(60) for g in given(rng, params, None) if g.param is level}
    assert values <= {f"⟦{choice}⟧" for choice in level.choices}


def test_a_name_in_a_parameter_stays_as_it_was_typed() -> None:
    rng = random.Random(11)
    action = ask_plugin._deed(rng, ("restart",), ("server",), "thing")
    for _ in range(60):
        turn = finish(rng, DEMO, ask_plugin.plugin_pair(rng, action))
        if "params" in turn.answer:
            value = re.search(r'"params": \{"\w+": "(.*)"\}\}$', turn.answer)
            assert value is None or value.group(1).replace('\\"', '"') in turn.question
