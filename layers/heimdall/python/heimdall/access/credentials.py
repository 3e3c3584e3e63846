"""The credential that a request carries."""

from collections.abc import Mapping


def credential_of(headers: Mapping[str, str]) -> str | None:
    """The key or token in `Authorization: Bearer …` or `X-API-Key`; header names in lower case."""
    scheme, _, credential = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and credential.strip():
        return credential.strip()
    return headers.get("x-api-key", "").strip() or None


def looks_like_token(credential: str) -> bool:
    """Whether it has the form of a signed JWT: three parts, the first a JSON object in base64."""
    return credential.startswith("eyJ") and credential.count(".") == 2 and credential.isascii()
