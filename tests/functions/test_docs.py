"""functions/docs under API Gateway's events."""

import json

from heimdall.local.routes import read_routes

from tests.functions.conftest import ROOT, Deployment, read_event


def test_the_page_finds_the_schema_under_any_stage(deployment: Deployment) -> None:
    answer = deployment.module("docs").handler(read_event("docs.page"), None)
    assert (answer["statusCode"], answer["isBase64Encoded"]) == (200, False)
    assert "'/openapi.json'" not in answer["body"]


def test_the_schema_describes_every_deployed_route(deployment: Deployment) -> None:
    answer = deployment.module("docs").handler(read_event("docs.schema"), None)
    paths = json.loads(answer["body"])["paths"]
    described = {(method.upper(), path) for path, methods in paths.items() for method in methods}
    deployed = {(r.method, r.path) for r in read_routes(ROOT / "template.yaml") if r.function != "docs"}
    assert described == deployed
