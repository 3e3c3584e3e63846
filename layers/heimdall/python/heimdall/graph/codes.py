"""Which texts of a graph are codes, and what words they may stand for: GLD for gold, BAR for barrier.

A code is the first letters of a word, or its first letter and consonants that follow.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from heimdall.domain.graph import ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import MOST_WORDS, Place, ValueIndex, folded, value_words, words_of
from heimdall.graph.schema_words import parts_of
from heimdall.graph.value_synonyms import other_words

Codes = Mapping[Place, Mapping[str, str]]

_SHORTEST, _LONGEST, _MOST = 3, 5, 40  # letters of a code; codes of a property
_SHORTEST_WORD = 4
_VOWELS = frozenset("aeiou")
# What these hold are names, or stands for places and moneys, which have words of their own.
_KEYS = (("code",), ("ticker",), ("symbol",), ("abbreviation",), ("initials",))
_OF_PLACES = frozenset(
    ["airport", "country", "currency", "iata", "icao", "iso", "language", "nation", "nationality", "station"]
)


def _are_codes(name: str, texts: Collection[str]) -> bool:
    """Whether the property of this name holds nothing but a few codes."""
    parts = parts_of(name)
    if not 2 <= len(texts) <= _MOST or parts in _KEYS or not _OF_PLACES.isdisjoint(parts):
        return False
    return all(len(text) <= _LONGEST and text.isalpha() and text.isupper() for text in texts)


def codes_of(index: ValueIndex) -> Codes:
    """The codes of a graph, by where they stand and their small letters."""
    texts: dict[Place, dict[str, str]] = {}
    for link in index.values():
        texts.setdefault((link.label, link.property), {})[link.text.lower()] = link.text
    return {place: codes for place, codes in texts.items() if _are_codes(place[1], codes.values())}


def coded_links(text: str, codes: Codes, links: Sequence[ValueLink]) -> Iterator[ValueLink]:
    """What each word that is no value may be the code of, where one code of a property is like it."""
    taken = value_words(links)
    for word in words_of(text)[:MOST_WORDS] if codes else ():
        if word.folded in taken or word.folded in COMMON_WORDS:
            continue
        for (label, name), known in codes.items():
            found = [meant for code, meant in known.items() if _is_code_of(code, word.folded)]
            if len(found) == 1:
                yield ValueLink(found[0], label, name, said=word.written)


def is_decoded(link: ValueLink) -> bool:
    """Whether the link is to a code, of a word that nobody wrote down for it."""
    said = folded(link.said)
    return _is_code_of(link.text.lower(), said) and (link.text.lower(),) not in other_words(said)


def _is_code_of(code: str, word: str) -> bool:
    """Whether these small letters are the beginning of the word, or its first letter and consonants."""
    if len(code) < _SHORTEST or len(word) < _SHORTEST_WORD or code == word:
        return False
    return word.startswith(code) or _is_skeleton(code, word)


def _is_skeleton(code: str, word: str) -> bool:
    rest = iter(word[1:])
    return code[0] == word[0] and _VOWELS.isdisjoint(code[1:]) and all(letter in rest for letter in code[1:])
