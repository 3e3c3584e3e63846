"""The public keys that an OpenID Connect issuer signs with: discovered, kept, read again when they rotate."""

import threading

import httpx
import jwt

from heimdall.errors import Unauthenticated, Unavailable

_TIMEOUT_S = 2.0
_KEPT_S = 600.0
# An unknown key id may be a new key or a made-up one: the issuer is asked this often at most.
_COOLDOWN_S = 30.0


class PublishedKeys:
    """The keys at `jwks_url`, which the issuer's discovery document names when it is None. Blocking calls."""

    def __init__(self, issuer: str, jwks_url: str | None = None) -> None:
        self._issuer = issuer
        self._jwks_url = jwks_url
        self._client: jwt.PyJWKClient | None = None
        self._finding = threading.Lock()

    def get(self, kid: str | None) -> jwt.PyJWK:
        """The key of this id. Raises Unauthenticated when there is none, Unavailable when nobody can tell."""
        try:
            client = self._found()
            client.get_signing_keys()
        except (jwt.PyJWTError, httpx.HTTPError, ValueError, OSError) as error:
            raise _away() from error
        try:
            return client.get_signing_key(kid or "")
        except jwt.PyJWKClientConnectionError as error:
            raise _away() from error
        except jwt.PyJWKClientError:
            raise Unauthenticated(
                "The token is signed with a key that its issuer does not publish.", code="invalid_token"
            ) from None

    def _found(self) -> jwt.PyJWKClient:
        with self._finding:
            if self._client is None:
                url = self._jwks_url or self._discovered()
                self._client = jwt.PyJWKClient(
                    url, lifespan=_KEPT_S, timeout=_TIMEOUT_S, cooldown_duration=_COOLDOWN_S
                )
            return self._client

    def _discovered(self) -> str:
        """Raises ValueError when the document is not this issuer's, or names an address of another scheme."""
        where = f"{self._issuer.rstrip('/')}/.well-known/openid-configuration"
        document = httpx.get(where, timeout=_TIMEOUT_S).raise_for_status().json()
        if not isinstance(document, dict) or document.get("issuer") != self._issuer:
            raise ValueError("the discovery document is another issuer's")
        url = str(document.get("jwks_uri"))
        if httpx.URL(url).scheme != httpx.URL(self._issuer).scheme:
            raise ValueError("the discovery document names keys at an address of another scheme")
        return url


def _away() -> Unavailable:
    return Unavailable("The keys of the tokens' issuer cannot be read.", retry_after_s=5)
