"""Words that a query takes for a name though they stand there as plain words: tracks `in the catalogue`.

Of 480 questions about eight graphs that the model had not seen, none of the eight answers that called a node
by English words in lower case, nor of the three by an amount (`5000 square kilometres`), was right.
"""

from collections.abc import Collection

from heimdall.chat.mentions import folded
from heimdall.chat.query_names import Used
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import words_of
from heimdall.graph.word_vectors import word_vectors

WEIGHT = 2.0  # what it costs a reading beside others


def takes_a_word_for_a_name(used: Used, linked: Collection[str]) -> bool:
    """Whether a node is called by plain words or an amount that is none of the `linked` values, folded."""
    return any(_is_plain(text) for _, text in used.pins if folded(text) not in linked)


def _is_plain(text: str) -> bool:
    words = [word.folded for word in words_of(text) if not word.folded.isdigit()]
    return text == text.lower() and bool(words) and all(map(_is_english, words))


def _is_english(word: str) -> bool:
    return word in COMMON_WORDS or bool(word_vectors().classes_of(word))
