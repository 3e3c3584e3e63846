"""Values that a closed grammar may write: word spans of the question, links, numbers, dates.

Each function gives GBNF. A word is escaped three times: for the Cypher string it stands in,
for the JSON string around the Cypher, and for the grammar's own quotes.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from heimdall.prompts.date_words import dates, days, months
from heimdall.prompts.number_words import numbers
from heimdall.prompts.said_amounts import amounts
from heimdall.prompts.schema_text import is_mark

LIMITS = ("1", "5", "10", "20", "50")
PARTS = ("CONTAINS", "STARTS WITH", "ENDS WITH")
COMPARE = 'cmp ::= " = " | " <> " | " > " | " >= " | " < " | " <= "'
MAX_WORDS = 80  # a longer message gives spans of its first words only

_OPENING, _CLOSING = "\"'([{<“‘«", "\"')]}>”’»?!.,;:"
Escape = Callable[[str], str]


def quoted_rule(text: str) -> str:
    """A GBNF string that matches exactly this text."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{plain}"'


def json_text(text: str) -> str:
    """The text as it stands inside a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def cypher_text(text: str) -> str:
    """The text as it stands inside a single-quoted Cypher string inside a JSON string."""
    return json_text(text.replace("\\", "\\\\").replace("'", "\\'"))


def literal(text: str) -> str:
    """A text as a string of Cypher inside a JSON string; a mark stands for such a string."""
    return text if is_mark(text) else f"'{cypher_text(text)}'"


def either(options: Iterable[str]) -> str:
    """Alternatives in parentheses; duplicates once."""
    return "( " + " | ".join(dict.fromkeys(options)) + " )"


def _starts(word: str) -> set[str]:
    """Where a span may begin in this word: at its start, after quotes, after `=` or `:`."""
    kept = [word, *(match.group(1) for match in re.finditer(r"[=:](.+)$", word))]
    while kept[-1] and kept[-1][0] in _OPENING:
        kept.append(kept[-1][1:])
    return {*kept, word.lstrip(_OPENING)} - {""}


def _ends(word: str) -> list[str]:
    """How a span may end in this word, shortest first: without punctuation or possessive, or as typed."""
    kept = [word]
    while kept[-1] and kept[-1][-1] in _CLOSING:
        kept.append(kept[-1][:-1])
    bare = [re.sub(r"(?i)(?:'s|’s|')$", "", each) for each in kept]
    return sorted({*kept, *bare} - {""}, key=len)


def span_rules(name: str, question: str, escape: Escape) -> list[str]:
    """Rules under which `name` matches any run of words of the question; linear in its length.

    `{name}-{i}` is a run that begins with the whole of word i.
    """
    words = question.split()[:MAX_WORDS]
    onward = [f"{name}-{i + 1}" for i in range(len(words) - 1)]
    begun = [f"{name}-{i}" for i in range(len(words))]
    rules = []
    for i, word in enumerate(words):
        further = onward[i] if i < len(onward) else None
        rules.append(f"{name}-{i} ::= {_run(word, further, escape)}")
        begun += [_run(start, further, escape) for start in sorted(_starts(word) - {word})]
    return [f"{name} ::= " + " | ".join(begun), *rules]


def _run(word: str, further: str | None, escape: Escape) -> str:
    """A span that ends in this word or goes on to the next; endings share what they have in common."""
    ends = _ends(word)
    rest = f'( " " {further} )?' if further else ""
    for shorter, longer in zip(ends[-2::-1], ends[:0:-1], strict=True):
        rest = f"( {quoted_rule(escape(longer[len(shorter) :]))} {rest} )?"
    return f"{quoted_rule(escape(ends[0]))} {rest}"


def value_rules(question: str, links: Sequence[str], unlinked: Iterable[str]) -> dict[str, list[str]]:
    """Rules by the kind of value they are for; a kind that the question does not hold is left out.

    `span` words of the question, `said` those in quotes, `name` those that are `unlinked`, `str` those or a
    link, `strop` and `nameop` comparisons with them, `part` those with a part of a text, `num`, `int`, `lim`
    (always there), `amount` and `whole` numbers of actions, `mon` months, `day` days, `iso` dates.
    """
    found, spoken = numbers(question), question.split()
    whole, said = [n for n in found if n.isdigit()], (*found, *amounts(question))
    in_quotes = ['"\'" span "\'"'] if spoken else []
    free = [part for part in unlinked if part.split()]
    others = [f"other{number}" for number in range(len(free))]
    rules = {
        "span": span_rules("span", question, cypher_text) if spoken else [],
        "str": _rule("str", [*(quoted_rule(literal(text)) for text in links), *in_quotes]),
        "said": _rule("said", in_quotes),
        "strop": _rule("strop", _text_operations("said") if spoken else ()),
        "other": [
            r for name, part in zip(others, free, strict=True) for r in span_rules(name, part, cypher_text)
        ],
        "name": _rule("name", (f'"\'" {name} "\'"' for name in others)),
        "nameop": _rule("nameop", _text_operations("name") if free else ["part"] if spoken else ()),
        "part": _rule("part", (f'" {word} \'" span "\'"' for word in PARTS if spoken)),
        "num": _rule("num", map(quoted_rule, found)),
        "int": _rule("int", map(quoted_rule, whole)),
        "whole": _rule("whole", map(quoted_rule, filter(str.isdigit, said))),
        "amount": _rule("amount", map(quoted_rule, said)),
        "lim": _rule("lim", map(quoted_rule, dict.fromkeys([*_alone(whole, question), *LIMITS]))),
        "mon": _rule("mon", map(quoted_rule, months(question))),
        "day": _rule("day", map(quoted_rule, days(question))),
        "iso": _rule("iso", map(quoted_rule, dates(question))),
    }
    return {kind: made for kind, made in rules.items() if made}


def _alone(numbers: Iterable[str], question: str) -> Iterator[str]:
    """Numbers that are no part of a word of the question: the `4G cells` are not four."""
    for number in numbers:
        glued = [found.group() for found in re.finditer(rf"[\w-]*(?<!\d){number}(?!\d)[\w-]*", question)]
        if not glued or number in glued:
            yield number


def _text_operations(value: str) -> tuple[str, ...]:
    one_of = f'" IN [" {value} ", " {value} ( ", " {value} )? "]"'
    return (f'" = " {value}', f'" <> " {value}', one_of, "part")


def _rule(name: str, options: Iterable[str]) -> list[str]:
    found = list(options)
    return [f"{name} ::= {' | '.join(found)}"] if found else []
