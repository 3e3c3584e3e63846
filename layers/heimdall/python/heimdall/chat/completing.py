"""What a small model leaves out of a query: it writes one short form for each meaning."""

from dataclasses import replace

from heimdall.chat.cypher_message import query_of
from heimdall.domain.actions import ActionCall
from heimdall.graph.distinct_rows import with_distinct_rows
from heimdall.graph.either_way import without_direction
from heimdall.graph.known_values import with_known_values


def completed(call: ActionCall) -> ActionCall:
    """The call with its query complete: what is shown runs.

    It returns each node once, the first ones with a known value, and spouses whichever way they are stored.
    """
    cypher = query_of(call)
    if cypher is None:
        return call
    whole = without_direction(with_known_values(with_distinct_rows(cypher)))
    return replace(call, params={**call.params, "cypher": whole})
