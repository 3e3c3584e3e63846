"""Values that a closed grammar may write: word spans of the question, links, numbers, dates.

Each function gives GBNF. A word is escaped three times: for the Cypher string it stands in,
for the JSON string around the Cypher, and for the grammar's own quotes.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)
SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000}
SCALES |= {"b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000}
LIMITS = ("1", "5", "10", "20", "50")
COMPARE = 'cmp ::= " = " | " <> " | " > " | " >= " | " < " | " <= "'
MAX_WORDS = 80  # a longer message gives spans of its first words only

_NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
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


def either(options: Iterable[str]) -> str:
    """Alternatives in parentheses; duplicates once."""
    return "( " + " | ".join(dict.fromkeys(options)) + " )"


def _without_possessive(word: str) -> set[str]:
    return {word, re.sub(r"(?i)(?:'s|’s|')$", "", word)}


def _endings(word: str) -> set[str]:
    """How a span may end in this word: as typed, with less punctuation, without a possessive."""
    kept = [word]
    while kept[-1] and kept[-1][-1] in _CLOSING:
        kept.append(kept[-1][:-1])
    return {form for each in kept for form in _without_possessive(each)} - {""}


def _starts(word: str) -> set[str]:
    """Where a span may begin in this word: at its start, after quotes, after `=` or `:`."""
    kept = [word, *(match.group(1) for match in re.finditer(r"[=:](.+)$", word))]
    while kept[-1] and kept[-1][0] in _OPENING:
        kept.append(kept[-1][1:])
    return {*kept, word.lstrip(_OPENING)} - {""}


def span_rules(name: str, question: str, escape: Escape) -> list[str]:
    """Rules under which `name` matches any run of words of the question; linear in its length."""
    words = question.split()[:MAX_WORDS]
    rules = [f"{name} ::= " + " | ".join(f"{name}-s{i}" for i in range(len(words)))]
    for i, word in enumerate(words):
        onward = f" {name}-c{i + 1}" if i + 1 < len(words) else None
        starts = [_span_from(start, onward, escape) for start in sorted(_starts(word))]
        rules.append(
            f"{name}-s{i} ::= {' | '.join(dict.fromkeys(each for found in starts for each in found))}"
        )
        rules.append(f"{name}-c{i} ::= {' | '.join(_span_from(word, onward, escape))}")
    return rules


def _span_from(word: str, onward: str | None, escape: Escape) -> list[str]:
    """A span that ends in this word, or goes on to the next."""
    ends = [quoted_rule(escape(end)) for end in sorted(_endings(word))]
    return ends + ([quoted_rule(escape(word) + " ") + onward] if onward else [])


def numbers(question: str) -> tuple[str, ...]:
    """Every number the question names, as Cypher writes it: digits, words, `2 million`, `5k`."""
    found: list[str] = []
    for match in _NUMBER.finditer(question):
        digits = match.group().replace(",", "")
        found.append(digits)
        scale = re.match(r"\s?([a-z]+)\b", question[match.end() :].lower())
        if scale and scale.group(1) in SCALES:
            found.append(f"{float(digits) * SCALES[scale.group(1)]:.10g}")
    found += [str(SMALL.index(word)) for word in re.findall(r"[a-z]+", question.lower()) if word in SMALL]
    return tuple(dict.fromkeys(found))


def dates(question: str) -> tuple[str, ...]:
    """Calendar dates written as 2024-05-31."""
    return tuple(dict.fromkeys(_DATE.findall(question)))


def value_rules(question: str, links: Sequence[str]) -> dict[str, list[str]]:
    """Rules by the kind of value they are for; a kind that the question does not hold is left out.

    `span` words of the question, `lit` those or a link, `strop` comparisons with them, `num`, `int`,
    `lim` (always there), `iso` dates.
    """
    found, spoken = numbers(question), question.split()
    whole = [n for n in found if n.isdigit()]
    linked = [quoted_rule(cypher_text(text)) for text in links]
    literals = linked + (["span"] if spoken else [])
    rules = {
        "span": span_rules("span", question, cypher_text) if spoken else [],
        "lit": _rule("lit", literals),
        "strop": _rule("strop", _string_operations(bool(literals), bool(spoken))),
        "num": _rule("num", map(quoted_rule, found)),
        "int": _rule("int", map(quoted_rule, whole)),
        "lim": _rule("lim", map(quoted_rule, dict.fromkeys([*whole, *LIMITS]))),
        "iso": _rule("iso", map(quoted_rule, dates(question))),
    }
    return {kind: made for kind, made in rules.items() if made}


def _string_operations(literals: bool, spans: bool) -> list[str]:
    equal = [f'" {sign} \'" lit "\'"' for sign in ("=", "<>") if literals]
    return equal + [f'" {word} \'" span "\'"' for word in ("CONTAINS", "STARTS WITH", "ENDS WITH") if spans]


def _rule(name: str, options: Iterable[str]) -> list[str]:
    found = list(options)
    return [f"{name} ::= {' | '.join(found)}"] if found else []
