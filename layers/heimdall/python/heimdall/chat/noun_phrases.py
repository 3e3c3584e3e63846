"""A chain of nodes with all that is said of it: `people with age over 40 who work at a company`."""

from collections.abc import Sequence

from heimdall.chat.condition_words import attributive, verb_for, who
from heimdall.chat.expressions import Condition, Junction, Not, Pattern
from heimdall.chat.known import Known, noun, nouns, pins
from heimdall.chat.pattern_words import Hop, Node, Path


def subject(known: Known, *, several: bool) -> str:
    """The asked-for nodes. Raises Unworded."""
    head = nouns(known.first) if several else f"the {noun(known.first)}"
    also = [
        f", and {_relative(known, path.start, path.hops, several=several, close=False)}"
        for path in known.further
        if _goes_along(known, path)
    ]
    return "".join([_phrase(known, head, known.first, known.path.hops, several=several), *also])


def sentences(known: Known) -> list[str]:
    """What else is said of nodes that were spoken of before, as sentences."""
    return [
        sentence(known, known.the(path.start), path.start, path.hops)
        for path in known.further
        if not _goes_along(known, path)
    ]


def _goes_along(known: Known, path: Path) -> bool:
    """Whether a further chain is told with the asked-for nodes: `…, and who live in Oslo`."""
    return path.start == known.first and len(known.path.hops) == len(known.further) == 1


def sentence(known: Known, again: str, node: Node, hops: Sequence[Hop]) -> str:
    """Relationships of a node as a sentence about it: `that patient is admitted to a ward`."""
    hop, *rest = hops
    verb = verb_for(hop, node)
    if not (hop.direction == "from" and verb.reversible):
        return f"{again} {verb.one} {_far(known, node, hop, rest)}"
    words = f"{_doer(known, node, hop)} {verb.one} {again}{verb.behind}"
    return words + _where(known, hop.far, rest, " and where ")


def _phrase(known: Known, head: str, node: Node, hops: Sequence[Hop], *, several: bool) -> str:
    """The head with values, conditions and relationships of its node."""
    said = known.conditions.get(node.var, []) if node.var else []
    told = [attributive(known, condition, several=several) for condition in said]
    if len(said) > 1 or hops:
        told = [f"({text})" if isinstance(c, Junction) else text for text, c in zip(told, said, strict=True)]
    if hops and any(map(_is_clause, said)):
        told.append(_relative(known, node, hops, several=several, close=False))
        hops = ()
    behind = [_relative(known, node, hops, several=several, close=not told)] if hops else []
    return " ".join([head, *pins(node), *([" and ".join(told)] if told else []), *behind])


def _relative(known: Known, node: Node, hops: Sequence[Hop], *, several: bool, close: bool) -> str:
    """`who work at a company`, with what follows in the chain; `close` to the noun it may be shorter."""
    hop, *rest = hops
    verb = verb_for(hop, node)
    if hop.direction == "from" and verb.reversible:
        done = f"that {_doer(known, node, hop)} {verb.one}{verb.behind}"
        return done + _where(known, hop.far, rest, ", where ")
    said = verb.says(several=several, denied=False)
    short = said.split(" ", 1)[1] if verb.short and close else f"{who(node)} {said}"
    return f"{short} {_far(known, node, hop, rest)}"


def _doer(known: Known, node: Node, hop: Hop) -> str:
    """The far node in front of its verb, without what follows in the chain."""
    return _phrase(known, known.one(hop.far, node, bare=True), hop.far, (), several=False)


def _far(known: Known, node: Node, hop: Hop, rest: Sequence[Hop]) -> str:
    """The far node behind its verb, with what follows in the chain."""
    head = known.one(hop.far, node, bare=True)
    if behind := verb_for(hop, node).behind:
        near = _phrase(known, head, hop.far, (), several=False)
        return near + behind + _where(known, hop.far, rest, ", where ")
    return _phrase(known, head, hop.far, rest, several=False)


def _where(known: Known, node: Node, rest: Sequence[Hop], link: str) -> str:
    return link + sentence(known, known.that(node), node, rest) if rest else ""


def _is_clause(condition: Condition) -> bool:
    bare = condition.inner if isinstance(condition, Not) else condition
    return isinstance(bare, Pattern)
