"""template.yaml as the route table."""

from pathlib import Path

import pytest
from heimdall.local.routes import Route, TemplateError, TransferMode, load_template, read_routes

ROOT = Path(__file__).resolve().parents[3]

FUNCTION = """
Resources:
  StatusFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: functions/status/
      Role: !GetAtt Role.Arn
      Events:
        Get:
          Type: Api
          Properties: {{RestApiId: !Ref Api, Path: /status, Method: get, {first}}}
        Put:
          Type: Api
          Properties: {{RestApiId: !Ref Api, Path: /status, Method: PUT, {second}}}
        Later: {{Type: Schedule, Properties: {{Schedule: rate(1 hour)}}}}
  Table:
    Type: AWS::DynamoDB::Table
"""


def template(tmp_path: Path, first: str = "", second: str = "") -> Path:
    path = tmp_path / "template.yaml"
    path.write_text(FUNCTION.format(first=first, second=second), "utf-8")
    return path


def test_api_events_become_routes_of_the_function_whose_folder_they_run(tmp_path: Path) -> None:
    auth = "Auth: {Authorizer: NONE}"
    assert read_routes(template(tmp_path, second=auth)) == (
        Route("GET", "/status", "status", TransferMode.BUFFERED, authorized=True),
        Route("PUT", "/status", "status", TransferMode.BUFFERED, authorized=False),
    )


def test_the_one_spelling_that_streams_is_read_as_a_stream(tmp_path: Path) -> None:
    mode = "ResponseTransferMode: RESPONSE_STREAM"
    assert {route.mode for route in read_routes(template(tmp_path, mode, mode))} == {TransferMode.STREAM}


@pytest.mark.parametrize("spelling", ["STREAM", "response_stream", "STREAMING"])
def test_a_spelling_that_would_silently_buffer_is_an_error(tmp_path: Path, spelling: str) -> None:
    with pytest.raises(TemplateError, match="RESPONSE_STREAM"):
        read_routes(template(tmp_path, f"ResponseTransferMode: {spelling}"))


def test_a_function_with_routes_of_both_modes_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="status has both"):
        read_routes(template(tmp_path, "ResponseTransferMode: RESPONSE_STREAM"))


@pytest.mark.parametrize("text", ["", "a: [", "Resources: 1"])
def test_a_file_that_is_no_template_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "template.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(TemplateError):
        read_routes(path)


def test_a_missing_template_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot read"):
        read_routes(tmp_path / "none.yaml")


def test_intrinsic_functions_of_every_shape_are_kept_unevaluated(tmp_path: Path) -> None:
    path = tmp_path / "template.yaml"
    path.write_text(
        "Resources:\n  A: !Ref B\n  C: !Join ['', [!Ref D]]\n  E: !Transform {Name: F}\n", "utf-8"
    )
    assert load_template(path)["Resources"] == {
        "A": {"Ref": "B"},
        "C": {"Join": ["", [{"Ref": "D"}]]},
        "E": {"Transform": {"Name": "F"}},
    }


def test_the_projects_template_has_every_route_of_the_contract() -> None:
    routes = {
        (r.method, r.path): (r.function, r.mode.value, r.authorized)
        for r in read_routes(ROOT / "template.yaml")
    }
    assert routes == {
        ("GET", "/api/bifrost/status"): ("status", "buffered", True),
        ("GET", "/v1/models"): ("status", "buffered", True),
        ("POST", "/api/bifrost/chat/completions"): ("chat", "stream", True),
        ("POST", "/v1/chat/completions"): ("chat", "stream", True),
        ("POST", "/api/bifrost/chat/{request_id}/cancel"): ("cancellations", "buffered", True),
        ("GET", "/api/bifrost/events"): ("events", "stream", True),
        ("GET", "/api/bifrost/actions"): ("actions", "buffered", True),
        ("GET", "/api/bifrost/actions/{name}"): ("actions", "buffered", True),
        ("POST", "/api/bifrost/actions/{name}"): ("actions", "buffered", True),
        ("POST", "/api/bifrost/hooks/{phase}"): ("hooks", "buffered", True),
        ("GET", "/docs"): ("docs", "buffered", False),
        ("GET", "/openapi.json"): ("docs", "buffered", False),
    }
