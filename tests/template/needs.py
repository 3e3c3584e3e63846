"""What a function's code needs of its deployment: environment variables, and permissions on resources."""

import ast
from functools import cache
from typing import Any

import botocore.session
from botocore import xform_name

from tests.template.reached_code import Reached, settings_fields
from tests.template.stack import Stack

Need = tuple[str, str]  # an IAM action, and the environment variable that names its resource

# botocore knows every operation; these two have an action or a call of another name.
_ACTIONS = {"lambda:Invoke": "lambda:InvokeFunction"}
_POWERTOOLS = {"get_secret": "secretsmanager:GetSecretValue"}
# By service: how settings end that name its resources.
_NAMED_BY = {"kinesis": "_stream", "dynamodb": "_table", "lambda": "_function", "secretsmanager": "_secret"}
# Parts that a function builds like the others do and has no use for: variables that it shall not have.
LEFT_OUT = {
    ("event_consumer", "HOOKS_FUNCTION"): "it runs the plugins itself",
    (
        "event_consumer",
        "USAGE_TABLE",
    ): "plugins that act by themselves have no limits, so nobody asks the counters",
}
# It describes the routes of all others: it builds their apps, answers for none of them and calls nobody.
DESCRIBES_ONLY = "docs"


@cache
def _operations(service: str) -> dict[str, str]:
    """Method of a boto3 client → IAM action."""
    model = botocore.session.get_session().get_service_model(service)
    actions = {name: f"{service}:{name}" for name in model.operation_names}
    return {xform_name(name): _ACTIONS.get(action, action) for name, action in actions.items()}


def _maybe_empty(stack: Stack, value: Any) -> bool:
    """Whether an environment variable may turn out empty, which counts as unset."""
    parameter = stack.source["Parameters"].get(value.get("Ref")) if isinstance(value, dict) else None
    return parameter is not None and parameter.get("Default") == ""


def reached(stack: Stack, folder: str) -> Reached:
    """The walk through a function's code in the environment that the template gives it."""
    variables = stack.variables(folder)
    may_be_empty = frozenset(name for name, value in variables.items() if _maybe_empty(stack, value))
    return _reached(folder, frozenset(variables) - may_be_empty, may_be_empty)


@cache
def _reached(folder: str, given: frozenset[str], may_be_empty: frozenset[str]) -> Reached:
    return Reached(given, may_be_empty).start(folder)


def settings_read(stack: Stack, folder: str) -> set[str]:
    """Environment variables that the function's code reads."""
    if folder == DESCRIBES_ONLY:
        return set()
    return {name for name in reached(stack, folder).settings() if (folder, name) not in LEFT_OUT}


def calls(stack: Stack, folder: str) -> set[Need]:
    """What the code asks of AWS: action, and the variable that says of which resource."""
    if folder == DESCRIBES_ONLY:
        return set()
    found = reached(stack, folder)
    return {
        (action, name.upper())
        for action, definition in _asked(found)
        for name in found.nearest(definition, _naming(action.partition(":")[0]))
        if (folder, name.upper()) not in LEFT_OUT
    }


def unplaced(stack: Stack, folder: str) -> set[str]:
    """Actions that the code asks for without a setting that says of which resource."""
    found = reached(stack, folder)
    return {
        action
        for action, definition in _asked(found)
        if not found.nearest(definition, _naming(action.partition(":")[0]))
    }


def _asked(found: Reached) -> set[tuple[str, ast.AST]]:
    operations = {
        name: action
        for service in {argument for argument, _ in found.arguments} & set(_NAMED_BY)
        for name, action in _operations(service).items()
    }
    by_name = {(operations[name], where) for name, where in found.arguments if name in operations}
    direct = {(operations[name], where) for name, where in found.client_methods if name in operations}
    powertools = {
        (action, where)
        for where, names in found.attributes.items()
        for name, action in _POWERTOOLS.items()
        if name in names
    }
    return by_name | direct | powertools


def _naming(service: str) -> set[str]:
    return {
        name for fields in settings_fields().values() for name in fields if name.endswith(_NAMED_BY[service])
    }
