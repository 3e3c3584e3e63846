"""Which of several answers fits the question best: how likely the model finds it, less what it leaves out.

No model, no graph: answers are read by the one action parser, queries from the gate's tokens. That a query
finds nothing is not held against it: to know, one would have to run what the user has not chosen, and an
empty answer is often the right one.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from heimdall.actions.parser import AnswerParser, MalformedAction
from heimdall.chat.completing import NO_SCHEMA, fitted, in_short, running
from heimdall.chat.cypher_message import query_of
from heimdall.chat.mentions import WEIGHTS, Mention
from heimdall.chat.query_names import Name, Used, names_of, numbers_in
from heimdall.chat.query_words import query_words
from heimdall.chat.row_order import as_ordered
from heimdall.chat.same_meaning import meaning, meaning_of_sentence
from heimdall.domain.actions import ActionCall, ActionSpec
from heimdall.domain.generation import Candidate
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.links import folded
from heimdall.graph.tokens import TokenError

# A reading runs unasked when its score is MARGIN above the next one. Scores are log-probabilities: a margin
# of 3 is odds of 20 to 1, and what it costs the other to leave out one relationship type or one value.
MARGIN = 3.0

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# A query as it is told in words, what it means, and the call that runs it.
Told = Callable[[ActionCall, str], tuple[str, str, ActionCall]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer of the model. `call` is None where it declines; `words` say what it would do.

    What has the same `meaning` is one reading; where none is known, what has the same words and `names` of
    the schema: `KNOW` and `KNOWS` may be two types and are one word.
    """

    raw: str
    call: ActionCall | None
    words: str
    logprob: float
    penalty: float
    names: frozenset[Name] = frozenset()
    meaning: str = ""

    def fitted(self, schema: GraphSchema) -> "Reading":
        """The reading with a query that runs on a graph of this schema."""
        return self if self.call is None else replace(self, call=fitted(self.call, schema))

    @property
    def score(self) -> float:
        """The higher the better."""
        return self.logprob - self.penalty


def ranked(
    answers: Iterable[Candidate],
    mentions: Sequence[Mention],
    catalogue: Sequence[ActionSpec],
    question: str = "",
    schema: GraphSchema = NO_SCHEMA,
    *,
    links: Sequence[ValueLink] = (),
    filled: Callable[[ActionCall], ActionCall] = lambda call: call,
) -> tuple[Reading, ...]:
    """The readings that these answers are, the best first; those that say the same are one, as likely as all.

    What is no action of the catalogue and no prose, or cannot be cut into tokens, is left out. `filled` gives
    actions the params that the question says.
    """
    specs = {spec.name: spec for spec in catalogue}

    def told(call: ActionCall, cypher: str) -> tuple[str, str, ActionCall]:
        short = in_short(cypher, question, schema, links)
        meant = meaning(as_ordered(short, question), schema)
        return short, meant or "", running(call, short, question, schema)

    found = (_reading(answer, mentions, specs, told, filled) for answer in answers)
    readings = [reading for reading in found if reading is not None]
    best: dict[object, Reading] = {}
    for reading in sorted(readings, key=lambda each: each.score, reverse=True):
        key = reading.meaning or (reading.words, reading.names)
        best[key] = _both(best[key], reading) if key in best else reading
    return tuple(sorted(best.values(), key=lambda each: each.score, reverse=True))


def _both(best: Reading, other: Reading) -> Reading:
    """The better one with the probability of both."""
    high, low = sorted((best.logprob, other.logprob), reverse=True)
    return replace(best, logprob=min(high + math.log1p(math.exp(low - high)), 0.0))


def doubted(readings: Iterable[Reading], doubts: Callable[[ActionCall], float]) -> tuple[Reading, ...]:
    """The readings in the order that what speaks against what they run gives them."""
    told = (
        reading if reading.call is None else replace(reading, penalty=reading.penalty + doubts(reading.call))
        for reading in readings
    )
    return tuple(sorted(told, key=lambda each: each.score, reverse=True))


def margin(readings: Sequence[Reading]) -> float | None:
    """How far the best is ahead of the next; None when there is no other."""
    return readings[0].score - readings[1].score if len(readings) > 1 else None


def clearly_right(readings: Sequence[Reading], least: float) -> bool:
    """Whether the best of the readings may be acted on unasked: it has a score of at least `least`."""
    if not readings or readings[0].score < least:
        return False
    ahead = margin(readings)
    return ahead is None or ahead >= MARGIN


def _reading(
    answer: Candidate,
    mentions: Sequence[Mention],
    specs: Mapping[str, ActionSpec],
    told: Told,
    filled: Callable[[ActionCall], ActionCall],
) -> Reading | None:
    parser = AnswerParser()
    prose = parser.feed(answer.text)
    rest, call = parser.finish()
    said = (prose + rest).strip()
    if isinstance(call, MalformedAction) or (call is None and not said):
        return None
    if call is None:
        penalty = coverage_penalty(mentions, Used())
        return Reading(answer.text, None, said, answer.logprob, penalty, meaning=meaning_of_sentence(said))
    if call.name not in specs:
        return None
    return _acting(answer, filled(call), mentions, specs[call.name], told)


def _acting(
    answer: Candidate, call: ActionCall, mentions: Sequence[Mention], spec: ActionSpec, told: Told
) -> Reading | None:
    cypher = query_of(call)
    if cypher is None:
        penalty = coverage_penalty(_beyond(spec, mentions), _used_by(call))
        return Reading(answer.text, call, action_words(call, spec), answer.logprob, penalty)
    try:
        used = names_of(cypher)
    except TokenError:
        return None
    short, meant, call = told(call, cypher)
    words, penalty = query_words(short) or short, coverage_penalty(mentions, used)
    return Reading(answer.text, call, words, answer.logprob, penalty, frozenset(used.names), meant)


def coverage_penalty(mentions: Iterable[Mention], used: Used) -> float:
    """What it costs to leave out what is named, and to take a relationship when another is named."""
    mentions = tuple(mentions)
    left_out = sum(mention.weight for mention in mentions if not mention.met_by(used))
    named = {name for mention in mentions for name in mention.types}
    surely = any(mention.types and mention.types == {n for _, n in mention.names} for mention in mentions)
    instead = len(used.types - named) - _implied(mentions, used) if surely else 0
    return left_out + WEIGHTS["type"] * max(instead, 0)


def _implied(mentions: Sequence[Mention], used: Used) -> int:
    """How many relationships that nobody names it takes to get to all that is named: `at companies in Oslo`.

    None where a relationship that is named is left out: then the others may well stand in its place.
    """
    if any(mention.types and not mention.met_by(used) for mention in mentions):
        return 0
    named = {name for mention in mentions for kind, name in mention.names if kind == "label"}
    named |= {label for mention in mentions if mention.met_by(used) for label in mention.owners}
    told = used.labels & named
    nodes = len(told) + bool(used.labels - told)  # the asked-for one may be `who`
    return max(nodes - 1 - len({t for mention in mentions for t in mention.types} & used.types), 0)


def action_words(call: ActionCall, spec: ActionSpec) -> str:
    """An action other than a query in words: `the action heimdall.help (lists what the assistant can do)`."""
    params = ", ".join(f"{name} {value}" for name, value in call.params.items())
    told = spec.description.strip().rstrip(".")
    does = f" ({told[0].lower()}{told[1:]})" if told else ""
    return f"the action {call.name}" + (f" with {params}" if params else "") + does


def _beyond(spec: ActionSpec, mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions but for the names that the action's own name or description holds: it takes care of them."""
    told = set(folded(f"{spec.name} {spec.description}").split())
    return [m for m in mentions if not any(set(folded(name).split()) & told for _, name in m.names)]


def _used_by(call: ActionCall) -> Used:
    texts = [str(value) for value in call.params.values()]
    return Used(strings=set(texts), numbers=numbers_in(n for text in texts for n in _NUMBER.findall(text)))
