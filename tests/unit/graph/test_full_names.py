"""Names that a question spells out, and properties that only their labels tell apart."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertyKind,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.graph.bare_names import bare, without_unit
from heimdall.graph.explained_words import explained_words


def _label(name: str, **properties: PropertyKind) -> LabelSchema:
    return LabelSchema(
        name, (PropertySchema("name", "string"), *map(PropertySchema, properties, properties.values()))
    )


SCHEMA = GraphSchema(
    (
        _label("Award", prize_money_eur="number", founded_year="number"),
        _label("Donor", weight_kg="number"),
        _label("Guest", diet="string"),
        _label("Dish", is_vegan="boolean", servedOn="date"),
        _label("Organ", weight_g="number"),
        _label("Tournament", field_size="number", title="string"),
        _label("Tunnel", in_service="boolean", retired="boolean", dug_year="number"),
    ),
    (
        RelationshipSchema("Organ", "DONATED_BY", "Donor"),
        RelationshipSchema("Tournament", "PLAYED_ON", "Award"),
        RelationshipSchema("Dish", "SERVED_TO", "Guest"),
    ),
)
VEGAN = ValueLink("vegan", "Guest", "diet")


def names(question: str, *links: ValueLink) -> dict[str, str]:
    return {link.name: link.word for link in explained_words(question, SCHEMA, links, obvious=True)}


@pytest.mark.parametrize(
    ("question", "word", "name"),
    [
        ("the field size of the Nordic Shield", "field size", ".field_size"),
        ("tunnels that are not in service", "service", ".in_service"),
        ("which award has the most prize money", "prize", ".prize_money_eur"),
    ],
)
def test_a_name_in_full_is_that_name_whatever_its_words_mean(question: str, word: str, name: str) -> None:
    found = names(question)
    assert found[name] == word
    assert not {":PLAYED_ON", ".retired"} & found.keys()


def test_a_word_that_joins_makes_no_name_of_a_verb() -> None:
    assert ".servedOn" not in names("guests that are served on the terrace")


@pytest.mark.parametrize(
    ("question", "weight"),
    [("the average weight of the donors", ".weight_kg"), ("organ weight", ".weight_g")],
)
def test_of_two_properties_that_which_the_label_has_is_meant(question: str, weight: str) -> None:
    found = names(question)
    assert weight in found
    assert len({".weight_kg", ".weight_g"} & found.keys()) == 1


def test_without_a_label_neither_is() -> None:
    assert not {".weight_kg", ".weight_g"} & names("what is the average weight").keys()


def test_a_year_is_of_no_label() -> None:
    assert ".founded_year" not in names("the awards of this year and the organs")


def test_a_property_is_no_value_of_a_label_that_nobody_names() -> None:
    assert names("vegan dishes", VEGAN)[".is_vegan"] == "vegan"
    assert ".is_vegan" not in names("vegan guests and their dishes", VEGAN)


def test_names_without_units_and_counts() -> None:
    assert without_unit(("prize", "money", "eur")) == ("prize", "money")
    assert without_unit(("kg",)) == ("kg",)
    assert bare(("total", "memory", "gb")) == ("memory",)
    assert bare(("count",)) == ("count",)


def test_a_name_without_a_letter_is_nobodys() -> None:
    odd = tuple(PropertySchema(each, "string") for each in ("_", "名前", "3"))
    schema = GraphSchema((LabelSchema("Dish", odd), LabelSchema("_", ())))
    assert explained_words("the dishes of 3 cooks", schema, (), obvious=True)


def test_the_very_word_goes_before_another_form_of_it() -> None:
    schema = GraphSchema((_label("Loan", rate_pct="number", rating="string"),))
    found = {link.name for link in explained_words("the rate of the loan", schema, (), obvious=True)}
    assert ".rate_pct" in found
    assert ".rating" not in found


def test_a_property_is_no_other_word_for_a_label_that_is_said() -> None:
    schema = GraphSchema((_label("Mountain", elevation_m="number"), _label("Town", population="number")))
    found = {link.name for link in explained_words("elevation of the mountain", schema, (), obvious=True)}
    assert found == {".elevation_m", "Mountain"}
