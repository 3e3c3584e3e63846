"""Messages that are Cypher need no model to be read.

Such a query runs as it stands through the same hooks, gate and caps as a model's.
"""

import re

from heimdall.domain.actions import ActionCall

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


def cypher_call(message: str) -> ActionCall | None:
    """The query action for a message that is Cypher, else None."""
    return ActionCall(QUERY_ACTION, {"cypher": message.strip()}) if _CYPHER.match(message) else None


def query_of(call: ActionCall) -> str | None:
    """The Cypher of a query action, None for any other action."""
    cypher = call.params.get("cypher")
    return cypher if call.name == QUERY_ACTION and isinstance(cypher, str) else None
