"""Players play, whatever else joins them to teams."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, RelationshipSchema, SchemaLink, ValueLink
from heimdall.graph.agent_nouns import agent_nouns
from heimdall.graph.explained_words import explained_words

SCHEMA = GraphSchema(
    labels=tuple(LabelSchema(name, ()) for name in ("Player", "Team", "Member", "Club", "City", "Filing")),
    relationships=(
        RelationshipSchema("Player", "draftedBy", "Team"),
        RelationshipSchema("Player", "playsFor", "Team"),
        RelationshipSchema("Member", "LEFT", "Club"),
        RelationshipSchema("Member", "MEMBER_OF", "Club"),
        RelationshipSchema("Player", "LIVES_IN", "City"),
        RelationshipSchema("Player", "BORN_IN", "City"),
        RelationshipSchema("Player", "PLAYS", "Club"),
        RelationshipSchema("Filing", "FILED_BY", "Team"),
        RelationshipSchema("Filing", "CONCERNS", "Team"),
    ),
)
GULLS = ValueLink("Gulls", "Team", "name")


def told(*names: str, values: tuple[ValueLink, ...] = ()) -> list[str]:
    links = [SchemaLink(f"word{at}", name) for at, name in enumerate(names)]
    return [f"{link.word} = {link.name}" for link in agent_nouns(links, SCHEMA, values)]


@pytest.mark.parametrize(
    ("names", "types"),
    [
        (("Player", "Team"), ["word0 = :playsFor"]),
        (("Team", "Player"), ["word1 = :playsFor"]),
        (("Member", "Club"), ["word0 = :MEMBER_OF"]),
        (("Player", "Team", ":draftedBy"), []),  # named
        (("Player", "City"), []),  # neither is of the noun's verb
        (("Player", "Club"), []),  # one alone is told anyway
        (("Player",), []),
        (("Filing", "Team"), []),  # a filing files nothing
    ],
)
def test_of_several_types_the_one_of_the_nouns_verb_is_told(names: tuple[str, ...], types: list[str]) -> None:
    assert told(*names) == types


def test_the_other_label_may_be_that_of_a_value() -> None:
    assert told("Player", values=(GULLS,)) == ["word0 = :playsFor"]
    words = explained_words("players of the Gulls", SCHEMA, [GULLS], obvious=True)
    assert words == (SchemaLink("players", "Player"), SchemaLink("players", ":playsFor"))
