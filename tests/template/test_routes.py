"""Which routes stream, which ask for a key, and what API Gateway says by itself."""

import json
from typing import Any

import pytest
from heimdall import errors
from heimdall.errors import HeimdallError
from heimdall.local.routes import TransferMode, read_routes

from tests.template.conftest import ROOT, Stack

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
    for path, _, operation in stack.operations():
        assert operation["security"] == [{"NONE": []} if path in OPEN else {"Principal": []}], path


def test_the_authorizer_sees_every_request_whichever_header_it_uses(stack: Stack) -> None:
    [api] = stack.of_type("AWS::ApiGateway::RestApi").values()
    [scheme] = api["Body"]["components"]["securitySchemes"].values()
    authorizer = scheme["x-amazon-apigateway-authorizer"]
    assert (authorizer["type"], authorizer["authorizerResultTtlInSeconds"]) == ("request", 0)
    assert "identitySource" not in authorizer
    assert authorizer["authorizerUri"]["Fn::Sub"][1]["__FunctionArn__"] == {
        "Fn::GetAtt": ["AuthorizerFunction", "Arn"]
    }


def test_what_the_local_gateway_reads_is_what_is_deployed(stack: Stack) -> None:
    names = {folder: name for name, folder in stack.folders.items()}
    deployed = {(path, method.upper()): operation for path, method, operation in stack.operations()}
    routes = read_routes(ROOT / "template.yaml")
    assert {(route.path, route.method) for route in routes} == set(deployed)
    for route in routes:
        operation = deployed[route.path, route.method]
        assert f"${{{names[route.function]}.Arn}}" in uri(operation)
        assert (route.mode is TransferMode.STREAM) == (
            integration(operation).get("responseTransferMode") == "STREAM"
        )
        assert route.authorized == (operation["security"] == [{"Principal": []}])


def test_api_gateway_waits_as_long_as_the_function_may_run(stack: Stack) -> None:
    names = {name: stack.functions[folder] for name, folder in stack.folders.items()}
    for path, _, operation in stack.operations():
        function = names[uri(operation).split("${")[2].split(".")[0]]
        patience = integration(operation).get("timeoutInMillis", 29_000)
        assert patience >= function["Timeout"] * 1000, path
        assert path in STREAMED or patience <= 29_000, path


def gateway_responses(stack: Stack) -> dict[str, dict[str, Any]]:
    [api] = stack.of_type("AWS::ApiGateway::RestApi").values()
    found: dict[str, dict[str, Any]] = api["Body"]["x-amazon-apigateway-gateway-responses"]
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UNAUTHORIZED", errors.Unauthenticated),
        ("ACCESS_DENIED", errors.Forbidden),
        ("MISSING_AUTHENTICATION_TOKEN", errors.NotFound),
        ("REQUEST_TOO_LARGE", errors.TooLarge),
        ("THROTTLED", errors.RateLimited),
        ("AUTHORIZER_FAILURE", errors.Unavailable),
        ("INTEGRATION_FAILURE", errors.UpstreamFailed),
        ("INTEGRATION_TIMEOUT", errors.DeadlineExceeded),
        ("DEFAULT_4XX", errors.InvalidRequest),
        ("DEFAULT_5XX", HeimdallError),
    ],
)
def test_api_gateways_own_errors_look_like_ours(stack: Stack, name: str, kind: type[HeimdallError]) -> None:
    response = gateway_responses(stack)[name]
    text = response["responseTemplates"]["application/json"].replace("$context.error.messageString", '"m"')
    error = json.loads(text)["error"]
    assert (error["type"], error["code"], error["param"]) == (kind.type, kind.default_code, None)
    assert error["message"]
    if not name.startswith("DEFAULT"):
        assert int(response["statusCode"]) == kind.status


@pytest.mark.parametrize(
    ("name", "header"), [("UNAUTHORIZED", "WWW-Authenticate"), ("THROTTLED", "Retry-After")]
)
def test_api_gateways_own_errors_carry_the_headers_that_clients_need(
    stack: Stack, name: str, header: str
) -> None:
    assert f"gatewayresponse.header.{header}" in gateway_responses(stack)[name]["responseParameters"]


def test_the_api_is_regional_so_that_silence_may_last_minutes(stack: Stack) -> None:
    [api] = stack.of_type("AWS::ApiGateway::RestApi").values()
    assert api["EndpointConfiguration"]["Types"] == ["REGIONAL"]
    [stage] = stack.of_type("AWS::ApiGateway::Stage").values()
    assert stage["StageName"] == "live"
