"""Messages that need no model to be read: Cypher itself, and the answer `1` to a question back.

Such a query runs as it stands through the same hooks, gate and caps as a model's.
"""

import re
from collections.abc import Sequence

from heimdall.chat.wording import asked_back
from heimdall.domain.actions import ActionCall
from heimdall.domain.conversation import Message

QUERY_ACTION = "heimdall.watcher.query"

_CYPHER = re.compile(
    r"""^\s*(?:
        (?:EXPLAIN\s+|PROFILE\s+)?
        (?:(?:OPTIONAL\s+)?MATCH|MERGE|CREATE)\s*
        (?:[\w`]+\s*=\s*)?(?:shortestPath|allShortestPaths)?\s*\(      # a pattern follows
      | CALL\s+(?:[\w`]+\s*\.\s*)+[\w`]+                               # a procedure with a dotted name
      | CALL\s*\{
      | UNWIND\s+[\[$(\w].*\bAS\s+\w+
      | LOAD\s+CSV\b
      | (?:DROP|CREATE)\s+(?:INDEX|CONSTRAINT)\b
      | RETURN\s+.+\bAS\s+\w+\s*;?\s*$
    )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


_CONFIRMS = re.compile(r"\W*(?:1|yes|y|run it|yes please|that one)\W*", re.IGNORECASE)


def cypher_call(message: str) -> ActionCall | None:
    """The query action for a message that is Cypher, else None."""
    return _query(message.strip()) if _CYPHER.match(message) else None


def confirmed_call(messages: Sequence[Message]) -> ActionCall | None:
    """The query that the assistant asked about just before, when the last message confirms it."""
    if len(messages) < 2 or messages[-2].role != "assistant" or not _CONFIRMS.fullmatch(messages[-1].content):
        return None
    cypher = asked_back(messages[-2].content)
    return None if cypher is None else _query(cypher)


def _query(cypher: str) -> ActionCall:
    return ActionCall(QUERY_ACTION, {"cypher": cypher})
