"""A query in words, so that a user can tell two readings of a question apart.

`MATCH (n:Person)-[:WORKS_AT]->(m:Company) WHERE n.age > 40 RETURN n.name ORDER BY n.age DESC LIMIT 3` is
`the name of people with age over 40 who work at a company, sorted by age in descending order, only the
first 3`. Queries of one meaning get the same words.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from heimdall.chat.answer_words import answer, item_words
from heimdall.chat.condition_words import bracketed, statement
from heimdall.chat.date_parts import dated
from heimdall.chat.expressions import (
    Comparison,
    Condition,
    Junction,
    Not,
    Operand,
    Pattern,
    Property,
    Reference,
    Value,
    conjuncts,
    variables,
)
from heimdall.chat.inflection import listed
from heimdall.chat.known import Known, nouns, words
from heimdall.chat.noun_phrases import sentences
from heimdall.chat.pattern_words import Path, Unworded, opened
from heimdall.chat.query_reading import Projection, Reading, read_query
from heimdall.graph.any_case import without_case
from heimdall.graph.as_written import as_told
from heimdall.graph.tokens import Token, TokenError, tokenize

_LONGEST = 600  # characters
_PROCEDURES = {
    "db.labels": "the labels of the graph",
    "db.relationshiptypes": "the relationship types of the graph",
}


def query_words(cypher: str) -> str | None:
    """The query in words; None where it has a form that no words are known for, or needs too many."""
    try:
        tokens = tokenize(as_told(without_case(cypher)))
        told = _procedure(tokens) or _words(read_query(tokens))
    except (TokenError, Unworded):
        return None
    return told if len(told) <= _LONGEST else None


def _procedure(tokens: Sequence[Token]) -> str | None:
    """The words of a call of a procedure that lists names. Raises Unworded for any other call."""
    said = [token.word for token in tokens]
    if said[:1] != ["CALL"]:
        return None
    called, _, rest = "".join(said[1:]).partition("()")
    plain = not rest or (said[-4:-3] == ["YIELD"] and said[-2] == "RETURN" and said[-1] == said[-3])
    if called.lower() not in _PROCEDURES or not plain:
        raise Unworded
    return _PROCEDURES[called.lower()]


def _words(query: Reading) -> str:
    if query.shortest:
        return _shortest(query)
    query = _turned(replace(query, paths=tuple(each for path in query.paths for each in opened(path))))
    known = Known(query.paths[0])
    for path in query.paths[1:]:
        _add(known, path)
    shown = {var for item in query.returned.items for var in variables(item.said)}
    stated = _distribute(known, dated(query.where) if query.where else None, shown)
    rest = [*sentences(known), *_stated(known, stated)]
    told = [f", where {' and '.join(rest)}"] if rest else []
    if query.between is not None:
        told.append(_between(known, query.between))
        told += [f", where {statement(known, query.kept)}"] if query.kept else []
    text = answer(known, query.returned.items)
    if text == nouns(known.first) and not query.returned.limit:
        text = f"all {text}"
    _remember(known, query.returned)
    return text + "".join(told) + _ending(known, query.returned)


def _turned(query: Reading) -> Reading:
    """The query with its chain the other way round when only the last node is asked for."""
    path, last = query.paths[0], query.paths[0].nodes[-1]
    used = {var for item in query.returned.items for var in variables(item.said)}
    if not path.hops or query.between or used != {last.var} or len(query.paths) > 1:
        return query
    return Reading((path.turned,), query.where, query.returned)


def _add(known: Known, path: Path) -> None:
    """Take in a further pattern: a node to compare with, or a chain from a node that is known."""
    start = path.start
    again = known.node(start.var)
    if path.hops and again in known.nodes and not (start.label or start.picked):
        known.further = (*known.further, Path(again, path.hops))
    elif path.hops or again is not None or not start.var:
        raise Unworded
    else:
        known.beside = (*known.beside, start)


def _distribute(known: Known, where: Condition | None, shown: Set[str]) -> list[Condition]:
    """Give each condition to the node it is of; what is left. Variables of what is `shown` need none."""
    rest: list[Condition] = []
    for condition in conjuncts(where) if where else ():
        if (owner := _owner(known, condition)) is not None:
            known.conditions.setdefault(owner, []).append(condition)
        else:
            rest.append(condition)
    compared = {var for each in (conjuncts(where) if where else ()) for var in variables(each)}
    if any(node.var not in compared | shown for node in known.beside):
        raise Unworded
    return rest


def _stated(known: Known, conditions: Sequence[Condition]) -> list[str]:
    """Conditions as statements; one of several that is several itself in brackets."""
    told = [statement(known, condition) for condition in conditions]
    alone = len(told) == 1 and not sentences(known)
    return told if alone else bracketed(told, conditions)


def _owner(known: Known, condition: Condition) -> str | None:
    """The variable of the one node of the chain that the condition is of."""
    match condition:
        case (
            Comparison(left=Property(var=var), right=right)
            | Comparison(left=Value(), right=Property(var=var) as right)
        ):
            pass
        case Pattern(path=path):
            var, right = path.start.var, None
        case Not(inner=inner):
            return _owner(known, inner)
        case Junction(parts=parts):
            owners = {_owner(known, part) for part in parts}
            return owners.pop() if len(owners) == 1 else None
        case _:
            return None
    beside = {node.var for node in known.beside}
    return var if known.node(var) in known.nodes and set(variables(right)) <= beside | {var} else None


def _between(known: Known, between: Projection) -> str:
    """A WITH: its order and limit, and what its aliases stand for."""
    keys = [item for item in between.items if not item.aggregates]
    grouped = len(keys) < len(between.items) and [item.operand for item in keys] != [
        Reference(known.first.var)
    ]
    if between.distinct or (grouped and keys):
        raise Unworded
    _remember(known, between)
    return _ending(known, between)


def _remember(known: Known, projection: Projection) -> None:
    for item in projection.items:
        if item.alias:
            known.aliases[item.alias] = item_words(known, item)


def _ending(known: Known, projection: Projection) -> str:
    """Repeats, order and limit."""
    ending = ", without repeats" if projection.distinct else ""
    keys = [
        f"{_sorted_by(known, key)} in {'descending' if descends else 'ascending'} order"
        for key, descends in projection.order
    ]
    ending += f", sorted by {', then '.join(keys)}" if keys else ""
    ending += f", leaving out the first {projection.skipped}" if projection.skipped else ""
    if projection.limit:
        first = "first" if projection.limit == "1" else f"first {projection.limit}"
        ending += f", only the {first}" if keys else f", at most {projection.limit}"
    return ending


def _sorted_by(known: Known, key: Operand) -> str:
    own = isinstance(key, Property) and key.var == known.first.var
    return words(key.path) if own and isinstance(key, Property) else known.operand(key)


def _shortest(query: Reading) -> str:
    """`the length of the shortest path from the person named 'A' to the city named 'B' …`."""
    path = query.paths[0]
    if len(path.hops) != 1 or query.where or query.between:
        raise Unworded
    (hop,) = path.hops
    known = Known(Path(path.start, ()))
    ends = [known.one(path.start), known.one(hop.far)]
    way = {"to": "from {} to {}", "from": "to {} from {}", "with": "between {} and {}"}[hop.direction]
    over = f" over {' or '.join(hop.types)}" if hop.types else ""
    steps = f" of {hop.steps} steps" if hop.steps else ""
    known.aliases[query.shortest] = f"the shortest path{steps} {way.format(*ends)}{over}"
    items = listed([item_words(known, item) for item in query.returned.items])
    _remember(known, query.returned)
    return items + _ending(known, query.returned)
