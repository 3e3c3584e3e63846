"""What people say for values, and what a question then links to."""

import re

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink
from heimdall.graph.links import ValueIndex, value_words
from heimdall.graph.value_synonyms import TABLE, other_words
from heimdall.prompts.marks import marked, plain

VALUES = (
    ("female", "Player", "gender"),
    ("goalkeeper", "Player", "position"),
    ("Germany", "Country", "name"),
    ("es", "Post", "lang"),
    ("Sales Representative", "Employee", "title"),
)
SCHEMA = GraphSchema((LabelSchema("Player", (PropertySchema("gender", "string"),)),))


def index(*more: tuple[str, str, str]) -> ValueIndex:
    found = ValueIndex()
    for value, label, name in (*VALUES, *more):
        found.add(value, label, name)
    return found


def test_every_line_has_a_value_and_words() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 1000
    heads = [line.partition(":")[0] for line in lines]
    assert heads == sorted(set(heads))
    for line in lines:
        assert re.fullmatch(r"[^\s:]+: [a-z0-9_+#]+( [a-z0-9_+#]+)*", line), line


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how many women play", "women=female"),
        ("any keepers over 190 cm", "keepers=goalkeeper"),
        ("the German clubs", "German=Germany"),
        ("posts in Spanish", "Spanish=es"),
        ("all the sales reps", "sales reps=Sales Representative"),
        ("the goalkeepers", "=goalkeeper"),
        ("the men", ""),  # no such value here
        ("who knows whom", ""),
    ],
)
def test_another_word_links_to_the_value_that_the_graph_has(question: str, expected: str) -> None:
    assert " ".join(f"{link.said}={link.text}" for link in index().find(question)) == expected


def test_a_value_that_is_said_itself_goes_before_what_it_may_mean() -> None:
    found = index(("German", "Player", "nationality")).find("the German players")
    assert [(link.text, link.said) for link in found] == [("German", ""), ("Germany", "German")]


def test_a_common_word_stands_for_no_value() -> None:
    assert other_words("us") == other_words("in") == ()


def test_the_word_of_the_question_is_no_unknown_word() -> None:
    (link,) = index().find("how many women play")
    assert "women" in value_words([link])


def test_the_prompt_has_the_word_of_the_question_and_the_answer_the_value() -> None:
    link = ValueLink("female", "Player", "gender", said="women")
    marking = marked(SCHEMA, [link])
    mark = marking.values["female"]
    assert marking.told[0].startswith(f"women{mark} = ")
    assert marking.signs[mark] == "'female'"
    assert plain(SCHEMA, [link]).told == ("female = Player.gender (said as women)",)


def test_how_it_was_said_makes_no_other_link() -> None:
    assert ValueLink("female", "Player", "gender", said="women") == ValueLink("female", "Player", "gender")
