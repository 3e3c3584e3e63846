"""Conditions in words: behind the noun they are of (`with age over 40`), or as a statement of their own."""

from collections.abc import Mapping, Sequence

from heimdall.chat.date_parts import is_time
from heimdall.chat.expressions import Comparison, Condition, Junction, Not, Operand, Pattern, Property, Value
from heimdall.chat.inflection import a
from heimdall.chat.known import Known, noun, words
from heimdall.chat.pattern_words import Hop, Node, Path, Unworded, spoken
from heimdall.chat.relationship_words import Verb, neutral, verb_of

_WHO = """
    person people user employee worker customer client author writer actor director doctor nurse
    patient physician student teacher professor member friend player reader developer maintainer
    contributor engineer owner manager driver passenger captain sailor guest visitor man woman child
    artist singer musician founder scientist researcher agent seller buyer citizen politician
    speaker host pilot staff human colleague parent candidate applicant tenant subscriber supplier
"""
_PEOPLE = frozenset(_WHO.split())
# After the property's name: `age over 40`.
_TESTS: Mapping[str, str] = {
    "=": "",
    "<>": "other than ",
    ">": "over ",
    ">=": "at least ",
    "<": "under ",
    "<=": "at most ",
    "contains": "containing ",
    "starts": "starting with ",
    "ends": "ending with ",
    "in": "one of ",
    "at": "",
}
_DATES: Mapping[str, str] = {
    "=": "on ",
    "<": "before ",
    "<=": "on or before ",
    ">": "after ",
    ">=": "on or after ",
}
_VERBS: Mapping[str, str] = {"contains": "contain", "starts": "start", "ends": "end"}
_BEHIND: Mapping[str, str] = {"contains": "", "starts": " with", "ends": " with"}


def statement(known: Known, condition: Condition) -> str:
    """What is true of several things at once: `the number of skills is over 3`. Raises Unworded."""
    match condition:
        case Comparison(left=left, op=op, right=None) if op:
            return f"{known.operand(left)} is {op}"
        case Comparison(left=left, op=op, right=right) if op:
            test = f"{_VERBS[op]}s{_BEHIND[op]} " if op in _VERBS else f"is {_test(op, right)}"
            return f"{known.operand(left)} {test}{known.operand(right)}"
        case Not(inner=Comparison(left=left, op=op, right=right)) if op in _VERBS:
            return f"{known.operand(left)} does not {_VERBS[op]}{_BEHIND[op]} {known.operand(right)}"
        case Not(inner=Comparison(left=Value(text=text), op="in", right=right)):
            return f"{text} is not one of {known.operand(right)}"
        case Not(inner=inner):
            return f"not ({statement(known, inner)})"
        case Junction(word=word, parts=parts):
            return joined(word, [statement(known, part) for part in parts], parts)
    raise Unworded


def attributive(known: Known, condition: Condition, *, several: bool) -> str:
    """What is said of one node right behind its noun: `with age over 40`. Raises Unworded."""
    match condition:
        case Comparison(left=Property() as left, op=op, right=right):
            return _with_property(known, words(left.path), op, right)
        case Comparison(left=Value(text=text), op="in", right=Property(path=path)):
            return f"with {text} among {words(path)}"
        case Pattern(path=path):
            return clause(known, path, several=several, denied=False)
        case Not(inner=Pattern(path=path)):
            return clause(known, path, several=several, denied=True)
        case Not(inner=Comparison(left=Property(path=path), op=op, right=right)) if op in _VERBS:
            return f"with {words(path)} not {_TESTS[op]}{known.operand(right)}"
        case Not(inner=Comparison(left=Value(text=text), op="in", right=Property(path=path))):
            return f"without {text} among {words(path)}"
        case Not(inner=inner):
            return f"not ({attributive(known, inner, several=several)})"
        case Junction(word=word, parts=parts):
            return joined(word, [attributive(known, part, several=several) for part in parts], parts)
    raise Unworded


def joined(word: str, texts: Sequence[str], parts: Sequence[Condition]) -> str:
    """All or one of several; those that are several themselves in brackets."""
    return f" {word} ".join(bracketed(texts, parts))


def bracketed(texts: Sequence[str], parts: Sequence[Condition]) -> list[str]:
    """Those texts in brackets that are several conditions themselves."""
    pairs = zip(texts, parts, strict=True)
    return [f"({text})" if isinstance(part, Junction) else text for text, part in pairs]


def clause(known: Known, path: Path, *, several: bool, denied: bool) -> str:
    """A pattern that must exist, or must not, about the node it begins with. Raises Unworded."""
    node = known.node(path.start.var)
    if node is None or len(path.hops) != 1 or path.start.label or path.start.pins:
        raise Unworded
    hop = path.hops[0]
    verb, far = verb_for(hop, node), hop.far
    if hop.direction == "from" and verb.reversible:
        return _done_by(known, far, verb, denied=denied)
    named = known.one(far) if far.pins else _some(far, "any" if denied else "a")
    return f"{who(node)} {verb.says(several=several, denied=denied)} {named}{verb.behind}"


def _done_by(known: Known, far: Node, verb: Verb, *, denied: bool) -> str:
    """`that no vessel calls at`."""
    if far.pins:
        return f"that {known.one(far)} {verb.says(several=False, denied=denied)}{verb.behind}"
    return f"that {_some(far, 'no' if denied else 'a')} {verb.one}{verb.behind}"


def _some(node: Node, article: str) -> str:
    """`any company`, `no company`; without a label `anything`, `nothing`, `something`."""
    if not node.label:
        return {"no": "nothing", "any": "anything"}.get(article, "something")
    return a(noun(node)) if article == "a" else f"{article} {noun(node)}"


def verb_for(hop: Hop, near: Node) -> Verb:
    """The verb of a relationship, seen from the node before it."""
    if len(hop.types) == 1 and not hop.steps and hop.direction != "with":
        done_to = hop.far if hop.direction == "to" else near
        if (verb := verb_of(spoken(hop.types[0]), noun(done_to))) is not None:
            return verb
    return neutral(" or ".join(hop.types), hop.direction, f" over {hop.steps} steps" if hop.steps else "")


def who(node: Node) -> str:
    """`who` for people, `that` for things."""
    return "who" if noun(node).split(" ")[-1] in _PEOPLE else "that"


def _with_property(known: Known, name: str, op: str, right: Operand | None) -> str:
    value = right.text.lower() if isinstance(right, Value) else ""
    if op == "missing":
        return f"without {name}"
    if op in ("known", ""):
        return f"with {name} known" if op else f"marked {name}"
    if op == "=" and value in ("true", "false"):
        return f"marked {'' if value == 'true' else 'not '}{name}"
    return f"with {name} {_test(op, right)}{known.operand(right)}"


def _is_time(operand: Operand | None) -> bool:
    return isinstance(operand, Property) and is_time(words(operand.path))


def _test(op: str, right: Operand | None) -> str:
    of_date = right.is_date if isinstance(right, Value) else _is_time(right)
    return _DATES.get(op, _TESTS[op]) if of_date else _TESTS[op]
