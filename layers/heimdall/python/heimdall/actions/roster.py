"""Which plugins work here and which were turned away."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefusedPlugin:
    """A plugin that was not loaded, with the reason for whoever installed it."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Roster:
    """Plugins by name in calling order, and the refused ones."""

    plugins: tuple[str, ...] = ()
    refused: tuple[RefusedPlugin, ...] = ()
