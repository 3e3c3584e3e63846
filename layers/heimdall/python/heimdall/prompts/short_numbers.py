"""Long numbers stand as short ones in the prompt of a small model, and are put back in its answer.

Such a model loses count of the zeros of `100 million` or `half a million`, though which number is meant is
plain. So it reads and writes a number of three digits instead, one that the question does not have, in the
same order of size. And it does not multiply: `four dozen` stand there as 48.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from heimdall.prompts.large_numbers import in_years, large_numbers, written
from heimdall.prompts.number_words import SCALES

# No mark has such a number (`marks.MOST`).
_SHORT = ("413", "457", "518", "539", "572", "617", "648", "683", "724", "751", "796", "831", "862", "947")
_YEARS = range(1000, 2200)
_NUMBER = re.compile(r"(?<![\w.,:/-])(\d[\d,]*(?:\.\d+)?)(?:\s?([A-Za-z]+)\b)?(?![\d:/-])")
_SCALES = {word: by for word, by in SCALES.items() if word not in ("m", "b")}  # `300 m` are metres
_DIGITS = re.compile(r"\d+")
_LONG = 4  # digits


@dataclass(frozen=True, slots=True)
class ShortNumbers:
    """`shorten` a text of the prompt; `meant` are the numbers by those that stand for them.

    `said` are the long ones with what stands for them, and short ones that are said by a larger one.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    meant: Mapping[str, str] = field(default_factory=dict)

    def shorten(self, text: str) -> str:
        """The text with short numbers, in digits, in the place of long ones."""
        if not self.said:
            return text
        return _replaced(text, self.said.get)


def short_numbers(text: str, kept: Sequence[str] = ()) -> ShortNumbers:
    """For the long numbers of a text but for those of values that are to be `kept`; years are not long."""
    of_values = {digits for each in kept for digits in _DIGITS.findall(each)}
    of_values |= {written(number) for each in kept for number, _, _ in large_numbers(each)}
    beside = of_values.union(_DIGITS.findall(text))
    named = {number for number, _, _ in _replaceable(text)} - of_values
    long = [number for number in named if len(number) >= _LONG]
    small = [int(digits) for digits in beside if len(digits) < _LONG]
    free = [short for short in _SHORT if short not in beside]
    above = [short for short in free if int(short) > max(small, default=0)]
    chosen = above if len(above) >= len(long) else free
    pairs = list(zip(sorted(long, key=float), chosen, strict=False))
    spelt = {number: number for number in named.difference(long)}
    return ShortNumbers(spelt | dict(pairs), {short: number for number, short in pairs})


def in_full(text: str, meant: Mapping[str, str]) -> str:
    """An answer, or a part of one that breaks no number, with the numbers that are meant."""
    return _DIGITS.sub(lambda found: meant.get(found[0], found[0]), text) if meant else text


@dataclass(slots=True)
class InFull:
    """The same for an answer that comes in pieces."""

    meant: Mapping[str, str]
    _held: str = ""

    def feed(self, piece: str) -> str:
        """What is complete: digits at the end may go on."""
        if not self.meant:
            return piece
        whole = self._held + piece
        end = len(whole) - len(re.search(r"\d*$", whole)[0])  # type: ignore[index] # matches everywhere
        self._held = whole[end:]
        return in_full(whole[:end], self.meant)

    def finish(self) -> str:
        """The rest."""
        held, self._held = self._held, ""
        return in_full(held, self.meant)


def _replaceable(text: str) -> Iterator[tuple[str, int, int]]:
    """As Cypher writes them, with where they stand: long numbers, and short ones said by a larger one."""
    spelt = [(written(number), start, end) for number, start, end in large_numbers(text)]
    long = [each for each in _in_digits(text) if len(each[0]) >= _LONG]
    end = 0
    for number, start, stop in sorted((*spelt, *long), key=lambda each: (each[1], -each[2])):
        if start >= end and number.isdigit():
            yield number, start, (end := stop)


def _in_digits(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _NUMBER.finditer(text):
        scale = _SCALES.get((match[2] or "").lower())
        digits = match[1].replace(",", "")
        if scale:
            yield written(float(digits) * scale), match.start(), match.end(2)
        elif not (match[1].rstrip(",").isdigit() and int(digits) in _YEARS):  # `1 July 2016, …`
            yield digits, match.start(), match.end(1) - match[1].endswith(",")


def _replaced(text: str, instead: Callable[[str], str | None]) -> str:
    parts, at = list[str](), 0
    for number, start, end in _replaceable(text):
        if (short := instead(number)) is not None:
            parts += [text[at:start], short, " years" * in_years(text[start:end])]
            at = end
    return "".join((*parts, text[at:]))
