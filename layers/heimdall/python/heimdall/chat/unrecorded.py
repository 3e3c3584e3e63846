"""What nobody wrote down is not zero: `games nobody counted the crowd for` have no attendance at all.

And what has run out is: products `out of stock` are those with none, not those of which nobody knows.
"""

import re

from heimdall.domain.graph import GraphSchema
from heimdall.graph.schema_words import parts_of
from heimdall.graph.tokens import PROPERTY, named_in

_NOT_RECORDED = re.compile(
    r"""
    \b(?:nobody|no\ ?one)\ (?:\w+\ ){0,2}(?:counted|knows)\b
    | \b(?:nobody|no\ ?one|never|no|not|nothing)\b.*\b(?:wr(?:o|i)tes?\ (?:it\ )?down|written\ down|noted
      |recorded|registered|entered|filled\ in|documented|logged|worked\ out|established|on\ (?:file|record))\b
    | n't\b.*\b(?:recorded|on\ (?:file|record)|known)\b
    | \b(?:not|never)\ known\b | \b(?:unknown|unrecorded|undocumented)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IS_ZERO = re.compile(r"(?P<what>\b[nmo]\.(?:`[^`]+`|\w+)) = 0(?![\w.])")
# There is no year zero; `incidentsLastYear` is of none.
_OF_TIME = re.compile(
    r"\.year$|(?<!last)(?<!this)(?<!per)_(?:year|date|on|at)$|(?<!Last)(?<!This)(?<!Per)(?:Year|Date|On|At)$"
)


def unrecorded(cypher: str, question: str) -> str:
    """The query with what is lacking where it says zero of a year, or of what is said to be unknown."""
    nowhere = _NOT_RECORDED.search(question) is not None

    def lacking(found: re.Match[str]) -> str:
        no_zero = nowhere or _OF_TIME.search(found["what"].strip("`"))
        return f"{found['what']} IS NULL" if no_zero else found[0]

    return _IS_ZERO.sub(lacking, cypher)


_RUN_OUT = re.compile(r"\bout of (?P<of>\w+)|\bno (?P<no>\w+) left\b", re.IGNORECASE)
_LACKING = re.compile(rf"\b(?=[nmo]\.)(?P<what>{PROPERTY}) IS (?:NOT )?NULL")


def run_out(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with zero for a number that it has as lacking or as known, where there is said to be none."""
    said = {found[found.lastgroup or 0].lower() for found in _RUN_OUT.finditer(question)}
    numbers = {each.name for each in schema.properties if each.kind == "number"}

    def none(found: re.Match[str]) -> str:
        name = named_in(found["what"])
        meant = name in numbers and not said.isdisjoint(parts_of(name))
        return f"{found['what']} = 0" if meant else found[0]

    return _LACKING.sub(none, cypher) if said else cypher
