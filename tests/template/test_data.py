"""How data is kept: encryption, expiry, recovery, and what becomes of what fails."""

from tests.template.stack import Stack

TABLES = {"KeysTable": "key_hash", "RequestsTable": "request_id", "UsageTable": "counter"}


def test_the_stream_is_encrypted_and_grows_by_itself(stack: Stack) -> None:
    stream = stack.one("AWS::Kinesis::Stream")
    assert stream["StreamEncryption"] == {"EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"}
    assert stream["StreamModeDetails"] == {"StreamMode": "ON_DEMAND"}
    assert stream["RetentionPeriodHours"] == {"Ref": "EventRetentionHours"}


def test_tables_are_encrypted_expire_items_and_can_be_restored(stack: Stack) -> None:
    tables = stack.of_type("AWS::DynamoDB::Table")
    assert set(tables) == set(TABLES)
    for name, key in TABLES.items():
        table = tables[name]
        assert table["SSESpecification"] == {"SSEEnabled": True}, name
        assert table["BillingMode"] == "PAY_PER_REQUEST", name
        assert table["KeySchema"] == [{"AttributeName": key, "KeyType": "HASH"}], name
        assert table["AttributeDefinitions"] == [{"AttributeName": key, "AttributeType": "S"}], name
        assert table["TimeToLiveSpecification"] == {"AttributeName": "expires_at", "Enabled": True}, name
        assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}, name


def test_deleting_the_stack_keeps_the_keys_and_the_accounts_logging_role(stack: Stack) -> None:
    kept = {n for n, r in stack.resources.items() if r.get("DeletionPolicy") == "Retain"}
    assert kept == {n for n, r in stack.resources.items() if r.get("UpdateReplacePolicy") == "Retain"}
    assert kept == {"KeysTable", "ApiLogging"}


def test_an_event_that_fails_for_good_is_set_aside_and_holds_up_no_other(stack: Stack) -> None:
    mapping = stack.one("AWS::Lambda::EventSourceMapping")
    assert mapping["EventSourceArn"] == {"Fn::GetAtt": ["EventsStream", "Arn"]}
    assert mapping["FunctionName"] == {"Ref": "EventConsumerFunction"}
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["BisectBatchOnFunctionError"] is True
    assert mapping["MaximumRetryAttempts"] == 5
    assert mapping["MaximumRecordAgeInSeconds"] == 3600
    assert (mapping["BatchSize"], mapping["StartingPosition"]) == (50, "LATEST")
    assert mapping["DestinationConfig"]["OnFailure"]["Destination"] == {"Fn::GetAtt": ["FailedEvents", "Arn"]}


def test_what_was_set_aside_is_encrypted_and_waits_two_weeks(stack: Stack) -> None:
    queue = stack.one("AWS::SQS::Queue")
    assert queue["SqsManagedSseEnabled"] is True
    assert queue["MessageRetentionPeriod"] == 14 * 24 * 3600


def test_logs_are_kept_for_a_time_that_is_set(stack: Stack) -> None:
    groups = stack.of_type("AWS::Logs::LogGroup")
    assert set(groups) == {"FunctionsLog", "AccessLog"}
    assert all(group["RetentionInDays"] == {"Ref": "LogRetentionDays"} for group in groups.values())
