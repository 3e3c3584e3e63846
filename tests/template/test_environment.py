"""The functions' environments: each holds what its code reads, rightly filled, and nothing else."""

from typing import Any

import pytest
from heimdall import settings
from pydantic_settings import BaseSettings

from tests.template import needs
from tests.template.reached_code import Reached
from tests.template.stack import Stack
from tests.template.test_functions import ADAPTER

# Read by Powertools.
POWERTOOLS = {
    "POWERTOOLS_SERVICE_NAME": {"Ref": "AWS::StackName"},
    "POWERTOOLS_METRICS_NAMESPACE": "Heimdall",
}
# Settings with defaults that hold in any deployment.
DEFAULTS = {
    *("ASSISTANT_ENABLED", "MAX_TOKENS", "TEMPERATURE", "TOP_P"),
    *("CONTEXT_TOKENS", "SYSTEM_TOKENS", "USER_TOKENS"),
    *("CHAT_DEADLINE_S", "CHAT_HEARTBEAT_S", "CONFIDENCE_THRESHOLD", "HOOK_DEADLINE_S"),
    *("QUERY_ROWS", "QUERY_BYTES", "QUERY_SECONDS", "GRAPH_DATABASE"),
    *("EVENTS_POLL_S", "EVENTS_HEARTBEAT_S", "EVENTS_DEADLINE_S"),
}
# Plain secrets, which only a stack on one machine has: deployed ones come from Secrets Manager.
LOCAL = {"INFERENCE_KEY", "GRAPH_USER", "GRAPH_PASSWORD"}


def ref(name: str) -> dict[str, str]:
    return {"Ref": name}


def function_named(name: str) -> dict[str, str]:
    return {"Fn::Sub": f"${{AWS::StackName}}-{name}"}


# What each variable holds, wherever it is set.
VALUES: dict[str, Any] = {
    "ACTIONS_FUNCTION": function_named("actions:live"),
    "HOOKS_FUNCTION": function_named("hooks:live"),
    "EVENTS_STREAM": ref("EventsStream"),
    "KEYS_TABLE": ref("KeysTable"),
    "REQUESTS_TABLE": ref("RequestsTable"),
    "USAGE_TABLE": ref("UsageTable"),
    "USAGE_KEY": {"Fn::Select": [2, {"Fn::Split": ["/", ref("AWS::StackId")]}]},
    "GRAPH_URI": ref("GraphUri"),
    "GRAPH_SECRET": ref("GraphSecretArn"),
    "INFERENCE_URL": ref("InferenceUrl"),
    "INFERENCE_MODEL": ref("InferenceModel"),
    "INFERENCE_KEY_SECRET": {
        "Fn::If": ["HasInferenceKey", ref("InferenceKeySecretArn"), ref("AWS::NoValue")]
    },
    "JWT_ISSUER": ref("JwtIssuer"),
    "JWT_AUDIENCE": ref("JwtAudience"),
    "JWT_JWKS_URL": ref("JwtJwksUrl"),
    "JWT_ROLE_CLAIM": ref("JwtRoleClaim"),
    "JWT_TENANT_CLAIM": ref("JwtTenantClaim"),
}


def own_variables(stack: Stack, folder: str) -> set[str]:
    return set(stack.variables(folder)) - set(ADAPTER) - set(POWERTOOLS)


def known_settings() -> set[str]:
    """Every environment variable that the deployed code's settings read."""
    kinds = [k for k in vars(settings).values() if isinstance(k, type) and issubclass(k, BaseSettings)]
    return {name.upper() for k in kinds if k is not settings.LocalSettings for name in k.model_fields}


def test_a_functions_environment_is_what_its_code_reads(stack: Stack) -> None:
    for folder in stack.functions:
        read = needs.settings_read(stack, folder) - DEFAULTS - LOCAL
        assert own_variables(stack, folder) == read, folder


def test_every_setting_is_set_somewhere_or_has_a_default_that_holds_everywhere(stack: Stack) -> None:
    found = {name for folder in stack.functions for name in own_variables(stack, folder)}
    assert found | DEFAULTS | LOCAL == known_settings()
    assert not found & (DEFAULTS | LOCAL)


def test_every_variable_holds_what_its_name_says(stack: Stack) -> None:
    for folder in stack.functions:
        for name in own_variables(stack, folder):
            assert stack.variables(folder)[name] == VALUES[name], (folder, name)


def test_powertools_names_the_service_and_the_namespace_in_every_function(stack: Stack) -> None:
    for folder in stack.functions:
        found = stack.variables(folder)
        assert {name: found.get(name) for name in POWERTOOLS} == POWERTOOLS, folder


def test_secrets_reach_functions_by_reference_only(stack: Stack) -> None:
    assert not any("NoEcho" in parameter for parameter in stack.source["Parameters"].values())
    for folder in stack.functions:
        for name, value in stack.variables(folder).items():
            assert not name.endswith(("_PASSWORD", "_TOKEN")), (folder, name)
            if name.endswith("_SECRET"):
                assert "SecretArn" in str(value), (folder, name)


def test_functions_call_each_other_by_the_alias_that_exists(stack: Stack) -> None:
    aliases = stack.of_type("AWS::Lambda::Alias").values()
    functions = stack.of_type("AWS::Lambda::Function")
    published = {
        f"{functions[alias['FunctionName']['Ref']]['FunctionName']['Fn::Sub']}:{alias['Name']}"
        for alias in aliases
    }
    for folder in stack.functions:
        for name, value in stack.variables(folder).items():
            if name.endswith("_FUNCTION"):
                assert value["Fn::Sub"] in published, (folder, name)


@pytest.mark.parametrize(
    ("folder", "variable"),
    [("events", "EVENTS_STREAM"), ("chat", "INFERENCE_MODEL"), ("cancellations", "REQUESTS_TABLE")],
)
def test_the_walk_through_the_code_finds_settings(stack: Stack, folder: str, variable: str) -> None:
    assert variable in needs.settings_read(stack, folder)


def test_without_the_name_of_the_actions_function_hooks_would_read_the_graph_itself() -> None:
    """The walk decides by the environment, so a variable that is gone shows in what the code then reads."""
    remote = Reached({"ACTIONS_FUNCTION", "EVENTS_STREAM"}).start("hooks").settings()
    alone = Reached({"EVENTS_STREAM"}).start("hooks").settings()
    assert "GRAPH_SECRET" in alone - remote
