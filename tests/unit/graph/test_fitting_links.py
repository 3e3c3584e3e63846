"""Which of the places that hold one value a question means."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink
from heimdall.graph.fitting_links import MOST, fitting_links
from heimdall.graph.links import MOST_PLACES


def _label(name: str, *properties: str) -> LabelSchema:
    return LabelSchema(name, tuple(PropertySchema(each, "string") for each in properties))


SCHEMA = GraphSchema(
    (_label("Customer", "name", "country"), _label("Port", "name"), _label("Ship", "name", "home"))
)
CUSTOMER, SHIP = ValueLink("Malta", "Customer", "country"), ValueLink("Malta", "Ship", "home")
PORT, OSLO = ValueLink("Malta", "Port", "name"), ValueLink("Oslo", "Customer", "country")


def test_a_value_is_of_the_label_that_the_question_names() -> None:
    assert fitting_links([CUSTOMER, SHIP, OSLO], SCHEMA, {"Ship", ".home"}) == (SHIP, OSLO)


def test_it_is_of_both_where_both_are_named_and_of_all_where_none_is() -> None:
    assert fitting_links([CUSTOMER, SHIP], SCHEMA, {"Ship", "Customer"}) == (CUSTOMER, SHIP)
    assert fitting_links([CUSTOMER, SHIP], SCHEMA, {":CALLS_AT"}) == (CUSTOMER, SHIP)


def test_what_a_node_is_called_stays() -> None:
    assert fitting_links([CUSTOMER, SHIP, PORT], SCHEMA, {"Ship"}) == (SHIP, PORT)
    assert fitting_links([CUSTOMER, PORT], SCHEMA, {":CALLS_AT"}) == (CUSTOMER, PORT)
    assert fitting_links([ValueLink("Malta", "Gone", "name"), SHIP], SCHEMA, {"Ship"}) == (
        ValueLink("Malta", "Gone", "name"),
        SHIP,
    )


def test_where_something_is_called_so_nobody_means_the_seat_of_another() -> None:
    assert fitting_links([CUSTOMER, PORT], SCHEMA, {"Port"}) == (PORT,)
    assert fitting_links([CUSTOMER, PORT], SCHEMA, {"Ship"}) == (PORT,)
    assert fitting_links([CUSTOMER, PORT], SCHEMA, {"Ship", ".country"}) == (CUSTOMER, PORT)
    assert fitting_links([CUSTOMER, PORT], SCHEMA, {"Customer"}) == (CUSTOMER, PORT)


def test_the_own_word_of_a_label_is_no_value_of_it() -> None:
    schema = GraphSchema((_label("Gardener", "name", "job_title"), _label("Ship", "name", "crew")))
    title, crew = ValueLink("gardener", "Gardener", "job_title"), ValueLink("gardener", "Ship", "crew")
    assert fitting_links([title, crew], schema, set()) == (crew,)
    assert fitting_links([title], schema, {"Gardener", ".job_title"}) == (title,)
    head = ValueLink("head gardener", "Gardener", "job_title")
    assert fitting_links([head], schema, {"Gardener"}) == (head,)


@pytest.mark.parametrize("called", ["SHIP-34", "Ship 7", "ship_01"])
def test_a_node_that_is_called_by_its_label_and_a_number_is_a_value(called: str) -> None:
    link = ValueLink(called, "Ship", "name")
    assert fitting_links([link], SCHEMA, {"Ship"}) == (link,)


def test_what_a_value_may_mean_besides_counts_where_only_that_is_of_what_is_asked_for() -> None:
    maltese = ValueLink("Maltese", "Customer", "country", said="Malta")
    assert fitting_links([SHIP, maltese], SCHEMA, {"Customer"}) == (SHIP, maltese)
    assert fitting_links([PORT, maltese], SCHEMA, {"Customer"}) == (PORT, maltese)
    assert fitting_links([SHIP, maltese], SCHEMA, {"Ship", "Customer"}) == (SHIP,)
    assert fitting_links([SHIP, maltese], SCHEMA, {":CALLS_AT"}) == (SHIP,)
    assert fitting_links([maltese], SCHEMA, set()) == (maltese,)


def test_only_some_places_of_a_value_are_told() -> None:
    many = [ValueLink("Oslo", f"Label{i}", "home") for i in range(5)]
    labels = tuple(_label(each.label, "name", "home") for each in many)
    assert fitting_links(many, GraphSchema(labels), set()) == tuple(many[:MOST_PLACES])
    assert fitting_links(many, GraphSchema(labels), {"Label4"}) == (many[4],)
    others = [ValueLink(f"Oslo {i}", "Ship", "name") for i in range(20)]
    assert len(fitting_links(others, SCHEMA, set())) == MOST


def test_a_word_of_the_schema_stands_for_no_other_value() -> None:
    ranked = ValueLink("General", "Customer", "country", said="ships")
    slip = ValueLink("Malta", "Customer", "country", said="matla")
    assert fitting_links([ranked, slip], SCHEMA, {"Customer", "Ship"}) == (slip,)
