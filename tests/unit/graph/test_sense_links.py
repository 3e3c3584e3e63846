"""Values that a word is near to in sense."""

import pytest
from heimdall.chat.follow_up import context_of
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, ValueLink
from heimdall.graph.links import ValueIndex
from heimdall.graph.sense_links import MOST, MOST_KINDS, MOST_PER_WORD, Kinds, guesses, sense_links
from heimdall.prompts.marks import marked

NAME = PropertySchema("name", "string")
SCHEMA = GraphSchema(
    (
        LabelSchema(
            "Container", (NAME, PropertySchema("status", "string"), PropertySchema("code", "string"))
        ),
        LabelSchema("Person", (NAME,)),
    ),
    (RelationshipSchema("Person", "WORKED_ON", "Container", (PropertySchema("role", "string"),)),),
)


def index(**more: str) -> ValueIndex:
    found = ValueIndex()
    found.add("Grey Repair", "Container", "name")
    for value in ("IN_USE", "IN_REPAIR", "SCRAPPED"):
        found.add(value, "Container", "status")
    for value in ("composer", "painter", more.get("role", "driver")):
        found.add(value, ":WORKED_ON", "role")
    for number in range(MOST_KINDS + 1):
        found.add(f"repair {'re' * number}ed", "Container", "code")
    return found


def said(question: str, found: ValueIndex | None = None) -> list[tuple[str, str, str]]:
    found = found or index()
    links = found.find(question)
    near = sense_links(question, Kinds.of(found, SCHEMA), SCHEMA, links)
    assert all(link.near for link in near)
    return [(link.said, link.text, link.property) for link in near]


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("which containers need mending", [("mending", "IN_REPAIR", "status")]),
        ("which containers are being mended", [("mended", "IN_REPAIR", "status")]),  # as `mend` is
        ("Who wrote the music for them?", [("music", "composer", "role")]),
        ("who composed it", [("composed", "composer", "role")]),
        ("which containers are there", []),
        ("what about Music", []),  # a name
        ("who drives them", []),  # nothing near enough, or nothing that the table knows
    ],
)
def test_a_noun_or_a_verb_means_the_kinds_it_is_near_to(
    question: str, near: list[tuple[str, str, str]]
) -> None:
    assert said(question) == near


def test_names_and_texts_of_many_values_are_no_kinds() -> None:
    directed = {link.text for link, _ in Kinds.of(index(), SCHEMA).values}
    assert directed == {"IN_USE", "IN_REPAIR", "SCRAPPED", "composer", "painter", "driver"}


def test_a_word_gives_few_guesses_and_all_places_of_each() -> None:
    found = index(role="musician")
    for value in ("musician", "orchestra"):
        found.add(value, "Container", "status")
    near = said("all the music", found)
    assert len({text for _, text, _ in near}) <= MOST_PER_WORD
    assert len(near) <= MOST
    assert {place for _, text, place in near if text == "musician"} in (set(), {"role", "status"})


def test_only_what_nothing_explains_is_a_guess() -> None:
    near = [ValueLink("IN_REPAIR", "Container", "status", "mending", near=True)]
    assert guesses("containers that need mending", SCHEMA, (), near) == tuple(near)
    repaired = GraphSchema((LabelSchema("Mending", (NAME,)), *SCHEMA.labels))
    assert guesses("containers that need mending", repaired, (), near) == ()


def test_what_is_said_itself_is_no_guess() -> None:
    near = [ValueLink("composer", ":WORKED_ON", "role", "music", near=True)]
    said = [ValueLink("composer", ":WORKED_ON", "role")]
    assert guesses("the composer of the music", SCHEMA, said, near) == ()
    assert guesses("who made the music", SCHEMA, (), near) == tuple(near)


def test_a_turn_keeps_its_guesses_apart_from_its_values() -> None:
    turn = ChatTurn("r", (Message("user", "containers that need mending"),))
    near = ValueLink("IN_REPAIR", "Container", "status", "mending", near=True)
    sure = ValueLink("Grey Repair", "Container", "name")
    found = context_of(turn, SCHEMA, [sure, near])
    assert (found.links, found.near) == ((sure,), (near,))


def test_a_guess_is_told_with_both_words_and_has_a_mark() -> None:
    near = ValueLink("IN_REPAIR", "Container", "status", "mending", near=True)
    marking = marked(SCHEMA, [ValueLink("Grey", "Container", "name")], near=[near])
    mark, status = marking.values["IN_REPAIR"], marking.names[".status"]
    assert marking.told[1] == f"mending ~ IN_REPAIR{mark} = {marking.names['Container']}.{status}"
    assert [link.text for link in marking.near] == [mark]
    assert marking.signs[mark] == "'IN_REPAIR'"
    assert len(marking.links) == 1
