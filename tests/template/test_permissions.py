"""Who may do what: every call that a function's code makes is allowed, and nothing else is."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.template import needs
from tests.template.stack import Stack, as_list
from tests.template.test_environment import VALUES

# What Lambda itself does in the name of the function that an event source feeds.
EVENT_SOURCE = {
    *(("kinesis:DescribeStream", "EventsStream"), ("kinesis:DescribeStreamSummary", "EventsStream")),
    *(("kinesis:ListShards", "EventsStream"), ("kinesis:GetShardIterator", "EventsStream")),
    *(("kinesis:GetRecords", "EventsStream"), ("sqs:SendMessage", "FailedEvents")),
}
# AWS's own policies with the resource `*`, each with its reason.
AWS_POLICIES = {
    "AWSLambdaBasicExecutionRole": "log groups are made and written by name, which Lambda chooses",
    "AWSXrayWriteOnlyAccess": "traces belong to no resource",
    "AWSXRayDaemonWriteAccess": "traces belong to no resource",
    "AWSLambdaVPCAccessExecutionRole": "network interfaces have no names before they are made",
    "AmazonAPIGatewayPushToCloudWatchLogs": "one role writes the logs of all APIs of the account",
}
IN_VPC = {"chat", "status", "actions", "event_consumer"}


def role_of(stack: Stack, folder: str) -> dict[str, Any]:
    name = stack.functions[folder]["Role"]["Fn::GetAtt"][0]
    return stack.of_type("AWS::IAM::Role")[name]


def policy_references(role: dict[str, Any]) -> list[Any]:
    return [arn["Fn::If"][1] if "Fn::If" in arn else arn for arn in role["ManagedPolicyArns"]]


def statements(stack: Stack, folder: str) -> list[dict[str, Any]]:
    """Every statement that we wrote and that holds for the function, conditional ones included."""
    role = role_of(stack, folder)
    managed = stack.of_type("AWS::IAM::ManagedPolicy")
    documents = [policy["PolicyDocument"] for policy in role.get("Policies", [])]
    references = policy_references(role)
    documents += [
        managed[r["Ref"]]["PolicyDocument"] for r in references if isinstance(r, dict) and "Ref" in r
    ]
    return [statement for document in documents for statement in as_list(document["Statement"])]


def place(resource: Any) -> str:
    """What a statement's resource is about: a logical id, a parameter, or a function's name and alias."""
    match resource:
        case {"Fn::GetAtt": [name, "Arn"]}:
            return str(name)
        case {"Fn::GetAtt": str(text)}:
            return text.removesuffix(".Arn")
        case {"Ref": name}:
            return str(name)
        case {"Fn::Sub": text}:
            return str(text).rpartition(":function:")[2]
    return str(resource)


def allowed(stack: Stack, folder: str) -> set[tuple[str, str]]:
    return {
        (action, place(resource))
        for statement in statements(stack, folder)
        for action in as_list(statement["Action"])
        for resource in as_list(statement["Resource"])
    }


def named_by(variable: str) -> str:
    """The resource that an environment variable names."""
    value = VALUES[variable]
    if "Fn::Sub" in value:
        return str(value["Fn::Sub"])
    return str(value.get("Ref") or value["Fn::If"][1]["Ref"])


def test_a_function_may_do_what_its_code_does_and_nothing_else(stack: Stack) -> None:
    for folder in stack.functions:
        needed = {(action, named_by(variable)) for action, variable in needs.calls(stack, folder)}
        source = EVENT_SOURCE if folder == "event_consumer" else set()
        assert allowed(stack, folder) == needed | source, folder


def test_every_call_of_the_code_is_about_a_resource_that_a_setting_names(stack: Stack) -> None:
    for folder in set(stack.functions) - {needs.DESCRIBES_ONLY}:
        assert not needs.unplaced(stack, folder), folder


def every_statement(stack: Stack) -> Iterator[dict[str, Any]]:
    for policy in stack.of_type("AWS::IAM::ManagedPolicy").values():
        yield from as_list(policy["PolicyDocument"]["Statement"])
    for role in stack.of_type("AWS::IAM::Role").values():
        for policy in role.get("Policies", []):
            yield from as_list(policy["PolicyDocument"]["Statement"])


def test_no_permission_that_we_wrote_has_a_wildcard(stack: Stack) -> None:
    for statement in every_statement(stack):
        assert statement["Effect"] == "Allow"
        assert set(statement) == {"Effect", "Action", "Resource"}, "NotAction and NotResource are wildcards"
        assert "*" not in str(statement["Action"])
        assert "*" not in str(statement["Resource"])


def test_of_awss_own_policies_only_those_with_a_reason_are_taken(stack: Stack) -> None:
    for name, role in stack.of_type("AWS::IAM::Role").items():
        texts = [
            r["Fn::Sub"] if isinstance(r, dict) and "Fn::Sub" in r else r for r in policy_references(role)
        ]
        taken = {text.rsplit("/", 1)[1] for text in texts if isinstance(text, str)}
        assert taken <= set(AWS_POLICIES), name


def test_only_functions_that_may_stand_in_the_vpc_may_make_network_interfaces(stack: Stack) -> None:
    makers = {f for f in stack.functions if "VPCAccess" in str(role_of(stack, f)["ManagedPolicyArns"])}
    assert makers == IN_VPC


def test_every_role_is_one_services_own(stack: Stack) -> None:
    for name, role in stack.of_type("AWS::IAM::Role").items():
        [statement] = role["AssumeRolePolicyDocument"]["Statement"]
        [service] = as_list(statement["Principal"]["Service"])
        assert set(statement["Principal"]) == {"Service"}, name
        assert service == ("apigateway.amazonaws.com" if name == "ApiLogging" else "lambda.amazonaws.com"), (
            name
        )


def test_each_function_has_a_role_of_its_own(stack: Stack) -> None:
    roles = [function["Role"]["Fn::GetAtt"][0] for function in stack.functions.values()]
    assert len(set(roles)) == len(roles)


def test_only_actions_may_read_the_graphs_secret(stack: Stack) -> None:
    readers = {f for f in stack.functions if any(p == "GraphSecretArn" for _, p in allowed(stack, f))}
    assert readers == {"actions"}


def test_plugin_code_has_no_way_to_the_graph_and_writes_to_no_table(stack: Stack) -> None:
    may = allowed(stack, "hooks")
    assert not any(action.startswith(("dynamodb:", "secretsmanager:")) for action, _ in may)
    assert not {"GRAPH_URI", "GRAPH_SECRET"} & set(stack.variables("hooks"))
    assert "VpcConfig" not in stack.functions["hooks"]


@pytest.mark.parametrize(
    ("folder", "call"),
    [
        ("events", ("kinesis:GetRecords", "EVENTS_STREAM")),
        ("chat", ("lambda:InvokeFunction", "HOOKS_FUNCTION")),
        ("actions", ("secretsmanager:GetSecretValue", "GRAPH_SECRET")),
        ("cancellations", ("dynamodb:UpdateItem", "REQUESTS_TABLE")),
    ],
)
def test_the_walk_through_the_code_finds_calls(stack: Stack, folder: str, call: needs.Need) -> None:
    assert call in needs.calls(stack, folder)


def test_the_walk_tells_readers_of_the_stream_from_writers(stack: Stack) -> None:
    assert not any(action.startswith("kinesis:Put") for action, _ in needs.calls(stack, "events"))
    assert not any(action.startswith("kinesis:Get") for action, _ in needs.calls(stack, "chat"))
