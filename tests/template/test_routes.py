"""Which routes stream, which ask for a key, and what API Gateway says by itself."""

import json
from functools import cache
from typing import Any

from heimdall import errors
from heimdall.errors import HeimdallError
from heimdall.local.routes import Route, TransferMode, read_routes

from tests.template.stack import ROOT, Stack

STREAMED = {"/api/bifrost/chat/completions", "/v1/chat/completions", "/api/bifrost/events"}
OPEN = {"/docs", "/openapi.json"}


def integration(operation: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = operation["x-amazon-apigateway-integration"]
    return found


def uri(operation: dict[str, Any]) -> str:
    text: str = integration(operation)["uri"]["Fn::Sub"]
    return text


def test_chat_and_events_stream_and_nothing_else_does(stack: Stack) -> None:
    streaming = {
        path
        for path, _, operation in stack.operations()
        if integration(operation).get("responseTransferMode") == "STREAM"
        and "/2021-11-15/functions/" in uri(operation)
        and uri(operation).endswith("/response-streaming-invocations")
    }
    assert streaming == STREAMED


def test_every_other_route_is_buffered_in_every_respect(stack: Stack) -> None:
    for path, _, operation in stack.operations():
        if path not in STREAMED:
            assert "responseTransferMode" not in integration(operation), path
            assert "/2015-03-31/functions/" in uri(operation), path
            assert uri(operation).endswith("/invocations"), path
            assert "response-streaming" not in uri(operation), path


def test_every_route_is_a_lambda_proxy(stack: Stack) -> None:
    kinds = {(integration(o)["type"], integration(o)["httpMethod"]) for _, _, o in stack.operations()}
    assert kinds == {("aws_proxy", "POST")}


def test_every_route_but_the_description_asks_the_authorizer(stack: Stack) -> None:
    # Both hold: API Gateway takes them for the authorizer and for a usage key, which the authorizer names.
    closed: list[dict[str, list[str]]] = [{"Principal": []}, {"api_key": []}]
    for path, _, operation in stack.operations():
        assert operation["security"] == ([] if path in OPEN else closed), path


def test_the_authorizer_sees_every_request_whichever_header_it_uses(stack: Stack) -> None:
    schemes = stack.one("AWS::ApiGateway::RestApi")["Body"]["components"]["securitySchemes"]
    assert set(schemes) == {"Principal", "api_key"}
    authorizer = schemes["Principal"]["x-amazon-apigateway-authorizer"]
    assert (authorizer["type"], authorizer["authorizerResultTtlInSeconds"]) == ("request", 0)
    assert "identitySource" not in authorizer
    assert authorizer["authorizerUri"]["Fn::Sub"][1]["__FunctionArn__"] == {
        "Fn::GetAtt": ["AuthorizerFunction", "Arn"]
    }


def test_the_authorizer_alone_says_whose_usage_counts(stack: Stack) -> None:
    assert stack.one("AWS::ApiGateway::RestApi")["ApiKeySourceType"] == "AUTHORIZER"
    key, value = stack.one("AWS::ApiGateway::ApiKey"), stack.variables("authorizer")["USAGE_KEY"]
    assert key["Value"] == value == {"Fn::Select": [2, {"Fn::Split": ["/", {"Ref": "AWS::StackId"}]}]}
    assert key["Enabled"] is True
    assert stack.one("AWS::ApiGateway::UsagePlanKey") == {
        "KeyId": {"Ref": "DefaultUsageKey"},
        "KeyType": "API_KEY",
        "UsagePlanId": {"Ref": "DefaultUsagePlan"},
    }


def test_the_default_usage_plan_bounds_requests_a_second_and_a_day(stack: Stack) -> None:
    plan = stack.one("AWS::ApiGateway::UsagePlan")
    assert plan["ApiStages"] == [{"ApiId": {"Ref": "Api"}, "Stage": {"Ref": "ApiliveStage"}}]
    assert plan["Quota"] == {"Limit": {"Ref": "RequestsPerDay"}, "Period": "DAY"}
    rate = {"Ref": "RequestsPerSecond"}
    assert plan["Throttle"] == {"RateLimit": rate, "BurstLimit": rate}


def test_the_stage_is_throttled_measured_and_traced(stack: Stack) -> None:
    stage = stack.one("AWS::ApiGateway::Stage")
    [settings] = stage["MethodSettings"]
    assert (settings["HttpMethod"], settings["ResourcePath"]) == ("*", "/*")
    assert settings["ThrottlingRateLimit"] == settings["ThrottlingBurstLimit"] == {"Ref": "RequestsPerSecond"}
    assert settings["MetricsEnabled"] is True
    assert settings["DataTraceEnabled"] is False, "requests and answers would be logged whole"
    assert stage["TracingEnabled"] is True


def function_of(stack: Stack, operation: dict[str, Any]) -> str:
    """Folder of the function that a route goes to, through its alias where it has one."""
    reference = uri(operation).split("${")[2].split("}")[0]
    name = reference.removesuffix(".Arn")
    if name in stack.of_type("AWS::Lambda::Alias"):
        name = stack.of_type("AWS::Lambda::Alias")[name]["FunctionName"]["Ref"]
    return stack.folders[name]


@cache
def local_routes() -> tuple[Route, ...]:
    return read_routes(ROOT / "template.yaml")


def test_what_the_local_gateway_reads_is_what_is_deployed(stack: Stack) -> None:
    deployed = {(path, method.upper()): operation for path, method, operation in stack.operations()}
    routes = local_routes()
    assert {(route.path, route.method) for route in routes} == set(deployed)
    for route in routes:
        operation = deployed[route.path, route.method]
        assert route.function == function_of(stack, operation)
        assert (route.mode is TransferMode.STREAM) == (
            integration(operation).get("responseTransferMode") == "STREAM"
        )
        assert route.authorized == bool(operation["security"])


def test_api_gateway_waits_as_long_as_the_function_may_run(stack: Stack) -> None:
    for path, _, operation in stack.operations():
        function = stack.functions[function_of(stack, operation)]
        patience = integration(operation).get("timeoutInMillis", 29_000)
        assert patience >= function["Timeout"] * 1000, path
        assert path in STREAMED or patience <= 29_000, path


def test_api_gateway_may_call_the_functions_of_its_routes_and_no_other(stack: Stack) -> None:
    permissions = stack.of_type("AWS::Lambda::Permission").values()
    assert {p["Action"] for p in permissions} == {"lambda:InvokeFunction"}
    assert {p["Principal"] for p in permissions} == {"apigateway.amazonaws.com"}
    assert all(
        "execute-api" in str(p["SourceArn"]) and "${__ApiId__}" in str(p["SourceArn"]) for p in permissions
    )
    called = {(p["FunctionName"].get("Ref") or p["FunctionName"]["Fn::GetAtt"][0]) for p in permissions}
    routed = {uri(o).split("${")[2].split("}")[0].removesuffix(".Arn") for _, _, o in stack.operations()}
    assert called == routed | {"AuthorizerFunction"}


def gateway_responses(stack: Stack) -> dict[str, dict[str, Any]]:
    [api] = stack.of_type("AWS::ApiGateway::RestApi").values()
    found: dict[str, dict[str, Any]] = api["Body"]["x-amazon-apigateway-gateway-responses"]
    return found


KINDS: dict[str, type[HeimdallError]] = {
    "UNAUTHORIZED": errors.Unauthenticated,
    "ACCESS_DENIED": errors.Forbidden,
    "INVALID_API_KEY": errors.Forbidden,
    "MISSING_AUTHENTICATION_TOKEN": errors.NotFound,
    "REQUEST_TOO_LARGE": errors.TooLarge,
    "THROTTLED": errors.RateLimited,
    "QUOTA_EXCEEDED": errors.RateLimited,
    "AUTHORIZER_FAILURE": errors.Unavailable,
    "INTEGRATION_FAILURE": errors.UpstreamFailed,
    "INTEGRATION_TIMEOUT": errors.DeadlineExceeded,
    "DEFAULT_4XX": errors.InvalidRequest,
    "DEFAULT_5XX": HeimdallError,
}
HEADERS = {
    "UNAUTHORIZED": "WWW-Authenticate",
    "THROTTLED": "Retry-After",
    "QUOTA_EXCEEDED": "Retry-After",
    "AUTHORIZER_FAILURE": "Retry-After",
}


def test_api_gateways_own_errors_look_like_ours(stack: Stack) -> None:
    responses = gateway_responses(stack)
    assert set(responses) == set(KINDS)
    for name, kind in KINDS.items():
        response = responses[name]
        text = response["responseTemplates"]["application/json"].replace(
            "$context.error.messageString", '"m"'
        )
        error = json.loads(text)["error"]
        assert (error["type"], error["code"], error["param"]) == (kind.type, kind.default_code, None), name
        assert error["message"], name
        if not name.startswith("DEFAULT"):
            assert int(response["statusCode"]) == kind.status, name


def test_api_gateways_own_errors_carry_the_headers_that_clients_need(stack: Stack) -> None:
    for name, header in HEADERS.items():
        assert f"gatewayresponse.header.{header}" in gateway_responses(stack)[name]["responseParameters"], (
            name
        )


def test_the_api_is_regional_so_that_silence_may_last_minutes(stack: Stack) -> None:
    assert stack.one("AWS::ApiGateway::RestApi")["EndpointConfiguration"]["Types"] == ["REGIONAL"]
    assert stack.one("AWS::ApiGateway::Stage")["StageName"] == "live"


def test_the_firewall_is_one_by_choice_and_stands_before_the_whole_stage(stack: Stack) -> None:
    acl, association = stack.resources["WebAcl"], stack.resources["WebAclOfTheApi"]
    assert acl["Condition"] == association["Condition"] == "HasWaf"
    rules = {rule["Name"]: rule for rule in acl["Properties"]["Rules"]}
    limit = rules["too-many"]["Statement"]["RateBasedStatement"]["Limit"]
    assert (limit, rules["too-many"]["Action"]) == ({"Ref": "WafRequestsPerFiveMinutes"}, {"Block": {}})
    shown = [acl["Properties"]["VisibilityConfig"], *(rule["VisibilityConfig"] for rule in rules.values())]
    assert not any(each["SampledRequestsEnabled"] for each in shown), "samples hold keys"
    arn, names = association["Properties"]["ResourceArn"]["Fn::Sub"]
    assert arn.endswith("/restapis/${Api}/stages/${Stage}")
    assert names == {"Stage": {"Ref": "ApiliveStage"}}
