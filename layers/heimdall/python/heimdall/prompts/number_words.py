"""Numbers that a question names, in digits or in words, as Cypher writes them."""

import re
from collections.abc import Iterator, Sequence

from heimdall.domain.number_words import COUNTED, LARGE, TENS, UNITS
from heimdall.prompts.large_numbers import BELOW, amount, large_numbers, written

_SHORT = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000}
SCALES = LARGE | _SHORT
_SPOKEN = {**UNITS, **TENS, **COUNTED}


def slips(word: str) -> Iterator[str]:
    """The word with one slip of the finger: two letters swapped, one left out, one doubled."""
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]


# Longer words only; what is a word of its own is no slip (`eight` for `eighty`, `there` for `three`).
_MISSPELT = {
    slip: word
    for word in (*_SPOKEN, *LARGE)
    if len(word) > 4
    for slip in slips(word)
    if slip not in _SPOKEN | LARGE and slip != "there"
}
_NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")
_DECADE = re.compile(r"\b((?:[12]\d)?\d0)'?s\b", re.IGNORECASE)
_DECADES = {f"{word[:-1]}ies": value for word, value in TENS.items()}
_NEGATIVE = re.compile(r"\b(?:minus|negative) $", re.IGNORECASE)
# `flights without survivors` had 0, who never won has won 0, and what is free costs 0.
_NONE = frozenset(["no", "without", "never", "nobody", "none", "free"])
_WORD = re.compile(r"[a-z]+|\d")
_AND_A_PART = re.compile(
    rf"(?<![\w.-])(?:\d+|{BELOW}) and (?:a half|a quarter|three quarters)\b", re.IGNORECASE
)


def numbers(question: str) -> tuple[str, ...]:
    """Every number that is named: digits, `5k`, `twenty five`, the ends of `the 1990s`; `no` says 0."""
    large = [(written(number), start, end) for number, start, end in large_numbers(question)]
    question = _halves_in_digits(question, large)
    question = _AND_A_PART.sub(
        lambda said: written(amount(said[0])), question
    )  # and no 4 in `four and a half`
    found: list[str] = []
    for match in _NUMBER.finditer(question):
        digits = match.group().replace(",", "")
        found.append(digits)
        if _NEGATIVE.search(question[: match.start()]):
            found.append(f"-{digits}")
        scale = re.match(r"\s?([a-z]+)\b", question[match.end() :].lower())
        word = _MISSPELT.get(scale.group(1), scale.group(1)) if scale else ""
        if word in SCALES:
            found.append(written(float(digits) * SCALES[word]))
    words = _words(question)
    found += ["0"] if _NONE & set(words) else []
    found += map(str, _decades(question, words))
    return tuple(dict.fromkeys([*found, *map(str, _spoken(words)), *(number for number, _, _ in large)]))


def _halves_in_digits(question: str, large: Sequence[tuple[str, int, int]]) -> str:
    """`half a thousand` is no thousand, nor is a quarter of it."""
    for number, start, end in reversed(large):
        if re.search("half|quarter", question[start:end].lower()):
            question = f"{question[:start]}{number}{question[end:]}"
    return question


def _decades(question: str, words: Sequence[str]) -> Iterator[int]:
    """The ends of `the 1990s`; of `the 90s` and `the nineties` as years too."""
    said = [int(first) for first in _DECADE.findall(question)]
    for first in (*said, *(_DECADES[word] for word in words if word in _DECADES)):
        yield from (first, first + 9)
        if first < 100:
            yield from (1900 + first, 1909 + first)


def _words(question: str) -> list[str]:
    return [_MISSPELT.get(word, word) for word in _WORD.findall(question.lower())]


def _spoken(words: Sequence[str]) -> Iterator[int]:
    """Numbers in words, a compound one before its parts (`twenty five` may be two numbers)."""
    end = 0
    for at, word in enumerate(words):
        if word not in _SPOKEN:
            before = "".join(words[at - 1 : at])
            if word in LARGE and before not in _SPOKEN and not before.isdigit():
                yield LARGE[word]
            continue
        if at >= end:
            value, end = _compound(words, at)
            if at and words[at - 1] in ("minus", "negative"):
                yield -value
            yield value
            if "and" in words[at:end]:  # `between two hundred and nine hundred`
                value, end = _compound(words[: at + words[at:].index("and")], at)
                yield value
        yield _SPOKEN[word]


def _compound(words: Sequence[str], at: int) -> tuple[int, int]:
    """The number that begins at a word, and where it ends."""
    total = part = 0
    begin = at
    while at < len(words):
        word = words[at]
        if word in LARGE and part:
            total, part = total + part * LARGE[word], 0
        elif word in ("hundred", "dozen") and part < 100 and (part or at == begin):
            part = max(part, 1) * _SPOKEN[word]
        elif _adds(word, part) or (at == begin and word == "zero"):
            part += _SPOKEN[word]
        elif not (total + part and _joins(words[at : at + 2], part)):
            break
        at += 1
    return total + part, at


def _joins(words: Sequence[str], part: int) -> bool:
    """`and` between hundreds or thousands and the rest."""
    return len(words) == 2 and words[0] == "and" and part % 100 == 0 and _adds(words[1], part)


def _adds(word: str, part: int) -> bool:
    """Whether the word goes on within the part below a thousand: a ten after hundreds, a unit after a ten."""
    below = part % 100
    if word in TENS:
        return below == 0
    return 0 < UNITS.get(word, 0) < (10 if below else 20) and below % 10 == 0 and below != 10
