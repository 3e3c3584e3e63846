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
from heimdall.graph.explained_words import explained_words
from heimdall.graph.named_words import named_words
from heimdall.graph.schema_links import schema_links
from heimdall.graph.thesaurus import TABLE, meanings, synonym, thesaurus, words_for

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


RATINGS = (PropertySchema("review_score", "number"), PropertySchema("age_rating", "number"))


def test_every_line_has_a_kind_a_name_and_words() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 2000
    heads = [line.partition(":")[0] for line in lines]
    assert heads == sorted(set(heads))
    for line in lines:
        assert re.fullmatch(
            r"(label|less|more|no|property|type) [a-z0-9_]+: [a-z0-9_]+( [a-z0-9_]+)*", line
        ), line


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
    assert all("act" in thesaurus()["type", head].split() for head in ("acted", "performed"))
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


def _one(label: str, *properties: PropertySchema) -> GraphSchema:
    return GraphSchema((LabelSchema(label, (PropertySchema("name", "string"), *properties)),))


@pytest.mark.parametrize(
    ("name", "word"),
    [("memory_gb", "RAM"), ("fatality_count", "deaths"), ("total_revenue_usd", "turnover"), ("gb", "")],
)
def test_a_property_has_the_words_of_its_name_without_unit_and_count(name: str, word: str) -> None:
    schema = _one("Thing", PropertySchema(name, "number"))
    found = schema_links(f"the {word} of it", schema)
    assert [link.name for link in found] == [f".{name}"] * bool(word)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which came out in May", "came out=.release_date"),
        ("which came-out", "came out=.release_date"),
        ("which came, out of nowhere", ""),
        ("which came Out West", ""),  # a value
        ("which come right out", ""),
    ],
)
def test_a_phrase_stands_word_for_word_in_any_form(question: str, expected: str) -> None:
    schema = _one("Film", PropertySchema("release_date", "date"))
    links = (ValueLink("Out West", "Film", "name"),) if "West" in question else ()
    found = schema_links(question, schema, links)
    assert " ".join(f"{link.word}={link.name}" for link in found) == expected


def test_the_longest_phrase_is_what_is_meant() -> None:
    schema = _one("Person", PropertySchema("date_of_birth", "date"), PropertySchema("date_joined", "date"))
    words = explained_words("their date of birth", schema, (), obvious=True)
    assert [link.name for link in words] == [".date_of_birth"]


def test_a_word_of_a_phrase_names_nothing_beside_it() -> None:
    schema = _one("Person", PropertySchema("dob", "date"), PropertySchema("date", "date"))
    words = explained_words("their date of birth", schema, (), obvious=True)
    assert [link.name for link in words] == [".dob"]


def test_a_phrase_leaves_a_labels_own_word_to_the_label() -> None:
    schema = GraphSchema(
        (LabelSchema("Patient", ()), LabelSchema("Insurer", ()), LabelSchema("Film", RATINGS)),
        (RelationshipSchema("Patient", "INSURED_BY", "Insurer"),),
    )
    clients = explained_words("clients of Acme", schema, (), obvious=True)
    assert [(link.word, link.name) for link in clients] == [("clients", "Patient")]
    rated = explained_words("the review score of it", schema, (), obvious=True)
    assert {link.name for link in rated} == {".review_score"}  # its own name, no other one's phrase


def test_what_takes_place_is_no_place() -> None:
    schema = GraphSchema((LabelSchema("Place", ()), LabelSchema("Game", ())))
    assert [link.name for link in named_words("games that took place in May", schema)] == ["Game"]
    assert [link.name for link in named_words("every place", schema)] == ["Place"]


def test_of_several_labels_that_of_which_people_say_it_first() -> None:
    schema = GraphSchema((LabelSchema("Team", ()), LabelSchema("Venue", ())))
    found = synonym("club", ("label",), schema, ())
    assert found is not None and found.name == "Team"


def test_every_name_that_a_word_may_stand_for() -> None:
    schema = _one("Person", PropertySchema("birth_date", "date"), PropertySchema("birth_place", "string"))
    assert ".birth_date" in set(meanings("born", schema))
    assert set(meanings("xyzzy", schema)) == set()
    assert "signed" not in words_for(".joined") and "sign_up" in words_for(".joined")


def test_a_word_in_part_of_a_property_may_be_a_label() -> None:
    schema = GraphSchema(
        (
            LabelSchema(
                "Incident", (PropertySchema("title", "string"), PropertySchema("attack_type", "string"))
            ),
        )
    )
    assert [link.name for link in named_words("attacks in May", schema)] == ["Incident"]
    assert [link.name for link in named_words("which attack types", schema)] == [".attack_type"]


@pytest.mark.parametrize("word", ["colours", "Organisations", "CENTRES"])
def test_british_spellings_are_forms_of_american_ones(word: str) -> None:
    names = [LabelSchema(name, ()) for name in ("Color", "Organization", "Center")]
    assert len(named_words(f"all {word}", GraphSchema(tuple(names)))) == 1
