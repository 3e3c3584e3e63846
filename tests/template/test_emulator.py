"""The transformed stack created in an emulator (moto), and what is there then, asked through AWS's own API.

What the emulator's CloudFormation does not know is left out and named here; those parts are held by the other
tests alone.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import boto3
import pytest
from moto import mock_aws

from tests.template.stack import Stack
from tests.template.test_data import TABLES
from tests.template.test_functions import TIMEOUTS

pytestmark = pytest.mark.filterwarnings("ignore:Tried to parse")
LEFT_OUT = {
    *("AWS::ApiGateway::Account", "AWS::ApiGateway::ApiKey", "AWS::ApiGateway::UsagePlan"),
    *("AWS::ApiGateway::UsagePlanKey", "AWS::ApiGateway::Stage", "AWS::ApiGateway::Deployment"),
    *("AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::Lambda::Alias"),
    *("AWS::WAFv2::WebACL", "AWS::WAFv2::WebACLAssociation"),
}
REGION = "eu-central-1"
ACCOUNT = "123456789012"
PARAMETERS = {
    "InferenceUrl": "http://inference.internal",
    "GraphUri": "neo4j+s://graph.example.com",
    "GraphSecretArn": f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:graph-AbCdEf",
}


def for_the_emulator(stack: Stack) -> dict[str, Any]:
    """The transformed template without what is left out; functions stand for their aliases."""
    text = json.dumps(stack.transformed)
    for alias, properties in stack.of_type("AWS::Lambda::Alias").items():
        function = properties["FunctionName"]["Ref"]
        text = text.replace(json.dumps({"Ref": alias}), json.dumps({"Ref": function}))
        text = text.replace(f"${{{alias}}}", f"${{{function}.Arn}}")
    template: dict[str, Any] = json.loads(text)
    gone = {name for name, r in template["Resources"].items() if r["Type"] in LEFT_OUT}
    for name in gone:
        del template["Resources"][name]
    whole = template["Outputs"]
    template["Outputs"] = {n: o for n, o in whole.items() if not any(f'"{g}"' in json.dumps(o) for g in gone)}
    template["Outputs"].pop("DashboardUrl")
    return template


@dataclass(frozen=True)
class Created:
    """What was created, by type: the physical ids."""

    ids: dict[str, list[str]]
    outputs: dict[str, str]


def create(stack: Stack) -> Created:
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("app.py", "")
    boto3.client("s3").create_bucket(
        Bucket="bucket", CreateBucketConfiguration={"LocationConstraint": REGION}
    )
    boto3.client("s3").put_object(Bucket="bucket", Key="key", Body=code.getvalue())
    cloudformation = boto3.client("cloudformation")
    cloudformation.create_stack(
        StackName="heimdall",
        TemplateBody=json.dumps(for_the_emulator(stack)),
        Parameters=[{"ParameterKey": n, "ParameterValue": v} for n, v in PARAMETERS.items()],
        Capabilities=["CAPABILITY_IAM"],
    )
    [made] = cloudformation.describe_stacks(StackName="heimdall")["Stacks"]
    assert made["StackStatus"] == "CREATE_COMPLETE"
    ids: dict[str, list[str]] = {}
    listed = cloudformation.list_stack_resources(StackName="heimdall")["StackResourceSummaries"]
    for resource in listed:
        if "ResourceType" in resource:  # what it does not know it lists without a type
            ids.setdefault(resource["ResourceType"], []).append(str(resource.get("PhysicalResourceId")))
    return Created(ids, {o["OutputKey"]: o["OutputValue"] for o in made["Outputs"]})


@pytest.fixture(scope="module")
def created(stack: Stack) -> Iterator[Created]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", REGION)
        with mock_aws():
            yield create(stack)


def test_every_resource_that_the_emulator_knows_is_created(stack: Stack, created: Created) -> None:
    conditional = {n for n, r in stack.resources.items() if "Condition" in r}
    wanted = {
        resource["Type"]
        for name, resource in stack.resources.items()
        if resource["Type"] not in LEFT_OUT and name not in conditional
    }
    assert set(created.ids) >= wanted


def test_without_a_vpc_nothing_of_one_is_made(created: Created) -> None:
    assert not any(kind.startswith("AWS::EC2::") for kind in created.ids)


def test_functions_have_the_environment_that_the_parameters_give_them(created: Created) -> None:
    functions = {f["FunctionName"]: f for f in boto3.client("lambda").list_functions()["Functions"]}
    assert {name.removeprefix("heimdall-").replace("-", "_") for name in functions} == set(TIMEOUTS)
    chat = functions["heimdall-chat"]["Environment"]["Variables"]
    assert chat["INFERENCE_URL"] == PARAMETERS["InferenceUrl"]
    assert chat["ACTIONS_FUNCTION"] == "heimdall-actions:live"
    assert chat["EVENTS_STREAM"] == created.outputs["EventsStreamName"]
    assert chat["REQUESTS_TABLE"] == created.outputs["RequestsTableName"]
    assert "INFERENCE_KEY_SECRET" not in chat
    actions = functions["heimdall-actions"]["Environment"]["Variables"]
    assert actions["GRAPH_SECRET"] == PARAMETERS["GraphSecretArn"]
    assert (
        functions["heimdall-authorizer"]["Environment"]["Variables"]["KEYS_TABLE"]
        == created.outputs["KeysTableName"]
    )


def test_functions_stand_where_the_parameters_put_them_with_what_they_need(created: Created) -> None:
    for function in boto3.client("lambda").list_functions()["Functions"]:
        name = function["FunctionName"].removeprefix("heimdall-").replace("-", "_")
        assert function["Timeout"] == TIMEOUTS[name]
        assert function["Runtime"] == "python3.13"
        assert not function.get("VpcConfig", {}).get("SubnetIds")
        assert function["Role"].startswith(f"arn:aws:iam::{ACCOUNT}:role/")


def test_the_stream_is_there_and_keeps_events_as_long_as_the_parameter_says(created: Created) -> None:
    kinesis, stream = boto3.client("kinesis"), created.outputs["EventsStreamName"]
    summary = kinesis.describe_stream_summary(StreamName=stream)["StreamDescriptionSummary"]
    assert (summary["StreamStatus"], summary["RetentionPeriodHours"]) == ("ACTIVE", 24)


def test_tables_have_their_keys_and_are_paid_by_use(created: Created) -> None:
    dynamodb = boto3.client("dynamodb")
    tables = [dynamodb.describe_table(TableName=n)["Table"] for n in dynamodb.list_tables()["TableNames"]]
    assert {table["KeySchema"][0]["AttributeName"] for table in tables} == set(TABLES.values())
    assert {table["BillingModeSummary"]["BillingMode"] for table in tables} == {"PAY_PER_REQUEST"}


def test_a_key_can_be_stored_and_found_by_its_hash(created: Created) -> None:
    dynamodb, table = boto3.client("dynamodb"), created.outputs["KeysTableName"]
    dynamodb.put_item(TableName=table, Item={"key_hash": {"S": "abc"}, "role": {"S": "viewer"}})
    found = dynamodb.get_item(TableName=table, Key={"key_hash": {"S": "abc"}})
    assert found["Item"]["role"] == {"S": "viewer"}


def test_the_stream_feeds_the_consumer(created: Created) -> None:
    [mapping] = boto3.client("lambda").list_event_source_mappings()["EventSourceMappings"]
    assert mapping["FunctionArn"].endswith(":function:heimdall-event-consumer")
    assert mapping["EventSourceArn"].endswith(f":stream/{created.outputs['EventsStreamName']}")
    assert mapping["BatchSize"] == 50


def test_what_is_set_aside_goes_to_an_encrypted_queue(created: Created) -> None:
    found = boto3.client("sqs").get_queue_attributes(
        QueueUrl=created.outputs["FailedEventsUrl"], AttributeNames=["All"]
    )
    assert found["Attributes"]["SqsManagedSseEnabled"] == "true"
    assert found["Attributes"]["MessageRetentionPeriod"] == "1209600"


def test_the_url_is_that_of_the_api(created: Created) -> None:
    [api] = boto3.client("apigateway").get_rest_apis()["items"]
    assert created.outputs["ApiUrl"] == f"https://{api['id']}.execute-api.{REGION}.amazonaws.com/live"
