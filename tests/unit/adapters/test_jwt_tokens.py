"""Tokens of an issuer on loopback: who is let in, and every way not to be."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from heimdall.adapters import jwt_keys
from heimdall.adapters.jwt_tokens import ALGORITHMS, Claims, JwtTokens
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, HeimdallError, Unauthenticated, Unavailable

from tests.fixtures.token_issuer import AUDIENCE, TokenIssuer, running_issuer


@pytest.fixture
def issuer(monkeypatch: pytest.MonkeyPatch) -> Iterator[TokenIssuer]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with running_issuer() as running:
        yield running


@pytest.fixture
def tokens(issuer: TokenIssuer) -> JwtTokens:
    return JwtTokens(issuer.url, AUDIENCE)


def part(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


async def refused(tokens: JwtTokens, token: str) -> HeimdallError:
    with pytest.raises(HeimdallError) as raised:
        await tokens.principal(token)
    for piece in token.split("."):
        assert len(piece) < 8 or piece not in str(raised.value)
    return raised.value


async def test_a_good_token_vouches_for_its_subject(issuer: TokenIssuer, tokens: JwtTokens) -> None:
    found = await tokens.principal(issuer.token())
    assert found == Principal("user:zoë", Role.EDITOR, "acme")


async def test_keys_are_discovered_once_and_kept(issuer: TokenIssuer, tokens: JwtTokens) -> None:
    for _ in range(5):
        await tokens.principal(issuer.token())
    assert issuer.requests == ["/.well-known/openid-configuration", "/keys"]


async def test_with_their_address_given_nothing_is_discovered(issuer: TokenIssuer) -> None:
    tokens = JwtTokens(issuer.url, AUDIENCE, jwks_url=f"{issuer.url}/keys")
    await tokens.principal(issuer.token())
    assert issuer.requests == ["/keys"]


async def test_signatures_on_a_curve_are_accepted(issuer: TokenIssuer, tokens: JwtTokens) -> None:
    issuer.add_ec_key("curve")
    assert (await tokens.principal(issuer.token("curve", "ES256"))).id == "user:zoë"


class FromNow(int):
    """Seconds from when the test runs, which may be long after it was collected."""


def at(now: float, claims: dict[str, Any]) -> dict[str, Any]:
    return {name: int(now) + v if isinstance(v, FromNow) else v for name, v in claims.items()}


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        ({"exp": FromNow(-100)}, "The token has expired."),
        ({"nbf": FromNow(100)}, "The token is not valid yet."),
        ({"iat": FromNow(100)}, "The token is not valid yet."),
        ({"aud": "another-service"}, "The token was issued for somebody else."),
        ({"aud": ["x", "y"]}, "The token was issued for somebody else."),
        ({"iss": "https://elsewhere.example"}, "The token is of another issuer."),
        ({"exp": None}, "The token lacks a claim; it needs exp, iss, aud and sub."),
        ({"sub": None}, "The token lacks a claim; it needs exp, iss, aud and sub."),
        ({"aud": None}, "The token lacks a claim; it needs exp, iss, aud and sub."),
        ({"iss": None}, "The token lacks a claim; it needs exp, iss, aud and sub."),
        ({"exp": "soon"}, "The token is malformed."),
        ({"exp": float("inf")}, "The token is malformed."),
        ({"sub": ""}, "The token is malformed."),
        ({"sub": "x" * 256}, "The token is malformed."),
        ({"sub": "two\nlines"}, "The token is malformed."),
    ],
)
async def test_a_token_that_breaks_a_rule_is_refused_by_name(
    issuer: TokenIssuer, tokens: JwtTokens, claims: dict[str, Any], sentence: str
) -> None:
    error = await refused(tokens, issuer.token(**at(time.time(), claims)))
    assert (type(error), error.message, error.code) == (Unauthenticated, sentence, "invalid_token")


@pytest.mark.parametrize("claims", [{"exp": FromNow(-10)}, {"nbf": FromNow(40)}])
async def test_clocks_may_differ_a_little(
    issuer: TokenIssuer, tokens: JwtTokens, claims: dict[str, Any]
) -> None:
    assert (await tokens.principal(issuer.token(**at(time.time(), claims)))).tenant == "acme"


async def test_an_unsigned_token_is_refused(issuer: TokenIssuer, tokens: JwtTokens) -> None:
    claims = jwt.decode(issuer.token(), options={"verify_signature": False})
    for algorithm in ("none", "None", "NONE"):
        for signature in ("", "c2lnbmF0dXJl"):
            token = f"{part({'alg': algorithm, 'kid': 'first'})}.{part(claims)}.{signature}"
            assert "not accepted" in (await refused(tokens, token)).message


async def test_a_secret_made_of_the_published_key_signs_nothing(
    issuer: TokenIssuer, tokens: JwtTokens
) -> None:
    public = issuer.keys["first"].public_key()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    header, claims = part({"alg": "HS256", "kid": "first"}), issuer.token().split(".")[1]
    mac = hmac.digest(pem, f"{header}.{claims}".encode(), hashlib.sha256)
    signature = base64.urlsafe_b64encode(mac).rstrip(b"=").decode()
    assert "not accepted" in (await refused(tokens, f"{header}.{claims}.{signature}")).message


def test_no_accepted_algorithm_uses_a_shared_secret() -> None:
    assert not [name for name in ALGORITHMS if name.startswith("HS") or name.lower() == "none"]


async def test_another_key_of_the_same_name_is_refused(issuer: TokenIssuer, tokens: JwtTokens) -> None:
    forger = TokenIssuer()
    forger.add_rsa_key("forged")
    token = issuer.token(key=forger.keys["forged"])
    assert (await refused(tokens, token)).message == "The token's signature does not fit."


async def test_a_changed_token_is_refused(issuer: TokenIssuer, tokens: JwtTokens) -> None:
    header, claims, signature = issuer.token().split(".")
    admin = jwt.decode(f"{header}.{claims}.{signature}", options={"verify_signature": False})
    forged = f"{header}.{part(admin | {'role': 'admin'})}.{signature}"
    assert (await refused(tokens, forged)).message == "The token's signature does not fit."


DEEP = base64.urlsafe_b64encode(b'{"alg":' + b"[" * 50_000).decode()


@pytest.mark.parametrize(
    "token",
    ["eyJ.e.s", "eyJhbGciOiJSUzI1NiJ9.e30.s", "eyJ..", "eyJ\ud800.a.b", f"{DEEP}.e30.s"],
    ids=["no JSON", "no key id", "empty", "no UTF-8", "deep"],
)
async def test_what_only_looks_like_a_token_is_refused(tokens: JwtTokens, token: str) -> None:
    assert isinstance(await refused(tokens, token), Unauthenticated)


async def test_a_new_key_is_found_when_keys_rotate(
    issuer: TokenIssuer, tokens: JwtTokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jwt_keys, "_COOLDOWN_S", 0.0)
    old = issuer.token()
    await tokens.principal(old)
    issuer.add_rsa_key("second")
    issuer.published.remove("first")
    assert (await tokens.principal(issuer.token("second"))).id == "user:zoë"
    assert "does not publish" in (await refused(tokens, old)).message


async def test_made_up_key_ids_do_not_make_us_ask_the_issuer_again(
    issuer: TokenIssuer, tokens: JwtTokens
) -> None:
    await tokens.principal(issuer.token())
    asked = len(issuer.requests)
    for number in range(20):
        token = issuer.token(f"made-up-{number}", key=issuer.keys["first"])
        assert "does not publish" in (await refused(tokens, token)).message
    assert len(issuer.requests) == asked


@pytest.mark.parametrize("broken", [b"", b"not json", b"[]", b'{"keys": []}', b'{"issuer": "another"}'])
async def test_an_issuer_that_is_broken_is_not_taken_for_a_wrong_token(
    issuer: TokenIssuer, tokens: JwtTokens, broken: bytes
) -> None:
    issuer.broken = broken
    error = await refused(tokens, issuer.token())
    assert (type(error), error.retry_after_s) == (Unavailable, 5)
    issuer.broken = None
    assert (await tokens.principal(issuer.token())).id == "user:zoë"


@pytest.mark.parametrize("broken", [b"", b"not json", b"[]", b'{"keys": []}'])
async def test_broken_keys_are_not_taken_for_a_wrong_token(issuer: TokenIssuer, broken: bytes) -> None:
    tokens = JwtTokens(issuer.url, AUDIENCE, jwks_url=f"{issuer.url}/keys")
    issuer.broken = broken
    assert isinstance(await refused(tokens, issuer.token()), Unavailable)


async def test_an_issuer_that_breaks_later_does_not_lock_out_whom_it_vouched_for(
    issuer: TokenIssuer, tokens: JwtTokens
) -> None:
    await tokens.principal(issuer.token())
    issuer.broken = b""
    assert (await tokens.principal(issuer.token())).id == "user:zoë"


async def test_nobody_there_is_unavailable(issuer: TokenIssuer) -> None:
    tokens = JwtTokens("http://127.0.0.1:9", AUDIENCE)
    assert isinstance(await refused(tokens, issuer.token()), Unavailable)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/keys"])
async def test_a_discovered_address_of_another_scheme_is_not_asked(
    issuer: TokenIssuer, tokens: JwtTokens, url: str
) -> None:
    issuer.discovery = {"jwks_uri": url}
    assert isinstance(await refused(tokens, issuer.token()), Unavailable)


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"role": "admin"}, Role.ADMIN),
        ({"role": ["viewer", "staff"]}, Role.VIEWER),
        ({"role": ["viewer", "editor", 7]}, Role.EDITOR),
    ],
)
async def test_the_highest_role_that_is_named_holds(
    issuer: TokenIssuer, tokens: JwtTokens, claims: dict[str, Any], role: Role
) -> None:
    assert (await tokens.principal(issuer.token(**claims))).role is role


@pytest.mark.parametrize(
    ("claims", "names"),
    [
        (
            {"https://x.example/role": "viewer", "org": {"id": "umbrella"}},
            ("https://x.example/role", "org.id"),
        ),
        ({"realm_access": {"roles": ["viewer"]}, "tenant": "umbrella"}, ("realm_access.roles", "tenant")),
        ({"cognito:groups": ["viewer"], "custom:tenant": "umbrella"}, ("cognito:groups", "custom:tenant")),
    ],
)
async def test_claims_are_found_by_name_or_path(
    issuer: TokenIssuer, claims: dict[str, Any], names: tuple[str, str]
) -> None:
    tokens = JwtTokens(issuer.url, AUDIENCE, claims=Claims(*names))
    found = await tokens.principal(issuer.token(**claims))
    assert (found.role, found.tenant) == (Role.VIEWER, "umbrella")


@pytest.mark.parametrize("role", [None, "root", "Admin", [], ["staff"], {"admin": True}, 1])
async def test_without_a_role_nothing_is_open(issuer: TokenIssuer, tokens: JwtTokens, role: Any) -> None:
    error = await refused(tokens, issuer.token(role=role))
    assert (type(error), error.code) == (Forbidden, "no_role")


@pytest.mark.parametrize("tenant", [None, "", ["acme"], "x" * 256, "a\nb", 7])
async def test_without_a_tenant_nothing_is_open(issuer: TokenIssuer, tokens: JwtTokens, tenant: Any) -> None:
    error = await refused(tokens, issuer.token(tenant=tenant))
    assert (type(error), error.code) == (Forbidden, "no_tenant")
