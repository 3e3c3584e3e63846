"""Second turns of conversations: their answers stand alone."""

import random
import re

import pytest

from inference_host.model import ask_followup, ask_talk
from inference_host.model.demo_world import demo_world
from inference_host.model.pairs import MARKED, REFUSE_ABSENT
from inference_host.model.random_worlds import random_world
from inference_host.model.talk_parts import Talk, takes_pronoun


def talks(maker: str, count: int = 80) -> list[Talk]:
    rng = random.Random(13)
    worlds = [demo_world(rng), *(w for _ in range(40) if (w := random_world(rng)).labels)]
    found = [getattr(ask_talk, maker)(rng, rng.choice(worlds)) for _ in range(count)]
    return [t for t in found if t]


@pytest.mark.parametrize("maker", [m.__name__ for m, _ in ask_talk.TALKS])
def test_every_kind_is_said_in_several_ways_without_traces_of_frames(maker: str) -> None:
    found = talks(maker)
    assert len({t.pair.text for t in found}) > 4
    for each in found:
        assert not re.search(r"[][{}|]", MARKED.sub("", each.before + each.pair.text)), each
        assert each.pair.cypher.startswith("MATCH ") or each.pair.sentence == REFUSE_ABSENT


def test_another_value_takes_the_place_of_the_first() -> None:
    for each in talks("other_value", 300):
        (value,) = each.pair.links
        assert f"⟦{value}⟧" in each.pair.cypher
        assert f"⟦{value}⟧" not in each.before


def test_the_neighbours_of_them_keep_the_condition_on_them() -> None:
    found = talks("around_them", 200)
    assert all(re.match(r"MATCH \(n:[^)]*\)<?-\[:[^]]+\]->?\(m:", t.pair.cypher) for t in found)
    assert all("DISTINCT n" in t.pair.cypher for t in found)
    assert all(literal in t.pair.cypher for t in found for literal in MARKED.findall(t.before))


LATE, EARLY = ("newest", "latest", "most recent"), ("earliest", "first")


def test_the_other_pole_is_sorted_the_other_way() -> None:
    found = talks("other_pole", 300)
    late = [t.pair for t in found if any(w in t.pair.text for w in LATE)]
    early = [t.pair for t in found if any(w in t.pair.text for w in EARLY)]
    assert late and early
    assert all(" DESC LIMIT 1" in pair.cypher for pair in late)
    assert not any(" DESC" in pair.cypher for pair in early)


def test_the_other_way_round_asks_along_one_arrow_from_the_same_name() -> None:
    found = talks("other_way", 300)
    assert found
    for each in found:
        assert re.search(r"<-\[:[^]]+\]-\(|-\[:[^]]+\]->\(", each.pair.cypher)
        assert {f"⟦{name}⟧" for name in each.pair.links} == set(re.findall("⟦.*?⟧", each.pair.cypher))


def test_a_pronoun_is_used_only_where_its_form_is_plain() -> None:
    assert takes_pronoun("how old is ⟦Ada⟧", "Ada")
    assert takes_pronoun("the age of ⟦Ada⟧", "Ada")
    assert takes_pronoun("⟦Ada⟧'s age", "Ada")
    assert not takes_pronoun("ships ⟦Ada⟧ owns", "Ada")


def test_every_maker_is_drawn() -> None:
    rng = random.Random(14)
    world = demo_world(rng)
    assert len({ask_followup.talk(rng, world).pair.text for _ in range(100)}) > 60
