"""What is known of a request and the actions that plugins offer, as figures to rank these by.

How near the words are, against the other actions (`action_words`), and the sentences; whether there are
numbers, names and times where the params need some; whether it asks and the action looks something up, or
ends something and the action does. For no action at all: how far the nearest is, and how much the graph
knows.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from math import log

from heimdall.chat.action_words import (
    FAR,
    Features,
    Nearness,
    by_word,
    fields_of,
    in_sense,
    nearness,
    words_in,
)
from heimdall.chat.sense import Sense, sense_text
from heimdall.domain.actions import ActionSpec, kind_of
from heimdall.domain.graph import SchemaLink, ValueLink
from heimdall.graph.word_vectors import cosine

Alike = Callable[[str, ActionSpec], float]

_MOST_SAID = 40  # words of a request that are compared with those of every action
_MOST_NUMBERS, _MOST_WORDS = 3, 20
_NUMBER = re.compile(r"(?<!\w)\d+(?:\.\d+)?(?!\w)")
_TIME = re.compile(
    r"\b(?:today|tomorrow|tonight|week|month|noon|midnight|morning|evening|afternoon|night|until|till|o.clock"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|\d{1,2}:\d\d|\d{4}-\d\d-\d\d|\d{1,2} ?(?:am|pm))\b",
    re.IGNORECASE,
)
_AROUND = ".,;:!?\"'()«»“”"  # a word
_ASKS = re.compile(
    r"\W*(?:what|which|who|when|where|how|is|are|do|does|any|has|have|did|was|will)\b", re.IGNORECASE
)
_COUNTS = re.compile(r"\b(?:how many|number of|count|average|total|list|most|per|top)\b", re.IGNORECASE)
_LOOKS_UP = re.compile(
    r"(?:tells?|current|returns?|looks?|shows?|lists?|get|fetch|finds?|status|gives?|reports?|reads?|check"
    r"|search|whether|who|what|when)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:un[a-z]{3,}|off|out of|no longer|not|never|stops?|ends?|ended|cancel\w*|remov\w+|delet\w+|clos\w+"
    r"|quit|drop|reject\w*|declin\w+|revok\w+|withdraw\w*|disabl\w+|disarm\w*|deactivat\w+|expir\w+|releas\w+"
    r"|lift\w*|hid\w+|free\w*|clear\w*|return\w*|back|over|done|finish\w*|again|rid|enough|forget|scrap"
    r"|(?:do|is|are|was|wo|ca|did|does)n['’]?t)\b",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"time|date|day|when|until|from|start|end|hour|at$|night|week|month|till|since|arriv|depart|deadline|due"
)
_OF_TEXT = re.compile(
    r"text|message|note|reason|comment|title|subject|body|description|name|content|question|what"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a request says beside its words, read once for all actions."""

    numbers: int
    named: bool
    timed: bool
    length: int  # words
    begins_to_ask: bool
    asks: bool
    ends: bool
    counts: bool

    @classmethod
    def of(cls, question: str, *, named: bool) -> "_Said":
        begins = bool(_ASKS.match(question))
        return cls(
            numbers=len(_NUMBER.findall(question)),
            named=named,
            timed=bool(_TIME.search(question)),
            length=len(question.split()),
            begins_to_ask=begins,
            asks=begins or question.rstrip().endswith("?"),
            ends=bool(_ENDS.search(question)),
            counts=bool(_COUNTS.search(question)),
        )


def alike(question: str, spec: ActionSpec, sense: Sense) -> float:
    """How near the request is to the action's line as a sentence, -1 to 1; 0 where one has no sense."""
    one, other = sense(question), sense(sense_text(spec))
    return cosine(one, other) if one and other else 0.0


def features(
    question: str,
    words: Sequence[SchemaLink],
    links: Sequence[ValueLink],
    left_over: Collection[str],
    specs: Sequence[ActionSpec],
    *,
    near: Alike | None,
) -> list[Features]:
    """What is known for no action at all, then for each.

    `words` and `links` are what the graph knows of the question, `left_over` the words that it does not;
    `near` tells how near the question is to an action as a sentence, None that nobody can tell.
    """
    cut = tuple(_named(question))
    told = words_in(" ".join(word for word, is_name in cut if not is_name))[:_MOST_SAID]
    said = _Said.of(question, named=any(is_name for _, is_name in cut))
    actions = [fields_of(spec) for spec in specs]
    by_words = nearness(told, actions)
    as_sentences = [{"alike": near(question, spec)} if near else {} for spec in specs]
    of_none = _of_none(said, len(told) or 1, by_words["all"])
    of_graph = _of_graph(len(told) or 1, words, links, left_over)
    return [
        of_none | of_graph | _nearest(as_sentences),
        *(
            known | in_sense(told, action) | _of_action(said, spec) | each
            for known, action, spec, each in zip(
                by_word(by_words, len(specs)), actions, specs, as_sentences, strict=True
            )
        ),
    ]


def _nearest(as_sentences: Sequence[Features]) -> Features:
    found = [near for each in as_sentences for near in each.values()]
    return {"none alike": max(found)} if found else {}


def _named(question: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether it is a name: with a capital letter within the text, a code or an address."""
    for at, word in enumerate(question.split()):
        bare = word.strip(_AROUND)
        capital = at > 0 and len(bare) > 1 and bare[0].isupper()
        code = any(char.isdigit() for char in bare) and ("-" in bare or "_" in bare)
        yield word, capital or code or "@" in bare


def _of_action(said: _Said, spec: ActionSpec) -> Features:
    """What fits or does not beside the words."""
    return {
        **_of_params(said, spec),
        **_of_time_and_text(said, spec.properties),
        **_of_kind(said, spec),
        **_of_ending(said, spec),
    }


def _of_params(said: _Said, spec: ActionSpec) -> Features:
    """Whether there are numbers and names where the params need some."""
    kinds = {name: kind_of(of)[0] for name, of in spec.properties.items()}
    amounts = sum(kind in ("integer", "number") for kind in kinds.values())
    texts = sum(kinds.get(name) == "string" for name in spec.required)
    return {
        "amounts, numbers": float(amounts * (said.numbers > 0)),
        "amounts, no number": float(amounts * (said.numbers == 0)),
        "numbers for an amount": float(min(amounts, 1) * min(said.numbers, _MOST_NUMBERS)),
        "texts, names": float(texts * said.named),
        "texts, no name": float(texts * (not said.named)),
        "no params, names": float(not kinds and said.named),
        "no params, numbers": float(not kinds and said.numbers > 0),
        "no params": float(not kinds),
    }


def _of_time_and_text(said: _Said, params: Collection[str]) -> Features:
    """Whether a time is said where one is needed, and how long it is where a text is."""
    timed, text = (any(of.search(name) for name in params) for of in (_OF_TIME, _OF_TEXT))
    return {
        "time, timed": float(timed and said.timed),
        "time, not timed": float(said.timed and not timed),
        "timed, no time": float(timed and not said.timed),
        "text": float(text),
        "text, long": text * min(said.length, _MOST_WORDS) / 10,
    }


def _verb(spec: ActionSpec) -> str:
    return spec.name.rpartition(".")[2].replace("_", " ")


def _of_kind(said: _Said, spec: ActionSpec) -> Features:
    """Whether it looks something up, of a question and of a command."""
    looks = bool(_LOOKS_UP.match(spec.description) or _LOOKS_UP.search(_verb(spec)))
    return {"looks up, asked": float(looks and said.asks), "looks up, told": float(looks and not said.asks)}


def _of_ending(said: _Said, spec: ActionSpec) -> Features:
    """Whether it ends or takes back something, where the request does and where it does not."""
    ends, described = bool(_ENDS.search(_verb(spec))), bool(_ENDS.search(spec.description))
    return {
        "ends, ended": float(ends and said.ends),
        "ends, not ended": float(ends and not said.ends),
        "told to end, ended": float(described and said.ends),
        "told to end, not ended": float(described and not said.ends),
    }


def _of_none(said: _Said, many: int, near: Nearness) -> Features:
    """How little the nearest action has to do with the `many` words."""
    return {
        "none": 1.0,
        "none of many": log(len(near)),
        "none near": max(sum(value for value in row if value >= FAR) for row in near) / many,
        "none nearest": max((value for row in near for value in row), default=0.0),
        "none said": max(sum(value == 1.0 for value in row) for row in near) / many,
        "none counts": float(said.counts),
        "none asks": float(said.begins_to_ask),
    }


def _of_graph(
    many: int, words: Sequence[SchemaLink], links: Sequence[ValueLink], left_over: Collection[str]
) -> Features:
    """How much of the `many` words the graph knows."""
    return {
        "none known": min(1.0, len({link.word for link in words}) / many),
        "none valued": float(bool(links)),
        "none left": min(1.0, len(left_over) / many),
    }
