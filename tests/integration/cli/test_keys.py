"""`heimdall keys` against the local stack's key store, and keys it made at the gateway's door."""

import json
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import Depends, FastAPI
from heimdall import bootstrap
from heimdall.adapters.dynamodb_keys import DynamoKeys
from heimdall.bootstrap.parts import Parts
from heimdall.cli import app
from heimdall.domain.api_keys import ApiKey
from heimdall.domain.identity import Limits, Principal, Role
from heimdall.http_api.authentication import require
from heimdall.http_api.cancellations import cancellations_app
from heimdall.http_api.errors import install_error_handlers
from heimdall.local.gateway import gateway
from heimdall.local.routes import Route, TransferMode
from typer.testing import CliRunner, Result

from tests.fixtures.asgi_server import served
from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration

Run = Callable[..., Result]


@pytest.fixture
def heimdall(stream_server: StreamServer, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in a folder where a stack runs."""
    for name in ("KEYS_TABLE", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    Path(".local").mkdir()
    Path(".local/stream-url").write_text(stream_server.url + "\n")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["keys", *arguments], catch_exceptions=False)

    return run


def created(heimdall: Run, *options: str) -> dict[str, Any]:
    result = heimdall("create", "--json", *options)
    assert result.exit_code == 0, result.output
    body: dict[str, Any] = json.loads(result.stdout)
    return body


def listed(heimdall: Run) -> dict[str, dict[str, Any]]:
    result = heimdall("list", "--json")
    assert result.exit_code == 0, result.output
    return {entry["id"]: entry for entry in json.loads(result.stdout)["keys"]}


async def test_a_key_made_with_no_options_opens_what_an_editor_may(
    heimdall: Run, stream_server: StreamServer
) -> None:
    result = heimdall("create")
    key = result.stdout.strip()
    assert (result.exit_code, key[:3]) == (0, "hd-")
    assert "editor of tenant local, no limits, until revoked" in result.stderr
    assert "shown this once" in result.stderr
    assert key not in result.stderr
    client = stream_server.client("dynamodb")
    found = await DynamoKeys(stream_server.keys_table, client).find(key)
    client.close()
    assert found is not None
    assert (found.role, found.tenant, found.limits) == (Role.EDITOR, "local", Limits())


async def test_everything_that_is_asked_for_is_kept(heimdall: Run, stream_server: StreamServer) -> None:
    began = int(time.time())
    made = created(
        heimdall,
        *("--role", "viewer", "--tenant", "acme", "--description", "the [bold]dashboard", "--expires", "90d"),
        *(
            "--requests-per-minute",
            "60",
            "--tokens-per-day",
            "100000",
            "--usage-key",
            "a-key-of-a-usage-plan",
        ),
    )
    client = stream_server.client("dynamodb")
    found = await DynamoKeys(stream_server.keys_table, client).find(made["key"])
    client.close()
    assert found is not None
    assert found.created_at is not None
    assert began <= found.created_at <= time.time()
    assert found == ApiKey(
        id=made["id"],
        role=Role.VIEWER,
        tenant="acme",
        limits=Limits(60, 100_000),
        description="the [bold]dashboard",
        last4=made["key"][-4:],
        created_at=found.created_at,
        expires_at=found.created_at + 90 * 86_400,
        usage_key="a-key-of-a-usage-plan",
    )
    assert made["expires_at"] == datetime.fromtimestamp(found.expires_at or 0, UTC).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )


def test_the_list_tells_everything_but_the_keys(heimdall: Run) -> None:
    made = created(heimdall, "--description", "the dashboard", "--requests-per-minute", "5")
    shown = heimdall("list").stdout
    entry = listed(heimdall)[made["id"]]
    for text in (made["id"], f"…{made['key'][-4:]}", "the dashboard", "5 requests a minute", "active"):
        assert text in shown
    assert made["key"] not in shown + str(entry)
    assert entry == {name: value for name, value in made.items() if name != "key"}


def test_a_revoked_key_is_listed_as_such(heimdall: Run) -> None:
    made = created(heimdall)
    result = heimdall("revoke", made["id"])
    assert (result.exit_code, result.stdout.split()[0]) == (0, made["id"])
    entry = listed(heimdall)[made["id"]]
    assert entry["state"] == "revoked"
    assert entry["revoked_at"] is not None
    again = json.loads(heimdall("revoke", made["id"], "--json").stdout)
    assert again == entry


def test_revoking_what_is_not_there_fails(heimdall: Run) -> None:
    result = heimdall("revoke", "key-never")
    assert (result.exit_code, result.stderr) == (1, "Error: There is no key 'key-never'.\n")


@pytest.mark.parametrize(
    "options",
    [
        ("--role", "root"),
        ("--expires", "tomorrow"),
        ("--expires", "2020-01-01"),
        ("--expires", "0d"),
        ("--requests-per-minute", "0"),
        ("--tokens-per-day", "-1"),
        ("--tenant", "two\nlines"),
        ("--description", "x" * 201),
        ("--usage-key", "too-short"),
    ],
)
def test_a_wrong_option_is_a_usage_error_and_makes_no_key(heimdall: Run, options: tuple[str, str]) -> None:
    before = listed(heimdall)
    assert heimdall("create", *options).exit_code == 2
    assert listed(heimdall) == before


def test_without_a_stack_here_it_says_what_to_do(heimdall: Run) -> None:
    Path(".local/stream-url").unlink()
    result = heimdall("list")
    assert result.exit_code == 3
    assert "give --table or set KEYS_TABLE" in result.stderr


def test_a_stack_that_is_gone_cannot_be_connected_to(heimdall: Run) -> None:
    Path(".local/stream-url").write_text("http://127.0.0.1:9\n")
    result = heimdall("list")
    assert (result.exit_code, result.stderr) == (
        3,
        "Error: The key table 'heimdall-keys' cannot be reached.\n",
    )


@pytest.mark.parametrize("how", ["option", "environment"])
def test_a_named_table_is_asked_with_the_sdks_own_settings(
    heimdall: Run, stream_server: StreamServer, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    Path(".local/stream-url").unlink()
    monkeypatch.setenv("AWS_ENDPOINT_URL", stream_server.url)
    monkeypatch.setenv("KEYS_TABLE", "no-such-table" if how == "option" else stream_server.keys_table)
    options = ("--table", stream_server.keys_table) if how == "option" else ()
    made = json.loads(heimdall("create", "--json", *options).stdout)
    assert made["tenant"] == "default"
    wrong = heimdall("list", "--table", "no-such-table")
    assert wrong.exit_code == 1
    assert "There is no table 'no-such-table'" in wrong.stderr


@pytest.fixture
async def door(
    heimdall: Run, stream_server: StreamServer, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[httpx.AsyncClient]:
    """The local gateway before one function, with the keys and counters of the stream server."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", stream_server.url)
    own = Parts()
    monkeypatch.setattr(bootstrap, "parts", lambda: own)
    path = "/api/bifrost/chat/{request_id}/cancel"
    routes = [Route("POST", path, "cancellations", TransferMode.BUFFERED, authorized=True)]
    apps = {"cancellations": cancellations_app(own.cancellations), "status": _who_app()}
    routes.append(Route("GET", "/who", "status", TransferMode.BUFFERED, authorized=True))
    async with (
        served(gateway(routes, apps, bootstrap.authorizer().admit)) as url,
        httpx.AsyncClient(base_url=url) as client,
    ):
        yield client


def _who_app() -> FastAPI:
    app = FastAPI()
    install_error_handlers(app)

    @app.get("/who")
    async def who(principal: Principal = Depends(require(Role.VIEWER))) -> dict[str, str]:  # noqa: B008
        return {"id": principal.id, "role": principal.role.value, "tenant": principal.tenant}

    return app


async def test_a_key_that_was_made_opens_the_gateway_with_its_own_identity(
    heimdall: Run, door: httpx.AsyncClient
) -> None:
    made = created(heimdall, "--role", "viewer", "--tenant", "acme")
    response = await door.get("/who", headers={"Authorization": f"Bearer {made['key']}"})
    assert response.json() == {"id": made["id"], "role": "viewer", "tenant": "acme"}
    refused = await door.post("/api/bifrost/chat/r/cancel", headers={"X-API-Key": made["key"]})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "insufficient_role")


async def test_over_its_limit_a_key_hears_429_and_when_to_come_back(
    heimdall: Run, door: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    twenty_past = time.time() // 60 * 60 + 20
    monkeypatch.setattr(time, "time", lambda: twenty_past)
    made = created(heimdall, "--requests-per-minute", "3")
    key = {"Authorization": f"Bearer {made['key']}"}
    answers = [await door.get("/who", headers=key) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert answers[-1].headers["retry-after"] == "40"
    assert answers[-1].json()["error"]["type"] == "rate_limit_error"
    cancel = await door.post("/api/bifrost/chat/none/cancel", headers=key)
    assert cancel.json()["error"]["code"] == "request_not_found"


async def test_a_revoked_key_that_the_gateway_has_not_met_is_refused_at_once(
    heimdall: Run, door: httpx.AsyncClient
) -> None:
    made = created(heimdall)
    heimdall("revoke", made["id"])
    response = await door.get("/who", headers={"Authorization": f"Bearer {made['key']}"})
    assert (response.status_code, response.json()["error"]["type"]) == (401, "authentication_error")
