"""API keys as they are stored: everything about a key except the key.

A key is 256 random bits, so plain SHA-256 is enough to keep: there is no dictionary to try, and a slow
hash, made for passwords that people choose, would only make every request slow. A key is found by its hash,
never compared with another, so that no time tells how near a guess was.
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from enum import StrEnum

from heimdall.domain.identity import UNLIMITED, Limits, Principal, Role


class KeyState(StrEnum):
    """Whether a key opens anything."""

    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One entry of the key store; times are Unix seconds.

    `last4` are the key's last characters, to recognise it by. `usage_key` is the API Gateway key whose usage
    plan counts its requests, None for the deployment's own.
    """

    id: str
    role: Role
    tenant: str
    limits: Limits = UNLIMITED
    description: str = ""
    last4: str = ""
    created_at: int | None = None
    expires_at: int | None = None
    revoked_at: int | None = None
    usage_key: str | None = field(default=None, repr=False)

    @property
    def principal(self) -> Principal:
        """Who asks with this key."""
        return Principal(self.id, self.role, self.tenant, self.limits)

    def state(self, now: float) -> KeyState:
        """Whether it opens anything at `now`."""
        if self.revoked_at is not None:
            return KeyState.REVOKED
        expired = self.expires_at is not None and self.expires_at <= now
        return KeyState.EXPIRED if expired else KeyState.ACTIVE


def key_hash(key: str) -> str:
    """What a store knows of a key."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def new_key() -> str:
    """A key that nobody has yet."""
    return f"hd-{secrets.token_urlsafe(32)}"


def new_key_id() -> str:
    """The id of a new key: it names the key in lists, logs and events, and opens nothing."""
    return f"key-{secrets.token_hex(6)}"
