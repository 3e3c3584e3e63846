"""Words of degree and the quantities of the schema that they are about."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertyKind,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.graph.degree_words import degree_words
from heimdall.graph.explained_words import explained_words
from heimdall.graph.scale_ends import extremes


def _label(name: str, **properties: PropertyKind) -> LabelSchema:
    kinds: dict[str, PropertyKind] = {"name": "string", **properties}
    return LabelSchema(name, tuple(PropertySchema(key, kind) for key, kind in kinds.items()))


SCHEMA = GraphSchema(
    labels=(
        _label("Port", depth_m="number", opened="date"),
        _label("Ship", length_m="number", built="number", width="string"),
        _label("Sailor", born="date", monthly_pay="number", yearsOfExperience="number"),
        _label("Good", price_per_tonne="number"),
        _label("Town", latitude="number", lon="number"),
    ),
    relationships=(RelationshipSchema("Sailor", "SERVES_ON", "Ship"),),
)


def told(question: str, *labels: str) -> str:
    """The links as the prompt shows them."""
    found = degree_words(question, SCHEMA, labels)
    return "; ".join(f"{link.word} = {link.name}" for link in found)


def test_adjectives_of_the_thesaurus_are_about_what_it_says() -> None:
    schema = GraphSchema((_label("Attack", fatality_count="number", year="number"),))
    attack = ["Attack"]
    assert degree_words("the bloodiest attack", schema, attack) == (
        SchemaLink("bloodiest", ".fatality_count"),
    )
    assert extremes("the bloodiest attack") == frozenset([True])
    assert extremes("the widest, not the wettest") >= frozenset([True])
    assert not degree_words("the wettest attack", schema, attack)


def test_the_largest_number_of_something_says_nothing_of_size() -> None:
    schema = GraphSchema((_label("Town", population="number"), _label("Hall", width="number")))
    assert degree_words("the largest number of towns", schema) == ()
    assert degree_words("the largest towns", schema) == (SchemaLink("largest", ".population"),)
    assert degree_words("the widest hall", schema) == (SchemaLink("widest", ".width"),)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("which port is the shallowest", "shallowest = .depth_m"),
        ("how long is the Halcyon Day", "long = .length_m"),
        ("goods cheaper than bananas", "cheaper = .price_per_tonne"),
        ("the most expensive goods", "expensive = .price_per_tonne"),
        ("who's the best paid sailor", "paid = .monthly_pay"),
        ("who earns less than Thandi", "earns = .monthly_pay"),
        ("the least experienced sailor", "experienced = .yearsOfExperience"),
        ("how long is it so far", "long = .length_m"),
        ("the ship with the highest price", ""),
        ("the priciest goods", "priciest = .price_per_tonne"),
        ("how many sailors died", ""),
        ("sailors born in May", "born = .born"),
        ("where was Ann born", ""),
        ("sailors no longer with us", ""),
        ("a long story", ""),  # an adjective alone asks for nothing
        ("the widest ship", ""),  # what is no number has no order
        ("the heaviest ship", ""),  # nobody weighs them here
        ("which town lies furthest north", "north = .latitude"),
        ("the southernmost town", "southernmost = .latitude"),
        ("the most easterly town", "easterly = .lon"),
        ("towns in the north", ""),  # which are those?
        ("the longest ship", "longest = .length_m"),
        ("the longest-standing port", "longest = .opened"),
        ("which port has been around the longest", "longest = .opened"),
        ('ports called "Deepest"', ""),
        ("", ""),
    ],
)
def test_a_word_of_degree_is_linked_to_the_property_that_keeps_its_quantity(
    question: str, links: str
) -> None:
    assert told(question) == links


@pytest.mark.parametrize(
    ("question", "labels", "links"),
    [
        ("the oldest ship", ("Ship",), "oldest = .built"),
        ("the youngest sailor", ("Sailor",), "youngest = .born"),
        ("the newest port", ("Port",), "newest = .opened"),
        ("the deepest ship", ("Ship",), "deepest = .depth_m"),  # only another label has it
        ("how long is it", (".length_m",), ""),  # explained already
    ],
)
def test_the_labels_of_the_question_decide(question: str, labels: tuple[str, ...], links: str) -> None:
    assert told(question, *labels) == links


def test_two_equal_properties_are_left_to_the_model() -> None:
    schema = GraphSchema((_label("A", max_depth="number"), _label("B", depth="number")), ())
    assert degree_words("the deepest one", schema) == ()


def test_they_are_among_the_obvious_words() -> None:
    found = explained_words("the youngest sailors", SCHEMA, (), obvious=True)
    assert [link.name for link in found] == ["Sailor", ".born"]
    assert explained_words("the youngest sailors", SCHEMA, (), obvious=False) == ()


def test_of_what_has_a_date_the_latest_is_by_that_date() -> None:
    event = _label("Event", starts="datetime", seats="number")
    schema = GraphSchema(labels=(event, _label("Company", founded="number")))
    assert degree_words("the latest event", schema, ["Event"]) == (SchemaLink("latest", ".starts"),)


def test_a_verb_tells_its_quantity_unless_the_word_is_a_name_already() -> None:
    crash = _label("Crash", number_of_deaths="number", seats="number")
    schema = GraphSchema(labels=(crash, _label("Person", date_of_birth="date")))

    def links(question: str) -> str:
        found = explained_words(question, schema, (), obvious=True)
        return "; ".join(f"{link.word} = {link.name}" for link in found)

    assert links("the deadliest crash") == "crash = Crash; deadliest = .number_of_deaths"
    assert links("how many people died") == "people = Person; died = .number_of_deaths"
    assert links("persons born in 1990") == "persons = Person; born = .date_of_birth"
    assert links("crash with most seats") == "crash = Crash; seats = .seats"


def test_beside_a_property_that_is_named_no_other_label_has_the_quantity() -> None:
    """`the sailor with the deepest experience` is about no depth of a port."""
    named = ["Sailor", ".yearsOfExperience"]
    assert degree_words("the sailor with the deepest experience", SCHEMA, named) == ()
    assert told("the deepest sailor", "Sailor") == "deepest = .depth_m"


def test_years_that_something_takes_are_no_year() -> None:
    schema = GraphSchema((_label("Law", max_sentence_years="number", enacted_on="date"),))
    assert degree_words("the most recent law", schema, ["Law"]) == (SchemaLink("recent", ".enacted_on"),)
    only = GraphSchema((_label("Law", max_sentence_years="number"),))
    assert degree_words("the most recent law", only, ["Law"]) == ()


def test_the_label_of_a_value_has_the_quantity_where_no_label_is_named() -> None:
    schema = GraphSchema((_label("Party", founded="date"), _label("Person", birth_date="date")))
    value = (ValueLink("Unity", "Party", "name"),)
    words = explained_words("which is older, Unity or not", schema, value, obvious=True)
    assert [link.name for link in words] == [".founded"]
    words = explained_words("the oldest person in Unity", schema, value, obvious=True)
    assert [link.name for link in words] == ["Person", ".birth_date"]


def test_the_latest_of_what_is_dated_by_a_named_property_is_by_that_one() -> None:
    schema = GraphSchema((_label("Version", released_at="date", created_at="date"),))
    assert degree_words("latest release", schema, ["Version", ".released_at"]) == ()
    one = GraphSchema((_label("Issue", created_at="date"), _label("Version", released_at="date")))
    assert degree_words("latest issue", one, ["Issue"]) == (SchemaLink("latest", ".created_at"),)
    assert degree_words("latest release", one, [".released_at", "Issue"]) == ()


def test_an_age_is_about_a_birth() -> None:
    assert told("the average age of the sailors", "Sailor") == "age = .born"
    assert told("sailors aged 30", "Sailor") == "aged = .born"
