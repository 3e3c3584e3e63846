"""The template as a file: lint, parameters, outputs, and the layer's requirements."""

import subprocess
import sys
from pathlib import Path

from tests.template.conftest import ROOT, Stack

REQUIREMENTS = ROOT / "layers" / "dependencies" / "requirements.txt"
EXPORT = (
    "export --frozen --offline --package heimdall --extra gateway --no-emit-workspace --no-default-groups "
    "--no-header --no-annotate --quiet"
)


def test_cfn_lint_has_nothing_to_say() -> None:
    lint = Path(sys.executable).with_name("cfn-lint")
    done = subprocess.run([lint, ROOT / "template.yaml"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_every_parameter_says_what_it_is_and_is_held_to_it(stack: Stack) -> None:
    for name, parameter in stack.source["Parameters"].items():
        assert parameter["Description"].endswith("."), name
        assert {"AllowedPattern", "AllowedValues", "MinValue"} & set(parameter), name


def test_every_output_says_what_it_is(stack: Stack) -> None:
    outputs = stack.source["Outputs"]
    assert {"ApiUrl", "KeysTableName", "EventsStreamName"} <= set(outputs)
    assert all(output["Description"].endswith(".") for output in outputs.values())


def test_the_layers_are_where_sam_looks(stack: Stack) -> None:
    layers = {
        n: r for n, r in stack.source["Resources"].items() if r["Type"] == "AWS::Serverless::LayerVersion"
    }
    places = {name: layer["Properties"]["ContentUri"] for name, layer in layers.items()}
    assert places == {"DependenciesLayer": "layers/dependencies/", "HeimdallLayer": "layers/heimdall/python/"}
    assert {layer["Metadata"]["BuildMethod"] for layer in layers.values()} == {"python3.13"}
    assert (ROOT / places["HeimdallLayer"] / "heimdall" / "__init__.py").is_file()


def test_the_layers_requirements_are_those_of_the_lock_file() -> None:
    """When this fails: `uv export …` as below, with `-o layers/dependencies/requirements.txt`."""
    command = [sys.executable, "-m", "uv", *EXPORT.split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert REQUIREMENTS.read_text("utf-8") == done.stdout
