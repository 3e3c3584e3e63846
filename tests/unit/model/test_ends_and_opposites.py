"""Questions of the generator about outermost nodes, opposites, one of two neighbours and unlike ones."""

import random
import re

import pytest

from inference_host.model import ask_either, ask_opposites, ask_outermost, ask_unlike
from inference_host.model.pairs import Finished, Pair, finish
from inference_host.model.questions import Operator
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import World

FEWEST = 20


def drawn(operator: Operator, seed: int) -> list[tuple[World, Pair, Finished]]:
    """At least `FEWEST` pairs of an operator, with the worlds they are about."""
    rng, found = random.Random(seed), list[tuple[World, Pair, Finished]]()
    while len(found) < FEWEST:
        world = random_world(rng)
        if world.labels and (pair := operator(rng, world)):
            found.append((world, pair, finish(rng, world, pair)))
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_the_outermost_are_sorted_by_where_they_lie(seed: int) -> None:
    for _, pair, _ in drawn(ask_outermost.outermost, seed):
        north_or_south = re.search(r"\b(north|south|east|west)", pair.text)
        assert north_or_south
        high = north_or_south[1] in ("north", "east")
        key = r"lat\w*" if north_or_south[1] in ("north", "south") else r"(lon|lng)\w*"
        assert re.search(rf"ORDER BY n\.{key}{' DESC' if high else ''} LIMIT \d+$", pair.cypher), pair


def test_who_has_been_there_the_longest_began_first() -> None:
    explained = 0
    for _, pair, finished in drawn(ask_outermost.longest_there, 3):
        assert "longest" in pair.text
        assert re.search(r"ORDER BY n\.\S+ LIMIT \d+$", pair.cypher)
        explained += any(link.word.lower() == "longest" for link in finished.words)
    assert explained > FEWEST / 2


def test_an_opposite_is_explained_and_denied_once_more_with_not() -> None:
    for _, pair, finished in drawn(ask_opposites.opposite, 4):
        denied = [link.name for link in finished.words if not link.holds]
        prop, value = re.search(r"n\.`?(\w+)`? = (true|false)", pair.cypher).groups()  # type: ignore[union-attr]
        assert denied == [f".{prop}"] or _misspelt(pair, finished)
        assert value == ("true" if re.search(r"\bnot \w+$", pair.text) else "false"), pair


def _misspelt(pair: Pair, finished: Finished) -> bool:
    return not set(pair.text.lower().split()) <= set(finished.question.lower().split())


def test_one_or_the_other_is_asked_for_without_twice_the_same() -> None:
    for _, pair, _ in drawn(ask_either.either_neighbour, 5):
        assert " or " in pair.text
        assert re.search(
            r"WHERE \w\.\S+ IN \['⟦.+⟧', '⟦.+⟧'\] RETURN (DISTINCT n|count\(DISTINCT n\))", pair.cypher
        )
        assert len(pair.links) == 2


MORE = r"\b(taller|higher|larger|greater|more|exceeds|above|beat|longer|bigger|heavier)\b"
LESS = r"\b(shorter|lower|smaller|fewer|less|trail|lighter)\b"


def test_nodes_are_compared_with_their_own_neighbours_in_what_both_have() -> None:
    told = set()
    for _, pair, _ in drawn(ask_unlike.unlike, 6) + drawn(ask_unlike.unlike, 7):
        prop, operator, other = re.search(
            r" WHERE n\.(\S+) (=|<>|<|>) m\.(\S+) RETURN ", pair.cypher
        ).groups()  # type: ignore[union-attr]
        assert prop == other
        assert not re.search(r"[][{}|]", pair.text), pair.text
        told.add(operator)
        if operator in "<>" and re.search(MORE, pair.text) and not re.search(LESS, pair.text):
            assert operator == ">", pair
        if operator in ("=", "<>"):
            same = re.search(r"\bsame\b|their own|is (also )?that of", pair.text)
            assert bool(same and "not their own" not in pair.text) == (operator == "="), pair
    assert told == {"=", "<>", "<", ">"}
