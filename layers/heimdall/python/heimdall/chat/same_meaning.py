"""What makes two answers of a model one: its probability is spread over all the ways to write the same thing.

Whether Ada works at Acme may be asked from her side or from the firm's, counting nodes or rows; and a
question that this graph does not answer is declined in one of two sentences.
"""

from collections.abc import Iterator, Mapping, Sequence

from heimdall.chat.expressions import Call, Comparison, Value
from heimdall.chat.pattern_words import Node, Path, Unworded
from heimdall.chat.query_reading import Item, Projection, read_query
from heimdall.graph.tokens import Token, TokenError, tokenize
from heimdall.prompts.sentences import OUTCOMES


def meaning_of_sentence(said: str) -> str:
    """What a sentence comes to: the same text for all that decline for the same reason."""
    outcome = OUTCOMES.get(said)
    return said if outcome is None else outcome.value


def existence(cypher: str) -> str | None:
    """The pattern that a query asks for, the same from both ends; None where it asks for more than `any`."""
    try:
        tokens = tokenize(cypher)
        query = read_query(tokens)
    except (TokenError, Unworded):
        return None
    if not _asks_for_any(query.returned) or query.between or len(query.paths) != 1:
        return None
    path = query.paths[0]
    return min(_told(each, tokens) for each in (path, path.turned))


def _asks_for_any(returned: Projection) -> bool:
    """Whether it returns `count(…) > 0` alone."""
    match returned.items:
        case [Item(said=Comparison(left=Call(name="COUNT"), op=">", right=Value(text="0")))]:
            return True
    return False


def _told(path: Path, tokens: Sequence[Token]) -> str:
    """The pattern and its conditions, with numbers for variables."""
    numbers = {var: str(at) for at, var in enumerate(_variables(path)) if var}
    hops = (f"{hop.direction} {hop.types} {hop.steps} {_node(hop.far)}" for hop in path.hops)
    return " ".join((_node(path.start), *hops, *_conditions(tokens, numbers)))


def _variables(path: Path) -> Iterator[str]:
    yield path.start.var
    for hop in path.hops:
        yield from (hop.var, hop.far.var)


def _node(node: Node) -> str:
    return f"{node.label} {node.pins}"


def _conditions(tokens: Sequence[Token], numbers: Mapping[str, str]) -> Iterator[str]:
    """What stands between WHERE and RETURN."""
    words = [token.word for token in tokens]
    if "WHERE" in words:
        for token in tokens[words.index("WHERE") : words.index("RETURN")]:
            yield numbers.get(token.text, token.text)
