"""A query in words, so that a user can tell two readings of a question apart.

`MATCH (n:Person) WHERE n.age > 40 RETURN n.name ORDER BY n.age DESC LIMIT 3` is `name of every Person where
age is over 40, sorted by age descending, the first 3 only`. Queries of one meaning get the same words.
"""

from dataclasses import dataclass

from heimdall.chat.expression_words import AGGREGATES, Known, take_expression
from heimdall.chat.pattern_words import Path, Unworded, need, skip, take_literal, take_path
from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Token, TokenError, tokenize

_LONGEST = 600  # characters
_PROCEDURES = {
    "db.labels": "the labels of the graph",
    "db.relationshiptypes": "the relationship types of the graph",
}


def query_words(cypher: str) -> str | None:
    """The query in words; None where it has a form that no words are known for, or needs too many."""
    try:
        words = _Query(tokenize(cypher)).words()
    except (TokenError, Unworded):
        return None
    return words if len(words) <= _LONGEST else None


@dataclass(frozen=True, slots=True)
class _Item:
    """One returned thing: its words, and its tokens without spaces to know its form."""

    words: str
    form: str

    @property
    def aggregates(self) -> bool:
        return self.form.upper().startswith(tuple(f"{name}(" for name in AGGREGATES))


class _Query:
    """One walk over one query."""

    def __init__(self, tokens: list[Token]) -> None:
        self._at = Cursor(tokens)
        self._tokens = tokens
        self._known = Known()
        self._paths: list[Path] = []

    def words(self) -> str:
        """All of it. Raises Unworded."""
        if self._take("CALL"):
            return self._procedure()
        if not self._take("MATCH"):
            raise Unworded
        subject = self._patterns() + self._conditions()
        if self._take("WITH"):
            self._items()
            subject += self._order() + self._limit() + self._conditions()
        if not self._take("RETURN"):
            raise Unworded
        text = self._returned(subject) + self._order() + self._limit()
        skip(self._at, ";")
        if not self._at.at_end:
            raise Unworded
        return text

    def _take(self, *words: str) -> bool:
        found = all(self._at.is_word(ahead, word) for ahead, word in enumerate(words))
        self._at.index += len(words) * found
        return found

    def _procedure(self) -> str:
        name = self._at.take_dotted_name().lower()
        need(self._at, "(", ")")
        rest = [token.word for token in self._tokens[self._at.index :]]
        plain = not rest or (rest[0] == "YIELD" and rest[2:3] == ["RETURN"] and len(rest) == 4)
        if name not in _PROCEDURES or not plain:
            raise Unworded
        return _PROCEDURES[name]

    def _patterns(self) -> str:
        begun = self._path()
        while skip(self._at, ","):
            self._paths.append(take_path(self._at))
        self._known.nodes = [node for path in self._paths for node in path.nodes]
        self._known.hops = [hop for path in self._paths for hop in path.hops]
        # A node beside the asked-for one is only compared with, and conditions tell with which.
        beside = [path.words for path in self._paths[1:] if path.hops or not path.start.pins]
        return " beside ".join([begun, *beside])

    def _path(self) -> str:
        """The first pattern, which may be a shortest path."""
        if not (self._at.token().is_name() and self._at.is_symbol(1, "=")):
            self._paths.append(take_path(self._at))
            return self._paths[0].words
        self._known.path = self._at.token().name
        self._at.index += 2
        if not self._take("SHORTESTPATH"):
            raise Unworded
        need(self._at, "(")
        path = take_path(self._at)
        need(self._at, ")")
        self._paths.append(path)
        if len(path.hops) != 1:
            raise Unworded
        (hop,) = path.hops
        over = f"the shortest path from {path.start.one} to {hop.far.one}, each of which {hop.verb} the next"
        self._known.aliases[self._known.path] = over
        return ""

    def _conditions(self) -> str:
        return f" where {take_expression(self._at, self._known)}" if self._take("WHERE") else ""

    def _items(self) -> list[_Item]:
        items: list[_Item] = []
        while not items or skip(self._at, ","):
            begun = self._at.index
            words = take_expression(self._at, self._known)
            form = "".join(token.text for token in self._tokens[begun : self._at.index])
            items.append(_Item(words, form))
            if self._take("AS"):
                self._known.aliases[self._at.token().name] = words
                self._at.index += 1
        return items

    def _returned(self, subject: str) -> str:
        different = "different " if self._take("DISTINCT") else ""
        items = self._items()
        form, var = items[0].form.upper(), self._known.first.var.upper()
        if self._known.path:
            return _joined(items) + subject
        if len(items) == 1 and form == var:
            return f"every {different}{subject}"
        if len(items) == 1 and form in {f"COUNT({var})", f"COUNT(DISTINCT{var})"}:
            return f"the number of {'different ' if 'DISTINCT' in form else ''}{subject}"
        if len(items) == 1 and form in {f"COUNT({var})>0", "COUNT(*)>0"}:
            return f"whether there is any {subject}"
        return different + self._grouped(items, subject)

    def _grouped(self, items: list[_Item], subject: str) -> str:
        plain = _joined([item for item in items if not item.aggregates])
        figures = _joined([item for item in items if item.aggregates])
        if not figures:
            return f"{plain} {'of' if len(self._known.nodes) == 1 else 'for'} every {subject}"
        return f"{f'{plain}, each with ' if plain else ''}{figures}, over all: {subject}"

    def _order(self) -> str:
        keys: list[str] = []
        if self._take("ORDER", "BY"):
            while not keys or skip(self._at, ","):
                key = take_expression(self._at, self._known)
                descends = self._take("DESC") or self._take("DESCENDING")
                _ = descends or self._take("ASC") or self._take("ASCENDING")
                keys.append(f"{key} {'descending' if descends else 'ascending'}")
        return f", sorted by {', then '.join(keys)}" if keys else ""

    def _limit(self) -> str:
        text = f", leaving out the first {take_literal(self._at)}" if self._take("SKIP") else ""
        return text + (f", the first {take_literal(self._at)} only" if self._take("LIMIT") else "")


def _joined(items: list[_Item]) -> str:
    words = [item.words for item in items] or [""]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
