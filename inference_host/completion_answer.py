"""From the engine's events to OpenAI's text completions, whole and in chunks."""

import codecs
import time
import uuid
from collections import defaultdict
from collections.abc import Sequence

from chat_protocol import sse
from chat_protocol.completions import Completion, CompletionChoice, CompletionLogprobs
from chat_protocol.responses import Usage

from inference_host.answers import WholeAnswer
from inference_host.generation import ChoiceEnded, ChosenToken, Ended, GenerateRequest, LikelyToken, Text
from inference_host.scores import cumulative, finite

Echoes = Sequence[str]
"""What stands before the answers to each prompt: the prompt itself, or nothing."""


def whole(
    request: GenerateRequest, model: str, echoes: Echoes, answers: Sequence[WholeAnswer], ended: Ended
) -> Completion:
    """All answers at once; `request` is one of those that were made for the prompts."""
    return Completion(
        id=_id(),
        created=int(time.time()),
        model=model,
        choices=[_choice(request, echoes, answer) for answer in answers],
        usage=Usage.of(ended.prompt_tokens, ended.completion_tokens),
    )


def _choice(request: GenerateRequest, echoes: Echoes, answer: WholeAnswer) -> CompletionChoice:
    return CompletionChoice(
        index=answer.end.index,
        text=echoes[answer.end.index // request.n] + answer.text,
        logprobs=_Places().logprobs(answer.tokens) if request.logprobs else None,
        finish_reason=answer.end.finish_reason,
        cumulative_logprob=cumulative(request, answer.end),
    )


class CompletionChunks:
    """Implements answer_stream.Chunks."""

    def __init__(self, request: GenerateRequest, model: str, echoes: Echoes) -> None:
        self._request = request
        self._places: defaultdict[int, _Places] = defaultdict(_Places)
        self._echoes = {i: echoes[i // request.n] for i in range(len(echoes) * request.n)}
        self._head = {"id": _id(), "object": "text_completion", "created": int(time.time()), "model": model}

    def opening(self) -> str:
        """Nothing: these have no roles."""
        return ""

    def text(self, event: Text) -> str:
        """The next piece of an answer, the first one after its echo."""
        places = self._places[event.index]
        logprobs = places.logprobs(event.tokens).model_dump() if self._request.logprobs else None
        return self._chunk(event.index, event.text, {"logprobs": logprobs, "finish_reason": None})

    def end(self, event: ChoiceEnded) -> str:
        """The finish reason and the score."""
        score = cumulative(self._request, event)
        more = {} if score is None else {"cumulative_logprob": score}
        return self._chunk(event.index, "", {"logprobs": None, "finish_reason": event.finish_reason, **more})

    def usage(self, event: Ended) -> str:
        """The chunk without choices."""
        usage = Usage.of(event.prompt_tokens, event.completion_tokens)
        return sse.data({**self._head, "choices": [], "usage": usage.model_dump()})

    def _chunk(self, index: int, text: str, more: dict[str, object]) -> str:
        choice = {"index": index, "text": self._echoes.pop(index, "") + text, **more}
        return sse.data({**self._head, "choices": [choice]})


class _Places:
    """Finds where each token's text begins: within a character that takes several, at that character."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._at = 0

    def logprobs(self, tokens: Sequence[ChosenToken]) -> CompletionLogprobs:
        return CompletionLogprobs(
            tokens=[_name(token) for token in tokens],
            token_logprobs=[finite(token.logprob) for token in tokens],
            top_logprobs=[_likeliest(token) for token in tokens],
            text_offset=[self._place(token) for token in tokens],
        )

    def _place(self, token: ChosenToken) -> int:
        at = self._at
        self._at += len(self._decoder.decode(token.piece))
        return at


def _likeliest(token: ChosenToken) -> dict[str, float]:
    # The chosen one is always among them, as OpenAI has it: so there may be one more than was asked for.
    told = {_name(likely): finite(likely.logprob) for likely in token.likeliest}
    return {**told, _name(token): finite(token.logprob)}


def _name(token: ChosenToken | LikelyToken) -> str:
    try:
        return token.piece.decode()
    except UnicodeDecodeError:  # OpenAI's way to write a part of a character
        return "bytes:" + "".join(f"\\x{byte:02x}" for byte in token.piece)


def _id() -> str:
    return f"cmpl-{uuid.uuid4().hex}"
