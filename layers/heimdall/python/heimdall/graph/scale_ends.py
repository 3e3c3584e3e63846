"""Which end of a scale a word of degree means: the deadliest have most fatalities, faster is more speed."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from heimdall.graph.degree_words import about, compared, curated, forms_of_degree, rank_of, staying
from heimdall.graph.links import words_of
from heimdall.graph.schema_words import asked_part
from heimdall.graph.thesaurus import adjectives

_FAR = ("furthest", "farthest", "further", "farther", "most")  # north: `the most northerly`
_WAYS = dict.fromkeys(("north", "northerly", "east", "easterly"), True) | dict.fromkeys(
    ("south", "southerly", "west", "westerly"), False
)
LASTING = {"longest": False, "shortest": True}  # who has been there the longest began first
_COMPARATIVE, _SUPERLATIVE = 0, 1  # of the forms of an adjective


def extremes(question: str) -> frozenset[bool]:
    """For each superlative whether it asks for the high end of its scale, where that is known."""
    ends = {"highest": True, "lowest": False, "fewest": False} | _ends(_SUPERLATIVE)
    ends |= LASTING if staying(question) else {}
    said = [word.folded for word in words_of(asked_part(question))]
    ways = {after: _WAYS[after] for word, after in pairwise(said) if after in _WAYS and word in _FAR}
    ends = {word: end for word, end in ends.items() if not ways or word not in _FAR} | ways
    return frozenset(ends[word] for word in said if word in ends)


def larger(question: str, name: str) -> frozenset[bool]:
    """For each comparative that is about this property whether it asks for more of it: `faster than` does."""
    parts, grown, plain = about(name), *forms_of_degree()
    quantities = {**plain, **grown}
    return frozenset(
        end
        for word, end in _comparatives(question)
        if word in quantities and rank_of(parts, quantities[word]) is not None
    )


def _comparatives(question: str) -> Iterator[tuple[str, bool]]:
    """`faster`, and the adjective of `less expensive`, with the end that is meant."""
    said = [word.folded for word in words_of(asked_part(question))]
    ends, adjective_ends = _ends(_COMPARATIVE), _adjective_ends()
    yield from ((word, ends[word]) for word in said if word in ends)
    for degree, word in pairwise(said):
        if degree in ("more", "less") and word in adjective_ends:
            yield word, adjective_ends[word] is (degree == "more")


@cache
def _ends(form: int) -> dict[str, bool]:
    """This form of the adjectives by whether they are of the high end."""
    return {
        grown[form]: high for adjective, high in _adjective_ends().items() if (grown := compared(adjective))
    }


@cache
def _adjective_ends() -> dict[str, bool]:
    """Adjectives by whether they are of the high end; the thesaurus's where it has them for one end."""
    known = frozenset(adjective for high, low, _, _ in curated() for adjective in (*high, *low))
    more, less = adjectives("more").keys(), adjectives("less").keys()
    found = {adjective: adjective in more for adjective in (more ^ less) - known}
    for high, low, opposed, _ in curated():
        found |= {adjective: adjective in high for adjective in (*high, *low) if opposed}
    return found
