"""Who is let in, with the parts that the settings name."""

import logging
from collections.abc import Iterator

import pytest
from heimdall.access.authorizer import Authorizer
from heimdall.access.limits import RequestLimit
from heimdall.adapters.memory_counters import MemoryCounters
from heimdall.adapters.memory_keys import MemoryKeys
from heimdall.bootstrap.parts import Parts
from heimdall.domain.api_keys import ApiKey
from heimdall.domain.identity import Limits, Principal, Role
from heimdall.errors import Forbidden, Unauthenticated
from heimdall.settings import AuthorizerSettings
from pydantic import ValidationError

from tests.fixtures.token_issuer import AUDIENCE, TokenIssuer, running_issuer

KEY = "hd-a-key-that-nobody-may-read-in-a-log"
JWT_SETTINGS = (
    "JWT_ISSUER",
    "JWT_AUDIENCE",
    "JWT_JWKS_URL",
    "JWT_ROLE_CLAIM",
    "JWT_TENANT_CLAIM",
    "USAGE_KEY",
)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*JWT_SETTINGS, "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def issuer() -> Iterator[TokenIssuer]:
    with running_issuer() as running:
        yield running


def parts_with(entry: ApiKey | None = None) -> Parts:
    """The parts of a deployment, with keys and counters in memory."""
    parts, keys = Parts(), MemoryKeys()
    if entry is not None:
        keys.add(KEY, entry)
    parts.__dict__.update(keys=keys, counters=MemoryCounters())
    return parts


def bearer(credential: str) -> dict[str, str]:
    return {"authorization": f"Bearer {credential}"}


async def test_tokens_and_keys_stand_side_by_side(
    issuer: TokenIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JWT_ISSUER", issuer.url)
    monkeypatch.setenv("JWT_AUDIENCE", AUDIENCE)
    monkeypatch.setenv("JWT_ROLE_CLAIM", "groups")
    monkeypatch.setenv("JWT_TENANT_CLAIM", "org")
    authorizer = parts_with(ApiKey("key-1", Role.ADMIN, "acme")).authorizer
    by_token = await authorizer.admit(bearer(issuer.token(groups=["viewer"], org="umbrella")))
    by_key = await authorizer.admit({"x-api-key": KEY})
    assert by_token.principal == Principal("user:zoë", Role.VIEWER, "umbrella")
    assert by_key.principal == Principal("key-1", Role.ADMIN, "acme")
    with pytest.raises(Forbidden):
        await authorizer.admit(bearer(issuer.token(org="umbrella")))
    with pytest.raises(Unauthenticated):
        await authorizer.admit(bearer(issuer.token(aud="another")))


async def test_a_subject_cannot_pass_for_a_key(issuer: TokenIssuer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JWT_ISSUER", issuer.url)
    monkeypatch.setenv("JWT_AUDIENCE", AUDIENCE)
    authorizer = parts_with(ApiKey("key-1", Role.ADMIN, "acme")).authorizer
    by_token = await authorizer.admit(bearer(issuer.token(sub="key-1")))
    assert by_token.principal.id == "user:key-1"


async def test_without_an_issuer_tokens_open_nothing(issuer: TokenIssuer) -> None:
    with pytest.raises(Unauthenticated, match="not known"):
        await parts_with().authorizer.admit(bearer(issuer.token()))
    assert issuer.requests == []


async def test_refusals_are_not_counted() -> None:
    counters = MemoryCounters()
    authorizer = Authorizer(MemoryKeys(), RequestLimit(lambda: counters))
    for headers in ({}, bearer("unknown")):
        with pytest.raises(Unauthenticated):
            await authorizer.admit(headers)
    assert counters._totals == {}


async def test_logs_name_the_key_by_its_id(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "heimdall")
    authorizer = parts_with(ApiKey("key-1", Role.EDITOR, "acme", Limits(requests_per_minute=1))).authorizer
    waits = [(await authorizer.admit(bearer(KEY))).retry_after_s for _ in range(2)]
    with pytest.raises(Unauthenticated):
        await authorizer.admit(bearer(KEY + "x"))
    assert waits[0] is None
    assert "key-1 of tenant acme is over its limit" in caplog.text
    assert "not known" in caplog.text
    assert KEY not in caplog.text


async def test_the_deployments_usage_key_stands_for_keys_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USAGE_KEY", "the-default-plan")
    parts = parts_with(ApiKey("key-1", Role.EDITOR, "acme"))
    assert (await parts.authorizer.admit(bearer(KEY))).usage_key == "the-default-plan"


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"JWT_ISSUER": "https://id.example"}, "belong together"),
        ({"JWT_AUDIENCE": "heimdall"}, "belong together"),
        ({"JWT_ISSUER": "http://id.example", "JWT_AUDIENCE": "h"}, "https"),
        ({"JWT_ISSUER": "id.example", "JWT_AUDIENCE": "h"}, "https"),
        ({"JWT_ISSUER": "https://id.example", "JWT_AUDIENCE": "h", "JWT_JWKS_URL": "file:///k"}, "https"),
    ],
)
def test_settings_that_would_let_anybody_in_are_refused(
    settings: dict[str, str], complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=complaint):
        AuthorizerSettings()


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_URL", "USAGE_KEY"):
        monkeypatch.setenv(name, "")
    assert parts_with().tokens is None
