"""The OpenAI wire as the gateway speaks it: the request's body, and the answer chunk by chunk. No I/O."""

import base64
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from heimdall.adapters import inference_http_errors as errors
from heimdall.domain.generation import Candidate, Candidates, Generation, GenerationEnd, Piece
from heimdall.errors import UpstreamFailed


def body_of(request: Generation, model: str) -> dict[str, Any]:
    """The body of a streamed chat completion, with log-probabilities and usage."""
    sampling = request.sampling
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": m.role, "content": m.content} for m in request.messages],
        "stream": True,
        "stream_options": {"include_usage": True},
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "top_k": sampling.top_k,
        "max_tokens": sampling.max_tokens,
        "logprobs": True,
    }
    optional = {"seed": sampling.seed, "stop": list(sampling.stop) or None, "grammar": request.grammar}
    return body | {name: value for name, value in optional.items() if value is not None}


def ranked_body_of(request: Generation, model: str, count: int) -> dict[str, Any]:
    """The same for the `count` most likely answers, scored as wholes: `beam` is our host's own field."""
    return body_of(request, model) | {"n": count, "beam": True, "logprobs": False}


def texts_body_of(texts: Sequence[str], model: str) -> dict[str, Any]:
    """The body that asks for the vectors of texts, as base64: floats in JSON take ten times as long."""
    return {"model": model, "input": list(texts), "encoding_format": "base64"}


def vectors_of(body: Mapping[str, Any], count: int) -> tuple[tuple[float, ...], ...]:
    """The vectors of so many texts, in their order. Raises UpstreamFailed when there are not so many."""
    try:
        rows = sorted(body["data"], key=lambda row: row["index"])
        found = tuple(_floats(row["embedding"]) for row in rows)
    except (KeyError, TypeError, ValueError, struct.error) as error:
        raise UpstreamFailed("The inference host answered with something that is no vectors.") from error
    if len(found) != count:
        raise UpstreamFailed(f"The inference host made {len(found)} vectors of {count} texts.")
    return found


def _floats(embedding: str | Sequence[float]) -> tuple[float, ...]:
    """Little-endian numbers of four bytes as base64, or a list where the server does not know that form."""
    if not isinstance(embedding, str):
        return tuple(map(float, embedding))
    raw = base64.b64decode(embedding, validate=True)
    return struct.unpack(f"<{len(raw) // 4}f", raw)


class StreamedAnswer:
    """Reads the chunks of one answer."""

    def __init__(self, request: Generation) -> None:
        self._finish: str | None = None
        self._usage: Mapping[str, Any] = {}
        self._queue_ms: float | None = None
        self._count = 0
        self._prompt = sum(estimated_tokens(message.content) for message in request.messages)
        self.told_logprobs: bool | None = None  # None while there was nothing to tell them of

    def pieces(self, data: str) -> list[Piece]:
        """What an event adds. Raises the error that it carries, UpstreamFailed when it is no chunk."""
        chunk = _parsed(data)
        self._usage = chunk.get("usage") or self._usage
        if (queue_ms := _queue_ms(chunk.get("timings"))) is not None:
            self._queue_ms = queue_ms
        pieces = []
        for choice in chunk.get("choices") or ():
            self._finish = choice.get("finish_reason") or self._finish
            text = (choice.get("delta") or {}).get("content") or ""
            tokens = (choice.get("logprobs") or {}).get("content") or ()
            self._count += len(tokens) or bool(text)
            if text or tokens:
                self.told_logprobs = bool(tokens) or bool(self.told_logprobs)
                pieces.append(Piece(text, self._sum(tokens)))
        return pieces

    def end(self) -> GenerationEnd:
        """The end. Raises UpstreamFailed when the server did not say how it came."""
        if self._finish is None:
            raise UpstreamFailed("The inference host broke off its answer.")
        return GenerationEnd(
            finish_reason="length" if self._finish == "length" else "stop",
            prompt_tokens=self._usage.get("prompt_tokens", self._prompt),
            completion_tokens=self._usage.get("completion_tokens", self._count),
            queue_ms=self._queue_ms,
        )

    def _sum(self, tokens: Any) -> float | None:
        if not tokens:
            return None
        return float(sum(token.get("logprob", 0.0) for token in tokens))


def _queue_ms(timings: object) -> float | None:
    """Our host's own figure among what llama-server calls timings."""
    told = timings.get("queue_ms") if isinstance(timings, Mapping) else None
    return float(told) if isinstance(told, int | float) else None


@dataclass(slots=True)
class _Choice:
    text: str = ""
    logprob: float | None = None
    ended: bool = False


class RankedAnswers:
    """Reads the chunks of several answers."""

    def __init__(self) -> None:
        self._choices: dict[int, _Choice] = {}
        self._usage: Mapping[str, int] = {}

    def add(self, data: str) -> None:
        """Take the next event. Raises as StreamedAnswer.pieces does."""
        chunk = _parsed(data)
        self._usage = chunk.get("usage") or self._usage
        for choice in chunk.get("choices") or ():
            mine = self._choices.setdefault(choice.get("index", 0), _Choice())
            mine.text += (choice.get("delta") or {}).get("content") or ""
            mine.logprob = choice.get("cumulative_logprob", mine.logprob)
            mine.ended = mine.ended or bool(choice.get("finish_reason"))

    def end(self) -> Candidates | None:
        """The answers, the best first; None when the server did not score them, so that it ranks none.

        Raises UpstreamFailed when it did not end them.
        """
        if not self._choices or not all(choice.ended for choice in self._choices.values()):
            raise UpstreamFailed("The inference host broke off its answer.")
        scored = [Candidate(c.text, c.logprob) for c in self._choices.values() if c.logprob is not None]
        if len(scored) < len(self._choices):
            return None
        scored.sort(key=lambda answer: answer.logprob, reverse=True)
        tokens = (self._usage.get(f"{of}_tokens", 0) for of in ("completion", "prompt"))
        return Candidates(tuple(scored), *tokens)


def _parsed(data: str) -> Mapping[str, Any]:
    try:
        chunk = json.loads(data)
    except ValueError as error:
        raise UpstreamFailed("The inference host sent a chunk that is no JSON.") from error
    if not isinstance(chunk, dict):
        raise UpstreamFailed("The inference host sent a chunk that is no object.")
    if chunk.get("error"):
        raise errors.in_stream(chunk)
    return chunk


def estimated_tokens(text: str) -> int:
    """Tokens of a text by rule of thumb: one for four bytes."""
    return -(-len(text.encode()) // 4)
