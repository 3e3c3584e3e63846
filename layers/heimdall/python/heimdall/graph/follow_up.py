"""Whether a question needs the one before it: `and how many of them are active`, `what about Bob`."""

from collections.abc import Sequence

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.links import Word, words_of
from heimdall.graph.schema_words import names_something

# These point back, unless the question itself names whom they mean; of the others a label is enough.
_POINTING = frozenset(["he", "her", "hers", "him", "his", "it", "ones", "she", "them", "these", "those"])
_OWNING = frozenset(["its", "their", "theirs", "they"])
_GOING_ON = frozenset(["also", "and", "but", "now", "so", "then"])
_GOING_ON_WITH = frozenset([("what", "about"), ("how", "about"), ("same", "for"), ("the", "same")])
_HALF = _GOING_ON | {
    *("count", "give", "just", "limit", "list", "name", "ok", "okay", "only", "order", "rank"),
    *("reverse", "show", "sort", "the", "which"),
}
_SHORT = 3  # words
_ASKING = frozenset(["how", "what", "when", "where", "which", "who", "whose"])
_ORDERING = frozenset(["ascending", "asc", "backwards", "descending", "desc", "first", "last"])
# The graph as a whole and the assistant itself need no question before.
_WHOLE = frozenset(
    [
        *("config", "connection", "connections", "database", "edge", "edges", "events", "graph", "health"),
        *("hello", "help", "hey", "hi", "label", "labels", "metrics", "node", "nodes", "orphan", "orphans"),
        *("property", "properties", "relationship", "relationships", "schema", "statistics", "stats"),
        *("status", "thanks", "type", "types"),
    ]
)


def takes_values(question: str, schema: GraphSchema, links: Sequence[ValueLink]) -> bool:
    """Whether values of the question before are meant too; `links` are the question's own.

    It points back with a pronoun, or it is only half a question: nothing that it could be about.
    """
    words = words_of(question)
    return _points_back(words, schema, links) or (not links and _is_half(words, schema))


def continues(question: str, schema: GraphSchema, links: Sequence[ValueLink]) -> bool:
    """Whether words and numbers of the question before may be said again: it does not stand alone."""
    words = words_of(question)
    opening = tuple(word.folded for word in words[:2])
    if set(opening[:1]) & _GOING_ON or opening in _GOING_ON_WITH:
        return True
    alone = any(names_something(word.folded, schema, "label") or word.folded in _WHOLE for word in words)
    return not alone or takes_values(question, schema, links)


def own_links(question: str, links: Sequence[ValueLink]) -> tuple[ValueLink, ...]:
    """Of links found in a longer text those whose words stand in the question."""
    said = f" {_folded(words_of(question))} "
    return tuple(link for link in links if f" {_folded(words_of(link.spoken()))} " in said)


def _points_back(words: Sequence[Word], schema: GraphSchema, links: Sequence[ValueLink]) -> bool:
    for at, word in enumerate(words):
        if word.folded in _POINTING | _OWNING:
            before = words[:at]
            named = own_links(" ".join(each.written for each in before), links) or (
                word.folded in _OWNING
                and any(names_something(each.folded, schema, "label") for each in before)
            )
            return not named
    return False


def _is_half(words: Sequence[Word], schema: GraphSchema) -> bool:
    said = [word.folded for word in words]
    if not said or _WHOLE & set(said) or any(names_something(word, schema, "label") for word in said):
        return False
    short = len(said) <= _SHORT and (said[0] in _ASKING or said[-1] in _ORDERING)
    return short or said[0] in _HALF or tuple(said[:2]) in _GOING_ON_WITH


def _folded(words: Sequence[Word]) -> str:
    return " ".join(word.folded for word in words)
