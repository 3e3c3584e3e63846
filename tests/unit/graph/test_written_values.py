"""What values say that a graph keeps as something else than what they are."""

import pytest
from heimdall.domain.graph import PropertyKind, PropertySchema, Written
from heimdall.graph.written_values import as_said

TEXT, CLOCK = Written(text=True), Written(clock=True)
MOMENT = {"$type": "datetime", "value": "2024-01-01T10:00:00+00:00"}


def said(name: str, *values: object, kind: PropertyKind = "string") -> tuple[str, Written | None]:
    found = as_said(PropertySchema(name, kind), values)
    assert found.name == name
    return found.kind, found.written


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("unitPrice", ["18.00", "9", "-3.5", "0"]),
        ("stock", ["3", None, ""]),
        ("year", ["1994", "2001", "1988"]),
        ("population", ["12345", "999"]),
        ("area", ["12345.5", "99999.1", "88888.2"]),
    ],
)
def test_texts_of_numbers_are_numbers(name: str, values: list[object]) -> None:
    assert said(name, *values) == ("number", TEXT)


@pytest.mark.parametrize(
    ("values", "beside"),
    [
        (["$18.00", "$9"], ("$",)),
        (["$1,200", "$950", "$0"], ("$", ",")),
        (["1,234,567", "950"], (",",)),
        (["45%", "3.5%"], ("%",)),
        (["18 EUR", "9 EUR"], (" EUR",)),
        (["EUR 18", "EUR 9.50"], ("EUR ",)),
        (["120 min", "95 min"], (" min",)),
    ],
)
def test_amounts_are_numbers_beside_one_currency_or_unit(
    values: list[object], beside: tuple[str, ...]
) -> None:
    assert said("price", *values) == ("number", Written(text=True, beside=beside))


@pytest.mark.parametrize(
    "values",
    [
        ["18 EUR", "9 USD"],
        ["$18", "9"],
        ["1,20"],
        ["12,34,567"],
        ["7 of 9"],
        ["B12"],
        ["KLM123"],
        ["12a"],
        ["5 Main"],
        ["3rd street"],
        ["12 12"],
    ],
)
def test_other_texts_with_numbers_stay_texts(values: list[object]) -> None:
    assert said("price", *values) == ("string", None)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("zip", ["12345", "9999"]),
        ("customerId", ["1", "2"]),
        ("phone_number", ["555", "777"]),
        ("region", ["12345", "99999", "88888"]),
        ("area", ["007", "12"]),
        ("price", ["18", "unknown"]),
        ("price", ["1e5"]),
        ("size", ["1" * 16]),
        ("note", [None, ""]),
        ("note", []),
        ("mixed", ["1", 2]),
    ],
)
def test_codes_and_other_texts_stay_texts(name: str, values: list[object]) -> None:
    assert said(name, *values) == ("string", None)


@pytest.mark.parametrize("values", [["1999-03-31", "2024-12-01"], ["1999", "1999-05", "1999-05-03"]])
def test_texts_of_dates_are_dates(values: list[object]) -> None:
    assert said("released", *values) == ("date", TEXT)


@pytest.mark.parametrize("value", ["1999-13-01", "1999-02-40", "0099-01-01", "2024-01-01x"])
def test_what_is_no_date_stays_a_text(value: str) -> None:
    assert said("released", value) == ("string", None)


@pytest.mark.parametrize(
    ("values", "spelled"),
    [
        (["31/03/1999", "1/08/2017"], "dmy/"),
        (["3/31/1999", "8/1/2017"], "mdy/"),
        (["31.03.1999"], "dmy."),
        (["31-12-1999"], "dmy-"),
        (["1999/03/31", "2017/8/1"], "ymd/"),
    ],
)
def test_spelled_dates_are_dates_where_their_order_is_certain(values: list[object], spelled: str) -> None:
    assert said("day", *values) == ("date", Written(text=True, spelled=spelled))


@pytest.mark.parametrize(
    "values",
    [["1/2/1999"], ["31/3/1999", "3.31.1999"], ["31/31/1999"], ["31/3/99"], ["0/3/1999", "31/3/1999"]],
)
def test_dates_whose_order_is_uncertain_stay_texts(values: list[object]) -> None:
    assert said("day", *values) == ("string", None)


def test_moments_have_a_clock_however_they_are_kept() -> None:
    assert said("created", MOMENT, None, kind="datetime") == ("datetime", CLOCK)
    texts = ["2014-05-01 10:00:00", "2015-01-01T00:00:00.5Z"]
    assert said("created", *texts) == ("datetime", Written(text=True, clock=True))


def test_a_time_alone_and_a_duration_have_no_day() -> None:
    opens = {"$type": "time", "value": "10:00"}
    assert said("opens", opens, MOMENT, kind="datetime") == ("datetime", None)


@pytest.mark.parametrize(
    ("name", "values", "unit"),
    [
        ("timestamp", [1260759144, 964982703], "PT1S"),
        ("createdAt", [1260759144000], "PT0.001S"),
        ("createdAt", [1260759144, 3], None),
        ("createdAt", [1260759144.5], None),
        ("followers", [1260759144], None),
        ("createdAt", [], None),
    ],
)
def test_numbers_since_1970_are_moments_by_their_name_and_size(
    name: str, values: list[object], unit: str | None
) -> None:
    expected = ("number", None) if unit is None else ("datetime", Written(clock=True, epoch=unit))
    assert said(name, *values, kind="number") == expected


@pytest.mark.parametrize(
    ("values", "yes", "no"),
    [
        (["Yes", "No", "Yes"], "'Yes'", "'No'"),
        (["no"], "'yes'", "'no'"),
        (["TRUE"], "'TRUE'", "'FALSE'"),
        (["N", "Y"], "'Y'", "'N'"),
    ],
)
def test_two_words_are_yes_and_no_as_they_are_spelled(values: list[object], yes: str, no: str) -> None:
    assert said("newsletter", *values) == ("boolean", Written(yes=yes, no=no))


@pytest.mark.parametrize("values", [["Y"], ["Yes", "yes", "No"], ["Yes", "Maybe"], ["M", "F"]])
def test_other_words_stay_texts(values: list[object]) -> None:
    assert said("newsletter", *values) == ("string", None)


@pytest.mark.parametrize("name", ["isActive", "has_garden", "discontinued"])
def test_one_and_zero_are_yes_and_no_of_what_is_or_has_or_was_done(name: str) -> None:
    assert said(name, 1, 0, kind="number") == ("boolean", Written(yes="1", no="0"))
    assert said(name, "0", "1") == ("boolean", Written(yes="'1'", no="'0'"))


def test_one_and_zero_are_numbers_of_anything_else() -> None:
    assert said("goals", 1, 0, kind="number") == ("number", None)
    assert said("isActive", 1, 2, kind="number") == ("number", None)
    assert said("isActive", True, False, kind="boolean") == ("boolean", None)


def test_a_long_list_of_numbers_is_read_by_nobody() -> None:
    assert said("embedding", [0.5] * 64, None, kind="list") == ("list", Written(vector=True))
    assert said("embedding", {"$type": "vector", "value": [1]}, kind="list") == ("list", Written(vector=True))
    for short in ([0.5] * 63, [1] * 99, [["a"]]):
        assert said("tags", short, kind="list") == ("list", None)


def test_a_list_of_texts_holds_many() -> None:
    many = ("list", Written(many=True))
    assert said("tags", ["a", "b"], [], None, kind="list") == many
    assert said("tags", ["a", 1], kind="list") == ("list", None)
    assert said("tags", None, kind="list") == ("list", None)
