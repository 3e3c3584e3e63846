"""Each deployed function: its code, its runtime, how long it may run, what its environment holds."""

import ast
import os
from pathlib import Path
from typing import Any

import pytest
from heimdall import settings
from pydantic_settings import BaseSettings

from tests.template.conftest import ROOT, Stack

FUNCTIONS = ROOT / "functions"
MAX_LINES = 40

STREAMED = {"chat", "events"}
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
INFERENCE = {"INFERENCE_URL", "INFERENCE_MODEL", "INFERENCE_KEY_SECRET"}
ENVIRONMENT = {
    "authorizer": {"KEYS_TABLE"},
    "chat": INFERENCE | {"ACTIONS_FUNCTION", "HOOKS_FUNCTION", "EVENTS_STREAM", "REQUESTS_TABLE"},
    "events": {"EVENTS_STREAM"},
    "status": INFERENCE | {"ACTIONS_FUNCTION", "EVENTS_STREAM", "REQUESTS_TABLE"},
    "cancellations": {"REQUESTS_TABLE"},
    "actions": {"GRAPH_URI", "GRAPH_SECRET", "HOOKS_FUNCTION", "EVENTS_STREAM"},
    "hooks": {"ACTIONS_FUNCTION", "EVENTS_STREAM"},
    "docs": set(),
    "event_consumer": INFERENCE | {"ACTIONS_FUNCTION", "EVENTS_STREAM", "REQUESTS_TABLE"},
}
# Read by the web adapter and by Lambda itself, not by our settings.
ADAPTER = {
    "AWS_LAMBDA_EXEC_WRAPPER": "/opt/bootstrap",
    "AWS_LWA_INVOKE_MODE": "response_stream",
    "AWS_LWA_PORT": "8000",
    "AWS_LWA_READINESS_CHECK_PROTOCOL": "tcp",
}
# Settings with defaults that hold in any deployment, and those that only a stack on one machine has.
NOT_DEPLOYED = {
    *(
        "ASSISTANT_ENABLED",
        "MAX_TOKENS",
        "TEMPERATURE",
        "TOP_P",
        "CONTEXT_TOKENS",
        "SYSTEM_TOKENS",
        "USER_TOKENS",
    ),
    *("CHAT_DEADLINE_S", "CHAT_HEARTBEAT_S", "CONFIDENCE_THRESHOLD", "HOOK_DEADLINE_S"),
    *("QUERY_ROWS", "QUERY_BYTES", "QUERY_SECONDS", "GRAPH_DATABASE"),
    *("EVENTS_POLL_S", "EVENTS_HEARTBEAT_S", "EVENTS_DEADLINE_S"),
    *(
        "INFERENCE_KEY",
        "GRAPH_USER",
        "GRAPH_PASSWORD",
    ),  # plain secrets: deployed ones come from Secrets Manager
}


def known_settings() -> set[str]:
    """Every environment variable that the deployed code's settings read."""
    kinds = [
        kind for kind in vars(settings).values() if isinstance(kind, type) and issubclass(kind, BaseSettings)
    ]
    deployed = [kind for kind in kinds if kind is not settings.LocalSettings]
    return {name.upper() for kind in deployed for name in kind.model_fields}


def variables(function: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = function.get("Environment", {}).get("Variables", {})
    return found


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
        adapter = {name: value for name, value in variables(function).items() if name.startswith("AWS_L")}
        layers = [layer for layer in function["Layers"] if "LambdaAdapterLayerArm64" in str(layer)]
        assert (adapter, len(layers)) == ((ADAPTER, 1) if folder in STREAMED else ({}, 0)), folder


def test_every_function_runs_alike(stack: Stack) -> None:
    for folder, function in stack.functions.items():
        assert function["Runtime"] == "python3.13", folder
        assert function["Architectures"] == ["arm64"], folder
        assert function["TracingConfig"] == {"Mode": "Active"}, folder
        assert function["LoggingConfig"]["LogGroup"] == {"Ref": "FunctionsLog"}, folder
        assert [layer["Ref"][:12] for layer in function["Layers"][:2]] == [
            "Dependencies"[:12],
            "HeimdallLaye",
        ], folder


def test_functions_are_named_so_that_they_can_call_each_other(stack: Stack) -> None:
    for folder, function in stack.functions.items():
        assert function["FunctionName"] == {"Fn::Sub": f"${{AWS::StackName}}-{folder.replace('_', '-')}"}


def test_functions_may_run_as_long_as_their_work_takes(stack: Stack) -> None:
    assert {folder: function["Timeout"] for folder, function in stack.functions.items()} == TIMEOUTS
    assert settings.ChatSettings().chat_deadline_s < TIMEOUTS["chat"]
    assert settings.EventSettings().events_deadline_s < TIMEOUTS["events"]


@pytest.mark.parametrize("folder", ENVIRONMENT)
def test_a_functions_environment_is_what_its_code_reads(stack: Stack, folder: str) -> None:
    found = set(variables(stack.functions[folder])) - set(ADAPTER)
    assert found == ENVIRONMENT[folder]


def test_every_setting_is_set_somewhere_or_has_a_default_that_holds_everywhere(stack: Stack) -> None:
    found = {name for function in stack.functions.values() for name in variables(function)} - set(ADAPTER)
    assert found | NOT_DEPLOYED == known_settings()
    assert not found & NOT_DEPLOYED


def test_secrets_reach_functions_by_reference_only(stack: Stack) -> None:
    for folder, function in stack.functions.items():
        for name, value in variables(function).items():
            if name.endswith("_SECRET"):
                assert "SecretArn" in str(value), (folder, name)
    assert not any("NoEcho" in parameter for parameter in stack.source["Parameters"].values())


def test_function_names_in_environments_are_functions_of_the_stack(stack: Stack) -> None:
    names = {function["FunctionName"]["Fn::Sub"] for function in stack.functions.values()}
    for function in stack.functions.values():
        for name, value in variables(function).items():
            if name.endswith("_FUNCTION"):
                assert value["Fn::Sub"] in names
