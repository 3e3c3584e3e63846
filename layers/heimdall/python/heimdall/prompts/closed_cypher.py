"""GBNF for the Cypher that the shipped model writes, one rule set per label of the live schema.

The asked-for node is always `n` and stands first; `m` and `o` are further nodes, `r` a
relationship. Labels, types, directions, property owners and the kinds of comparisons are
all part of the rules, so a query that names what is not there cannot be written. The size
is linear in labels plus relationships.
"""

from collections.abc import Collection, Sequence

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema
from heimdall.prompts.closed_values import either, json_text, quoted_rule
from heimdall.prompts.schema_text import quoted

AGGREGATES = {"avg": "average", "sum": "total", "min": "lowest", "max": "highest"}
LIMIT = '( " LIMIT " lim )?'
DESC = '( " DESC" )?'
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


def text(*parts: str) -> str:
    """A GBNF string of these parts of the Cypher, escaped for JSON."""
    return quoted_rule("".join(json_text(part) for part in parts))


def _names(properties: Sequence[PropertySchema]) -> str:
    return either(text(quoted(p.name)) for p in properties)


def _of(label_properties: Sequence[PropertySchema], *kinds: str) -> list[PropertySchema]:
    return [p for p in label_properties if p.kind in kinds]


COMPARISONS = (
    ("strop", ("string",), "strop"),
    ("num", ("number",), "cmp num"),
    ("int", ("date", "datetime"), '".year" cmp int'),
    ("iso", ("date",), 'cmp "date(\'" iso "\')"'),
)


def conditions(properties: Sequence[PropertySchema], values: Collection[str]) -> list[str]:
    """What may follow `n.` in a condition, by the kind of the property.

    `values` are the kinds of values that the question holds: a comparison without one is left out,
    since a grammar that begins it could not end it.
    """
    options = [
        f"{_names(found)} {rest}"
        for needed, kinds, rest in COMPARISONS
        if needed in values and (found := _of(properties, *kinds))
    ]
    if found := _of(properties, "boolean"):
        options.append(f'{_names(found)} " = " ( "true" | "false" )')
    if properties:
        options.append(f'{_names(properties)} ( " IS NULL" | " IS NOT NULL" )')
    return options


class SchemaRules:
    """Rules for one schema; `rules` holds them once built, `queries` names the alternatives of a query."""

    def __init__(self, schema: GraphSchema, values: Collection[str]) -> None:
        self.values = values
        self.labels = {label.name: i for i, label in enumerate(schema.labels)}
        self.by_name = {label.name: label for label in schema.labels}
        known = [r for r in schema.relationships if r.source in self.labels and r.target in self.labels]
        self.relationships = known
        self.rules: list[str] = []
        self.queries: list[str] = []
        for label in schema.labels:
            self._label(label)
        self._whole_graph()

    def _label(self, label: LabelSchema) -> None:
        """Everything that begins with `MATCH (n:Label`."""
        i, properties = self.labels[label.name], label.properties
        for var in "nmo":
            self.rules += self._condition(f"c{i}{var}", var, properties)
        self.rules.append(f"p{i} ::= {self._pin(label)}")
        self._returns(label)
        tails = [f"w{i}n t{i}", *self._lacking(label), *self._compared(label)]
        hops = self._hops(label)
        self.rules.append(f"w{i}n ::= {self._where((label, 'n'))}")
        self.rules.append(f'q{i} ::= {text("MATCH (n:", quoted(label.name))} p{i} ")" {either(tails)}')
        self.queries.append(f"q{i}")
        if hops:
            self.rules.append(f'h{i} ::= {text("MATCH (n:", quoted(label.name))} p{i} ")" {either(hops)}')
            self.queries.append(f"h{i}")

    def _condition(self, name: str, var: str, properties: Sequence[PropertySchema]) -> list[str]:
        """The rule for one condition on a variable; none when the label has no properties."""
        if not properties:
            return []
        options = [f'"{var}." {either(conditions(properties, self.values))}']
        if "lit" in self.values and (lists := _of(properties, "list")):
            options.append(f'"\'" lit "\' IN {var}." {_names(lists)}')
        return [f"{name} ::= {' | '.join(options)}"]

    def _where(self, *nodes: tuple[LabelSchema, str]) -> str:
        """An optional WHERE over the conditions of some (label, variable) pairs."""
        options = [f"c{self.labels[label.name]}{var}" for label, var in nodes if label.properties]
        return f'( " WHERE " {either(options)} ( " AND " {either(options)} )* )?' if options else '""'

    def _pin(self, label: LabelSchema) -> str:
        """An optional `{name: '…'}` on the label's naming property."""
        first = label.properties[:1]
        if not first or first[0].kind != "string" or "lit" not in self.values:
            return '""'
        return f'( {text(" {", quoted(first[0].name), ": ")} "\'" lit "\'}}" )?'

    def _returns(self, label: LabelSchema) -> None:
        """`t{i}`: what may be returned of `n`."""
        i, properties = self.labels[label.name], label.properties
        options = [
            f'( "DISTINCT " )? "n" o{i}? {LIMIT}',
            '"count(" ( "DISTINCT " )? "n) AS count"',
            '"count(n) > 0 AS exists"',
        ]
        if properties:
            names = _names(properties)
            options += [
                f'( "DISTINCT " )? "n." {names} ( ", n." {names} )? o{i}? {LIMIT}',
                f'"count(DISTINCT n." {names} ") AS count"',
                f'"n." {names} ", count(n) AS count ORDER BY count" {DESC} {LIMIT}',
            ]
        if found := _of(properties, "number"):
            options.append(self._aggregate("n", found))
            options.append(f'"n." {_names(properties)} ", " {self._ranked("n", found)} {LIMIT}')
        order = _of(properties, "string", "number", "date", "datetime", "boolean")
        self.rules.append(f"o{i} ::= " + (f'" ORDER BY n." {_names(order)} {DESC}' if order else '""'))
        self.rules.append(f't{i} ::= " RETURN " {either(options)}')

    @staticmethod
    def _aggregate(var: str, properties: Sequence[PropertySchema]) -> str:
        names = _names(properties)
        return either(f'"{name}({var}." {names} ") AS {alias}"' for name, alias in AGGREGATES.items())

    @staticmethod
    def _ranked(var: str, properties: Sequence[PropertySchema]) -> str:
        names = _names(properties)
        return either(
            f'"{name}({var}." {names} ") AS {alias} ORDER BY {alias}" {DESC}'
            for name, alias in AGGREGATES.items()
        )

    def _ends(self, label: LabelSchema) -> list[tuple[RelationshipSchema, bool]]:
        """Relationships at a label, each with whether the label is the source."""
        out = [(r, True) for r in self.relationships if r.source == label.name]
        return out + [(r, False) for r in self.relationships if r.target == label.name]

    def _lacking(self, label: LabelSchema) -> list[str]:
        """`WHERE … NOT (n)-[:R]->()`."""
        arrows = [text("NOT (n)", _arrow(r, forward, ":"), "()") for r, forward in self._ends(label)]
        i = self.labels[label.name]
        before = f'( c{i}n " AND " )*' if label.properties else ""
        return [f'" WHERE " {before} {either(arrows)} t{i}'] if arrows else []

    def _compared(self, label: LabelSchema) -> list[str]:
        """`people older than Alice`: the same property of two nodes of one label."""
        found, i = _of(label.properties, "number"), self.labels[label.name]
        pairs = [
            f'{text("n.", quoted(p.name))} ( " > " | " < " ) {text("m.", quoted(p.name))}' for p in found
        ]
        head = text(", (m:", quoted(label.name))
        return [f'{head} p{i} ") WHERE " {either(pairs)} t{i}'] if pairs else []

    def _hops(self, label: LabelSchema) -> list[str]:
        """One or two relationships away from `n`."""
        options = []
        i = self.labels[label.name]
        for rel, forward in self._ends(label):
            far = self.by_name[rel.target if forward else rel.source]
            j = self.labels[far.name]
            node = f'{text(_arrow(rel, forward, ":"), "(m:", quoted(far.name))} p{j} ")"'
            near = f"{self._where((label, 'n'), (far, 'm'))} t{i}"
            options.append(f"{node} {either([near, f's{j} t{i}', *self._grouped(label, far)])}")
            options += self._with_relationship(label, far, rel, forward)
        self._step(label)
        return options

    def _step(self, label: LabelSchema) -> None:
        """`s{i}`: the second relationship, seen from the middle node, with conditions on its far end."""
        i, steps = self.labels[label.name], []
        for rel, forward in self._ends(label):
            far = self.by_name[rel.target if forward else rel.source]
            k = self.labels[far.name]
            node = f'{text(_arrow(rel, forward, ":"), "(o:", quoted(far.name))} p{k} ")"'
            steps.append(f"{node} {self._where((far, 'o'))}")
        if steps:
            self.rules.append(f"s{i} ::= {' | '.join(steps)}")

    def _grouped(self, label: LabelSchema, far: LabelSchema) -> list[str]:
        """One row per `n` with a count or an aggregate of its neighbours; and `does X know Y`."""
        options = ['" RETURN count(*) > 0 AS exists"']
        if "int" in self.values:
            options.append('" WITH n, count(m) AS count WHERE count" cmp int " RETURN n, count"')
        if not label.properties:
            return options
        head = text(" RETURN n.", quoted(label.properties[0].name), ", ")
        options.append(f'{head} "count(m) AS count ORDER BY count" {DESC} {LIMIT}')
        if found := _of(far.properties, "number"):
            options.append(f"{head} {self._ranked('m', found)} {LIMIT}")
        return options

    def _with_relationship(
        self, label: LabelSchema, far: LabelSchema, rel: RelationshipSchema, forward: bool
    ) -> list[str]:
        """Forms that name the relationship `r` because its properties are asked for."""
        if not rel.properties:
            return []
        i, j = self.labels[label.name], self.labels[far.name]
        node = f'{text(_arrow(rel, forward, "r:"), "(m:", quoted(far.name))} p{j} ")"'
        asked = f'" RETURN r." {_names(rel.properties)}'
        one = either(conditions(rel.properties, self.values))
        wanted = f'" WHERE r." {one} ( " AND r." {one} )? t{i}'
        return [f"{node} {either([asked, wanted])}"]

    def _whole_graph(self) -> None:
        """Queries without a label, and those about one relationship type."""
        options = [text(query) for query in FIXED] + [f"{text(query)} lim" for query in LIMITED]
        around = '( " RETURN n, type(r)" | " RETURN count(r) AS count" )'
        if "lit" in self.values:
            options.append('"MATCH (n {name: \'" lit "\'}) RETURN n"')
            options.append(f'"MATCH (n)-[r]-(m {{name: \'" lit "\'}})" {around}')
        if "span" in self.values:
            options.append('"MATCH (n) WHERE n.name CONTAINS \'" span "\' RETURN n LIMIT " lim')
        options += [
            f'"MATCH (n)-[r]-(m:" {text(quoted(n))} p{i} ")" {around}' for n, i in self.labels.items()
        ]
        if types := dict.fromkeys(text(quoted(r.type)) for r in self.relationships):
            options.append(f'"MATCH ()-[r:" {either(types)} "]->() RETURN count(r) AS count"')
            options.append(f'"MATCH (a)-[r:" {either(types)} "]->(b) RETURN a, type(r), b LIMIT " lim')
        self.rules.append(f"graph ::= {' | '.join(options)}")
        self.queries.append("graph")


def _arrow(rel: RelationshipSchema, forward: bool, mark: str) -> str:
    inner = f"[{mark}{quoted(rel.type)}]"
    return f"-{inner}->" if forward else f"<-{inner}-"
