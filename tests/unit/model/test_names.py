"""Names that training draws: as varied as real ones, and found again by the gateway."""

import random
import re
from collections.abc import Callable

import pytest
from heimdall.graph.links import LONGEST_VALUE, ValueIndex

from inference_host.model import names

MAKERS = (names.person_name, names.title_name, names.place_name, names.topic_word, names.code_name)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_a_name_is_one_line_of_words_and_the_same_for_the_same_seed(
    make: Callable[[random.Random], str],
) -> None:
    drawn = [make(random.Random(seed)) for seed in range(300)]
    assert drawn == [make(random.Random(seed)) for seed in range(300)]
    assert len(set(drawn)) > 60
    assert all(
        re.search(r"\w", name) and name == " ".join(name.split()) and "{" not in name for name in drawn
    )


@pytest.mark.parametrize("make", (names.person_name, names.title_name), ids=lambda make: make.__name__)
def test_a_good_part_of_the_names_is_not_plain(make: Callable[[random.Random], str]) -> None:
    rng = random.Random(1)
    drawn = [make(rng) for _ in range(500)]
    assert 40 < sum(bool(re.search(r"[^\w\s]", name)) for name in drawn) < 150


def test_the_gateway_finds_a_name_in_a_question_that_says_it() -> None:
    rng = random.Random(2)
    for name in (names.title_name(rng) for _ in range(300)):
        index = ValueIndex()
        index.add(name, "Thing", "name")
        if len(name) <= LONGEST_VALUE:
            assert [link.text for link in index.find(f"what about {name}?")] == [name]
