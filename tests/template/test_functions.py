"""Each deployed function: its code, its runtime, how long it may run, how it is published."""

import ast
import os
from pathlib import Path
from typing import Any

from heimdall import settings

from tests.template.stack import ROOT, Stack

FUNCTIONS = ROOT / "functions"
MAX_LINES = 40

STREAMED = {"chat", "events"}
# Somebody waits for the cold start of these; the authorizer imports little, and the consumer has time.
PUBLISHED = {"chat", "status", "actions", "hooks"}
TIMEOUTS = {
    "authorizer": 5,
    "chat": 90,
    "events": 900,
    "status": 29,
    "cancellations": 29,
    "actions": 29,
    "hooks": 29,
    "docs": 29,
    "event_consumer": 300,
}
# Read by the web adapter and by Lambda itself, not by our settings.
ADAPTER = {
    "AWS_LAMBDA_EXEC_WRAPPER": "/opt/bootstrap",
    "AWS_LWA_INVOKE_MODE": "response_stream",
    "AWS_LWA_PORT": "8000",
    "AWS_LWA_READINESS_CHECK_PROTOCOL": "tcp",
}
ADAPTER_LAYER = (
    "arn:${AWS::Partition}:lambda:${AWS::Region}:753240598075:layer:LambdaAdapterLayerArm64:"
    "${WebAdapterLayerVersion}"
)
DESCRIPTION_LIMIT = 256


def test_there_is_a_folder_for_every_function_and_a_function_for_every_folder(stack: Stack) -> None:
    folders = {path.name for path in FUNCTIONS.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(stack.functions) == set(TIMEOUTS)


def test_every_module_is_thin() -> None:
    for module in FUNCTIONS.glob("*/*.py"):
        assert module.name == "app.py"
        assert len(module.read_text("utf-8").splitlines()) <= MAX_LINES, module


def names_in(module: Path) -> set[str]:
    tree = ast.parse(module.read_text("utf-8"))
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    targets = (target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets)
    return functions | {target.id for target in targets if isinstance(target, ast.Name)}


def test_every_handler_is_there(stack: Stack) -> None:
    for folder, function in stack.functions.items():
        module, _, name = function["Handler"].rpartition(".")
        if folder in STREAMED:
            script = FUNCTIONS / folder / function["Handler"]
            assert os.access(script, os.X_OK), script
            assert "exec python -m uvicorn app:app" in script.read_text("utf-8")
            module, name = "app", "app"
        assert name in names_in(FUNCTIONS / folder / f"{module}.py"), folder


def test_streamed_functions_run_under_the_adapter_and_the_others_do_not(stack: Stack) -> None:
    for folder, function in stack.functions.items():
        adapter = {n: value for n, value in stack.variables(folder).items() if n.startswith("AWS_L")}
        layers = [layer["Fn::Sub"] for layer in function["Layers"] if "Fn::Sub" in layer]
        expected = (ADAPTER, [ADAPTER_LAYER]) if folder in STREAMED else ({}, [])
        assert (adapter, layers) == expected, folder


def test_every_function_runs_alike(stack: Stack) -> None:
    layers = list(stack.of_type("AWS::Lambda::LayerVersion"))
    for folder, function in stack.functions.items():
        assert function["Runtime"] == "python3.13", folder
        assert function["Architectures"] == ["arm64"], folder
        assert function["TracingConfig"] == {"Mode": "Active"}, folder
        assert function["LoggingConfig"]["LogGroup"] == {"Ref": "FunctionsLog"}, folder
        assert function["LoggingConfig"]["LogFormat"] == "JSON", folder
        assert function["LoggingConfig"]["ApplicationLogLevel"] == {"Ref": "LogLevel"}, folder
        assert [layer["Ref"] for layer in function["Layers"][:2]] == sorted(layers), folder


def test_functions_have_the_memory_that_their_imports_need(stack: Stack) -> None:
    sizes = {folder: function["MemorySize"] for folder, function in stack.functions.items()}
    assert {folder for folder, size in sizes.items() if size == 512} == {"authorizer", "events"}
    assert set(sizes.values()) == {512, 1024}


def test_functions_are_named_so_that_they_can_call_each_other(stack: Stack) -> None:
    for folder, function in stack.functions.items():
        assert function["FunctionName"] == {"Fn::Sub": f"${{AWS::StackName}}-{folder.replace('_', '-')}"}


def test_functions_may_run_as_long_as_their_work_takes(stack: Stack) -> None:
    assert {folder: function["Timeout"] for folder, function in stack.functions.items()} == TIMEOUTS
    assert settings.ChatSettings().chat_deadline_s < TIMEOUTS["chat"]
    assert settings.EventSettings().events_deadline_s < TIMEOUTS["events"]


def test_concurrency_is_reserved_where_parameters_say_so(stack: Stack) -> None:
    reserved = {
        folder: function["ReservedConcurrentExecutions"]["Fn::If"]
        for folder, function in stack.functions.items()
        if "ReservedConcurrentExecutions" in function
    }
    nothing = {"Ref": "AWS::NoValue"}
    assert reserved == {
        "chat": ["ReservesChat", {"Ref": "ChatConcurrency"}, nothing],
        "events": ["ReservesEvents", {"Ref": "EventsConcurrency"}, nothing],
    }


# --- Published versions -------------------------------------------------------------------------------------


def versions(stack: Stack) -> dict[str, dict[str, Any]]:
    """Folder → the function's published version, as a resource."""
    found = {n: r for n, r in stack.resources.items() if r["Type"] == "AWS::Lambda::Version"}
    return {stack.folders[r["Properties"]["FunctionName"]["Ref"]]: r for r in found.values()}


def parameters_in(stack: Stack, value: Any) -> set[str]:
    """Parameters that a value depends on, through conditions too."""
    match value:
        case {"Ref": name}:
            return {name} & set(stack.source["Parameters"])
        case {"Fn::Sub": text} if isinstance(text, str):
            return {n for n in stack.source["Parameters"] if f"${{{n}}}" in text}
        case {"Fn::Sub": [text, names]}:
            return parameters_in(stack, {"Fn::Sub": text}) | parameters_in(stack, names)
        case dict():
            return set().union(*(parameters_in(stack, each) for each in value.values()))
        case list():
            return set().union(*(parameters_in(stack, each) for each in value))
    return set()


def test_functions_that_somebody_waits_for_start_from_a_snapshot(stack: Stack) -> None:
    snapshots = {
        f: function["SnapStart"] for f, function in stack.functions.items() if "SnapStart" in function
    }
    assert snapshots == {folder: {"ApplyOn": {"Ref": "SnapStart"}} for folder in PUBLISHED}
    aliases = stack.of_type("AWS::Lambda::Alias").values()
    assert {stack.folders[a["FunctionName"]["Ref"]] for a in aliases} == PUBLISHED
    assert {alias["Name"] for alias in aliases} == {"live"}


def test_a_version_that_was_replaced_is_deleted_with_its_snapshot(stack: Stack) -> None:
    assert set(versions(stack)) == PUBLISHED
    assert {version["DeletionPolicy"] for version in versions(stack).values()} == {"Delete"}


def test_a_changed_parameter_publishes_anew_each_function_that_depends_on_it(stack: Stack) -> None:
    """A version keeps its environment; CloudFormation replaces it when its description changes."""
    elsewhere = {
        "SnapStart",  # what is published, not what it does
        "ChatConcurrency",  # belongs to the function, not to a version
        "SubnetIds",  # its own description says so; a new VPC shows in the security group's id
    }
    for folder, version in versions(stack).items():
        told = parameters_in(stack, version["Properties"]["Description"])
        assert parameters_in(stack, stack.functions[folder]) - elsewhere == told, folder
        told_groups = "FunctionsSecurityGroup" in str(version["Properties"]["Description"])
        assert told_groups == ("VpcConfig" in stack.functions[folder]), folder


def longest(parameter: dict[str, Any]) -> int:
    if "AllowedValues" in parameter:
        return max(len(str(value)) for value in parameter["AllowedValues"])
    if "secretsmanager" in parameter.get("AllowedPattern", ""):
        return 48  # its pattern's end; the description holds the name alone
    return int(parameter.get("MaxLength") or len(str(parameter["MaxValue"])))


def test_a_versions_description_has_room_for_the_longest_parameters(stack: Stack) -> None:
    group_id = 20
    for folder, version in versions(stack).items():
        names = parameters_in(stack, version["Properties"]["Description"])
        sizes = [longest(stack.source["Parameters"][name]) for name in names]
        assert sum(sizes) + group_id + len(sizes) + 1 <= DESCRIPTION_LIMIT, folder
