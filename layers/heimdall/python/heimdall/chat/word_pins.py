"""Words that a query takes for a name or a value though they stand there as plain words: `in the catalogue`.

On 1,680 questions about 28 graphs that the model had not seen 2 of 37 answers that compared a property with
English words in lower case were right, and none of the 11 that called a node by such words or by an amount
(`5000 square kilometres`). Of 102 readings that took a bare number for a name or a text (`born in 1996`) one
was right.
"""

from collections.abc import Collection

from heimdall.chat.query_names import Used
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import folded, words_of
from heimdall.graph.word_vectors import word_vectors


def takes_a_word_for_a_name(used: Used, linked: Collection[str]) -> bool:
    """Whether something is to equal plain words or an amount that are none of the `linked` values, folded."""
    return any(_is_plain(text) for text in used.strings - used.parts if folded(text) not in linked)


def _is_plain(text: str) -> bool:
    words = [word.folded for word in words_of(text) if not word.folded.isdigit()]
    return text.isdigit() or (text == text.lower() and bool(words) and all(map(_is_english, words)))


def _is_english(word: str) -> bool:
    return word in COMMON_WORDS or bool(word_vectors().classes_of(word))
