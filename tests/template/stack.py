"""template.yaml as CloudFormation gets it: after SAM's transform, which is where its silent mistakes show."""

import copy
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from unittest import mock

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "template.yaml"
Resource = dict[str, Any]


class _NoManagedPolicies:
    """Policies are given by ARN, so SAM's list of names is not needed."""

    def load(self) -> dict[str, str]:
        return {}


def _transformed(source: dict[str, Any]) -> dict[str, Any]:
    """What CloudFormation makes of the template. Raises InvalidDocumentException where SAM refuses it."""
    uploaded = copy.deepcopy(source)
    for resource in uploaded["Resources"].values():
        for place in {"CodeUri", "ContentUri"} & set(resource.get("Properties", {})):
            resource["Properties"][place] = "s3://bucket/key"  # as `sam deploy` leaves it
    with mock.patch.dict(os.environ, AWS_DEFAULT_REGION="eu-central-1"):
        made: dict[str, Any] = transform(uploaded, {}, _NoManagedPolicies())
    return made


@dataclass(frozen=True)
class Stack:
    """The source template, and the transformed one made from it when first asked for."""

    source: dict[str, Any]

    @classmethod
    def of(cls, text: str) -> "Stack":
        """The stack of a template's text."""
        return cls(yaml_parse(text))

    @cached_property
    def transformed(self) -> dict[str, Any]:
        """The template as CloudFormation creates it."""
        return _transformed(self.source)

    @property
    def resources(self) -> dict[str, Resource]:
        """Logical name → resource, transformed."""
        resources: dict[str, Resource] = self.transformed["Resources"]
        return resources

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """Logical name → properties."""
        return {n: r.get("Properties", {}) for n, r in self.resources.items() if r["Type"] == kind}

    def one(self, kind: str) -> dict[str, Any]:
        """The properties of the only resource of a type."""
        [properties] = self.of_type(kind).values()
        return properties

    @property
    def functions(self) -> dict[str, dict[str, Any]]:
        """Folder under functions/ → properties of the transformed function."""
        transformed = self.of_type("AWS::Lambda::Function")
        return {folder: transformed[name] for name, folder in self.folders.items()}

    @property
    def folders(self) -> dict[str, str]:
        """Logical name of a function → its folder under functions/."""
        return {
            name: Path(resource["Properties"]["CodeUri"]).name
            for name, resource in self.source["Resources"].items()
            if resource["Type"] == "AWS::Serverless::Function"
        }

    def variables(self, folder: str) -> dict[str, Any]:
        """A function's environment: names → values, unresolved."""
        found: dict[str, Any] = self.functions[folder].get("Environment", {}).get("Variables", {})
        return found

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Path, method and OpenAPI operation of every route."""
        for path, methods in self.one("AWS::ApiGateway::RestApi")["Body"]["paths"].items():
            for method, operation in methods.items():
                yield path, method, operation


def as_list(value: Any) -> list[Any]:
    """What may be written alone or as a list, as a list."""
    return value if isinstance(value, list) else [value]
