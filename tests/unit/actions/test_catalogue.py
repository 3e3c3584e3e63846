"""The catalogue: sorted, unique, and helpful about names that it does not hold."""

import json
from typing import Any

import jsonschema
import pytest
from heimdall.actions.action import Action, ActionContext, NoParams
from heimdall.actions.catalogue import Catalogue, nearest_names
from heimdall.domain.actions import ActionResult
from heimdall.errors import NotFound

from tests.unit.plugins.surroundings import House


async def do_nothing(params: NoParams, context: ActionContext) -> ActionResult:
    return ActionResult(True, "done")


def action(name: str, description: str = "Does nothing.") -> Action[Any]:
    return Action(name, description, NoParams, do_nothing)


def test_actions_are_sorted_whatever_their_order_was() -> None:
    names = ["b.two", "a.b.c", "b.one"]
    assert [s.name for s in Catalogue(action(n) for n in names).specs] == ["a.b.c", "b.one", "b.two"]


def test_two_actions_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.b"):
        Catalogue([action("a.b"), action("a.b")])


@pytest.mark.parametrize("name", ["alone", "A.b", "a..b", "a.b ", "a.1", "a-b.c", ""])
def test_names_must_be_dotted_lower_case(name: str) -> None:
    with pytest.raises(ValueError, match="dotted lower case"):
        action(name)


@pytest.mark.parametrize("description", ["", "  ", "two\nlines"])
def test_descriptions_must_be_one_line(description: str) -> None:
    with pytest.raises(ValueError, match="one line"):
        action("a.b", description)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("heimdall.watcher.qery", "heimdall.watcher.query"),
        ("query", "heimdall.watcher.query"),
        ("heimdall.watcher.dbstats", "heimdall.watcher.db_stats"),
        ("watcher.health", "heimdall.watcher.health"),
        ("acme.oncall.pge", "acme.oncall.page"),
    ],
)
def test_a_wrong_name_finds_the_one_that_was_meant(wrong: str, meant: str) -> None:
    catalogue = House().executor.catalogue
    assert nearest_names(wrong, [spec.name for spec in catalogue.specs])[0] == meant
    with pytest.raises(NotFound, match=meant) as error:
        _ = catalogue[wrong]
    assert error.value.code == "action_not_found"


def test_a_name_like_no_other_points_to_help() -> None:
    with pytest.raises(NotFound, match=r"heimdall\.help"):
        _ = Catalogue([action("a.b")])["zzzzzz"]


def test_published_schemas_are_valid_json_schema() -> None:
    for spec in House().executor.catalogue.specs:
        jsonschema.Draft202012Validator.check_schema(json.loads(json.dumps(spec.params_schema)))
        properties = spec.params_schema["properties"]
        assert isinstance(properties, dict)
        assert set(spec.required) <= set(properties)
