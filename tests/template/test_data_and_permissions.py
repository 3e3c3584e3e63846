"""Who may do what, and how data is kept."""

from typing import Any

import pytest

from tests.template.conftest import Stack

PUBLISH = {"kinesis:PutRecord", "kinesis:PutRecords"}
READ_EVENTS = {
    "kinesis:DescribeStream",
    "kinesis:DescribeStreamSummary",
    "kinesis:ListShards",
    "kinesis:GetShardIterator",
    "kinesis:GetRecords",
}
REQUESTS = {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"}
SECRET = "secretsmanager:GetSecretValue"
INVOKE = "lambda:InvokeFunction"
PERMISSIONS = {
    "authorizer": {"dynamodb:GetItem"},
    "chat": PUBLISH | REQUESTS | {INVOKE, SECRET},
    "events": READ_EVENTS,
    "status": {INVOKE, SECRET, "kinesis:DescribeStreamSummary", "dynamodb:GetItem"},
    "cancellations": {"dynamodb:GetItem", "dynamodb:UpdateItem"},
    "actions": PUBLISH | {INVOKE, SECRET},
    "hooks": PUBLISH | {INVOKE},
    "docs": set(),
    "event_consumer": PUBLISH | READ_EVENTS | REQUESTS | {INVOKE, SECRET, "sqs:SendMessage"},
}
# AWS's own policies, which SAM adds: write logs, write traces. Their resource is `*` by their nature.
AWS_POLICIES = {"AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess", "AWSXRayDaemonWriteAccess"}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


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
    return [statement for document in documents for statement in document["Statement"]]


@pytest.mark.parametrize("folder", PERMISSIONS)
def test_a_function_may_do_what_its_code_does_and_nothing_else(stack: Stack, folder: str) -> None:
    assert {a for s in statements(stack, folder) for a in as_list(s["Action"])} == PERMISSIONS[folder]


@pytest.mark.parametrize("folder", PERMISSIONS)
def test_no_permission_that_we_wrote_has_a_wildcard(stack: Stack, folder: str) -> None:
    for statement in statements(stack, folder):
        assert "*" not in str(statement["Action"])
        assert "*" not in str(statement["Resource"])


@pytest.mark.parametrize("folder", PERMISSIONS)
def test_of_awss_own_policies_only_logs_and_traces_are_taken(stack: Stack, folder: str) -> None:
    role = role_of(stack, folder)
    texts = [r["Fn::Sub"] if isinstance(r, dict) and "Fn::Sub" in r else r for r in policy_references(role)]
    assert {text.rsplit("/", 1)[1] for text in texts if isinstance(text, str)} <= AWS_POLICIES


def test_only_actions_may_read_the_graphs_secret(stack: Stack) -> None:
    readers = {f for f in PERMISSIONS for s in statements(stack, f) if "GraphSecretArn" in str(s["Resource"])}
    assert readers == {"actions"}


def test_the_stream_and_the_tables_and_the_queue_are_encrypted(stack: Stack) -> None:
    [stream] = stack.of_type("AWS::Kinesis::Stream").values()
    assert stream["StreamEncryption"] == {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"}
    assert stream["StreamModeDetails"] == {"StreamMode": "ON_DEMAND"}
    for table in stack.of_type("AWS::DynamoDB::Table").values():
        assert table["SSESpecification"] == {"SSEEnabled": True}
    [queue] = stack.of_type("AWS::SQS::Queue").values()
    assert queue["SqsManagedSseEnabled"] is True


@pytest.mark.parametrize(("table", "key"), [("KeysTable", "key_hash"), ("RequestsTable", "request_id")])
def test_tables_expire_items_and_can_be_restored(stack: Stack, table: str, key: str) -> None:
    properties = stack.of_type("AWS::DynamoDB::Table")[table]
    assert properties["KeySchema"] == [{"AttributeName": key, "KeyType": "HASH"}]
    assert properties["TimeToLiveSpecification"] == {"AttributeName": "expires_at", "Enabled": True}
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}


def test_deleting_the_stack_keeps_the_keys(stack: Stack) -> None:
    assert stack.resources["KeysTable"]["DeletionPolicy"] == "Retain"


def test_an_event_that_fails_for_good_is_set_aside_and_holds_up_no_other(stack: Stack) -> None:
    [mapping] = stack.of_type("AWS::Lambda::EventSourceMapping").values()
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["BisectBatchOnFunctionError"] is True
    assert mapping["MaximumRetryAttempts"] == 5
    assert mapping["DestinationConfig"]["OnFailure"]["Destination"] == {"Fn::GetAtt": ["FailedEvents", "Arn"]}


def test_logs_are_kept_for_a_time_that_is_set(stack: Stack) -> None:
    assert [g["RetentionInDays"] for g in stack.of_type("AWS::Logs::LogGroup").values()] == [
        {"Ref": "LogRetentionDays"}
    ]
