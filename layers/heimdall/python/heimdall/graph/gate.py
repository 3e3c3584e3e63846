"""The first safety layer: a query written by a model is a plain read, or it never leaves.

It judges the text alone, the same for every server; the server's own read mode, the reader's rights and
the rollback stand behind it.
"""

from collections.abc import Mapping

from heimdall.errors import ActionRefused, InvalidRequest
from heimdall.graph import growth
from heimdall.graph.reading import Reading
from heimdall.graph.tokens import Kind, Token, TokenError, tokenize
from heimdall.graph.verdicts import Forbidden, Malformed
from heimdall.graph.vocabulary import FORBIDDEN

LAYER = "cypher gate"
LONGEST_QUERY = 20_000
_DEEPEST_NESTING = 60


def check(cypher: str, params: Mapping[str, object] | None = None) -> None:
    """Return if the query is one plain read.

    Raises ActionRefused (layer `cypher gate`) when it does anything else, and InvalidRequest (code
    `cypher_syntax`) when it is broken Cypher without any word of a write in it, so that it can be repaired.
    """
    if len(cypher) > LONGEST_QUERY:
        raise ActionRefused(f"the query is longer than {LONGEST_QUERY} characters", layer=LAYER)
    try:
        tokens = tokenize(cypher)
    except TokenError as error:
        raise ActionRefused(f"the query cannot be read safely: {error}", layer=LAYER) from error
    try:
        _check_nesting(tokens)
        Reading(tokens).check()
        growth.check(tokens, params or {})
    except Forbidden as error:
        raise ActionRefused(str(error), layer=LAYER) from error
    except Malformed as error:
        raise _broken(tokens, error) from error


def _check_nesting(tokens: list[Token]) -> None:
    depth = 0
    for token in tokens:
        if token.kind is Kind.SYMBOL:
            depth += (token.text in "([{") - (token.text in ")]}")
        if depth > _DEEPEST_NESTING:
            raise Forbidden(f"brackets are nested deeper than {_DEEPEST_NESTING}")


def _broken(tokens: list[Token], error: Malformed) -> ActionRefused | InvalidRequest:
    suspicious = next((each for each in tokens if each.kind is Kind.NAME and each.word in FORBIDDEN), None)
    if suspicious is not None:
        return ActionRefused(f"{error}, and {suspicious.word} {FORBIDDEN[suspicious.word]}", layer=LAYER)
    return InvalidRequest(f"the query is not valid Cypher: {error}", code="cypher_syntax", param="cypher")
