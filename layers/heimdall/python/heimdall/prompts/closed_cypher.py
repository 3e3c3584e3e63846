"""GBNF for the Cypher that the shipped model writes, one rule set per label of the live schema.

The asked-for node is always `n` and stands first; `m` and `o` are further nodes, `r` a
relationship. Labels, types, directions, property owners and the kinds of comparisons are
all part of the rules, so a query that names what is not there cannot be written. The size
is linear in labels plus relationships.

A copy of a grammar costs its size times its open alternatives (each beam of an engine copies
one), so whatever occurs twice is a rule, and alternatives with the same beginning share it.
"""

from collections.abc import Collection
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, LabelSchema
from heimdall.prompts.closed_patterns import PatternRules
from heimdall.prompts.closed_properties import figures, has, label_rules, rule, text
from heimdall.prompts.closed_rows import beside_count, pair_rules
from heimdall.prompts.closed_values import either
from heimdall.prompts.schema_text import quoted

FIXED = (
    "MATCH (n) RETURN count(n) AS total_nodes",
    "MATCH ()-[r]->() RETURN count(r) AS total_relationships",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
    "MATCH (n) RETURN labels(n) AS label, count(n) AS count ORDER BY count DESC",
    "MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY count DESC",
    "MATCH (n) WHERE NOT (n)--() RETURN count(n) AS count",
)
LIMITED = (
    "MATCH (n) RETURN n LIMIT ",
    "MATCH (a)-[r]->(b) RETURN a, type(r), b LIMIT ",
    "MATCH (n)-[r]-() RETURN n, count(r) AS connections ORDER BY connections DESC LIMIT ",
    "MATCH (n) WHERE NOT (n)--() RETURN n LIMIT ",
)
PATH = '"MATCH p = shortestPath((n:" pin ")-[*..6]-(m:" pin ")) RETURN " ( "p" | "length(p) AS length" )'


@lru_cache(maxsize=16)
def schema_rules(
    schema: GraphSchema,
    values: frozenset[str],
    pinned: frozenset[int],
    linked: frozenset[tuple[int, int]] = frozenset(),
) -> tuple[str, ...]:
    """Rules for one schema, `cypher` first.

    `values` are the kinds of values that the question holds, `pinned` the numbers of the labels whose nodes
    it may name (rules `m{i}`), `linked` those of labels and of their properties with linked values.
    """
    labels = {label.name: number for number, label in enumerate(schema.labels)}
    patterns = PatternRules(schema, values)
    extremes = patterns.extremes()
    starts = [*(['"MATCH (n:" node'] if labels else []), *(['"MATCH (m:" first'] if extremes else [])]
    rules = [
        *rule("cypher", [*starts, "graph"]),
        *rule("node", (f"q{i}" for i in labels.values())),
        *rule("lab", (f"l{i} p{i}" for i in labels.values())),
        *rule("pin", (f"l{i} m{i}" for i in sorted(pinned))),
        *rule("graph", _whole_graph(schema, values, bool(pinned))),
    ]
    for label in schema.labels:
        i = labels[label.name]
        rules += label_rules(str(i), label.properties, {k for owner, k in linked if owner == i})
        rules += [*_label(i, label, values, i in pinned), *patterns.of(label)]
    return (*rules, *extremes, *patterns.shared, *pair_rules(values, schema))


def _label(i: int, label: LabelSchema, values: Collection[str], pinned: bool) -> list[str]:
    """Name, anchor, conditions and what may be returned of the label's nodes."""
    rules = [
        *rule(f"l{i}", [text(quoted(label.name))]),
        *rule(f"p{i}", [f"m{i}", '""'] if pinned else ['""']),
    ]
    if label.properties:
        for var in "nmo":
            rules += rule(f"c{i}{var}", _condition(i, var, label, values))
        order = has(label.properties, "string", "number", "date", "datetime", "boolean")
        by = [*([f"k{i}-o"] if order else []), *_apart(i, label)]
        rules += rule(f"o{i}", [*([f'" ORDER BY n." {either(by)} desc'] if by else []), '""'])
    return rules + _returns(i, label)


def _condition(i: int, var: str, label: LabelSchema, values: Collection[str]) -> list[str]:
    """A comparison, membership in a list, or the denial of what has no sign of its own for that."""
    options, denied = [f'"{var}." d{i}'], []
    if "str" in values and has(label.properties, "list"):
        options.append(f'str " IN {var}." k{i}-list')
        denied.append(options[-1])
    if "part" in values and has(label.properties, "string"):
        denied.append(f'"{var}." k{i}-string part')
    for kind in ("number", "date", "datetime"):
        if sum(p.kind == kind for p in label.properties) > 1:
            options.append(f'"{var}." k{i}-{kind} cmp "{var}." k{i}-{kind}')
    return [*options, *([f'"NOT " {either(denied)}'] if denied else [])]


def _apart(i: int, label: LabelSchema) -> list[str]:
    """How far two numbers of a node are apart: `which film overran its budget the most`."""
    several = sum(p.kind == "number" for p in label.properties) > 1
    return [f'k{i}-number " - n." k{i}-number'] if several else []


def _returns(i: int, label: LabelSchema) -> list[str]:
    """`t{i}`: what may be returned of `n`; `r{i}` ends a list of properties, `e{i}` begins rows by one."""
    if not label.properties:
        return rule(
            f"t{i}",
            ['" RETURN " ( "DISTINCT n" limit | "n" limit | counted | "count(DISTINCT n) AS count" )'],
        )
    numbers = has(label.properties, "number")
    rows = [
        '"count(n) AS count ORDER BY count" desc limit',
        *([figures(str(i), "n", "r"), beside_count(str(i), "n", "n")] if numbers else []),
    ]
    options = [
        f'"DISTINCT n" ( "." k{i} r{i} | o{i} limit )',
        f'"n" ( "." k{i} ( r{i} | ", " {either(rows)} ) | o{i} limit )',
        "counted",
        f'"count(DISTINCT n" ( "." k{i} )? ") AS count"',
    ]
    if numbers:
        options.append(figures(str(i), "n", "e"))
        options.append(f'"count(n) AS count, " ( {figures(str(i), "n", "e")} )')
    return [
        *rule(f"t{i}", [f'" RETURN " {either(options)}']),
        *rule(f"r{i}", [f'( ", n." k{i} ( ", n." k{i} )? )? o{i} limit']),
        *rule(f"e{i}", [f'" RETURN n." k{i} ", "']),
    ]


def _whole_graph(schema: GraphSchema, values: Collection[str], pinned: bool) -> list[str]:
    """Queries without a label, and those about one relationship type."""
    options = [text(query) for query in FIXED] + [f"{text(query)} lim" for query in LIMITED]
    around = '" RETURN " ( "n, type(r)" | "count(r) AS count" )'
    if "str" in values:
        options.append('"MATCH (n {name: " str "}) RETURN n"')
        options.append(f'"MATCH (n)-[r]-(m {{name: " str "}})" {around}')
    if "span" in values:
        options.append('"MATCH (n) WHERE n.name CONTAINS \'" span "\' RETURN n LIMIT " lim')
    if schema.labels:
        options.append(f'"MATCH (n)-[r]-(m:" lab ")" {around}')
    if pinned:
        options.append(PATH)
    if schema.relationships:
        options.append('"MATCH ()-[r:" type "]->() RETURN count(r) AS count"')
        options.append('"MATCH (a)-[r:" type "]->(b) RETURN a, type(r), b LIMIT " lim')
    return options
