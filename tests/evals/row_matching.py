"""Whether two results say the same: equal multisets of rows, whatever columns are called and stand where.

A node counts as its key property, a path as its length, a list as what is in it, numbers by nine digits.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

KeyOf = Callable[[str], str]
Cell = tuple[Any, ...]
Column = tuple[Cell, ...]
_DIGITS = 9


def same_rows(
    gold: Sequence[Mapping[str, Any]],
    found: Sequence[Mapping[str, Any]],
    key_of: KeyOf,
    *,
    extra_columns: bool = False,
    ordered: bool = False,
) -> bool:
    """Whether `found` (rows as the gateway gives them) is right where `gold` is.

    With `extra_columns` more columns are allowed, and a node also stands for each of its properties.
    """
    if len(gold) != len(found) or not gold:
        return len(gold) == len(found)
    wanted, given = _columns(gold, key_of), _columns(found, key_of)
    if extra_columns:
        given += _property_columns(found)
    elif len(wanted) != len(given):
        return False
    compare = list if ordered else Counter
    target = compare(zip(*wanted, strict=True))
    return any(
        compare(zip(*(given[index] for index in chosen), strict=True)) == target
        for chosen in _assignments(wanted, given)
    )


def _columns(rows: Sequence[Mapping[str, Any]], key_of: KeyOf) -> list[Column]:
    return [tuple(_cell(row.get(name), key_of) for row in rows) for name in rows[0]]


def _property_columns(rows: Sequence[Mapping[str, Any]]) -> list[Column]:
    """A column for each property of the nodes in a column of nodes."""
    found: list[Column] = []
    for name in rows[0]:
        nodes = [row.get(name) for row in rows]
        if all(isinstance(node, Mapping) and node.get("$type") == "node" for node in nodes):
            names = dict.fromkeys(prop for node in nodes if node for prop in node["properties"])
            found += [
                tuple(_cell(node["properties"].get(prop), str) for node in nodes if node) for prop in names
            ]
    return found


def _assignments(wanted: list[Column], given: list[Column], taken: tuple[int, ...] = ()) -> Iterator[Cell]:
    """Ways to find each wanted column among the given ones, judged column by column."""
    if len(taken) == len(wanted):
        yield taken
        return
    target = Counter(wanted[len(taken)])
    for index, column in enumerate(given):
        if index not in taken and Counter(column) == target:
            yield from _assignments(wanted, given, (*taken, index))


def _cell(value: Any, key_of: KeyOf) -> Cell:
    """A value as something hashable that equal values share; the first part tells kinds apart."""
    if isinstance(value, bool) or value is None:
        return ("constant", value)
    if isinstance(value, int | float):
        return ("number", float(f"{value:.{_DIGITS}g}"))
    if isinstance(value, list):
        return ("list", tuple(sorted((_cell(each, key_of) for each in value), key=repr)))
    if isinstance(value, Mapping):
        return _tagged(value, key_of)
    return ("text", str(value))


def _tagged(value: Mapping[str, Any], key_of: KeyOf) -> Cell:
    kind = value.get("$type")
    if kind == "node":
        return _node(value, key_of)
    if kind == "path":
        return ("path", len(value["relationships"]))
    if kind == "relationship":
        return ("relationship", value["elementId"])
    return ("map", tuple(sorted((name, _cell(each, key_of)) for name, each in value.items())))


def _node(value: Mapping[str, Any], key_of: KeyOf) -> Cell:
    for label in value["labels"]:
        if (key := value["properties"].get(key_of(label))) is not None:
            return _cell(key, key_of)
    return ("node", value["elementId"])
