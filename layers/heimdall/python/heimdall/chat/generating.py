"""One generation: tokens in, prose told as it flows, the action withheld and parsed at the end."""

from contextlib import aclosing
from dataclasses import dataclass

from heimdall.actions.parser import AnswerParser, MalformedAction
from heimdall.chat.supervision import Tell
from heimdall.domain.actions import ActionCall
from heimdall.domain.chat_events import TextDelta
from heimdall.domain.generation import Generation, GenerationEnd
from heimdall.errors import UpstreamFailed
from heimdall.ports import Inference


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said. `confidence` is the sum of log-probabilities, None if the host tells none."""

    raw: str
    prose: str
    action: ActionCall | MalformedAction | None
    confidence: float | None
    end: GenerationEnd


async def generate(inference: Inference, request: Generation, tell: Tell) -> Answer:
    """Generate once. Raises what Inference.generate raises, UpstreamFailed when it ends without an end."""
    parser, prose = AnswerParser(), ""
    logprobs: list[float | None] = []
    end: GenerationEnd | None = None
    async with aclosing(inference.generate(request)) as pieces:
        async for piece in pieces:
            if isinstance(piece, GenerationEnd):
                end = piece
                continue
            logprobs.append(piece.logprob)
            prose += _tell_prose(parser.feed(piece.text), tell)
    if end is None:
        raise UpstreamFailed("The inference host broke off in mid-answer.", retry_after_s=1)
    rest, action = parser.finish()
    prose += _tell_prose(rest, tell)
    return Answer(parser.raw, prose, action, _sum(logprobs), end)


def _tell_prose(text: str, tell: Tell) -> str:
    if text:
        tell(TextDelta(text))
    return text


def _sum(logprobs: list[float | None]) -> float | None:
    known = [value for value in logprobs if value is not None]
    return sum(known) if known and len(known) == len(logprobs) else None
