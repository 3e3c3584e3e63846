import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from inference_host.model import (
    ask_beyond,
    ask_each,
    ask_figures,
    ask_held,
    ask_of_best,
    ask_orders,
    ask_superlatives,
    ask_times,
    ask_versus,
    degrees,
    questions,
)
from inference_host.model.pairs import MARKED, Pair
from inference_host.model.questions import Operator
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import Label, Prop, Rel, World

NAME = Prop("name", "string", ("name",))
AGE = Prop(
    "age",
    "number",
    ("age",),
    up=("older",),
    down=("younger",),
    most=("oldest", "eldest"),
    least=("youngest",),
    how=("how old is {x}",),
)
PAY = Prop("salary", "number", ("salary",), most=("best paid",), least=("worst paid",))
BUILT = Prop("built", "number", ("construction year",), parts=("built",), year=True)
FLAG = Prop("flag", "string", ("flag",), values=("Norway", "Malta"))
CREW = Label("Sailor", (("sailor", "sailors"),), (NAME, AGE, PAY), ("Ada", "Bob", "Cem"), person=True)
SHIP = Label("Ship", (("ship", "ships"),), (NAME, BUILT, FLAG), ("Ymir", "Njord", "Odin"))
WORLD = World((CREW, SHIP), (Rel("Sailor", "COMMANDS", "Ship", ("command",), ("captain",)),))
MODULES = (
    ask_beyond,
    ask_each,
    ask_figures,
    ask_held,
    ask_of_best,
    ask_orders,
    ask_superlatives,
    ask_times,
    ask_versus,
)
OPERATORS = [o for o in questions.WEIGHTS if any(o.__module__ == m.__name__ for m in MODULES)]


def asked(operator: Operator, world: World = WORLD, seeds: int = 900) -> list[Pair]:
    return [pair for seed in range(seeds) if (pair := operator(random.Random(seed), world))]


def said(operator: Operator, word: str) -> Iterator[str]:
    """The Cypher of the questions with this word."""
    return (p.cypher for p in asked(operator) if re.search(rf"\b{word}\b", MARKED.sub("", p.text)))


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda each: each.__name__)
def test_every_frame_is_filled_in_any_world(operator: Operator) -> None:
    rng = random.Random(6)
    worlds = [w for _ in range(150) if (w := random_world(rng)).labels]
    texts = [MARKED.sub("X", p.text) for w in worlds for _ in range(4) if (p := operator(rng, w))]
    assert len(texts) > 50
    assert not [t for t in texts if re.search(r"[\[\]|{}]|  | $", t)]


@pytest.mark.parametrize(("word", "age", "built"), [("oldest", " DESC", ""), ("youngest", "", "none")])
def test_old_is_a_high_age_and_an_early_year(word: str, age: str, built: str) -> None:
    found = set(said(ask_superlatives.eldest, word)) | set(said(ask_superlatives.best, word))
    ages = [c for c in found if "ORDER BY n.age" in c]
    years = [c for c in found if "ORDER BY n.built" in c]
    assert ages and all(f"ORDER BY n.age{age} LIMIT" in c for c in ages)
    assert all(f"ORDER BY n.built{built} LIMIT" in c for c in years)
    assert bool(years) == (built != "none")


def test_new_and_late_are_high_years() -> None:
    for word, end in (("newest", " DESC"), ("latest", " DESC"), ("earliest", "")):
        found = [c for c in said(ask_superlatives.best, word) if "n.built" in c]
        assert found and all(f"ORDER BY n.built{end} LIMIT 1" in c for c in found)


@pytest.mark.parametrize(("word", "order"), [("most", " DESC"), ("least", "")])
def test_who_earns_the_most_and_the_least(word: str, order: str) -> None:
    found = list(said(ask_superlatives.best, f"earns the {word}"))
    assert found and all(f"ORDER BY n.salary{order} LIMIT 1" in c for c in found)


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("sailors older", ">"),
        ("ships older", "<"),
        ("younger", "<"),
        ("above", ">"),
        ("below", "<"),
        ("trail", "<"),
        ("before", "<"),
        ("after", ">"),
    ],
)
def test_a_comparison_with_a_named_node_has_the_sign_of_its_word(word: str, sign: str) -> None:
    found = list(said(ask_versus.than_named, word))
    assert found and all(re.search(rf"WHERE n\.(\w+) {sign} m\.\1 ", c) for c in found)


@pytest.mark.parametrize(
    ("word", "order"),
    [
        ("older", "age DESC"),
        ("younger", "age"),
        ("earns more", "salary DESC"),
        ("built first", "built"),
    ],
)
def test_the_further_one_of_two_comes_first(word: str, order: str) -> None:
    found = [c for c in said(ask_versus.which_of_two, word) if order.split(maxsplit=1)[0] in c]
    assert found and all(f"'] RETURN n ORDER BY n.{order} LIMIT 1" in c for c in found)


def test_the_value_at_an_end_is_no_node() -> None:
    ages = [c for c in said(ask_figures.figure, "how old is the oldest sailor") if "WHERE" not in c]
    assert ages and all(c.endswith("RETURN max(n.age) AS highest") for c in ages)
    assert all("avg(" in c for c in said(ask_figures.figure, "on average"))
    assert all("sum(" in c for c in said(ask_figures.figure, "altogether"))


@pytest.mark.parametrize(
    ("word", "sign"),
    [("more than", ">"), ("at least", ">="), ("or more", ">="), ("or fewer", "<="), ("exactly", "=")],
)
def test_amounts_of_neighbours_have_the_sign_of_their_words(word: str, sign: str) -> None:
    found = [p for p in asked(ask_each.having) if re.search(rf"(?<!no )\b{word}\b", p.text)]
    assert found and all(f"WHERE count {sign} " in p.cypher for p in found)


def test_a_word_that_could_mean_two_properties_is_not_said() -> None:
    length = Prop("length", "number", ("length",), most=("longest",), least=("shortest",))
    duration = Prop("duration", "number", ("duration",))
    film = Label("Film", (("film", "films"),), (NAME, length), ("Dune",))
    assert degrees.extremes(film, length, True) == ("longest",)
    assert not degrees.extremes(replace(film, props=(NAME, length, duration)), length, True)


def test_neighbours_of_the_one_at_an_end_follow_the_verb() -> None:
    start = "MATCH (m:Ship) WITH m ORDER BY m.built LIMIT 1 MATCH (n:Sailor)-[:COMMANDS]->(m) RETURN"
    assert set(said(ask_of_best.of_best, "command the oldest ship")) == {
        f"{start} n",
        f"{start} count(n) AS count",
    }


@pytest.mark.parametrize("noun", ["minimum age", "adjusted age", "total age"])
def test_nobody_is_older_by_a_qualified_age(noun: str) -> None:
    limit = Prop(noun.replace(" ", "_"), "number", (noun,))
    club = Label("Club", (("club", "clubs"),), (NAME, limit), ("Ajax", "Brann"))
    both = replace(CREW, props=(NAME, AGE, limit))
    assert not degrees.extremes(club, limit, True) and not degrees.comparatives(club, limit, True)
    assert degrees.extremes(both, AGE, True) == ("oldest", "eldest")


def test_random_worlds_keep_old_and_young_for_plain_ages() -> None:
    rng = random.Random(4)
    props = [p for _ in range(600) for label in random_world(rng).labels for p in label.props]
    ages = {noun for p in props if "older" in p.up for noun in p.nouns}
    assert ages and ages <= {"age"}


def test_a_moment_in_a_life_makes_nothing_new_or_old() -> None:
    eta = Prop("eta", "datetime", ("eta",))
    ship = replace(SHIP, props=(NAME, eta))
    assert not {"newest", "oldest"} & {
        *degrees.extremes(ship, eta, True),
        *degrees.extremes(ship, eta, False),
    }


def test_what_runs_low_is_not_beaten() -> None:
    late = Prop("latency", "number", ("latency",))
    world = World((replace(SHIP, props=(NAME, late)),), ())
    assert not [
        p for p in asked(ask_versus.than_named, world) if re.search(r"\b(beat|trail|ahead)\b", p.text)
    ]
