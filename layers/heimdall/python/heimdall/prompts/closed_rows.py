"""GBNF for the rows of several nodes: their properties, counts and figures, and those over a threshold."""

from collections.abc import Collection, Sequence

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema
from heimdall.prompts.closed_properties import AGGREGATES, figures, has, rule, text
from heimdall.prompts.closed_values import either
from heimdall.prompts.schema_text import quoted

_ANY_OTHER = '" = " | " <> "'
_ORDERED = f'" > " | " < " | {_ANY_OTHER}'
_BETWEEN = {"string": _ANY_OTHER, "number": _ORDERED, "date": _ORDERED, "datetime": _ORDERED}
Owner = tuple[str, str, Sequence[PropertySchema]]  # variable, owner, properties


def between(one: Owner, other: Owner) -> list[str]:
    """A property of the one over, under, like or unlike one of the other: `earns more than their boss`."""
    (var, owner, properties), (var2, owner2, properties2) = one, other
    return [
        f'"{var}." k{owner}-{kind} ( {operators} ) "{var2}." k{owner2}-{kind}'
        for kind, operators in _BETWEEN.items()
        if has(properties, kind) and has(properties2, kind)
    ]


def columns(named: str, owners: Sequence[tuple[str, str]]) -> list[str]:
    """`cl{named}`: rows of several properties of these variables and their owners, in an order."""
    one = either(f'"{var}." k{owner}' for var, owner in owners)
    order = either(f'"{var}." k{owner}-o' for var, owner in owners)
    return [
        *rule(f"cn{named}", [one]),
        *rule(f"co{named}", [order]),
        f'cl{named} ::= " RETURN " cn{named} ", " cn{named} ( ", " cn{named} ( ", " cn{named} )? )? '
        f'( " ORDER BY " co{named} desc )? limit',
        *_with_a_third(named),
    ]


def _with_a_third(named: str) -> list[str]:
    """`ct{named}`: such rows of a third node `o`, too; of it any property will do: only its label has it."""
    one = f'( cn{named} | "o." kall )'
    return [
        f'ct{named} ::= " RETURN " {one} ", " {one} ( ", " {one} ( ", " {one} )? )? '
        f'( " ORDER BY " ( co{named} | "o." kall ) desc )? limit'
    ]


def over_a_figure(
    owner: str, var: str, properties: Sequence[PropertySchema], values: Collection[str]
) -> list[str]:
    """`ov{owner}`: those with a figure over a number, or with so many that a figure is told of.

    So `WITH n, sum(m.price) AS total WHERE total > 9` and `WITH n, count(m) AS count, avg(m.price) AS average
    WHERE count > 9`; nothing where no number is among the properties or in the question.
    """
    if not has(properties, "number"):
        return []
    counted = [("count(m) AS count, ", "count", "enough")] if "int" in values else []
    options = [
        f'"{before}{name}({var}." k{owner}-number ") AS {alias} WHERE {of or alias}" {rest}-{alias}'
        for before, of, rest in [*([("", "", "having")] if "num" in values else []), *counted]
        for name, alias in AGGREGATES.items()
    ]
    return rule(f"ov{owner}", [f'" WITH n, " {either(options)}'] if options else [])


def beside_count(owner: str, var: str, counted: str) -> str:
    """How many there are and a figure of theirs, ranked by one of both."""
    return f'"count({counted}) AS count, " ( {figures(owner, var, "b")} )'


def pair_rules(values: Collection[str], schema: GraphSchema) -> list[str]:
    """After two nodes of any labels: `does X know Y`, those with many neighbours, one or two steps away."""
    options, two_steps = ['" RETURN count(*) > 0 AS exists"'], ["pair"]
    if "int" in values:
        enough_of_them = ' WHERE count" cmp int " RETURN n, count"'
        two_steps.append(f'" WITH n, count(DISTINCT o) AS count{enough_of_them}')
        options.append(f'" WITH n, count(m) AS count{enough_of_them}')
    # One row per `n`: companies per country. Of `o` any label's property will do: only its label has it.
    beyond = ['"count(DISTINCT o) AS count ORDER BY count" desc limit']
    numbers = dict.fromkeys(
        quoted(p.name) for label in schema.labels for p in label.properties if p.kind == "number"
    )
    names = AGGREGATES.values()
    having = [f'having-{alias} ::= cmp num " RETURN n, {alias}"' for alias in names]
    enough = [
        f'enough-{alias} ::= cmp int " RETURN n, count, {alias}" ( " ORDER BY {alias}" desc limit )?'
        for alias in names
    ]
    return [
        *(having if "num" in values else []),
        *(enough if "int" in values else []),
        *rule("kall-number", map(text, numbers)),
        *rule("kall", (text(quoted(p.name)) for label in schema.labels for p in label.properties)),
        *rule("pair", options),
        *rule("pair-o", two_steps),
        *rule("beyond", [*beyond, *([figures("all", "o", "r")] if numbers else [])]),
        *rule("counted", ['"count(n) " ( "AS count" | "> 0 AS exists" )']),
    ]


def grouped(j: int, far: LabelSchema) -> list[str]:
    """One row per `n` with a count or an aggregate of its neighbours, or per pair."""
    rows = ['"count(m) AS count ORDER BY count" desc limit']
    if far.properties:
        rows.append(f'"m." k{j} limit')
    if has(far.properties, "number"):
        rows += [figures(str(j), "m", "r"), beside_count(str(j), "m", "m")]
    return rule(f"g{j}", rows)


def of_relationship(owner: str, properties: Sequence[PropertySchema]) -> list[str]:
    """Properties of `r`, figures over them and per value of one, nodes in their order (`x`), rows (`g`)."""
    ordered = has(properties, "string", "number", "date", "datetime", "boolean")
    numbers = has(properties, "number")
    grouped_rows = ['"count(r) AS count ORDER BY count" desc limit']
    grouped_rows += [figures(owner, "r", "r")] if numbers else []
    rows = [
        f'"DISTINCT r." k{owner}',
        f'"r." k{owner} ( ", " {either(grouped_rows)} )?',
        '"count(r) AS count"',
        *([f'"n ORDER BY r." k{owner}-o desc limit'] if ordered else []),
        *([figures(owner, "r", "e")] if numbers else []),
    ]
    return [
        *rule(f"x{owner}", [f'" RETURN " {either(rows)}']),
        *rule(f"g{owner}", [figures(owner, "r", "r"), beside_count(owner, "r", "m")] if numbers else []),
    ]
