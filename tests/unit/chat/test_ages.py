"""Ages in years where a graph keeps when somebody was born."""

import pytest
from heimdall.chat.ages import with_ages
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, Written

PERSON = LabelSchema(
    "Person",
    (
        PropertySchema("name", "string"),
        PropertySchema("born", "number"),
        PropertySchema("date of birth", "date"),
        PropertySchema("birthday", "date", Written(text=True)),
        PropertySchema("founded", "number", Written(text=True)),
        PropertySchema("hired", "date"),
        PropertySchema("age_limit", "number"),
    ),
)
SCHEMA = GraphSchema((PERSON,))
YEARS = "date().year - n.born"
DAYS = "duration.between(n.`date of birth`, date()).years"


@pytest.mark.parametrize(
    ("question", "returned", "told"),
    [
        ("How old is Ada?", "n.born", f"{YEARS} AS age"),
        ("What is the age of Ada?", "n.`date of birth`", f"{DAYS} AS age"),
        ("names and ages of people", "n.name, n.born", f"n.name, {YEARS} AS age"),
        ("How old is Ada?", "n.birthday", "date().year - n.birthday.year AS age"),
        ("What is the age of Ada?", "n.founded", "date().year - n.founded AS age"),
        ("average age of people", "avg(n.born) AS average", f"avg({YEARS}) AS average"),
        ("average age of people", "avg(n.`date of birth`.year) AS average", f"avg({DAYS}) AS average"),
        ("maximum age", "max(n.born) AS highest", f"max({YEARS}) AS highest"),
    ],
)
def test_an_age_is_told_in_years(question: str, returned: str, told: str) -> None:
    assert with_ages(f"MATCH (n:Person) RETURN {returned}", question, SCHEMA) == (
        f"MATCH (n:Person) RETURN {told}"
    )


@pytest.mark.parametrize(
    ("question", "condition", "told"),
    [
        ("people older than 50", "n.born < 50", f"{YEARS} > 50"),
        ("people younger than 30", "n.born > 30", f"{YEARS} < 30"),
        ("who is 40 years old", "n.born = 40", f"{YEARS} = 40"),
        ("people over the age of 50", "n.`date of birth`.year > 50", f"{DAYS} > 50"),
    ],
)
def test_an_age_is_compared_in_years(question: str, condition: str, told: str) -> None:
    found = with_ages(f"MATCH (n:Person) WHERE {condition} RETURN n", question, SCHEMA)
    assert found == f"MATCH (n:Person) WHERE {told} RETURN n"


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("When was Ada born?", "MATCH (n:Person) RETURN n.born"),  # no age
        ("When were those born who are older than 50 years?", "MATCH (n:Person) RETURN n.born"),
        ("people older than 50", "MATCH (n:Person) WHERE n.born < 1950 RETURN n"),  # a year
        ("people older than 50", "MATCH (n:Person) WHERE n.age_limit > 50 RETURN n"),
        ("How old is Ada?", "MATCH (n:Person) RETURN n.hired"),  # no birth
        ("How old is Ada?", "MATCH (n:Person) RETURN n.name"),
        ("birth of the oldest, age unknown", "MATCH (n:Person) RETURN min(n.born) AS lowest"),
        ("How old is Ada?", "MATCH (n:Person) RETURN n"),
    ],
)
def test_what_is_no_age_stays(question: str, cypher: str) -> None:
    assert with_ages(cypher, question, SCHEMA) == cypher
