"""What each file in events/ is answered by its function, in one table."""

import json
from collections.abc import Mapping
from typing import Any

NO_KEY, ROLE, LIMIT = (401, "invalid_api_key"), (403, "insufficient_role"), (429, "rate_limited")
BAD = (400, "invalid_request")

# API Gateway's events: the status, with an error's code; "stream" where server-sent events begin.
# Direct calls: "ok", or the error's code. The authorizer: the policy's effect, or what it raises.
# Batches: the index of the record that comes again.
ANSWERS: dict[str, object] = {
    "actions.bad_params": BAD,
    "actions.call_bad_arguments": "invalid_request",
    "actions.call_catalogue": "ok",
    "actions.call_graph_health": "ok",
    "actions.call_link_values": "ok",
    "actions.call_run": "ok",
    "actions.call_run_refused": "ok",  # a refusal is a result
    "actions.call_run_unknown": "action_not_found",
    "actions.call_schema": "ok",
    "actions.call_unknown": "not_found",
    "actions.describe": 200,
    "actions.describe_unknown": (404, "action_not_found"),
    "actions.list": 200,
    "actions.no_identity": NO_KEY,
    "actions.not_an_object": BAD,
    "actions.not_json": BAD,
    "actions.over_limit": LIMIT,
    "actions.run": 200,
    "actions.run_query": 200,
    "actions.run_refused": (403, "action_refused"),
    "actions.unknown": (404, "action_not_found"),
    "actions.viewer": ROLE,
    "authorizer.api_key": "Allow",
    "authorizer.basic": "Unauthorized",
    "authorizer.bearer": "Allow",
    "authorizer.both_headers": "Allow",
    "authorizer.no_headers": "Unauthorized",
    "authorizer.no_key": "Unauthorized",
    "authorizer.path_parameter": "Allow",
    "authorizer.token": "Unauthorized",  # no issuer is configured
    "authorizer.unknown_key": "Unauthorized",
    "cancellations.admin": 202,
    "cancellations.another_tenant": (404, "request_not_found"),
    "cancellations.anothers": (403, "not_yours"),
    "cancellations.no_identity": NO_KEY,
    "cancellations.over_limit": 202,  # it ends what costs
    "cancellations.own": 202,
    "cancellations.unknown": (404, "request_not_found"),
    "cancellations.viewer": ROLE,
    "chat.conversation": 200,
    "chat.cypher": 200,
    "chat.cypher_refused": "stream",  # which tells of the refusal
    "chat.forced_tool": BAD,
    "chat.image": BAD,
    "chat.json_object": 200,
    "chat.json_schema": BAD,
    "chat.no_identity": NO_KEY,
    "chat.no_messages": BAD,
    "chat.no_question": BAD,
    "chat.not_json": BAD,
    "chat.openai": 200,
    "chat.openai_streamed": "stream",
    "chat.out_of_tokens": (429, "tokens_exhausted"),
    "chat.over_limit": LIMIT,
    "chat.plain": 200,
    "chat.streamed": "stream",
    "chat.too_hot": BAD,
    "chat.too_long": (400, "context_length_exceeded"),
    "chat.too_many_tokens": BAD,
    "chat.two_answers": BAD,
    "chat.unknown_field": 200,
    "chat.unknown_model": (404, "model_not_found"),
    "chat.unknown_model_streamed": (404, "model_not_found"),  # before the stream begins
    "chat.unknown_role": BAD,
    "chat.viewer": ROLE,
    "docs.page": 200,
    "docs.schema": 200,
    "event_consumer.batch": None,
    "event_consumer.chat": None,
    "event_consumer.fails_midway": 1,
    "event_consumer.later_version": None,
    "event_consumer.not_an_event": None,
    "event_consumer.one": None,
    "event_consumer.two_tenants": None,
    "events.bad_position": (400, "invalid_position"),
    "events.follow": "stream",
    "events.no_identity": NO_KEY,
    "events.over_limit": LIMIT,
    "events.resume": "stream",
    "events.resume_by_query": "stream",
    "events.unknown_shard": (400, "invalid_position"),
    "hooks.call_evaluate": "ok",
    "hooks.call_evaluate_post_execute": "ok",
    "hooks.call_missing_field": "invalid_request",
    "hooks.call_unknown": "not_found",
    "hooks.call_unknown_phase": "not_found",
    "hooks.dry_run": 200,
    "hooks.dry_run_post_execute": 200,
    "hooks.dry_run_pre_execute": 200,
    "hooks.dry_run_synthesize": 200,
    "hooks.editor": ROLE,
    "hooks.missing_field": BAD,
    "hooks.no_identity": NO_KEY,
    "hooks.not_json": BAD,
    "hooks.over_limit": LIMIT,
    "hooks.unknown_phase": (404, "not_found"),
    "status.models": 200,
    "status.models_no_identity": NO_KEY,
    "status.no_identity": NO_KEY,
    "status.ok": 200,
    "status.over_limit": LIMIT,
}


def in_words(answer: Mapping[str, Any], event: Mapping[str, Any]) -> object:
    """A buffered function's answer in the table's words; `errorMessage` is what it raised."""
    if "errorMessage" in answer:
        return answer["errorMessage"]
    if "policyDocument" in answer:
        [statement] = answer["policyDocument"]["Statement"]
        return statement["Effect"] if statement["Resource"] == event["methodArn"] else statement
    if "statusCode" in answer:
        as_json = answer["body"].startswith("{")
        return status_in_words(answer["statusCode"], json.loads(answer["body"]) if as_json else {})
    if "batchItemFailures" in answer:
        records = [record["kinesis"]["sequenceNumber"] for record in event["Records"]]
        failed = [records.index(failure["itemIdentifier"]) for failure in answer["batchItemFailures"]]
        return failed[0] if failed else None
    return "ok" if "ok" in answer else answer["error"]["fields"]["code"]


def status_in_words(status: int, body: Mapping[str, Any]) -> object:
    """The status, with the code when the body is an error."""
    return (status, body["error"]["code"]) if "error" in body else status
