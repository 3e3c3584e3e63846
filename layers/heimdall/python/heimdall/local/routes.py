"""The routes of template.yaml, so that what runs here and what is deployed cannot drift apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any

import yaml


class TransferMode(StrEnum):
    """How an answer travels from the function to the client."""

    BUFFERED = "buffered"  # API Gateway collects it whole
    STREAM = "stream"  # every piece goes out as it is written


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path, the folder name of its function, and whether a key is asked for."""

    method: str
    path: str
    function: str
    mode: TransferMode
    authorized: bool


class TemplateError(ValueError):
    """The template cannot be read, or says something that API Gateway would silently take otherwise."""


class _TemplateLoader(yaml.SafeLoader):
    """SAM templates with their short intrinsic functions; nothing is evaluated."""


def _intrinsic(loader: _TemplateLoader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.MappingNode):
        value: Any = loader.construct_mapping(node, deep=True)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        assert isinstance(node, yaml.ScalarNode)  # noqa: S101 - YAML has no fourth kind of node
        value = loader.construct_scalar(node)
    return {suffix: value}


_TemplateLoader.add_multi_constructor("!", _intrinsic)


def load_template(path: Path) -> dict[str, Any]:
    """The template as plain data; `!Ref Name` becomes `{"Ref": "Name"}`. Raises TemplateError."""
    try:
        template = yaml.load(path.read_text("utf-8"), _TemplateLoader)  # noqa: S506 - a SafeLoader
    except (OSError, yaml.YAMLError) as error:
        raise TemplateError(f"cannot read {path}: {error}") from error
    if not isinstance(template, dict) or not isinstance(template.get("Resources"), dict):
        raise TemplateError(f"{path} has no resources")
    return template


def read_routes(path: Path) -> tuple[Route, ...]:
    """Every route of the template's functions, sorted by path and method. Raises TemplateError."""
    resources = load_template(path)["Resources"]
    routes = sorted(_routes(resources), key=lambda route: (route.path, route.method))
    _one_mode_per_function(routes)
    return tuple(routes)


def _routes(resources: Mapping[str, Any]) -> Iterator[Route]:
    for name, resource in resources.items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        properties = resource["Properties"]
        for event in properties.get("Events", {}).values():
            if event["Type"] == "Api":
                yield _route(name, PurePosixPath(properties["CodeUri"]).name, event["Properties"])


def _route(resource: str, function: str, event: Mapping[str, Any]) -> Route:
    return Route(
        method=event["Method"].upper(),
        path=event["Path"],
        function=function,
        mode=_mode(resource, event.get("ResponseTransferMode")),
        authorized=event.get("Auth", {}).get("Authorizer") != "NONE",
    )


def _mode(resource: str, spelling: str | None) -> TransferMode:
    if spelling is None or spelling == "BUFFERED":
        return TransferMode.BUFFERED
    if spelling == "RESPONSE_STREAM":
        return TransferMode.STREAM
    raise TemplateError(
        f"{resource}: ResponseTransferMode {spelling!r} would be buffered; say RESPONSE_STREAM"
    )


def _one_mode_per_function(routes: list[Route]) -> None:
    """The web adapter's mode is the function's, so a route of the other mode would answer 502."""
    modes: dict[str, TransferMode] = {}
    for route in routes:
        if modes.setdefault(route.function, route.mode) is not route.mode:
            raise TemplateError(f"{route.function} has both streamed and buffered routes")
