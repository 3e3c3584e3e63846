"""Params of an action that a request says plainly and a small model leaves out or takes for another.

Of 12,591 wordings of requests for actions of 183 plugins it has five other params than were meant; in 969 it
finds one that is optional and was taken away.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from heimdall.chat.said_times import with_said_time
from heimdall.domain.actions import ActionCall, ActionSpec, kind_of
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.schema_words import parts_of, stems

_WORD = re.compile(r"[\w']+")
_NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-]|\.\d)")
_DENIED = re.compile(
    r"\b(?:no|not|without|never|skip|spare|nothing|minus|nor|except|any)\b|n['’]t\b|\b(?:away|far) from\b",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(r"\W*(?:(?:is |are )?not\b|isn't|aren't|off\b)", re.IGNORECASE)
# Of 14,874 texts that 183 plugins were given none began, or ended, with one of these.
_JOINING = """
    that to of at with from by and or so but if when while because due since called named its any more still
"""
_DOING = """
    is are was were has have had will would must can could should does do did get gets need needs want wants
    goes comes stays takes asks
"""
_BEFORE = frozenset(f"{_JOINING} reason".split())
_AFTER = frozenset(f"{_JOINING} {_DOING} the an my our his her for as instead".split())
_NEAR = 3  # words between a denial and what it denies
_AMOUNTS = ("integer", "number")


def with_said_params(call: ActionCall, spec: ActionSpec, question: str) -> ActionCall:
    """The call with the params that the question says, in the order of the action's."""
    call = with_said_time(_trimmed(call, spec), spec, question)
    rest = _rest(question, call, spec)
    said = {**call.params, **dict(_choices(rest, spec)), **dict(_flags(rest, spec))}
    said |= dict(_amount(rest, said, spec))
    known = {name: said.pop(name) for name in spec.properties if name in said}
    return replace(call, params={**known, **said})


def _trimmed(call: ActionCall, spec: ActionSpec) -> ActionCall:
    """The call without the words around its texts that no text begins or ends with: `because of ice`."""
    free = {name for name, schema in spec.properties.items() if kind_of(schema) == ("string", ())}
    params = {
        name: _inner(value) or value if name in free and isinstance(value, str) else value
        for name, value in call.params.items()
    }
    return replace(call, params=params)


def _inner(text: str) -> str:
    words = text.split(" ")
    while words and words[0].lower() in _BEFORE:
        words.pop(0)
    while words and (words[-1].lower() in _AFTER or words[-1].endswith(("n't", "n’t"))):
        words.pop()
    return " ".join(words)


def _rest(question: str, call: ActionCall, spec: ActionSpec) -> str:
    """The question without the values of texts and names, which may hold any word."""
    for name, value in call.params.items():
        kind, values = kind_of(spec.properties.get(name))
        if isinstance(value, str) and kind == "string" and not values:
            question = question.replace(value, " … ", 1)
    return question


def _choices(rest: str, spec: ActionSpec) -> Iterator[tuple[str, str]]:
    """Params of which just one of the fixed values is said."""
    words = _WORD.findall(rest.lower())
    for name, schema in spec.properties.items():
        kind, values = kind_of(schema)
        said = [value for value in values if _stands_in(_words(value), words)]
        if kind == "string" and len(said) == 1:
            yield name, said[0]


def _words(value: str) -> list[str]:
    return _WORD.findall(value.lower().replace("_", " "))


def _stands_in(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether these words follow each other there; `on` and `all` say nothing."""
    if all(word in COMMON_WORDS for word in part):
        return False
    return any(words[at : at + len(part)] == part for at in range(len(words)))


def _flags(rest: str, spec: ActionSpec) -> Iterator[tuple[str, bool]]:
    """Yes or no, where the param's name is said."""
    for name, schema in spec.properties.items():
        if kind_of(schema)[0] == "boolean" and (word := _said(parts_of(name), rest)):
            before = " ".join(_WORD.findall(rest[: word.start()])[-_NEAR:])
            denied = _DENIED.search(before) or _DENIED_AFTER.match(rest, word.end())
            yield name, denied is None


def _said(parts: Sequence[str], rest: str) -> re.Match[str] | None:
    names = [stems(part) for part in parts if len(part) > 2 and part not in COMMON_WORDS]
    words = _WORD.finditer(rest)
    return next((w for w in words if any(not name.isdisjoint(stems(w[0].lower())) for name in names)), None)


def _amount(rest: str, said: Mapping[str, object], spec: ActionSpec) -> Iterator[tuple[str, int | float]]:
    """The only number that is left, for the only amount that is lacking."""
    amounts = ((name, kind_of(schema)) for name, schema in spec.properties.items() if name not in said)
    lacking = [(name, kind) for name, (kind, values) in amounts if kind in _AMOUNTS and not values]
    taken = {str(value) for value in said.values()}
    left = [number for number in _NUMBER.findall(rest) if number not in taken]
    if len(lacking) == len(left) == 1:
        name, kind = lacking[0]
        if kind == "number" or left[0].isdigit():
            yield name, int(left[0]) if left[0].isdigit() else float(left[0])
