"""Other words for values: `women` for female, `keepers` for goalkeeper, `German` for Germany and for de.

`value_synonyms.txt` is written by hand, a line for each value as graphs store it with what people say for it.
Which of the values a graph has, its own index tells.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from heimdall.graph.common_words import COMMON_WORDS

TABLE = Path(__file__).with_name("value_synonyms.txt")


def other_words(said: str) -> tuple[tuple[str, ...], ...]:
    """The values, as folded words, that one or two words joined by `_` may stand for."""
    return value_synonyms().get(said, ())


@cache
def value_synonyms(path: Path = TABLE) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Values by the words that people say for them, read once; a common word says none."""
    found: dict[str, dict[tuple[str, ...], None]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        value, _, words = line.partition(": ")
        for word in words.split():
            if word not in COMMON_WORDS:
                found.setdefault(word, {})[tuple(value.split("_"))] = None
    return {word: tuple(values) for word, values in found.items()}
