"""A second look at an answer that the model is not sure of: its candidates, ranked, and what follows."""

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from heimdall.chat.asked import Asked
from heimdall.chat.asking_back import MOST_READINGS
from heimdall.chat.coverage import bar, doubts, fits, has_to_be_asked
from heimdall.chat.cypher_message import query_of
from heimdall.chat.generating import CANDIDATES, Answer, candidates
from heimdall.chat.hasty_refusals import is_hasty
from heimdall.chat.mentions import mentions_of
from heimdall.chat.reranking import MARGIN, Reading, clearly_right, doubted, margin, ranked
from heimdall.chat.same_meaning import meaning_of_sentence
from heimdall.domain.actions import ActionCall
from heimdall.domain.generation import Candidate, Candidates, Generation
from heimdall.domain.graph import GraphSchema
from heimdall.errors import DeadlineExceeded, HeimdallError
from heimdall.graph.thesaurus import names_a_thing
from heimdall.ports import Inference
from heimdall.prompts.sentences import OUTCOMES, REFUSE_ABSENT

logger = logging.getLogger(__name__)

# How often the bar for a reading that leaves the others behind, every word being explained: of 13 that were
# asked about until then 12 were right, on 3,230 questions about forty graphs never seen.
FAR_AHEAD = 1.5
# How much likelier than every query a sentence that declines has to be to go before them, where a word is not
# explained: of 47 such questions of the same 3,230 that were asked about until then 32 asked for what is not
# there, and of 9 neither reading offered was right.
LIKELIER = 0.5
# How often the threshold a reading has to be worse for a sentence that declines to go before it: of 51 such
# questions with an unknown noun 30 asked for what is not there, of 12 neither reading offered was right.
UNLIKELY = 3.0
_ABSENT = meaning_of_sentence(REFUSE_ABSENT)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The readings of a question, the best first, about a graph of this schema.

    `acted_on` is the one to act on unasked, or that declines; without it the user is asked about `offered`.
    `count` is how many candidates the host gave, `completion_tokens` what they took beyond the answer.
    """

    readings: tuple[Reading, ...]
    acted_on: Reading | None
    schema: GraphSchema
    count: int = 0
    completion_tokens: int = 0

    @property
    def offered(self) -> tuple[Reading, ...]:
        """What the user is asked about."""
        offered = [reading for reading in self.readings if reading.call is not None][:MOST_READINGS]
        return tuple(reading.fitted(self.schema) for reading in offered)

    @property
    def offered_calls(self) -> tuple[ActionCall, ...]:
        """What the readings that the user is asked about would run."""
        return tuple(reading.call for reading in self.offered if reading.call is not None)

    @property
    def only_acts(self) -> bool:
        """Whether none of them asks the graph anything: all are actions of plugins or built in."""
        return bool(self.offered_calls) and not any(map(query_of, self.offered_calls))

    def acting(self, reading: Reading, answer: Answer) -> Answer:
        """The answer that this reading of it is."""
        prose = "" if reading.call is not None else reading.words
        judged = {**answer.judged, **self.told()}
        return replace(
            answer,
            raw=reading.raw,
            prose=prose,
            action=reading.call,
            confidence=reading.logprob,
            told=False,
            judged=judged,
        )

    def told(self) -> dict[str, object]:
        """What the answer's `heimdall` field says of it."""
        if not self.count or not self.readings:
            return {}
        ahead = margin(self.readings)
        figures = {"score": self.readings[0].score} | ({} if ahead is None else {"margin": ahead})
        return {"candidates": {"count": self.count} | {key: round(v, 4) for key, v in figures.items()}}


def is_sure(asked: Asked, answer: Answer, threshold: float) -> bool:
    """Whether the answer may be acted on as it stands; always where the host tells no log-probabilities.

    A query that contradicts the question never is, nor is a hasty refusal; hardly ever one that leaves out a
    value, number, property or label of it.
    """
    if answer.confidence is None:
        return True
    call = answer.action
    if answer.confidence < bar(asked, call, threshold):
        return False
    if call is None:
        return not is_hasty(answer.prose.strip(), asked.question)
    return not isinstance(call, ActionCall) or fits(asked, call, answer.confidence)


def may_be_weighed(answer: Answer) -> bool:
    """Whether the answer can still be another: an action, or a sentence that nobody has read yet."""
    return answer.action is not None or (not answer.told and answer.prose.strip() in OUTCOMES)


async def weigh(
    inference: Inference, asked: Asked, answer: Answer, threshold: float, *, alone: bool
) -> Weighed:
    """Rank the answer among the host's candidates, or `alone`. Raises DeadlineExceeded."""
    found = Candidates() if alone else answer.ranked or await _candidates(inference, asked.request)
    first = Candidate(answer.raw, answer.confidence or 0.0)
    answers = found.answers if any(c.text == first.text for c in found.answers) else (*found.answers, first)
    further = await _possible(inference, asked, answers)
    mentions = mentions_of(asked.question, asked.schema, asked.links, asked.explained)
    ordered = ranked(
        (*answers, *further.answers),
        mentions,
        asked.catalogue,
        asked.question,
        asked.schema,
        links=asked.links,
        filled=asked.filled,
    )
    readings = doubted(ordered, lambda call: doubts(asked, call))
    acted_on = _acted_on(readings, asked, answer, threshold, compared=bool(found.answers))
    tokens = further.completion_tokens + (0 if answer.ranked else found.completion_tokens)
    return Weighed(
        readings, acted_on, asked.schema, len(found.answers) + len(further.answers), completion_tokens=tokens
    )


async def _possible(inference: Inference, asked: Asked, answers: Sequence[Candidate]) -> Candidates:
    """The best answer for each of the plugins' actions that may be meant and is in none of the `answers`."""
    told = {name: json.dumps(name) for name in asked.possible}
    lacking = [name for name, text in told.items() if not any(text in answer.text for answer in answers)]
    requests = [request for name in lacking if (request := asked.possible[name]())]
    found = await asyncio.gather(*(_candidates(inference, request, 1) for request in requests))
    best = tuple(answer for each in found for answer in each.answers)
    return Candidates(best, sum(each.completion_tokens for each in found))


async def _candidates(inference: Inference, request: Generation, count: int = CANDIDATES) -> Candidates:
    """The host's candidates; none when it fails, since there is an answer to ask back with already."""
    try:
        return await candidates(inference, request, count)
    except DeadlineExceeded:
        raise
    except HeimdallError as error:
        logger.warning("request %s: no candidates: %s", request.request_id, error.code)
        return Candidates()


def _acted_on(
    readings: Sequence[Reading], asked: Asked, answer: Answer, threshold: float, *, compared: bool
) -> Reading | None:
    """What is done unasked. A model that declined is only ever overruled by the user.

    Of 15 sentences that declined with less than the threshold 4 were right: those have to be far ahead.
    """
    if not readings:
        return None
    best = readings[0]
    if nothing := _nothing_of_the_kind(readings, asked, answer, threshold):
        return nothing
    if answer.action is None:
        ahead = margin(readings)
        sure = (answer.confidence or 0.0) >= threshold or ahead is None or ahead >= MARGIN
        kept = best.call is None and not is_hasty(best.words, asked.question)
        return best if kept and sure else None
    against = best.call is not None and has_to_be_asked(asked, best.call)
    least = bar(asked, best.call, threshold) * (FAR_AHEAD if asked.clear else 1.0)
    right = compared and clearly_right(readings, least)
    return best if right and not against else None


def _nothing_of_the_kind(
    readings: Sequence[Reading], asked: Asked, answer: Answer, threshold: float
) -> Reading | None:
    """The sentence that the graph does not hold it, where a word is unknown and no reading is likely.

    If the model declined, where the sentence is likelier than any query; otherwise where the word is a noun.
    """
    sentence = next((each for each in readings if each.call is None and each.meaning == _ABSENT), None)
    if sentence is None or asked.clear:
        return None
    if answer.action is None:
        return sentence if sentence.logprob >= _likeliest_query(readings) + LIKELIER else None
    unlikely = readings[0].logprob < UNLIKELY * threshold
    return sentence if unlikely and any(map(names_a_thing, asked.left_over)) else None


def _likeliest_query(readings: Sequence[Reading]) -> float:
    return max((each.logprob for each in readings if each.call is not None), default=0.0)
