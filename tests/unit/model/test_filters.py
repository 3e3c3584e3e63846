"""What conditions on nodes say, and that their Cypher means the same."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from heimdall.prompts.date_words import dates
from heimdall.prompts.number_words import numbers

from inference_host.model import number_phrases, phrases, spoken_numbers, text_phrases, time_phrases
from inference_host.model.ask_predicates import filtered, filtered_twice
from inference_host.model.demo_world import demo_world
from inference_host.model.filter_text import Filter, agreeing, of_one, predicate
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import Label, Prop

AGE = Prop("age", "number", ("age",), up=("older",), down=("younger",))
PAGES = Prop("pages", "number", ("pages",))
BUILT = Prop("built", "date", ("construction date",), parts=("built",))
SEEN = Prop("seen", "datetime", ("last visit",), parts=("seen",))
COLOR = Prop("color", "string", ("color",), values=("red", "blue", "green"))
CITY = Prop("city", "string", ("city",), values=("Paris", "Rome"))
ACTIVE = Prop("active", "boolean", ("active",), yes=("active",), no=("inactive",))
TAGS = Prop("tags", "list", ("tag", "tags"), values=("a1", "b2"))
LABEL = Label(
    "Thing",
    (("thing", "things"),),
    (Prop("name", "string", ("name",)), AGE, BUILT, COLOR, CITY, ACTIVE, TAGS),
    ("Lamp",),
)


def many(make: Callable[[random.Random], Filter], count: int = 400) -> list[Filter]:
    return [make(random.Random(seed)) for seed in range(count)]


def of(prop: Prop, count: int = 400) -> list[Filter]:
    return many(lambda rng: phrases.condition(rng, LABEL, prop, "n"), count)


def test_every_number_of_a_condition_is_one_that_its_words_name() -> None:
    for item in of(AGE, 800) + of(PAGES, 800):
        assert set(re.findall(r"-?\d+(?:\.\d+)?", item.cypher)) <= set(numbers(item.text)), item


def test_people_in_their_thirties_are_thirty_to_thirty_nine() -> None:
    people = replace(LABEL, person=True)
    found = many(lambda rng: phrases.condition(rng, people, AGE, "n"), 4000)
    aged = [item for item in found if re.search("their (30s|thirties)", item.text)]
    assert {item.cypher for item in aged} == {"n.age >= 30 AND n.age <= 39"}
    assert all({"30", "39"} <= set(numbers(item.text)) for item in aged)


def test_every_date_of_a_condition_is_one_that_its_words_name() -> None:
    found = of(BUILT, 1500) + of(SEEN, 1500)
    named = [item for item in found if re.search(r"\d{4}-\d\d-\d\d", item.cypher)]
    assert len(named) > 300
    for item in named:
        assert set(re.findall(r"\d{4}-\d\d-\d\d", item.cypher)) <= set(dates(item.text)), item


def test_a_moment_is_never_compared_with_the_end_of_a_day() -> None:
    signs = {match for item in of(SEEN, 1500) for match in re.findall(r"n\.seen (\S+) ", item.cypher)}
    assert signs - {"IS"} == {"<", ">="}


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("or more", ">="),
        ("or less", "<="),
        ("at least", ">="),
        ("at most", "<="),
        ("no older", "<="),
        ("no younger", ">="),
        ("between", ">="),
        ("older than", ">"),
        ("younger than", "<"),
    ],
)
def test_words_of_comparison_mean_their_sign(word: str, sign: str) -> None:
    found = [item for item in of(AGE, 2500) if f" {word}" in f" {item.text}" and " but " not in item.text]
    negated = ("no older", "no younger", "not older", "not younger")
    found = [item for item in found if word in negated or not any(each in item.text for each in negated)]
    assert found
    assert {f"n.age {sign} " in item.cypher for item in found} == {True}, word


def test_one_of_several_is_a_list_and_neither_of_two_are_two_conditions() -> None:
    found = of(COLOR, 2000)
    listed = [item for item in found if " IN [" in item.cypher]
    neither = [item for item in found if item.cypher.count("<>") == 2]
    assert listed
    assert neither
    for item in listed:
        assert all(f"⟦{value}⟧" in item.text for value in item.links)
        assert not re.search(r"\b(not|nor|except|excluding|other)\b", item.text)
    for item in neither:
        assert re.search(r"nor|n't|\bnot\b|except|excluding|other|but|without", item.text), item


def test_only_conditions_with_a_denial_in_words_deny() -> None:
    found = of(COLOR, 2000) + of(TAGS, 600) + of(ACTIVE, 600)
    denial = re.compile(
        r"n't|\b(not|non|nor|no|except|excluding|other|but|without|lacking|lack|minus|differs|different|outside|inactive)\b|!=|<>|false"
    )
    for item in found:
        denied = " <> " in item.cypher or item.cypher.startswith("NOT ") or item.cypher.endswith("false")
        assert bool(denial.search(item.text)) == denied or "NULL" in item.cypher, item


def test_a_flag_that_is_not_known_is_not_said_to_be_off() -> None:
    missing = [item for item in of(ACTIVE, 3000) if "NULL" in item.cypher]
    assert missing
    assert not any(re.search(r"without|\bno\b|lack", item.text) for item in missing)


def test_larger_is_not_said_where_two_properties_are_larger() -> None:
    size = Prop("size", "number", ("size",), up=("larger",), down=("smaller",))
    area = replace(size, name="area", nouns=("area",))
    label = replace(LABEL, props=(size, area))
    found = many(lambda rng: phrases.condition(rng, label, size, "n"))
    assert not any(re.search(r"\b(larger|smaller) than\b", f.text) and "size" not in f.text for f in found)


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ("are over 30", "is over 30"),
        ("cost 20", "costs 20"),
        ("were built in 2010", "was built in 2010"),
        ("joined in 2010", "joined in 2010"),
        ("don't have tags", "doesn't have tags"),
    ],
)
def test_verb_phrases_agree_with_one(said: str, one: str) -> None:
    assert of_one(said) == one
    assert agreeing(f"that {said}", plural=False) == f"that {one}"


def test_a_condition_before_the_noun_is_a_predicate_with_be() -> None:
    item = Filter("red", "n.color = 'red'", before=True)
    assert predicate(item, True) == "are red"
    assert predicate(item, False) == "is red"


@pytest.mark.parametrize(
    ("value", "spellings"),
    [
        ("1500", {"1500", "1,500", "1.5k"}),
        ("200", {"200", "two hundred"}),
        ("2500000", {"2500000", "2,500,000", "2.5 million"}),
        ("25", {"25", "twenty five", "twenty-five"}),
    ],
)
def test_numbers_are_written_as_people_do(value: str, spellings: set[str]) -> None:
    found = {spoken_numbers.spoken(random.Random(seed), value) for seed in range(200)}
    assert found == spellings
    assert all(value in numbers(each) for each in found)


def test_days_are_said_in_many_ways_that_name_the_same_date() -> None:
    found = {time_phrases.said_day(random.Random(seed), "2021", 5, 3) for seed in range(300)}
    assert len(found) > 20
    assert all("2021-05-03" in dates(each) for each in found)


def test_a_unit_is_the_one_that_the_name_of_the_property_tells() -> None:
    weight = Prop("weight_kg", "number", ("weight",))
    asked = number_phrases.quantity(random.Random(0), weight, "n")
    found = {
        number_phrases.measured(random.Random(seed), asked, "30").removeprefix("30").strip()
        for seed in range(300)
    }
    assert found - {"thirty", ""} == {
        "kg",
        "kilos",
        "kilograms",
        "thirty kg",
        "thirty kilos",
        "thirty kilograms",
    }


def test_values_of_codes_and_names_are_said_with_what_they_are() -> None:
    email = Prop("email", "string", ("email",), values=("a@b.c", "x@y.z"))
    found = many(lambda rng: text_phrases.string_filter(rng, LABEL, email, "n"))
    assert all("email" in item.text or item.text.startswith("(") for item in found)


def test_conditions_with_or_stand_last() -> None:
    rng = random.Random(3)
    found = [Filter("in ⟦a⟧ or ⟦b⟧", "x"), Filter("with price over 3", "y")]
    assert all(phrases.joined(rng, found).endswith("⟦a⟧ or ⟦b⟧") for _ in range(30))


def test_two_predicates_are_joined_as_their_cypher_is() -> None:
    rng = random.Random(4)
    found = [pair for _ in range(600) if (pair := filtered_twice(rng, demo_world(rng)))]
    either = [pair for pair in found if " OR " in pair.cypher]
    assert len(either) > 20
    assert all(" or " in pair.text and " AND " not in pair.cypher for pair in either)


def test_counting_questions_count() -> None:
    rng = random.Random(5)
    for _ in range(500):
        world = random_world(rng)
        pair = filtered(rng, world) if world.labels else None
        if pair and re.match(r"(how many|number of|count|what number)\b", pair.text):
            assert pair.cypher.endswith("count(n) AS count")


def test_what_is_counted_may_be_none_or_at_least_one() -> None:
    pages = Prop("page_count", "number", ("number of pages", "page count", "pages"))
    found = [number_phrases.number_filter(random.Random(seed), pages, "n") for seed in range(400)]
    none = {item.text for item in found if item.cypher == "n.page_count = 0"}
    some = {item.text for item in found if item.cypher == "n.page_count >= 1"}
    assert {"without pages", "with no pages"} <= none
    assert "with at least one page" in some
