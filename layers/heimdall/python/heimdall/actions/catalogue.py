"""Every action there is, by name."""

import difflib
from collections.abc import Iterable
from typing import Any

from heimdall.actions.action import Action
from heimdall.domain.actions import ActionSpec
from heimdall.errors import NotFound


class Catalogue:
    """Actions sorted by name. Raises ValueError when two have the same name."""

    def __init__(self, actions: Iterable[Action[Any]]) -> None:
        self._actions: dict[str, Action[Any]] = {}
        for action in sorted(actions, key=lambda each: each.name):
            if action.name in self._actions:
                raise ValueError(f"two actions are named {action.name}")
            self._actions[action.name] = action
        self.specs: tuple[ActionSpec, ...] = tuple(action.spec for action in self._actions.values())

    def __getitem__(self, name: str) -> Action[Any]:
        """The action of that name. Raises NotFound that names the nearest ones."""
        if name in self._actions:
            return self._actions[name]
        raise unknown_action(name, self._actions)


def nearest_names(name: str, names: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Up to `count` names like `name`, most alike first; the last part of a name counts as well."""
    known = sorted(names)
    alike = difflib.get_close_matches(name, known, n=count, cutoff=0.7)
    by_last_part = {full.rpartition(".")[2]: full for full in known}
    endings = difflib.get_close_matches(name.rpartition(".")[2], by_last_part, n=count, cutoff=0.6)
    return tuple(dict.fromkeys([*alike, *(by_last_part[ending] for ending in endings)]))[:count]


def unknown_action(name: str, names: Iterable[str]) -> NotFound:
    """The error for a name that is not in the catalogue."""
    alike = nearest_names(name, names)
    hint = f" Nearest: {', '.join(alike)}." if alike else " `heimdall.help` lists what there is."
    return NotFound(f"There is no action {name!r}.{hint}", code="action_not_found", param="action")
