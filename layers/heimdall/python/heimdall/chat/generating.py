"""One generation: tokens in, prose told as it flows, the action withheld and parsed at the end.

The prose of a model with a closed grammar is withheld too: it is one short sentence that declines, and
whether it is said depends on how sure the model was of the whole of it. Its queries are completed.
"""

from collections.abc import Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from heimdall.actions.parser import AnswerParser, MalformedAction
from heimdall.chat.supervision import Tell
from heimdall.domain.actions import ActionCall
from heimdall.domain.chat_events import TextDelta
from heimdall.domain.generation import Candidates, Generation, GenerationEnd
from heimdall.errors import UpstreamFailed
from heimdall.ports import Inference
from heimdall.prompts.marks import spelled_out
from heimdall.prompts.short_numbers import InFull, in_full

Complete = Callable[[ActionCall], ActionCall]

CANDIDATES = 3  # a fourth was neither the right reading nor one of the first two for any of 836 questions


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said. `confidence` is the sum of log-probabilities, None if the host tells none.

    `told` says whether the prose went out as it came; `judged` is what the `heimdall` field says of how sure
    the model was. `ranked` are the candidates of which it is the likeliest, if they were asked for at once.
    """

    raw: str
    prose: str
    action: ActionCall | MalformedAction | None
    confidence: float | None
    end: GenerationEnd
    told: bool = True
    judged: Mapping[str, object] = field(default_factory=dict)
    ranked: Candidates | None = None


async def candidates(inference: Inference, request: Generation, count: int = CANDIDATES) -> Candidates:
    """The most likely answers in names and full numbers; raises what Inference.candidates raises."""
    found = await inference.candidates(request, count)
    texts = (spelled_out(in_full(c.text, request.numbers), request.signs) for c in found.answers)
    answers = (replace(c, text=text) for c, text in zip(found.answers, texts, strict=True))
    return replace(found, answers=tuple(answers))


async def likeliest(inference: Inference, request: Generation, complete: Complete) -> Answer | None:
    """The first of the candidates as the answer, completed and untold; None where the host ranks none."""
    found = await candidates(inference, request)
    if not found.answers:
        return None
    parser, best = AnswerParser(), found.answers[0]
    prose = parser.feed(best.text)
    rest, action = parser.finish()
    action = complete(action) if isinstance(action, ActionCall) else action
    end = GenerationEnd("stop", found.prompt_tokens, found.completion_tokens)
    judged = {"confidence": _rounded(best.logprob)}
    return Answer(
        raw=best.text,
        prose=prose + rest,
        action=action,
        confidence=best.logprob,
        end=end,
        told=False,
        judged=judged,
        ranked=found,
    )


async def generate(
    inference: Inference, request: Generation, tell: Tell, *, complete: Complete | None = None
) -> Answer:
    """Generate once; with `complete` all of it is withheld, and an action completed.

    Raises what Inference.generate raises, UpstreamFailed when it ends without an end.
    """
    parser, prose, numbers = AnswerParser(), "", InFull(request.numbers)
    withhold = complete is not None
    logprobs: list[float | None] = []
    end: GenerationEnd | None = None
    async with aclosing(inference.generate(request)) as pieces:
        async for piece in pieces:
            if isinstance(piece, GenerationEnd):
                end = piece
                continue
            logprobs.append(piece.logprob)
            text = spelled_out(numbers.feed(piece.text), request.signs)
            prose += _tell_prose(parser.feed(text), None if withhold else tell)
    if end is None:
        raise UpstreamFailed("The inference host broke off in mid-answer.", retry_after_s=1)
    prose += _tell_prose(parser.feed(numbers.finish()), None if withhold else tell)
    rest, action = parser.finish()
    if complete is not None and isinstance(action, ActionCall):
        action = complete(action)
    prose += _tell_prose(rest, None if withhold else tell)
    confidence = _sum(logprobs)
    judged = {} if confidence is None else {"confidence": _rounded(confidence)}
    return Answer(parser.raw, prose, action, confidence, end, told=not withhold, judged=judged)


def _tell_prose(text: str, tell: Tell | None) -> str:
    if text and tell is not None:
        tell(TextDelta(text))
    return text


def _sum(logprobs: list[float | None]) -> float | None:
    known = [value for value in logprobs if value is not None]
    return sum(known) if known and len(known) == len(logprobs) else None


def _rounded(logprob: float) -> float:
    """To four places, and certain is 0.0, not -0.0."""
    return round(logprob, 4) + 0.0
