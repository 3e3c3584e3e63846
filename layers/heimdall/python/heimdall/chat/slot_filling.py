"""Texts that a plugin's action is given, where others of the request are far likelier.

A small model copies well and knows few words: it takes the adult for the child (`Aylin just went off with
Frau Becker`), or a verb into a name (`Sven seems`). Here each part of the request has a score for each param,
by weights that were learnt from requests written one by one (`slot_weights.bin`, by
inference_host/model/slot_weights.py): a softmax over the parts (McFadden's conditional logit) for each
param, no two of which get the same words. Only where that is MARGIN likelier is the model overruled. Of
188 requests to plugins that neither knew, the texts of 132 were right by the model and of 146 by both.

The file has a line for each frequent word, an empty line, then the weights as signed bytes, in steps of
1 / STEPS, that of a feature at its CRC-32 (feature hashing: Weinberger et al., 2009).
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from heapq import nlargest
from math import exp, log
from pathlib import Path
from zlib import crc32

from heimdall.chat.slot_spans import MOST_WORDS, Param, Request, Span, features, of_param
from heimdall.domain.actions import ActionCall, ActionSpec, is_text
from heimdall.graph.schema_words import parts_of

TABLE = Path(__file__).with_name("slot_weights.bin")
STEPS = 32
Option = tuple[Span, float]  # and how likely it is, as a logarithm
MARGIN = 2.0  # log-odds by which the texts must be likelier than the model's
_KEPT, _WIDTH = 6, 24  # spans of each param that are weighed; assignments that are followed
_UNLIKELY = -20.0


@dataclass(frozen=True, slots=True)
class SlotWeights:
    """The frequent words, and the weights by the last bits of a feature's hash: a power of two of them."""

    frequent: frozenset[str]
    steps: Sequence[int]

    def scores(self, request: Request, param: Param) -> list[Option]:
        """All spans of the request, and how likely it is each that the param is to be given."""
        spans = list(request.spans())
        if not spans:
            return []
        found = [sum(self.steps[at] for at in self.places(request, span, param)) / STEPS for span in spans]
        most = max(found)
        whole = most + log(sum(exp(each - most) for each in found))
        return [(span, each - whole) for span, each in zip(spans, found, strict=True)]

    def places(self, request: Request, span: Span, param: Param) -> list[int]:
        """Where the weights of what is known of a span stand."""
        known = features(request, span, self.frequent)
        begun = crc32(f"{_head(param.name)}|".encode())
        plain = (crc32(each.encode()) for each in (*known.alike, *of_param(request, span, param)))
        named = (crc32(each.encode(), begun) for each in known.named)
        return [at % len(self.steps) for at in (*plain, *named)]


def _head(name: str) -> str:
    """The last word of a param's name: `new_name` is a name."""
    return (parts_of(name) or (name,))[-1]


@cache
def slot_weights(path: Path = TABLE) -> SlotWeights:
    """The table, read once."""
    words, body = path.read_bytes().split(b"\n\n", 1)
    steps = array("b")
    steps.frombytes(body)
    return SlotWeights(frozenset(words.decode().split("\n")), steps)


def with_likelier_texts(call: ActionCall, spec: ActionSpec, question: str) -> ActionCall:
    """The call with other texts, where these are far likelier than those that it has.

    What is not said in the question as it stands is left alone, and so is all in long questions.
    """
    request = Request.of(question)
    if len(request.words) > MOST_WORDS:
        return call
    options = _options(request, call, spec)
    mine = (
        [each for each in spans if request.said(each[0]) == call.params[name]]
        for name, spans in options.items()
    )
    by_model, found = _best(mine), _best(nlargest(_KEPT, spans, _likelihood) for spans in options.values())
    if found is None or found.likelihood - (by_model.likelihood if by_model else _UNLIKELY) <= MARGIN:
        return call
    said = {name: request.said(span) for name, span in zip(options, found.spans, strict=True)}
    return replace(call, params={**call.params, **said})


def texts_of(spec: ActionSpec, params: Mapping[str, object]) -> list[Param]:
    """The params that are texts, of no fixed values, and given; `place` is that among all such."""
    texts = [name for name, schema in spec.properties.items() if is_text(schema)]
    given = [name for name in texts if name in params]
    return [Param(name, texts.index(name), len(given)) for name in given]


def _options(request: Request, call: ActionCall, spec: ActionSpec) -> dict[str, list[Option]]:
    """The spans that each param may be, of params that are given one; none in what another param keeps."""
    scored = {param.name: _scores(request, param) for param in texts_of(spec, call.params)}
    said = {name: str(call.params[name]) for name in scored}
    spanned = {request.said(span) for spans in scored.values() for span, _ in spans}
    longer = [(text, request.text.find(text)) for text in said.values() if text not in spanned]
    kept = [Span(at, at + len(text), 0, 0) for text, at in longer if at >= 0]
    return {
        name: [each for each in spans if not any(map(each[0].overlaps, kept))]
        for name, spans in scored.items()
        if said[name] in spanned
    }


@lru_cache(maxsize=1 << 6)
def _scores(request: Request, param: Param) -> list[Option]:
    return slot_weights().scores(request, param)


def _likelihood(option: Option) -> float:
    return option[1]


@dataclass(frozen=True, slots=True)
class _Filled:
    """Spans for the first params, and how likely they are together."""

    likelihood: float = 0.0
    spans: tuple[Span, ...] = ()


def _best(options: Iterable[Sequence[Option]]) -> _Filled | None:
    """The likeliest spans that do not overlap, one for each param; None where there are none."""
    followed = [_Filled()]
    for spans in options:
        further = (
            _Filled(before.likelihood + likelihood, (*before.spans, span))
            for before in followed
            for span, likelihood in spans
            if not any(map(span.overlaps, before.spans))
        )
        followed = nlargest(_WIDTH, further, key=lambda each: each.likelihood)
    return followed[0] if followed else None
