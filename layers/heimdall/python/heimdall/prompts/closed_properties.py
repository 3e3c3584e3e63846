"""GBNF about the properties of one owner: names by kind, conditions on them, figures over them.

An owner is a label or a relationship; its rules carry its mark: `k` names, `d` conditions, `g` aggregates.
What may follow a name depends on its kind alone, so each kind has one rule (`x-string`, …) for all owners.
"""

from collections.abc import Collection, Iterable, Sequence

from heimdall.domain.graph import PropertySchema
from heimdall.prompts.closed_values import json_text, quoted_rule
from heimdall.prompts.schema_text import quoted

AGGREGATES = {"avg": "average", "sum": "total", "min": "lowest", "max": "highest"}
_ORDERED = ("string", "number", "date", "datetime", "boolean")
_ONE_OF = '" IN [" {0} ", " {0} ( ", " {0} )? "]"'
_PARTS = (
    ("int", '".year" ( cmp int | many-int )'),
    ("mon", '".month = " mon'),
    ("day", '".day = " day'),
)
_BY_KIND = {
    "string": (("strop", "strop"),),
    "name": (("nameop", "nameop"),),
    "number": (("num", "( cmp num | many-num )"),),
    "date": (*_PARTS, ("iso", 'cmp "date(\'" iso "\')"')),
    "datetime": (*_PARTS, ("iso", 'cmp "datetime(\'" iso "\')"')),
    "list": (),
    "point": (),
}


def text(*parts: str) -> str:
    """A GBNF string of these parts of the Cypher, escaped for JSON."""
    return quoted_rule("".join(json_text(part) for part in parts))


def rule(name: str, options: Iterable[str]) -> list[str]:
    """One rule; none without an alternative, since a grammar that begins it could not end it."""
    found = list(dict.fromkeys(options))
    return [f"{name} ::= {' | '.join(found)}"] if found else []


def operation_rules(values: Collection[str]) -> list[str]:
    """What may follow a property in a condition; a comparison without a value in the question is left out."""
    rules = [
        *rule("null", ['" IS " ( "NOT " )? "NULL"']),
        *(f"many-{kind} ::= {_ONE_OF.format(kind)}" for kind in ("num", "int") if kind in values),
        *rule("x-boolean", ['" = " ( "true" | "false" )', "null"]),
        *(each for name, alias in AGGREGATES.items() for each in _ends(name, alias)),
        *rule("desc", ['" DESC"', '""']),
        *rule("limit", ['" LIMIT " lim', '""']),
    ]
    linked = [f'( " = " | " <> " ) str | {_ONE_OF.format("str")}'] if "str" in values else []
    rules += rule("x-any", [*linked, *(["part"] if "part" in values else []), "null"])
    for kind, comparisons in _BY_KIND.items():
        rules += rule(f"x-{kind}", [*(follow for need, follow in comparisons if need in values), "null"])
    return rules


def _ends(name: str, alias: str) -> list[str]:
    """The end of an aggregate, alone or as the order of the rows."""
    return [
        *rule(f"e-{name}", [f'") AS {alias}"']),
        *rule(f"r-{name}", [f'") AS {alias} ORDER BY {alias}" desc limit']),
        *rule(f"b-{name}", [f'") AS {alias} ORDER BY " ( "count" | "{alias}" ) desc limit']),
    ]


def property_rules(owner: str, properties: Sequence[PropertySchema]) -> list[str]:
    """`k{owner}` any name, `k{owner}-o` one that sorts, `k{owner}-{kind}`, `d{owner}` a condition.

    Of a relationship any text may be compared with what the question has linked, wherever that was found.
    """
    kinds = dict.fromkeys(p.kind for p in properties)
    conditions = (f"k{owner}-{kind} x-{'any' if kind == 'string' else kind}" for kind in kinds)
    return [*_names(owner, properties), *rule(f"d{owner}", conditions)]


def label_rules(owner: str, properties: Sequence[PropertySchema], linked: Collection[int]) -> list[str]:
    """The same for a label, whose first property names its nodes.

    Those with the numbers `linked` may be compared with their linked values, rule `v{owner}p{number}`.
    """
    named = properties[:1] if properties and properties[0].kind == "string" else ()
    others = properties[len(named) :]
    texts = [text(quoted(p.name)) for p in others if p.kind == "string"]
    conditions = [
        *(f"{text(quoted(p.name))} x-name" for p in named),
        *([f"k{owner}-text x-string"] if texts else []),
        *(f"k{owner}-{kind} x-{kind}" for kind in dict.fromkeys(p.kind for p in others) if kind != "string"),
        *(_held(owner, number, properties[number]) for number in sorted(linked)),
    ]
    return [*_names(owner, properties), *rule(f"k{owner}-text", texts), *rule(f"d{owner}", conditions)]


def _names(owner: str, properties: Sequence[PropertySchema]) -> list[str]:
    kinds = tuple(dict.fromkeys(p.kind for p in properties))
    rules = []
    for kind in kinds:
        rules += rule(f"k{owner}-{kind}", (text(quoted(p.name)) for p in properties if p.kind == kind))
    rules += rule(f"k{owner}", (f"k{owner}-{kind}" for kind in kinds))
    return rules + rule(f"k{owner}-o", (f"k{owner}-{kind}" for kind in kinds if kind in _ORDERED))


def _held(owner: str, number: int, prop: PropertySchema) -> str:
    """A comparison with values that the property is known to have."""
    value = f"v{owner}p{number}"
    one_of = f'" IN [" {value} ", " {value} ( ", " {value} )? "]"'
    return f'{text(quoted(prop.name))} ( " = " {value} | " <> " {value} | {one_of} )'


def has(properties: Sequence[PropertySchema], *kinds: str) -> bool:
    """Whether there is a property of one of these kinds."""
    return any(p.kind in kinds for p in properties)


def figures(owner: str, var: str, end: str) -> str:
    """Aggregates of the owner's numbers; `end` is `r` where one ranks rows, `b` beside a count, else `e`."""
    options = {name: f'"{name}({var}." k{owner}-number {end}-{name}' for name in AGGREGATES}
    if end == "e":
        options["min"] += f' ( ", max({var}." k{owner}-number e-max )?'
    return " | ".join(options.values())
