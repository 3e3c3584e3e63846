"""How near the words of a request are to those of an action's line in the prompt."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from heimdall.domain.actions import ActionSpec, kind_of
from heimdall.graph.schema_words import stems
from heimdall.graph.word_vectors import Vector, cosine, word_vectors

Features = dict[str, float]
Fields = Mapping[str, Sequence[str]]  # the words of an action, by where they stand
Nearness = Sequence[Sequence[float]]  # of each action to each word
FAR = 0.3  # of words that have nothing to do with each other
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTERS = re.compile(r"[a-z]+")
_SMALL_WORDS = """
    the a an of to and or is are was be for in on at with it that this i me my we our us you your he she his
    her they them when user wants use something from by as what which who how there have has had do does did
    can could would will please not no so if then now just get let left out may only one without
    want somebody someone been up over about into any all some new
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, or of names such as `switchOn` and `switch_on`, that mean something; each once."""
    found = _LETTERS.findall(_CAMEL.sub(" ", text).replace("_", " ").lower())
    return tuple(dict.fromkeys(word for word in found if len(word) > 1 and word not in _SMALL))


def fields_of(spec: ActionSpec) -> Fields:
    """The words of its name, description, params and their fixed values."""
    values = " ".join(value for of in spec.properties.values() for value in kind_of(of)[1])
    return _fields(spec.name, spec.description, " ".join(spec.properties), values)


@lru_cache(maxsize=1024)
def _fields(name: str, description: str, params: str, values: str) -> Fields:
    *area, verb = name.split(".")[1:] or [name]
    told = words_in(description)
    fields = {
        "verb": words_in(verb),
        "area": words_in(" ".join(area)),
        "lead": told[:1],
        "description": told,
        "params": words_in(params),
        "values": words_in(values),
    }
    return {**fields, "all": tuple(dict.fromkeys(word for each in fields.values() for word in each))}


def nearness(said: Sequence[str], actions: Sequence[Fields]) -> dict[str, Nearness]:
    """By field how near each action is to each of the words."""
    return {
        field: [[nearest(word, action[field]) for word in said] for action in actions] for field in actions[0]
    }


def nearest(word: str, others: Sequence[str]) -> float:
    """How near the nearest is: 1 for a form of the same word, else 0 to 1 in sense."""
    return max((_near(word, other) for other in others), default=0.0)


@lru_cache(maxsize=1 << 16)
def _near(one: str, other: str) -> float:
    if not stems(one).isdisjoint(stems(other)):
        return 1.0
    a, b = _direction(one), _direction(other)
    return max(0.0, cosine(a, b)) if a and b else 0.0


@lru_cache(maxsize=1 << 12)
def _direction(word: str) -> Vector | None:
    return word_vectors().direction([word])


def by_word(near: Mapping[str, Nearness], actions: int) -> list[Features]:
    """By field how much nearer the words are than to all actions, how many it says, and only it."""
    found = [Features() for _ in range(actions)]
    for field, rows in near.items():
        for column in zip(*rows, strict=True):
            kept = [value if value >= FAR else 0.0 for value in column]
            said = [float(value == 1.0) for value in column]
            for at, known in enumerate(found):
                _add(known, field, kept[at] - sum(kept) / actions)
                _add(known, f"{field} said", said[at] - sum(said) / actions)
                _add(known, f"{field} alone", said[at] if sum(said) == 1 else 0.0)
    return found


def _add(known: Features, name: str, value: float) -> None:
    known[name] = known.get(name, 0.0) + value


def in_sense(said: Sequence[str], action: Fields) -> Features:
    """How near all the words are to all of the action's, and how near the first is to its verb."""
    direction = word_vectors().direction(said)
    whole = {field: word_vectors().direction(action[field]) for field in ("all", "verb", "description")}
    found = {
        f"{field} as a whole": cosine(direction, of) if direction and of else 0.0
        for field, of in whole.items()
    }
    first = {f"first {field}": nearest(said[0], action[field]) if said else 0.0 for field in ("verb", "lead")}
    return found | first
