"""What a small model leaves out of a query: it writes one short form for each meaning."""

from dataclasses import replace

from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.domain.actions import ActionCall
from heimdall.graph.known_values import with_known_values


def completed(call: ActionCall) -> ActionCall:
    """The call, a query's first rows being about nodes whose value is known. What is shown is what runs."""
    cypher = call.params.get("cypher")
    if call.name != QUERY_ACTION or not isinstance(cypher, str):
        return call
    return replace(call, params={**call.params, "cypher": with_known_values(cypher)})
