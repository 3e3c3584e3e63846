"""Who asks: principals and the three roles (admin ⊃ editor ⊃ viewer)."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a principal may do; each role includes the ones after it."""

    ADMIN = "admin"  # everything, hook dry runs included
    EDITOR = "editor"  # chat and run actions
    VIEWER = "viewer"  # status, catalogue, events; may not chat

    def includes(self, other: "Role") -> bool:
        """Whether a principal of this role may do what `other` may."""
        order = list(Role)
        return order.index(self) <= order.index(other)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a principal may use: requests a minute, tokens (read and written) a day; None is no limit."""

    requests_per_minute: int | None = None
    tokens_per_day: int | None = None


UNLIMITED = Limits()


@dataclass(frozen=True, slots=True)
class Principal:
    """The authenticated caller. `tenant` bounds what events it sees.

    `id` is an API key's id, `user:` and the subject of a token, or `plugin:` and a plugin's name.
    """

    id: str
    role: Role
    tenant: str
    limits: Limits = UNLIMITED
