"""The functions of template.yaml as far as running one here needs them, and the events that they take."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from heimdall.local.plan import Part
from heimdall.local.routes import load_template

Event = dict[str, Any]

_PARTS = {
    Part.STREAM: {"EVENTS_STREAM", "KEYS_TABLE", "REQUESTS_TABLE", "USAGE_TABLE"},
    Part.GRAPH: {"GRAPH_URI", "ACTIONS_FUNCTION"},  # actions run in the process that needs them
    Part.INFERENCE: {"INFERENCE_URL"},
}
_HTTP_FIELDS = ("httpMethod", "path", "headers", "requestContext")
_FIELDS = {"authorizer": ("type", "methodArn", "headers"), "event_consumer": ("Records",)}
_CALLED_DIRECTLY = ("actions", "hooks")


class UnusableEvent(ValueError):
    """Why an event file cannot be handed to a function, fit to be printed as it is."""


@dataclass(frozen=True, slots=True)
class DeployedFunction:
    """A function by the folder of its code. `streams`: run.sh serves its ASGI app, else it has a handler."""

    name: str
    streams: bool
    timeout_s: float
    parts: frozenset[Part]


def read_functions(template: Path) -> dict[str, DeployedFunction]:
    """Every function by its name. Raises TemplateError."""
    described = load_template(template)
    common = described.get("Globals", {}).get("Function", {})
    functions = [
        _function({**common, **resource["Properties"]})
        for resource in described["Resources"].values()
        if resource["Type"] == "AWS::Serverless::Function"
    ]
    return {function.name: function for function in functions}


def _function(properties: Mapping[str, Any]) -> DeployedFunction:
    variables = properties.get("Environment", {}).get("Variables", {}).keys()
    parts = frozenset(part for part, names in _PARTS.items() if names & variables)
    name = PurePosixPath(properties["CodeUri"]).name
    return DeployedFunction(name, properties["Handler"].endswith(".sh"), properties["Timeout"], parts)


def read_event(file: Path, functions: Mapping[str, DeployedFunction]) -> tuple[DeployedFunction, Event]:
    """The function that the file's name begins with, and the event in it. Raises UnusableEvent."""
    name = file.name.partition(".")[0]
    if name not in functions:
        known = ", ".join(sorted(functions))
        raise UnusableEvent(f"{file}: the name must begin with a function's and a dot: {known}.")
    try:
        event = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnusableEvent(f"{file} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise UnusableEvent(f"{file} is not JSON: {error}.") from None
    _check(file, name, event)
    return functions[name], event


def _check(file: Path, name: str, event: object) -> None:
    if not isinstance(event, dict):
        raise UnusableEvent(f"{file} holds no JSON object.")
    if name in _CALLED_DIRECTLY and "requestContext" not in event:
        missing = ["heimdall"] if "heimdall" not in event else []
    else:
        missing = [field for field in _FIELDS.get(name, _HTTP_FIELDS) if field not in event]
    if missing:
        raise UnusableEvent(f"{file} is no event of {name}: {', '.join(missing)} not in it.")
