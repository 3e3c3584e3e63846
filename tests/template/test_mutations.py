"""The checks are checked: each of these changes makes the template wrong, and the tests must say so.

By hand: the mistakes that people make, each with the test that is there for it. By rule: every part of the
template taken away, renamed or widened, one at a time; any test may complain.
"""

import copy
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.template import (
    test_data,
    test_environment,
    test_network,
    test_observation,
    test_permissions,
    test_routes,
)
from tests.template.complaints import SAM, complaints
from tests.template.stack import TEMPLATE, Stack

TEXT = TEMPLATE.read_text("utf-8")

# What is wrong → the line (a regular expression), what stands there instead, a test that complains.
BY_HAND: dict[str, tuple[str, str, str]] = {
    "a spelling that buffers silently": (
        r"ResponseTransferMode: RESPONSE_STREAM\n",
        "ResponseTransferMode: STREAM\n",
        "test_chat_and_events_stream_and_nothing_else_does",
    ),
    "the function URL's word for streaming": (
        r"ResponseTransferMode: RESPONSE_STREAM\n",
        "InvokeMode: RESPONSE_STREAM\n",
        SAM,
    ),
    "a buffered route set to stream": (
        r"(Path: /v1/models\n +Method: GET\n)",
        r"\1            ResponseTransferMode: RESPONSE_STREAM\n",
        "test_every_other_route_is_buffered_in_every_respect",
    ),
    "the adapter buffers": (
        r"AWS_LWA_INVOKE_MODE: response_stream",
        "AWS_LWA_INVOKE_MODE: buffered",
        "test_streamed_functions_run_under_the_adapter_and_the_others_do_not",
    ),
    "API Gateway gives up on a stream": (
        r"TimeoutInMillis: 900000",
        "TimeoutInMillis: 29000",
        "test_api_gateway_waits_as_long_as_the_function_may_run",
    ),
    "a function that ends before its streams": (
        r"Timeout: 900\n",
        "Timeout: 60\n",
        "test_functions_may_run_as_long_as_their_work_takes",
    ),
    "no authorizer at all": (
        r"        DefaultAuthorizer: Principal\n",
        "",
        SAM,
    ),
    "a route without an authorizer": (
        r"(Path: /api/bifrost/status\n +Method: GET\n)",
        r"\1            Auth: {Authorizer: NONE}\n",
        "test_every_route_but_the_description_asks_the_authorizer",
    ),
    "an authorizer whose answers are kept": (
        r"ReauthorizeEvery: 0",
        "ReauthorizeEvery: 300",
        SAM,
    ),
    "a usage plan that nobody is counted by": (
        r"        ApiKeyRequired: true\n",
        "",
        SAM,
    ),
    "keys for API Gateway from a header": (
        r"ApiKeySourceType: AUTHORIZER",
        "ApiKeySourceType: HEADER",
        "test_the_authorizer_alone_says_whose_usage_counts",
    ),
    "a wildcard action": (
        r"Action: kinesis:PutRecords",
        'Action: "kinesis:*"',
        "test_no_permission_that_we_wrote_has_a_wildcard",
    ),
    "a wildcard resource": (
        r"Resource: !Ref GraphSecretArn",
        'Resource: "*"',
        "test_no_permission_that_we_wrote_has_a_wildcard",
    ),
    "a wildcard at the end of a resource": (
        r"function:\$\{AWS::StackName\}-actions:live",
        "function:${AWS::StackName}-*",
        "test_no_permission_that_we_wrote_has_a_wildcard",
    ),
    "everything but one thing": (
        r"Action: kinesis:PutRecords",
        "NotAction: kinesis:DeleteStream",
        "test_no_permission_that_we_wrote_has_a_wildcard",
    ),
    "a policy of AWS that may do everything": (
        r"policy/AWSXRayDaemonWriteAccess",
        "policy/AdministratorAccess",
        "test_of_awss_own_policies_only_those_with_a_reason_are_taken",
    ),
    "a permission that is missing": (
        r"        - !Ref InvokeHooks\n",
        "",
        "test_a_function_may_do_what_its_code_does_and_nothing_else",
    ),
    "a permission for the wrong table": (
        r"Action: dynamodb:GetItem\n( +)Resource: !GetAtt KeysTable.Arn",
        r"Action: dynamodb:GetItem\n\1Resource: !GetAtt RequestsTable.Arn",
        "test_a_function_may_do_what_its_code_does_and_nothing_else",
    ),
    "plugins may read the graph's secret": (
        r"        - !Ref PublishEvents\n        - !Ref InvokeActions\n      Events:",
        "        - !Ref PublishEvents\n        - !Ref InvokeActions\n        - Statement:\n"
        "            - Effect: Allow\n              Action: secretsmanager:GetSecretValue\n"
        "              Resource: !Ref GraphSecretArn\n"
        "      Events:",
        "test_only_actions_may_read_the_graphs_secret",
    ),
    "a role that anybody may take": (
        r"Principal: \{Service: lambda.amazonaws.com\}",
        'Principal: {AWS: "*"}',
        "test_every_role_is_one_services_own",
    ),
    "a variable renamed": (
        r"REQUESTS_TABLE: !Ref",
        "REQUEST_TABLE: !Ref",
        "test_a_functions_environment_is_what_its_code_reads",
    ),
    "a variable left over": (
        r"KEYS_TABLE: !Ref KeysTable\n",
        "KEYS_TABLE: !Ref KeysTable\n          EVENTS_STREAM: !Ref EventsStream\n",
        "test_a_functions_environment_is_what_its_code_reads",
    ),
    "a variable with another one's value": (
        r"KEYS_TABLE: !Ref KeysTable",
        "KEYS_TABLE: !Ref RequestsTable",
        "test_every_variable_holds_what_its_name_says",
    ),
    "a secret in plain sight": (
        r"GRAPH_SECRET: !Ref GraphSecretArn",
        "GRAPH_PASSWORD: !Ref GraphSecretArn",
        "test_secrets_reach_functions_by_reference_only",
    ),
    "a call past the alias": (
        r"ACTIONS_FUNCTION: !Sub \$\{AWS::StackName\}-actions:live",
        "ACTIONS_FUNCTION: !Sub ${AWS::StackName}-actions",
        "test_functions_call_each_other_by_the_alias_that_exists",
    ),
    "a parameter that a published version would not notice": (
        r" \$\{InferenceModel\} ",
        " ",
        "test_a_changed_parameter_publishes_anew_each_function_that_depends_on_it",
    ),
    "a stream that is not encrypted": (
        r"EncryptionType: KMS",
        "EncryptionType: NONE",
        "test_the_stream_is_encrypted_and_grows_by_itself",
    ),
    "a table that is not encrypted": (
        r"SSESpecification: \{SSEEnabled: true\}",
        "SSESpecification: {SSEEnabled: false}",
        "test_tables_are_encrypted_expire_items_and_can_be_restored",
    ),
    "a queue that is not encrypted": (
        r"SqsManagedSseEnabled: true",
        "SqsManagedSseEnabled: false",
        "test_what_was_set_aside_is_encrypted_and_waits_two_weeks",
    ),
    "bodies in API Gateway's log": (
        r"DataTraceEnabled: false",
        "DataTraceEnabled: true",
        "test_the_stage_is_throttled_measured_and_traced",
    ),
    "a header in the access log": (
        r'"status": "\$context.status"',
        '"status": "$context.status", "key": "$context.identity.apiKey"',
        "test_the_access_log_holds_no_header_query_or_body",
    ),
    "a Python that does not exist": (
        r"Runtime: python3.13",
        "Runtime: python9.9",
        "test_every_function_runs_alike",
    ),
    "the wrong processor": (
        r"Architectures: \[arm64\]",
        "Architectures: [x86_64]",
        "test_every_function_runs_alike",
    ),
    "a route to another function": (
        r"Path: /v1/models\n",
        "Path: /v1/model\n",
        "",
    ),
}


@pytest.mark.parametrize("wrong", BY_HAND)
def test_a_mistake_is_seen_by_the_test_that_is_there_for_it(wrong: str) -> None:
    pattern, instead, test = BY_HAND[wrong]
    mutated, count = re.subn(pattern, instead, TEXT, count=1)
    assert count == 1, f"nothing in the template looks like {pattern}"
    found = complaints(Stack.of(mutated))
    assert test in found if test else next(found, None)


def test_the_template_as_it_is_has_no_complaints() -> None:
    assert list(complaints(Stack.of(TEXT))) == []


# --- Every part, one at a time --------------------------------------------------------------------------

Path = tuple[str | int, ...]
# Words for people, and what has no second reading; everything else is held by some test.
FREE = {
    *("Description", "AlarmDescription", "GroupDescription", "ConstraintDescription", "AssertDescription"),
    *("PolicyName", "Version", "Metadata", "DashboardName", "Name", "MetricName", "Label", "Id", "Priority"),
    *("CompatibleRuntimes", "CompatibleArchitectures", "RetentionPolicy", "LogGroupName", "OpenApiVersion"),
    *("EvaluationPeriods", "DatapointsToAlarm", "Period", "MaximumBatchingWindowInSeconds", "Tags"),
    *("VendorName", "DefaultAction", "OverrideAction", "CloudWatchMetricsEnabled", "Scope"),
    *("AutoPublishAliasAllProperties", "LoggingLevel", "UpdateReplacePolicy", "DeletionPolicy"),
}
RIGHT = Stack.of(TEXT)
RESOURCES = RIGHT.source["Resources"]


def parts(node: Any, path: Path = ()) -> Iterator[Path]:
    """Every key below a node that is not free, the children of intrinsic functions left out."""
    if not isinstance(node, dict):
        return
    for key, child in node.items():
        if key in FREE or key == "Ref" or str(key).startswith("Fn::"):
            continue
        yield (*path, key)
        if key != "DashboardBody":
            yield from parts(child, (*path, key))


def changed(path: Path, value: Any = None) -> Stack:
    """The stack with one part of its resources replaced, or taken away where there is no value."""
    stack = Stack({**RIGHT.source, "Resources": _changed(RESOURCES, path, value)})
    sams_own = RESOURCES[path[0]]["Type"].startswith("AWS::Serverless::")
    if not sams_own or path[1:4] == ("Properties", "Environment", "Variables"):
        # SAM takes these over as they are, and its transform takes a quarter of a second.
        made = _changed(RIGHT.resources, path, value)
        vars(stack)["transformed"] = {**RIGHT.transformed, "Resources": made}
    return stack


def _changed(node: Any, path: Path, value: Any) -> Any:
    """A copy of `node`, as deep as the path goes."""
    copied = copy.copy(node)
    first, *rest = path
    if rest:
        copied[first] = _changed(node[first], tuple(rest), value)
    elif value is None:
        del copied[first]
    else:
        copied[first] = value
    return copied


def of_functions(key: str) -> list[Path]:
    """One kind of part of every function."""
    return [
        path for path in parts(RESOURCES) if len(path) > 3 and path[1] == "Properties" and key in path[2:]
    ]


def unseen(paths: list[Path], first: ModuleType = test_routes) -> list[str]:
    return ["/".join(map(str, path)) for path in paths if not seen(changed(path), first)]


def seen(stack: Stack, first: ModuleType) -> bool:
    return next(complaints(stack, first), None) is not None


def test_no_variable_can_be_taken_away_unseen() -> None:
    variables = [path for path in of_functions("Variables") if path[-2] == "Variables"]
    assert len(variables) > 30
    assert unseen(variables, test_environment) == []


def test_no_part_of_a_route_can_be_taken_away_unseen() -> None:
    routes = [path for path in of_functions("Events") if len(path) > 5]
    assert len(routes) > 30
    assert unseen(routes) == []


def test_no_permission_can_be_taken_away_or_widened_unseen() -> None:
    missed = []
    for path, statement in policy_statements():
        actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
        for action in actions:
            fewer = [other for other in actions if other != action]
            service = action.partition(":")[0]
            for wrong in ({"Action": fewer}, {"Action": [*fewer, f"{service}:*"]}, {"Resource": "*"}):
                if not seen(changed(path, statement | wrong), test_permissions):
                    missed.append((path, wrong))
    assert missed == []


def policy_statements() -> Iterator[tuple[Path, dict[str, Any]]]:
    def below(node: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
        if isinstance(node, dict) and "Action" in node and "Resource" in node:
            yield path, node
        elif isinstance(node, dict | list):
            for key, child in node.items() if isinstance(node, dict) else enumerate(node):
                yield from below(child, (*path, key))

    return below(RESOURCES, ())


DEPTH = 5  # deeper there are only the parts of API Gateway's own errors
KINDS = {  # each with the tests that are likely to complain
    "AWS::Kinesis::Stream": test_data,
    "AWS::DynamoDB::Table": test_data,
    "AWS::SQS::Queue": test_data,
    "AWS::Logs::LogGroup": test_data,
    "AWS::Serverless::Api": test_routes,
    "AWS::ApiGateway::UsagePlan": test_routes,
    "AWS::ApiGateway::UsagePlanKey": test_routes,
    "AWS::ApiGateway::ApiKey": test_routes,
    "AWS::WAFv2::WebACL": test_routes,
    "AWS::CloudWatch::Alarm": test_observation,
    "AWS::EC2::SecurityGroup": test_network,
    "AWS::EC2::VPCEndpoint": test_network,
    "AWS::IAM::Role": test_permissions,
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_property_of_data_gateway_and_alarms_can_be_taken_away_unseen(kind: str) -> None:
    owners = {name for name, resource in RESOURCES.items() if resource["Type"] == kind}
    paths = [path for path in parts(RESOURCES) if path[0] in owners and 2 < len(path) <= DEPTH]
    assert paths
    assert unseen(paths, KINDS[kind]) == []


def test_no_resource_can_be_taken_away_unseen() -> None:
    assert unseen([(name,) for name in RESOURCES]) == []
