"""Tokens (JWT) of any OpenID Connect issuer, checked against the keys that it publishes.

Only signatures by public keys are accepted, whatever a token says of itself, so that nobody can sign with
what the issuer publishes. Refusals say which rule was broken and never quote the token.
"""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from heimdall.adapters.jwt_keys import PublishedKeys
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, Unauthenticated, Unavailable

logger = logging.getLogger(__name__)

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
_REQUIRED = ("exp", "iss", "aud", "sub")
_CLOCK_SKEW_S = 60
_LONGEST_NAME = 255
# Besides PyJWT's own errors: text that is no UTF-8, JSON that is nested too deep, numbers without an end.
_UNREADABLE = (jwt.PyJWTError, ValueError, RecursionError, OverflowError)
_REFUSALS: tuple[tuple[type[jwt.InvalidTokenError], str], ...] = (
    (jwt.ExpiredSignatureError, "The token has expired."),
    (jwt.ImmatureSignatureError, "The token is not valid yet."),
    (jwt.InvalidAudienceError, "The token was issued for somebody else."),
    (jwt.InvalidIssuerError, "The token is of another issuer."),
    (jwt.MissingRequiredClaimError, "The token lacks a claim; it needs exp, iss, aud and sub."),
    (jwt.InvalidAlgorithmError, "The token is signed in a way that is not accepted."),
    (jwt.InvalidSignatureError, "The token's signature does not fit."),
)


@dataclass(frozen=True, slots=True)
class Claims:
    """Which claims hold the role and the tenant: a name, or a path of names joined by dots."""

    role: str = "role"
    tenant: str = "tenant"


class JwtTokens:
    """Implements ports.Tokens for one issuer and audience. `patience_s` bounds the wait for its keys."""

    def __init__(
        self,
        issuer: str,
        audience: str,
        *,
        jwks_url: str | None = None,
        claims: Claims | None = None,
        patience_s: float = 3.5,
    ) -> None:
        self._issuer = issuer
        self._audience = audience
        self._keys = PublishedKeys(issuer, jwks_url)
        self._claims = claims or Claims()
        self._patience_s = patience_s

    async def principal(self, token: str) -> Principal:
        """Who the token vouches for.

        Raises Unauthenticated; Forbidden when it names no role or no tenant; Unavailable when the issuer's
        keys cannot be had.
        """
        found = self._verified(token, await self._key(token))
        role, tenant = _role(_claim(found, self._claims.role)), _claim(found, self._claims.tenant)
        if role is None:
            raise Forbidden(f"The token's claim {self._claims.role!r} names no role.", code="no_role")
        if not _is_name(tenant):
            raise Forbidden(f"The token's claim {self._claims.tenant!r} names no tenant.", code="no_tenant")
        return Principal(f"user:{found['sub']}", role, tenant)

    async def _key(self, token: str) -> jwt.PyJWK:
        try:
            kid = jwt.get_unverified_header(token).get("kid")
        except _UNREADABLE:
            raise _malformed() from None
        try:
            async with asyncio.timeout(self._patience_s):
                return await asyncio.to_thread(self._keys.get, kid)
        except TimeoutError:
            raise Unavailable("The issuer of tokens does not answer.", retry_after_s=2) from None

    def _verified(self, token: str, key: jwt.PyJWK) -> Mapping[str, Any]:
        try:
            found: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=ALGORITHMS,
                audience=self._audience,
                issuer=self._issuer,
                leeway=_CLOCK_SKEW_S,
                options={"require": list(_REQUIRED)},
            )
        except _UNREADABLE as error:
            raise _refusal(error) from None
        if not _is_name(found["sub"]):
            raise _malformed()
        return found


def _refusal(error: Exception) -> Unauthenticated:
    for kind, sentence in _REFUSALS:
        if isinstance(error, kind):
            return Unauthenticated(sentence, code="invalid_token")
    return _malformed()


def _malformed() -> Unauthenticated:
    return Unauthenticated("The token is malformed.", code="invalid_token")


def _claim(found: Mapping[str, Any], name: str) -> Any:
    """A claim by its name, which may itself hold dots, or by a path into nested objects."""
    if name in found:
        return found[name]
    value: Any = found
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _role(value: Any) -> Role | None:
    """The highest role that a claim names; other groups in a list are other systems' business."""
    named = value if isinstance(value, list) else [value]
    return next((role for role in Role if role.value in named), None)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME and value.isprintable()
