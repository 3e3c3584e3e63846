"""What a query returns, in words: the nodes, their properties, figures over them."""

from collections.abc import Sequence

from heimdall.chat.condition_words import statement
from heimdall.chat.expressions import Call, Comparison, Operand, Property, Reference, Value
from heimdall.chat.inflection import listed
from heimdall.chat.known import Known, words
from heimdall.chat.noun_phrases import subject
from heimdall.chat.pattern_words import Unworded
from heimdall.chat.query_reading import Item


def answer(known: Known, items: Sequence[Item]) -> str:
    """What the rows are. Raises Unworded."""
    if (told := _of_relationships(known, items)) is not None:
        return told
    if len(items) == 1:
        return _single(known, items[0])
    figures = [item for item in items if _is_figure(known, item)]
    keys = [item.operand for item in items if item not in figures]
    if None in keys:
        raise Unworded
    if not figures:
        return _plain(known, keys)
    return _grouped(known, keys, figures)


def item_words(known: Known, item: Item) -> str:
    """One item by itself. Raises Unworded."""
    return (
        known.operand(item.operand) if item.operand is not None else f"whether {statement(known, item.said)}"
    )


def _of_relationships(known: Known, items: Sequence[Item]) -> str | None:
    """The answer when the query is about relationships whatever their nodes are."""
    hop = known.path.hops[0] if len(known.path.hops) == 1 else None
    bare = all(not node.label and not node.pins for node in known.path.nodes)
    if hop is None or not hop.var or hop.steps or not bare or known.conditions or hop.direction == "with":
        return None
    shown = f"{' or '.join(hop.types)} relationships" if hop.types else "relationships"
    operands = [item.operand for item in items]
    type_, count = Call("TYPE", Reference(hop.var)), Call("COUNT", Reference(hop.var))
    ends = [Reference(node.var) for node in known.path.nodes]
    forms: dict[tuple[Operand | None, ...], str] = {
        (count,): f"the number of {shown}",
        (type_, count): f"the number of {shown}, by type",
        (ends[0], type_, ends[1]): f"{shown} with their types and the nodes at both ends",
    }
    return forms.get(tuple(operands))


def _single(known: Known, item: Item) -> str:
    match item.said:
        case Comparison(left=Call(name="COUNT", inner=inner), op=">", right=Value(text="0")) if (
            inner is None or inner == Reference(known.first.var)
        ):
            return f"whether there are any {subject(known, several=True)}"
    if item.operand is None:
        raise Unworded
    return _figure_of_first(known, item.operand) or _other(known, item)


def _other(known: Known, item: Item) -> str:
    """`the average age of the people for companies that a person works at`."""
    return f"{item_words(known, item)} for {subject(known, several=_several(known))}"


def _figure_of_first(known: Known, operand: Operand) -> str | None:
    """The answer when it is the asked-for nodes, a property of theirs, or a figure over them."""
    match operand:
        case Reference(var=var) if var == known.first.var:
            return subject(known, several=_several(known))
        case Property(var=var, path=path) if var == known.first.var:
            return f"the {words(path)} of {subject(known, several=_several(known))}"
        case Call(name="COUNT", inner=None | Reference()) if operand.inner in (
            None,
            Reference(known.first.var),
        ):
            different = "different " if operand.distinct else ""
            return f"the number of {different}{subject(known, several=True)}"
        case Call(name=name, inner=Property(var=var, path=path), distinct=distinct) if var == known.first.var:
            alone = Known(known.first_alone())
            figure = alone.operand(Call(name, Property(var, path), distinct))
            return f"{figure} of {subject(known, several=True)}"
    return None


def _plain(known: Known, keys: Sequence[Operand | None]) -> str:
    """Rows without figures."""
    nodes = subject(known, several=_several(known))
    if all(isinstance(key, Property) and key.var == known.first.var for key in keys):
        return f"the {listed([_key(known, key) for key in keys])} of {nodes}"
    if Reference(known.first.var) in keys:
        others = [known.operand(key) for key in keys if key != Reference(known.first.var)]
        return f"{nodes}, each with {listed(others)}"
    return f"{listed([known.operand(key) for key in keys])} for {nodes}"


def _grouped(known: Known, keys: Sequence[Operand | None], figures: Sequence[Item]) -> str:
    """Figures, and what there is one of each for."""
    nodes = subject(known, several=True)
    told = listed([item_words(known, item) for item in figures])
    if not keys:
        return f"{told} {'of' if known.alone else 'for'} {nodes}"
    if list(keys) == [Reference(known.first.var)]:
        return f"{nodes}, each with {told}"
    by = listed([_key(known, key) for key in keys])
    if len(figures) == 1 and figures[0].operand is not None:
        whole = _figure_of_first(known, figures[0].operand)
        if whole is not None:
            return f"{whole}, by {by}"
    return f"{nodes}, by {by}, each with {told}"


def _key(known: Known, key: Operand | None) -> str:
    """What rows are grouped by: `city`, `company's name`, `label`."""
    match key:
        case Property(var=var, path=path) if var == known.first.var:
            return words(path)
        case Call(name="LABELS", inner=Reference(var=var)) if var == known.first.var:
            return "label"
    return known.operand(key).removeprefix("the ")


def _is_figure(known: Known, item: Item) -> bool:
    """An aggregate, or one that an earlier part of the query made."""
    made = isinstance(item.operand, Reference) and item.operand.var in known.aliases
    return item.aggregates or made or item.operand is None


def _several(known: Known) -> bool:
    """A node picked by its values is spoken of as one."""
    return not known.first.pins
