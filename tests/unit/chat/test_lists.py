"""Two values of a list."""

import pytest
from heimdall.chat.lists import all_of_a_list
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, Written

RECIPE = LabelSchema(
    "Recipe",
    (PropertySchema("name", "string"), PropertySchema("tags used", "string", Written(many=True))),
)
SCHEMA = GraphSchema((RECIPE,))
BOTH = "MATCH (n:Recipe) WHERE n.`tags used` IN ['a, b', 'it\\'s'] AND n.name <> 'x' RETURN n"


@pytest.mark.parametrize("question", ["vegan noodle recipes", "recipes tagged vegan and quick"])
def test_both_are_meant(question: str) -> None:
    each = "n.`tags used` = 'a, b' AND n.`tags used` = 'it\\'s'"
    assert (
        all_of_a_list(BOTH, question, SCHEMA) == f"MATCH (n:Recipe) WHERE {each} AND n.name <> 'x' RETURN n"
    )


@pytest.mark.parametrize("question", ["vegan or quick recipes", "recipes with any of these tags"])
def test_one_is_enough_where_the_question_says_so(question: str) -> None:
    assert all_of_a_list(BOTH, question, SCHEMA) == BOTH


def test_what_has_neither_has_not_one_of_them() -> None:
    neither = "MATCH (n:Recipe) WHERE NOT n.`tags used` IN ['a', 'b'] RETURN n"
    assert all_of_a_list(neither, "recipes without a and b", SCHEMA) == neither


def test_a_text_can_only_be_one_of_them() -> None:
    names = "MATCH (n:Recipe) WHERE n.name IN ['a', 'b'] RETURN n"
    assert all_of_a_list(names, "recipes a and b", SCHEMA) == names
    assert all_of_a_list(BOTH, "a and b", GraphSchema()) == BOTH
