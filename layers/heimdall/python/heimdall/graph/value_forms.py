"""Values in another form than the graph's: `dwarves` for dwarf, `modernist` for Modernism.

Only endings after which hardly anything else is meant: in 16,000 questions about 200 graphs they find 75
values and 5 that are not meant. Others mislead: `founded` is no foundation, who opens something is not open.
"""

from collections.abc import Iterator

_PAIRS = (
    *(("ves", "f"), ("ves", "fe"), ("men", "man")),
    *(("ist", "ism"), ("ists", "ism"), ("istic", "ism"), ("ism", "ist"), ("ist", ""), ("ists", "")),
    *(("ed", "ure"), ("ure", "ed"), ("ed", "ion"), ("led", "lation")),
    *(("sy", "s"), ("dy", "d"), ("ky", "k")),  # grassy, sandy, rocky; mastery is of no master
    *(("ful", ""), ("en", ""), ("al", ""), ("ic", ""), ("ic", "e"), ("ly", ""), ("ally", "")),
)
_MANY = (("y", "ies"), ("", "s"), ("", "es"))
_SHORTEST = 3  # letters of what stays


def other_forms(word: str, *, in_front: bool) -> Iterator[str]:
    """What a folded word may be a form of; its plural only where it stands `in_front` of a noun.

    `office buildings` are used for offices; a `date` is no node of the kind `dates`.
    """
    for ending, instead in (*_PAIRS, *(_MANY if in_front else ())):
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            yield stem + instead
