"""What a question or a query names that the graph does not hold: looked for when an answer would be silent.

A name in the question is what is quoted or capitalised; in a query it is what is compared by equality. Free
texts (`CONTAINS 'foo'`) are none, and a result that is not empty speaks for itself.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from heimdall.chat.absent_words import missing_words, unknown_words
from heimdall.chat.inflection import listed
from heimdall.chat.query_names import Name, NameKind, Used, names_of
from heimdall.chat.sought_values import sought_values
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema, MissingValue, ValueLink
from heimdall.errors import HeimdallError
from heimdall.graph.misspellings import has_slip
from heimdall.graph.nearest import unknown_names
from heimdall.graph.schema_links import schema_links
from heimdall.graph.schema_words import names_of as names_in_schema
from heimdall.graph.tokens import TokenError, tokenize
from heimdall.ports import Actions
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE

logger = logging.getLogger(__name__)

_MOST = 5
_PARTS = "year quarter month week day hour minute second millisecond x y z latitude longitude height srid"
_COMPONENTS = frozenset(_PARTS.split())


@dataclass(frozen=True, slots=True)
class Absences:
    """One request's question, empty when the query is the user's own, with its value links."""

    actions: Actions
    question: str
    schema: GraphSchema
    links: Sequence[ValueLink] = ()

    async def beside(self, sentence: str) -> str:
        """What to say with a sentence that declines: a name that is not there, if that may be the reason."""
        if sentence not in (REFUSE_ABSENT, REFUSE_SCOPE):
            return ""
        missing = await self._missing(self._named())
        return missing_words(each for each in missing if each.near or sentence == REFUSE_ABSENT)

    async def of_question(self, readings: Iterable[ActionCall] = ()) -> str:
        """Sentences about names in the question, or in its readings, that are not there; or nothing."""
        queries = [str(call.params["cypher"]) for call in readings if "cypher" in call.params]
        sought = [link for cypher in queries for link in sought_values(cypher).wanted]
        missing = await self._missing(_with_names(sought, self._named()))
        return missing_words(each for each in missing if not _is_elsewhere(each))

    async def behind_nothing(self, cypher: str) -> str:
        """Why a query may have found nothing, as sentences."""
        used, sought = _used(cypher), sought_values(cypher)
        free = {text.lower() for text in used.strings}
        named = [link for link in self._named() if link.text.lower() not in free]
        missing = await self._missing(_with_names([*sought.wanted, *sought.unwanted], named))
        unknown = sorted(_of_schema(used.names) - _known(self.schema))
        return " ".join(filter(None, [unknown_words(unknown, self.schema), missing_words(missing)]))

    async def passed_over(self, cypher: str) -> str:
        """What a query that found something does not take into account, as sentences."""
        used, sought = _used(cypher), sought_values(cypher)
        said = " ".join(used.strings).lower()
        named = [link for link in self._named() if link.text.lower() not in said]
        return missing_words(await self._missing([*sought.unwanted, *named]))

    def taken(self, cypher: str) -> str:
        """Which words of the question the query takes for names and values, as a sentence or nothing."""
        used = _used(cypher)
        names = {_marked(*name) for name in used.names}
        links = schema_links(self.question, self.schema, self.links) if self.question else ()
        taken = [f"'{link.word}' for {link.name.lstrip('.:')}" for link in links if link.name in names]
        slips = {v.said: v.text for v in self.links if v.text in used.strings and has_slip(v.said)}
        taken += [f"'{said}' for '{text}'" for said, text in slips.items()]
        return f"I took {listed(taken)}." if taken else ""

    def _named(self) -> list[ValueLink]:
        return [ValueLink(name, "", "") for name in unknown_names(self.question, self.schema, self.links)]

    async def _missing(self, asked: Iterable[ValueLink]) -> tuple[MissingValue, ...]:
        """Those that are missing, each text once; none when the graph cannot be asked."""
        wanted = {link.text.lower(): link for link in reversed(list(asked))}
        if not wanted:
            return ()
        try:
            return await self.actions.missing_values(tuple(wanted.values())[::-1][:_MOST])
        except HeimdallError as error:
            logger.warning("missing values: %s", error.message)
            return ()


def _with_names(sought: Iterable[ValueLink], named: Sequence[ValueLink]) -> list[ValueLink]:
    """What queries look for and what the question names, without a part of a name that it names in full."""
    full = [link.text.lower() for link in named]
    return [s for s in sought if not any(s.text.lower() in name != s.text.lower() for name in full)] + [
        *named
    ]


def _is_elsewhere(missing: MissingValue) -> bool:
    """Whether the value is there, though not where it was looked for: another reading may mean it."""
    return any(link.text.lower() == missing.asked.text.lower() for link in missing.near)


def finds_nothing(data: Mapping[str, object]) -> bool:
    """Whether a result has no rows, or one row of nothing but zero, false, null and empty lists."""
    rows = data.get("results")
    if not isinstance(rows, list) or len(rows) > 1:
        return False
    return all(isinstance(row, Mapping) and not any(row.values()) for row in rows)


def _used(cypher: str) -> Used:
    """What the query names; nothing where it calls a procedure, whose names are not the schema's."""
    try:
        if any(token.is_name() and token.word == "CALL" for token in tokenize(cypher)):
            return Used()
        return names_of(cypher)
    except TokenError:
        return Used()


def _marked(kind: NameKind, name: str) -> str:
    return {"label": "", "property": ".", "type": ":"}[kind] + name


def _known(schema: GraphSchema) -> set[Name]:
    kinds: Mapping[str, NameKind] = {"label": "label", "property": "property", "type": "type"}
    return {(kinds[each.kind], each.name) for each in names_in_schema(schema)}


def _of_schema(names: Iterable[Name]) -> set[Name]:
    """Without what dates and points have of themselves."""
    return {(kind, name) for kind, name in names if kind != "property" or name not in _COMPONENTS}
