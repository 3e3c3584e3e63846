"""The catalogue: sorted, unique, and helpful about names that it does not hold."""

import json
from enum import Enum
from typing import Any

import jsonschema
import pytest
from heimdall.actions.action import Action, ActionContext, NoParams
from heimdall.actions.catalogue import Catalogue, nearest_names
from heimdall.domain.actions import ActionResult
from heimdall.errors import NotFound
from pydantic import BaseModel, Field

from tests.unit.plugins.surroundings import House


async def do_nothing(params: BaseModel, context: ActionContext) -> ActionResult:
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


class Level(Enum):
    LOW = "low"
    HIGH = "high"


class Step(BaseModel):
    """A param that is a model, and one that contains itself."""

    level: Level
    after: "Step | None" = None


class AlarmParams(BaseModel):
    """Params of the kinds that pydantic publishes as references."""

    level: Level = Field(description="How loud.")
    until: Level | None = None
    steps: list[Level] = []


def test_params_are_published_without_references() -> None:
    schema = Action("a.b", "Rings.", AlarmParams, do_nothing).spec.params_schema
    properties: Any = schema["properties"]
    assert properties["level"]["enum"] == ["low", "high"]
    assert properties["level"]["description"] == "How loud."
    assert properties["until"]["anyOf"][0]["enum"] == ["low", "high"]
    assert properties["steps"]["items"]["enum"] == ["low", "high"]
    assert "$" not in json.dumps(schema)
    jsonschema.validate({"level": "low", "steps": ["high"]}, dict(schema))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"level": "middling"}, dict(schema))


def test_a_model_that_contains_itself_keeps_a_reference_that_holds() -> None:
    schema = Action("a.b", "Steps.", Step, do_nothing).spec.params_schema
    assert schema["type"] == "object"
    jsonschema.validate({"level": "low", "after": {"level": "high", "after": {"level": "low"}}}, dict(schema))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(
            {"level": "low", "after": {"level": "high", "after": {"level": "no"}}}, dict(schema)
        )
