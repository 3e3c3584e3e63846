"""Plugins' examples as sample utterances: what a small model, whose prompt has no examples, does of them.

A message that says what an example says, but for case, politeness and the values of its params, calls the
example's action with the values that the message says. `page Ada about the build` of an example `page Bob
about the lift` with `{"who": "Bob", "reason": "the lift"}` pages Ada. Values that the example does not say in
its own words stay as they are.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from heimdall.actions.parser import AnswerParser
from heimdall.domain.actions import ActionCall, ActionSpec, kind_of
from heimdall.hooks.contexts import Example

_LONGEST = 300  # characters of a message; its match takes time with the power of the slots
_MOST_SLOTS = 3
_BEFORE = r"(?:(?:please|kindly|hey|ok|okay|now|(?:can|could|would|will) you|i want you to)[,\s]+)*"
_AFTER = r"(?:[,\s]+(?:please|now|thanks|thank you))*[\s.!?]*"
# What may stand in a slot, and what it is in the params.
_KINDS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "string": (r"\S(?:.*?\S)?", str),
    "integer": (r"\d+", int),
    "number": (r"\d+(?:\.\d+)?", float),
}


def exemplified(
    message: str, examples: Iterable[Example], catalogue: Sequence[ActionSpec]
) -> ActionCall | None:
    """What the message asks for in the words of an example; of several the one with the fewest free words."""
    specs = {spec.name: spec for spec in catalogue}
    said = " ".join(message.split())
    if not said or len(said) > _LONGEST:
        return None
    found = [match for example in examples if (match := _matched(said, example, specs)) is not None]
    return min(found, key=lambda match: match[0])[1] if found else None


def described(catalogue: Iterable[ActionSpec], examples: Iterable[Example]) -> list[ActionSpec]:
    """The actions, their descriptions with what their examples say: it tells what they are for."""
    said: dict[str, list[str]] = {}
    for example in examples:
        if call := _call_of(example.action_json):
            said.setdefault(call.name, []).append(example.user_says)
    return [
        replace(spec, description=" ".join([spec.description, *said.get(spec.name, ())]))
        for spec in catalogue
    ]


def _matched(said: str, example: Example, specs: Mapping[str, ActionSpec]) -> tuple[int, ActionCall] | None:
    """How many letters of the message are values, and what it calls."""
    call = _call_of(example.action_json)
    spec = specs.get(call.name) if call else None
    if call is None or spec is None:
        return None
    utterance = " ".join(example.user_says.split()).rstrip(" .!?")
    slots = _slots(utterance, call.params, spec)
    match = re.fullmatch(_pattern(utterance, slots), said, re.IGNORECASE)
    if match is None or not _says_something(utterance, slots):
        return None
    given = {slot.param: slot.typed(match[f"v{at}"]) for at, slot in enumerate(slots)}
    return sum(map(len, match.groups())), ActionCall(call.name, {**call.params, **given})


@lru_cache(maxsize=256)
def _call_of(action_json: str) -> ActionCall | None:
    parser = AnswerParser()
    parser.feed(action_json)
    _, call = parser.finish()
    return call if isinstance(call, ActionCall) else None


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where an example says the value of a param; any of its `kind` may stand there, or one of `values`."""

    param: str
    start: int
    end: int
    kind: str
    values: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        return "|".join(map(re.escape, self.values)) or _KINDS[self.kind][0]

    def typed(self, said: str) -> object:
        """The value that a message says, in the spelling of the fixed ones."""
        fixed = (value for value in self.values if value.lower() == said.lower())
        return _KINDS[self.kind][1](next(fixed, said))


def _slots(utterance: str, params: Mapping[str, object], spec: ActionSpec) -> tuple[_Slot, ...]:
    """The params whose values the example says in its own words, once, in their order."""
    found: list[_Slot] = []
    for name, value in sorted(params.items(), key=lambda item: -len(str(item[1]))):
        places = list(re.finditer(rf"(?<!\w){re.escape(str(value))}(?!\w)", utterance, re.IGNORECASE))
        kind, values = kind_of(spec.properties.get(name))
        if kind not in _KINDS or len(places) != 1:
            continue
        start, end = places[0].span()
        if all(end <= slot.start or slot.end <= start for slot in found):
            found.append(_Slot(name, start, end, kind, values))
    return tuple(sorted(found[:_MOST_SLOTS], key=lambda slot: slot.start))


def _says_something(utterance: str, slots: Sequence[_Slot]) -> bool:
    """Whether there are words beside the values: `Bob` alone would be any message at all."""
    inside = {at for slot in slots for at in range(slot.start, slot.end)}
    return any(char.isalnum() for at, char in enumerate(utterance) if at not in inside)


def _pattern(utterance: str, slots: Sequence[_Slot]) -> str:
    """The example as a regular expression with a group `v0`, `v1`, … for each slot."""
    parts, at = [_BEFORE], 0
    for number, slot in enumerate(slots):
        parts += [re.escape(utterance[at : slot.start]), f"(?P<v{number}>{slot.pattern})"]
        at = slot.end
    return "".join([*parts, re.escape(utterance[at:]), _AFTER])
