"""Names in two parts."""

import pytest
from heimdall.chat.whole_names import with_whole_names
from heimdall.domain.graph import ValueLink

NANCY = ValueLink("Nancy", "Employee", "firstName")
DAVOLIO = ValueLink("Davolio", "Employee", "lastName")
O_HARA = ValueLink("O'Hara", "Employee", "lastName", said="ohara")
ASKED = "Who does nancy Davolio report to?"
WHOLE = "MATCH (n:Employee)<-[:REPORTS_TO]-(m:Employee {firstName: 'Nancy', lastName: 'Davolio'}) RETURN n"


@pytest.mark.parametrize("part", ["firstName: 'Nancy'", "lastName: 'Davolio'"])
def test_a_part_stands_for_the_whole_that_was_said(part: str) -> None:
    half = WHOLE.replace("firstName: 'Nancy', lastName: 'Davolio'", part)
    assert with_whole_names(half, ASKED, (DAVOLIO, NANCY)) == WHOLE
    assert with_whole_names(WHOLE, ASKED, (NANCY, DAVOLIO)) == WHOLE


def test_as_it_is_spelled_in_the_graph() -> None:
    told = with_whole_names(
        "MATCH (n:Employee {firstName: 'Nancy'}) RETURN n", "when did Nancy Ohara start", (NANCY, O_HARA)
    )
    assert told == "MATCH (n:Employee {firstName: 'Nancy', lastName: 'O\\'Hara'}) RETURN n"


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("Who does Nancy report to?", (NANCY,)),
        ("Who does Nancy report to, and Davolio?", (NANCY, DAVOLIO)),
        ("Davolio Nancy", (NANCY, DAVOLIO)),
        (ASKED, (NANCY, ValueLink("Davolio", "Customer", "lastName"))),
        (ASKED, (NANCY, ValueLink("Davolio", "Employee", "city"))),
    ],
)
def test_two_that_are_not_said_together_stay_apart(question: str, links: tuple[ValueLink, ...]) -> None:
    half = "MATCH (n:Employee {firstName: 'Nancy'}) RETURN n"
    assert with_whole_names(half, question, links) == half
