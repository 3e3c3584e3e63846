"""Other words for names, as a person wrote them down."""

import re

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.graph.named_words import named_words
from heimdall.graph.schema_links import schema_links
from heimdall.graph.thesaurus import TABLE, synonym, thesaurus

FILMS = GraphSchema(
    (
        LabelSchema("Film", (PropertySchema("title", "string"), PropertySchema("boxOffice", "number"))),
        LabelSchema("Person", (PropertySchema("name", "string"),)),
        LabelSchema(
            "Staff_Member", (PropertySchema("name", "string"), PropertySchema("annual_salary", "number"))
        ),
    ),
    (
        RelationshipSchema("Person", "ACTED_IN", "Film"),
        RelationshipSchema("Person", "DIRECTED", "Film"),
    ),
)


def test_every_line_has_a_kind_a_name_and_words() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 2000
    heads = [line.partition(":")[0] for line in lines]
    assert heads == sorted(set(heads))
    for line in lines:
        assert re.fullmatch(r"(label|less|more|no|property|type) [a-z0-9_]+: [a-z0-9_]+( [a-z0-9_]+)*", line), line


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("all the movies", "movies=Film"),
        ("who starred in Alien", "starred=:ACTED_IN"),
        ("the actors of Alien", "actors=:ACTED_IN"),
        ("what did it gross", "gross=.boxOffice"),
        ("the pay of the personnel", "pay=.annual_salary personnel=Staff_Member"),
        ("all the motion pictures", "motion pictures=Film"),
        ("which films are there", ""),
    ],
)
def test_a_word_stands_for_the_name_of_its_kind(question: str, expected: str) -> None:
    found = schema_links(question, FILMS)
    assert " ".join(f"{link.word}={link.name}" for link in found) == expected


def test_what_two_names_of_a_kind_may_be_called_is_neither() -> None:
    two = GraphSchema((LabelSchema("Movie", ()), LabelSchema("Film", ())))
    assert synonym("flick", ("label",), two, ()) is None


def test_of_several_types_that_which_joins_the_labels_that_are_meant() -> None:
    schema = GraphSchema(
        tuple(LabelSchema(name, ()) for name in ("Person", "Film", "Play")),
        (RelationshipSchema("Person", "ACTED_IN", "Film"), RelationshipSchema("Person", "PERFORMED", "Play")),
    )
    assert all("act" in thesaurus()["type", head] for head in ("acted", "performed"))
    assert synonym("act", ("type",), schema, ()) is None
    found = synonym("act", ("type",), schema, ("Play",))
    assert found is not None and found.name == "PERFORMED"


def test_three_words_may_stand_for_one_name() -> None:
    peaks = GraphSchema((LabelSchema("Peak", (PropertySchema("elevation_m", "number"),)),))
    found = schema_links("how far above sea level is it, above the level", peaks)
    assert ("above sea level", ".elevation_m") in [(link.word, link.name) for link in found]
    assert schema_links("above level sea", peaks) == ()


def test_a_type_that_none_of_the_labels_that_are_meant_has_is_not_meant() -> None:
    schema = GraphSchema(
        tuple(LabelSchema(name, ()) for name in ("Person", "Film", "Road")),
        (RelationshipSchema("Person", "ACTED_IN", "Film"),),
    )
    assert synonym("star", ("type",), schema, ("Film",)) is not None
    assert synonym("star", ("type",), schema, ("Road",)) is None


def test_a_noun_that_is_said_as_a_type_is_what_the_type_leads_to() -> None:
    schema = GraphSchema(
        (LabelSchema("Tweet", ()), LabelSchema("User", ())), (RelationshipSchema("User", "POSTS", "Tweet"),)
    )

    def said(question: str) -> str:
        return " ".join(f"{link.word}={link.name}" for link in named_words(question, schema))

    assert said("how many posts are there") == "posts=Tweet"
    assert said("what she posts") == "posts=:POSTS"


def test_a_property_said_as_a_verb_or_in_part_gives_way_to_a_type_of_that_meaning() -> None:
    users = LabelSchema("User", (PropertySchema("age_rating", "string"),))
    stars = (PropertySchema("stars", "number"),)
    rated = RelationshipSchema("User", "RATED", "Film", stars)
    schema = GraphSchema((*FILMS.labels, users), (*FILMS.relationships, rated))

    def said(question: str) -> str:
        return " ".join(f"{link.word}={link.name}" for link in named_words(question, schema))

    assert said("who starred in it") == "starred=:ACTED_IN"
    assert said("the stars of it") == "stars=.stars"
    assert said("all its ratings") == ""  # RATED or age_rating
    assert said("the age rating") == "age=.age_rating"


@pytest.mark.parametrize("question", ["the teams", "which team plays at the Oval"])
def test_a_noun_in_several_types_is_the_label_that_it_is_another_word_for(question: str) -> None:
    schema = GraphSchema(
        (LabelSchema("Club", ()), LabelSchema("Match", ()), LabelSchema("Stadium", ())),
        (
            RelationshipSchema("Match", "HOME_TEAM", "Club"),
            RelationshipSchema("Match", "AWAY_TEAM", "Club"),
            RelationshipSchema("Match", "PLAYED_AT", "Stadium"),
        ),
    )
    links = [ValueLink("Oval", "Stadium", "name")] if "Oval" in question else []
    assert "Club" in [link.name for link in named_words(question, schema, links)]
