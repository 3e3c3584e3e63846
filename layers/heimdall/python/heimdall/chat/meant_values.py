"""Fixed values of a plugin's params that a request says in other words: `take more risk` is `growth`.

Of 901 wordings of requests to 145 plugins that say none of a param's values as it stands, the nearest one in
sense (`sense.py`, by encoders that did not learn from the plugin) is meant in 71 of 100. A small model knows
few words.
"""

import re
from collections.abc import Iterator

from heimdall.chat.said_params import choices_of, rest_of, said_of, with_params
from heimdall.chat.sense import Sense, value_text
from heimdall.domain.actions import ActionCall, ActionSpec
from heimdall.graph.word_vectors import cosine

_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"\w+")
# How near a value must be to be given though the model leaves its param out: of 269 wordings that say none of
# a param's values 143 mean one; 68 of the 99 that are so near mean the nearest, 13 another.
_NEAR = 0.2


def with_meant_values(call: ActionCall, spec: ActionSpec, question: str, sense: Sense) -> ActionCall:
    """The call with the nearest in sense of the fixed values that its params may have, where none is said.

    What it leaves out stays left out unless a value is near.
    """
    return with_params(call, spec, {**call.params, **dict(_meant(question, call, spec, sense))})


def _meant(question: str, call: ActionCall, spec: ActionSpec, sense: Sense) -> Iterator[tuple[str, str]]:
    rest = rest_of(question, call, spec)
    for name, values in choices_of(spec).items():
        plain = any(said_of(value, rest) or _DIGIT.search(value) for value in values)
        meant = None if plain else nearest(question, name, values, sense)
        if meant and (name in call.params or meant[1] >= _NEAR):
            yield name, meant[0]


def nearest(question: str, param: str, values: tuple[str, ...], sense: Sense) -> tuple[str, float] | None:
    """The value that is nearest to what is asked, and how near; None where the sense of one is not known."""
    said, known = sense(question), {value: sense(value_text(param, value)) for value in values}
    if said is None or not all(known.values()):
        return None
    near = {value: cosine(said, vector or ()) for value, vector in known.items()}
    return max(near.items(), key=lambda each: each[1])


def guesses(call: ActionCall, spec: ActionSpec, question: str) -> bool:
    """Whether it has a fixed value that the question does not say: then nobody knows whether it is meant."""
    said = set(_WORD.findall(question.lower()))
    given = (call.params.get(name) for name in choices_of(spec))
    words = (_WORD.findall(v.replace("_", " ").lower()) for v in given if isinstance(v, str))
    return any(not said.issuperset(each) for each in words)
