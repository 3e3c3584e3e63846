"""template.yaml as CloudFormation gets it: after SAM's transform, which is where its silent mistakes show."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).resolve().parents[2]
Resource = dict[str, Any]


class _NoManagedPolicies:
    """Policies are given by ARN, so SAM's list of names is not needed."""

    def load(self) -> dict[str, str]:
        return {}


@dataclass(frozen=True)
class Stack:
    """The source template and the transformed one."""

    source: dict[str, Any]
    transformed: dict[str, Any]

    @property
    def resources(self) -> dict[str, Resource]:
        resources: dict[str, Resource] = self.transformed["Resources"]
        return resources

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """Logical name → properties."""
        return {n: r["Properties"] for n, r in self.resources.items() if r["Type"] == kind}

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

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Path, method and OpenAPI operation of every route."""
        [api] = self.of_type("AWS::ApiGateway::RestApi").values()
        for path, methods in api["Body"]["paths"].items():
            for method, operation in methods.items():
                yield path, method, operation


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    text = (ROOT / "template.yaml").read_text("utf-8")
    uploaded = yaml_parse(text)
    for resource in uploaded["Resources"].values():
        for place in {"CodeUri", "ContentUri"} & set(resource["Properties"]):
            resource["Properties"][place] = "s3://bucket/key"  # as `sam deploy` leaves it
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
        yield Stack(yaml_parse(text), transform(uploaded, {}, _NoManagedPolicies()))
