"""Which of the plugins' actions a request may be for, by what their lines in the prompt say.

A softmax over the actions and none of them (McFadden's conditional logit), with weights that were learnt from
requests to plugins written one by one (`action_ranking.json`, by inference_host/model/action_weights.py):
`sensed` ones, and others for where no encoder tells what sentences are about. A small model is told the
likely ones under the question: it copies values well, but knows few words.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

from heimdall.chat.action_features import Alike, features
from heimdall.chat.action_words import Features
from heimdall.domain.actions import ActionSpec, is_built_in
from heimdall.domain.graph import SchemaLink, ValueLink

WEIGHTS = Path(__file__).with_name("action_ranking.json")
NONE = ""  # no plugin's action
# How likely an action must be to be told, and how many are.
_LIKELY, _SURELY, _MOST_TOLD = 0.15, 0.5, 3
# How likely to be weighed whatever the model answers: of 720 requests to 24 plugins never seen the right one
# is among three for 669, and was in the model's own three answers for 558.
_POSSIBLE, _MOST_WEIGHED = 0.03, 3


def likely_actions(ranked: Mapping[str, float], left_over: Collection[str]) -> tuple[str, ...]:
    """Names of the actions that may be meant, likeliest first: those that a small model is told.

    Where no word is `left_over` that the graph does not know (`show me`), it must be likelier than all else.
    """
    least = _LIKELY if left_over else _SURELY
    return _at_least(least, ranked)[:_MOST_TOLD]


def possible_actions(ranked: Mapping[str, float]) -> tuple[str, ...]:
    """Names of the actions that are to be weighed, likeliest first."""
    return _at_least(_POSSIBLE, ranked)[:_MOST_WEIGHED]


def _at_least(least: float, ranked: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(name for name, share in ranked.items() if name != NONE and share >= least)


def ranked_actions(
    question: str,
    words: Sequence[SchemaLink],
    links: Sequence[ValueLink],
    left_over: Collection[str],
    specs: Sequence[ActionSpec],
    *,
    near: Alike | None,
) -> dict[str, float]:
    """How likely each action of the plugins is meant, and NONE, likeliest first; empty where none is offered.

    `words` and `links` are what the graph knows of the question, `left_over` the words that it does not;
    `near` tells how near the question is to an action as a sentence, None that nobody can tell.
    """
    offered = [spec for spec in specs if not is_built_in(spec.name)]
    if not offered:
        return {}
    weights = _weights()["sensed" if near else "unsensed"]
    known = features(question, words, links, left_over, offered, near=near)
    shares = _softmax([_score(each, weights) for each in known])
    found = zip((NONE, *(spec.name for spec in offered)), shares, strict=True)
    return dict(sorted(found, key=lambda each: -each[1]))


def _score(known: Features, weights: Mapping[str, float]) -> float:
    return sum(value * weights[name] for name, value in known.items())


def _softmax(scores: Sequence[float]) -> list[float]:
    parts = [exp(score - max(scores)) for score in scores]
    return [part / sum(parts) for part in parts]


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8")))
