"""Questions over relationships: one step, two steps, two neighbours, the way between."""

import random
import re

import pytest

from inference_host.model import (
    ask_chains,
    ask_edges,
    ask_meets,
    ask_owners,
    ask_paths,
    ask_routes,
    clauses,
    path_frames,
)
from inference_host.model.demo_world import demo_world
from inference_host.model.nouns import words_of
from inference_host.model.pairs import Pair
from inference_host.model.questions import Operator
from inference_host.model.random_worlds import random_world
from inference_host.model.schemas import Label, Prop, Rel, World

NAME = (Prop("name", "string", ("name",)),)
CAPTAIN = Label("Captain", (("captain", "captains"),), NAME, ("Ruth", "Olga"), person=True)
SHIP = Label("Ship", (("ship", "ships"),), NAME, ("Ymir", "Nord"))
PORT = Label("Port", (("port", "ports"),), NAME, ("Oslo", "Riga"), place=True)
COMMANDS = Rel("Captain", "COMMANDED_BY", "Ship", ("command",), ("commander",), flipped=True)
DOCKED = Rel("Ship", "DOCKED_AT", "Port", ("dock at",))
SEA = World((CAPTAIN, SHIP, PORT), (COMMANDS, DOCKED))
NEW = (
    ask_chains.two_hops,
    ask_owners.owners_chain,
    ask_owners.whose,
    ask_chains.chain_listed,
    ask_chains.chain_top,
    ask_chains.chain_exists,
    ask_meets.two_neighbours,
    ask_meets.same_neighbour,
    ask_paths.any_neighbours,
    ask_paths.neighbours,
    ask_routes.way_between,
    ask_edges.linked_or_not,
    ask_edges.without,
)


def asked(operator: Operator, world: World, seed: int, count: int) -> list[Pair]:
    rng = random.Random(seed)
    return [pair for _ in range(count) if (pair := operator(rng, world))]


@pytest.mark.parametrize("operator", NEW, ids=lambda operator: operator.__name__)
def test_every_name_of_the_question_is_in_its_query_and_no_slot_is_left(operator: Operator) -> None:
    rng = random.Random(1)
    found = [pair for _ in range(200) if (pair := operator(rng, random_world(rng)))]
    assert len(found) > 40
    for pair in found:
        in_other_form = {value for value in pair.links if f"⟦{value}⟧" not in pair.text}  # `defenders`
        said = set(re.findall("⟦(.*?)⟧", pair.text)) | in_other_form
        assert said == set(re.findall("⟦(.*?)⟧", pair.cypher)), pair
        assert not re.search(r"[\[\]|]|\{\w*\}|  ", re.sub("⟦.*?⟧", "X", pair.text)), pair


def test_two_steps_keep_the_arrow_of_each_relationship() -> None:
    cyphers = {pair.cypher for pair in asked(ask_chains.two_hops, SEA, 2, 400)}
    chain = "(n:Captain)<-[:COMMANDED_BY]-(m:Ship)-[:DOCKED_AT]->(o:Port {name: '⟦Oslo⟧'})"
    assert f"MATCH {chain} RETURN DISTINCT n" in cyphers
    assert not any("(n:Captain)-[:COMMANDED_BY]->" in each for each in cyphers)


def test_two_steps_are_said_in_many_ways() -> None:
    ends = "(m:Ship)-[:DOCKED_AT]->(o:Port {name: '⟦Oslo⟧'}) RETURN DISTINCT n"
    texts = {p.text for p in asked(ask_chains.two_hops, SEA, 3, 3000) if p.cypher.endswith(ends)}
    assert len(texts) > 60
    assert any(re.fullmatch("who commands .*ships? .*⟦Oslo⟧", text) for text in texts)


def test_chains_of_owners_name_both_roles() -> None:
    texts = {p.text for p in asked(ask_owners.owners_chain, SEA, 4, 400)}
    assert "⟦Oslo⟧'s ships' commanders" in texts
    assert any(text.endswith("the commander of ⟦Oslo⟧'s ship") for text in texts)


def test_what_is_had_is_told_with_whose_or_with() -> None:
    texts = {p.text for p in asked(ask_owners.whose, SEA, 4, 400)}
    assert "ports whose ship is commanded by ⟦Ruth⟧" in texts
    assert any(re.match("captains with ships docking at ", text) for text in texts)


def test_two_neighbours_meet_in_the_asked_for_node() -> None:
    pairs = asked(ask_meets.two_neighbours, SEA, 5, 1500)
    both = [p for p in pairs if "(n:Ship)" in p.cypher]
    assert both
    assert all(re.match(r"MATCH \(n:\w+\)\S*?\(m:.*?\), \(n\).*\(o:", p.cypher) for p in pairs), pairs
    assert any("both ⟦Oslo⟧ and ⟦Riga⟧" in p.text for p in both)


def test_who_shares_a_neighbour_goes_there_and_back() -> None:
    for pair in asked(ask_meets.same_neighbour, SEA, 6, 60):
        types = re.findall(r"\[:(\w+)\]", pair.cypher)
        assert types[0] == types[1]
        assert ("<-[" in pair.cypher) and ("]->" in pair.cypher)


def test_where_is_not_asked_when_two_relationships_share_their_verb() -> None:
    pier = Label("Pier", (("pier", "piers"),), NAME, ("A1",), place=True)
    sky = World((SHIP, PORT, pier), (DOCKED, Rel("Ship", "DOCKED_AT", "Pier", ("dock at",))))
    found = asked(ask_paths.neighbours, sky, 7, 400)
    assert found
    assert not any(re.match(r"(where|what) (do|does) ", pair.text) for pair in found)
    assert all(pair.needs_link for pair in found)


def test_a_role_that_is_another_labels_noun_is_not_said() -> None:
    label = Label("Commander", (("commander", "commanders"),), NAME, ("Ada",), person=True)
    world = World((*SEA.labels, label), SEA.rels)
    assert clauses.roles(SEA, COMMANDS, True) == ("commander",)
    assert clauses.roles(world, COMMANDS, True) == ()


def test_a_neighbours_property_is_asked_with_its_own_words() -> None:
    rng = random.Random(9)
    found = [pair for _ in range(600) if (pair := ask_edges.neighbour_property(rng, demo_world(rng)))]
    ages = {p.text for p in found if p.cypher.endswith("RETURN n.age")}
    assert any(text.startswith("how old is ") for text in ages)


def test_an_owned_plural_takes_an_apostrophe_alone() -> None:
    end = clauses.Words("⟦Oslo⟧'s ships", True, owns=True)
    assert clauses.owning("⟦Oslo⟧'s ships's captains", end) == "⟦Oslo⟧'s ships' captains"


def test_a_be_verb_is_asked_with_is() -> None:
    assert path_frames.mend_be("does X be located in", "be located in") == "is X located in"
    many = path_frames.mend_be("which towns do ships be located in", "be located in")
    assert many == "which towns are ships located in"


def test_only_a_name_or_an_owned_phrase_may_own() -> None:
    rng = random.Random(8)
    world = demo_world(rng)
    for _ in range(200):
        found = ask_chains.chain(rng, world)
        assert found
        assert words_of(found[1]).owns is found[1].owned


def test_symmetric_relationships_are_lacked_one_way_only() -> None:
    rng = random.Random(9)
    kin = Rel("Captain", "SIBLING_OF", "Captain", ("be a sibling of",), ("sibling",), ("sibling",))
    world = World((CAPTAIN,), (kin,))
    found = [pair for _ in range(600) if (pair := ask_edges.without(rng, world))]
    said = re.compile(r"(no|without|a) siblings?$")
    by_role = {pair.cypher.partition("NOT (n)")[2][:2] for pair in found if said.search(pair.text)}
    assert by_role == {"<-"}


def test_one_wording_has_one_meaning() -> None:
    rng = random.Random(10)
    told: dict[tuple[str, ...], str] = {}
    for _ in range(1500):
        pair = rng.choice(NEW)(rng, SEA)
        if pair:
            key = (pair.text, *sorted(pair.links))
            assert told.setdefault(key, pair.cypher) == pair.cypher, pair.text
