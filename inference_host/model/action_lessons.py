"""What the requests of `written_plugins.jsonl` teach a sentence encoder: which of several lines each of them means.

A request means one of its plugin's actions; where it says none of a param's fixed values as it stands, one of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inference_host.model.prompting import gateway, plugin_spec
from inference_host.model.written_plugins import WrittenPlugin


@dataclass(frozen=True)
class Choice:
    """A text, what it may mean, and which of these it does."""

    text: str
    options: tuple[str, ...]
    meant: int


@dataclass(frozen=True)
class Lessons:
    """By plugin the requests for its actions, and those that mean a fixed value which they do not say."""

    actions: Sequence[Sequence[Choice]]
    values: Sequence[Sequence[Choice]]

    def texts(self) -> list[str]:
        """All that is read."""
        every = (each for part in (*self.actions, *self.values) for each in part)
        return list(dict.fromkeys(text for each in every for text in (each.text, *each.options)))

    def of(self, kept: Sequence[bool]) -> Lessons:
        """Those of some plugins."""
        parts = (
            [part for part, is_kept in zip(of, kept, strict=True) if is_kept]
            for of in (self.actions, self.values)
        )
        return Lessons(*parts)


def lessons(known: Sequence[WrittenPlugin]) -> Lessons:
    """What the plugins teach."""
    return Lessons([_of_actions(plugin) for plugin in known], [_of_values(plugin) for plugin in known])


def _of_actions(plugin: WrittenPlugin) -> list[Choice]:
    text = gateway("chat.action_features").sense_text
    options = tuple(text(plugin_spec(action)) for action in plugin.actions)
    numbers = {action.name: at for at, action in enumerate(plugin.actions)}
    return [Choice(said, options, numbers[name]) for name, _, said in plugin.wordings()]


def _of_values(plugin: WrittenPlugin) -> list[Choice]:
    """Requests that say none of a param's fixed values as it stands."""
    told, text = gateway("chat.said_params"), gateway("chat.meant_values").value_text
    called = gateway("domain.actions").ActionCall
    specs = {action.name: plugin_spec(action) for action in plugin.actions}
    found = []
    for name, params, said in plugin.wordings():
        rest = told.rest_of(said, called(name, params), specs[name])
        for param, values in told.choices_of(specs[name]).items():
            if params.get(param) in values and not any(told.said_of(value, rest) for value in values):
                options = tuple(text(param, value) for value in values)
                found.append(Choice(said, options, values.index(params[param])))
    return found
