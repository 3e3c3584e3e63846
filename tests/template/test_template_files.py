"""The template as a file: parameters, conditions, outputs, and the layers."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.template.stack import ROOT, Stack

REQUIREMENTS = ROOT / "layers" / "dependencies" / "requirements.txt"
EXPORT = (
    "export --frozen --offline --package heimdall --extra gateway --no-emit-workspace --no-default-groups "
    "--no-header --no-annotate --quiet"
)


def given(parameter: str) -> dict[str, Any]:
    return {"Fn::Not": [{"Fn::Equals": [{"Ref": parameter}, ""]}]}


def is_not(parameter: str, value: int) -> dict[str, Any]:
    return {"Fn::Not": [{"Fn::Equals": [{"Ref": parameter}, value]}]}


CONDITIONS = {
    "HasInferenceKey": given("InferenceKeySecretArn"),
    "InVpc": given("VpcId"),
    "MakesEndpoints": {
        "Fn::And": [{"Condition": "InVpc"}, {"Fn::Equals": [{"Ref": "VpcEndpoints"}, "create"]}]
    },
    "HasInferenceGroup": {"Fn::And": [{"Condition": "InVpc"}, given("InferenceClientSecurityGroupId")]},
    "ReservesChat": is_not("ChatConcurrency", -1),
    "ReservesEvents": is_not("EventsConcurrency", -1),
    "HasWaf": is_not("WafRequestsPerFiveMinutes", 0),
    "MakesApiLoggingRole": {"Fn::Equals": [{"Ref": "ApiLoggingRole"}, "create"]},
    "TellsAlarms": given("AlarmTopicArn"),
}


def test_every_parameter_says_what_it_is_and_is_held_to_it(stack: Stack) -> None:
    for name, parameter in stack.source["Parameters"].items():
        assert parameter["Description"].endswith("."), name
        assert {"AllowedPattern", "AllowedValues", "MinValue"} & set(parameter), name
        assert ("AllowedPattern" in parameter) == ("ConstraintDescription" in parameter), name


def test_every_parameter_stands_in_a_group_of_the_console(stack: Stack) -> None:
    groups = stack.source["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"]
    listed = [name for group in groups for name in group["Parameters"]]
    assert sorted(listed) == sorted(stack.source["Parameters"])


def test_a_deployment_needs_three_answers_and_no_more(stack: Stack) -> None:
    parameters = stack.source["Parameters"]
    assert {n for n, p in parameters.items() if "Default" not in p} == {
        "InferenceUrl",
        "GraphUri",
        "GraphSecretArn",
    }


def test_conditions_say_what_their_parameters_mean(stack: Stack) -> None:
    assert stack.source["Conditions"] == CONDITIONS


def test_every_output_says_what_it_is(stack: Stack) -> None:
    outputs = stack.source["Outputs"]
    assert {"ApiUrl", "KeysTableName", "EventsStreamName"} <= set(outputs)
    assert all(output["Description"].endswith(".") for output in outputs.values())
    assert outputs["ApiUrl"]["Value"]["Fn::Sub"].endswith("/live")


def test_outputs_with_commands_can_be_pasted(stack: Stack) -> None:
    url = stack.source["Outputs"]["ApiUrl"]["Value"]["Fn::Sub"]
    commands = {n: o["Value"]["Fn::Sub"] for n, o in stack.source["Outputs"].items() if n.endswith("Command")}
    assert set(commands) == {"AskCommand", "CreateKeyCommand"}
    assert commands["AskCommand"].startswith("heimdall ask ")
    assert commands["AskCommand"].endswith(f"--url {url}")
    assert "heimdall keys create " in commands["CreateKeyCommand"]
    assert "--table ${KeysTable}" in commands["CreateKeyCommand"]


def layers_of(stack: Stack) -> dict[str, Any]:
    resources = stack.source["Resources"]
    return {name: r for name, r in resources.items() if r["Type"] == "AWS::Serverless::LayerVersion"}


def test_the_layers_are_where_sam_looks(stack: Stack) -> None:
    layers = layers_of(stack)
    places = {name: layer["Properties"]["ContentUri"] for name, layer in layers.items()}
    assert places == {"DependenciesLayer": "layers/dependencies/", "HeimdallLayer": "layers/heimdall/"}
    for name, layer in layers.items():
        makefile = ROOT / layer["Metadata"].get("ContextPath", places[name]) / "Makefile"
        recipes = [makefile, *makefile.parents[1].glob("*.mk")]
        assert layer["Metadata"]["BuildMethod"] == "makefile"
        assert any(f"\nbuild-{name}:\n" in recipe.read_text("utf-8") for recipe in recipes), name


def test_the_layers_are_built_for_the_functions_processor_and_python(stack: Stack) -> None:
    function = stack.source["Globals"]["Function"]
    [architecture], runtime = function["Architectures"], function["Runtime"]
    for name, layer in layers_of(stack).items():
        assert layer["Metadata"]["BuildArchitecture"] == architecture, name
        assert layer["Properties"]["CompatibleArchitectures"] == [architecture], name
        assert layer["Properties"]["CompatibleRuntimes"] == [runtime], name
    context = stack.source["Resources"]["DependenciesLayer"]["Metadata"]["ContextPath"]
    assert Path(context).name == architecture
    for recipe in (ROOT / "layers/dependencies/build.mk", ROOT / "layers/heimdall/Makefile"):
        assert f"\nPYTHON := {runtime}\n" in recipe.read_text("utf-8"), recipe


@pytest.mark.parametrize(
    ("folder", "makefile", "layer"),
    [
        ("dependencies", "arm64/Makefile", "DependenciesLayer"),
        ("dependencies", "x86_64/Makefile", "DependenciesLayer"),
        ("heimdall", "Makefile", "HeimdallLayer"),
    ],
)
def test_a_build_without_the_functions_python_says_what_it_needs(
    folder: str, makefile: str, layer: str, tmp_path: Path
) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("make is not here")
    done = subprocess.run(
        [make, "--makefile", makefile, f"build-{layer}"],
        cwd=ROOT / "layers" / folder,
        env={"PATH": str(tmp_path), "ARTIFACTS_DIR": str(tmp_path / "made")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "This needs python3.13, the functions' own" in done.stderr
    assert not (tmp_path / "made").exists()


def test_the_layers_requirements_are_those_of_the_lock_file() -> None:
    """When this fails: `uv export …` as below, with `-o layers/dependencies/requirements.txt`."""
    command = [sys.executable, "-m", "uv", *EXPORT.split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert REQUIREMENTS.read_text("utf-8") == done.stdout
