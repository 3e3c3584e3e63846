"""Questions that are declined: absent things, other subjects, writes."""

import random
import re

from inference_host.model import ask_absent, ask_scope, questions, refusals
from inference_host.model.ask_absent import parts
from inference_host.model.demo_world import demo_world
from inference_host.model.near_words import forms, kin
from inference_host.model.pairs import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import Label, Prop, Rel, World


def ships() -> World:
    ship = Label("Ship", (("ship", "ships"),), (Prop("name", "string", ("name",)),), ("Ymir",))
    person = Label(
        "Person", (("person", "people"),), (Prop("name", "string", ("name",)),), ("Ada",), person=True
    )
    return World((ship, person), (Rel("Person", "COMMANDS", "Ship", ("command",), ("commander",)),))


def test_a_word_is_absent_only_when_neither_it_nor_its_like_is_in_the_schema() -> None:
    assert ask_absent.unknown({"ambulance"}, ships())
    assert ask_absent.unknown({"owns"}, ships())
    assert not ask_absent.unknown({"commanded"}, ships())
    assert not ask_absent.unknown({"vessel"}, ships())
    assert not ask_absent.unknown({"captains"}, ships())
    assert not ask_absent.unknown({"shipyard"}, ships())


def test_what_a_line_would_explain_is_not_absent() -> None:
    assert ask_absent.lacks("how many ambulances are there", frozenset(["ambulances"]), ships())
    assert not ask_absent.lacks("who comands the Ymir", frozenset(["comands"]), ships())
    assert not ask_absent.lacks("how many ships are there", frozenset(["ambulances"]), ships())


def test_absent_things_are_asked_for_in_the_wordings_of_all_questions() -> None:
    rng, worlds = random.Random(3), random.Random(4)
    asked = [questions.absent(rng, random_world(worlds)) for _ in range(180)]
    found = [pair for pair in asked if pair]
    assert len(found) > 100
    assert {pair.sentence for pair in found} == {REFUSE_ABSENT}
    assert len({pair.text.split()[0] for pair in found}) > 25


def test_the_demo_graph_is_never_told_to_lack_what_it_has() -> None:
    rng = random.Random(5)
    world = demo_world(rng)
    said = ask_absent.spoken_words(world)
    for _ in range(200):
        pair = questions.absent(rng, world)
        told = {w for w in parts([re.sub("⟦.*?⟧", " ", pair.text)]) if pair} if pair else set()
        assert not pair or any(not set(forms(w)) & said for w in told)


def test_families_meet_over_inflections() -> None:
    assert kin(["owned"]) & kin(["belongs"])
    assert not kin(["ambulance"]) & kin(["ship"])


def test_other_subjects_are_put_together_in_thousands() -> None:
    rng = random.Random(6)
    world = demo_world(rng)
    asked = [pair for _ in range(900) if (pair := ask_scope.out_of_scope(rng, world))]
    assert {pair.sentence for pair in asked} == {REFUSE_SCOPE}
    assert len({pair.text for pair in asked}) > 0.85 * len(asked)
    assert not any(re.search(r"[][{}|<>]", pair.text) for pair in asked)


def test_general_knowledge_is_not_asked_where_the_graph_may_hold_it() -> None:
    country = Label(
        "Country", (("country", "countries"),), (Prop("capital", "string", ("capital",)),), ("Peru",)
    )
    assert ask_absent.said_in("what is the capital of france", World((country,), ()))
    assert not ask_absent.said_in("what is the capital of france", ships())


def test_articles_fit_the_word_that_follows() -> None:
    assert (
        ask_scope.with_articles("write a essay and an poem and an hour")
        == "write an essay and a poem and an hour"
    )


def test_writes_are_declined_also_in_cypher() -> None:
    rng = random.Random(7)
    asked = [refusals.write_request(rng, ships()) for _ in range(500)]
    assert {pair.sentence for pair in asked} == {REFUSE_WRITE}
    assert len({pair.text for pair in asked}) > 400
    assert any(re.match(r"MATCH \(n:(Ship|Person)", pair.text) for pair in asked)
    assert all(pair.plain for pair in asked if "(n:" in pair.text)
