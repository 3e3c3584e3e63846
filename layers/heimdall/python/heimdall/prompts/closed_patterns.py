"""GBNF for everything about neighbours: one to three hops, two neighbours, missing ones, figures."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema
from heimdall.prompts.closed_properties import figures, has, property_rules, rule, text
from heimdall.prompts.closed_rows import (
    between,
    columns,
    grouped,
    of_relationship,
    over_a_figure,
)
from heimdall.prompts.closed_values import either
from heimdall.prompts.schema_text import quoted


@dataclass(frozen=True, slots=True)
class End:
    """A relationship seen from one of its labels: does it point away, and to which label."""

    relationship: RelationshipSchema
    away: bool
    far: LabelSchema


class PatternRules:
    """Rules for the relationships of one schema; `shared` holds those that belong to no one label."""

    def __init__(self, schema: GraphSchema, values: Collection[str]) -> None:
        self._values = frozenset(values)
        self._number = {label.name: i for i, label in enumerate(schema.labels)}
        self._labels = {label.name: label for label in schema.labels}
        self._types = {name: i for i, name in enumerate(dict.fromkeys(r.type for r in schema.relationships))}
        self._known = [
            r for r in schema.relationships if r.source in self._labels and r.target in self._labels
        ]
        keyed = dict.fromkeys(r.properties for r in self._known if r.properties)
        self._owners = {properties: f"r{i}" for i, properties in enumerate(keyed)}
        self.shared = self._shared()

    def of(self, label: LabelSchema) -> list[str]:
        """`q{i}`: all that follows `MATCH (n:`, and the rules that it needs."""
        i, ends = self._number[label.name], list(self._ends(label))
        tails = [*self._filtered(i, label, ends), *_compared(i, label)]
        rules = []
        if ends:
            tails.append(f"h{i}")
            named = {
                ":": lambda end: f"nm{self._far(end)} v{i}x{self._far(end)}",
                "r:": lambda end: self._named(i, end),
            }
            rules += rule(f"h{i}", self._arrows(ends, named))
            rules += rule(f"s{i}", self._arrows(ends, {":": self._second}))
            for name, joined, times in (("sw", "AND", "*"), ("so", "OR", "")):
                where = partial(self._second_where, joined=joined, times=times)
                rules += rule(f"{name}{i}", self._arrows(self._told(label), {":": where}))
            rules += rule(f"lk{i}", self._arrows(ends, {":": lambda end: f"z{self._far(end)}"}))
            rules += rule(f"j{i}", self._arrows(ends, {":": lambda end: f"no{self._far(end)}"}))
            rules += rule(f"th{i}", self._arrows(ends, {":": lambda end: f"nq{self._far(end)}"}))
        for far in {end.far.name: end.far for end in ends}.values():
            rules += self._pair(i, label, far)
        for far, properties in dict.fromkeys((e.far, e.relationship.properties) for e in ends):
            rules += self._holding(i, label, far, properties) if properties else []
        return [*rule(f"q{i}", [f'l{i} p{i} ")" {either(tails)}']), *rules]

    def extremes(self) -> list[str]:
        """`first`: neighbours of the one node at an end of an order: who works at the oldest company."""
        options, rules = [], []
        for label in self._labels.values():
            i, around = self._number[label.name], [self._around(end) for end in self._ends(label)]
            if around and has(label.properties, "number", "date", "datetime"):
                options.append(f'l{i} ") WITH m ORDER BY m." k{i}-o desc " LIMIT 1 MATCH (n:" near{i}')
                rules += rule(f"near{i}", around)
        return [*rule("first", options), *rules]

    def _around(self, end: End) -> str:
        """A neighbour `n` of a node `m` that is known already."""
        opening, closing = ('"<-[:"', '"]-') if end.away else ('"-[:"', '"]->')
        what = '"n" ' + (f'( "." k{self._far(end)} )?' if end.far.properties else "")
        returns = f'(m) RETURN " ( {what} | "count(n) AS count" )'
        return f'l{self._far(end)} ")" {opening} {self._type(end)} {closing}{returns}'

    def _shared(self) -> list[str]:
        """Names of types, far nodes by variable, properties of relationships."""
        rules = [each for name, t in self._types.items() for each in rule(f"y{t}", [text(quoted(name))])]
        rules += rule("type", (f"y{t}" for t in self._types.values()))
        for name in dict.fromkeys(n for r in self._known for n in (r.source, r.target)):
            j = self._number[name]
            rules += [f'n{var}{j} ::= "({var}:" l{j} p{j} ")"' for var in "moq"]
            rules += grouped(j, self._labels[name])
            rules += over_a_figure(str(j), "m", self._labels[name].properties, self._values)
            rules.append(f'z{j} ::= "(" ( ":" l{j} p{j} )? ")"')
        for properties, owner in self._owners.items():
            rules += property_rules(owner, properties)
            rules += of_relationship(owner, properties)
            rules += over_a_figure(owner, "r", properties, self._values)
        return rules

    def _far(self, end: End) -> int:
        return self._number[end.far.name]

    def _ends(self, label: LabelSchema) -> Iterator[End]:
        """Relationships at a label; one to itself is there twice."""
        for r in self._known:
            if r.source == label.name:
                yield End(r, True, self._labels[r.target])
            if r.target == label.name:
                yield End(r, False, self._labels[r.source])

    def _arrows(self, ends: Sequence[End], marks: Mapping[str, Callable[[End], str]]) -> list[str]:
        """What follows `(n)`: by direction, by whether the relationship is named, by type."""
        options = []
        for away, opening, closing in ((True, '"-["', '"]->"'), (False, '"<-["', '"]-"')):
            found = [end for end in ends if end.away is away]
            marked = [
                f'"{mark}" {either(f"{self._type(end)} {closing} {rest(end)}" for end in found)}'
                for mark, rest in marks.items()
            ]
            if found:
                options.append(f"{opening} {either(marked)}")
        return options

    def _type(self, end: End) -> str:
        return f"y{self._types[end.relationship.type]}"

    def _filtered(self, i: int, label: LabelSchema, ends: Sequence[End]) -> list[str]:
        """What is returned of `n` alone, its conditions before; `NOT (n)-[:R]->()` is the last of them."""
        where, lacking = f"c{i}n" if label.properties else "", ""
        if ends:
            lacking = f'"NOT (n)" lk{i} ( " AND NOT (n)" lk{i} )?'
        if not where:
            return [f"t{i}", *([f'" WHERE " {lacking} t{i}'] if lacking else [])]
        last = f'( " AND " {lacking} )?' if lacking else ""
        several = f'{where} ( " OR " {where} | ( " AND " {where} )* {last} )'
        return [f"t{i}", f'" WHERE " {either(filter(None, [several, lacking]))} t{i}']

    def _named(self, i: int, end: End) -> str:
        """After a relationship `r`, which is named because it is counted or its properties are asked for."""
        j, properties = self._far(end), end.relationship.properties
        rest = f"f{i}x{j}{self._owners[properties]}" if properties else '" RETURN count(r) AS count"'
        return f"nm{j} {rest}"

    def _holding(
        self, i: int, label: LabelSchema, far: LabelSchema, properties: tuple[PropertySchema, ...]
    ) -> list[str]:
        """`f{i}x{j}r{k}`: what follows two nodes and a relationship `r` with properties, or a third node."""
        j, owner = self._number[far.name], self._owners[properties]
        named = f"{i}x{j}{owner}"
        ends = (("n", str(i), label.properties), ("m", str(j), far.properties))
        facing = chain(*(between(("r", owner, properties), end) for end in ends))
        owners = [(var, each) for var, each, of in (*ends, ("r", owner, properties)) if of]
        rules = [
            *rule(
                f"b{named}",
                [f'"r." d{owner}', *chain(*self._conditions(i, label, far)), *facing],
            ),
            *columns(named, owners),
        ]
        figured = [f"g{j}", *([f"g{owner}"] if has(properties, "number") else [])]
        ranked = [f"e{i} {either(figured)}"] if label.properties else []
        tails = [f"t{i}", f"x{owner}", *ranked, "pair", *self._over(owner, properties)]
        per_value = has(label.properties, "number")
        tails += [f'" RETURN r." k{owner} ", " ( {figures(str(i), "n", "r")} )'] if per_value else []
        where, third = f"( {and_where(f'b{named}')} )?", f'( j{j} | ", (n)" j{i} )'
        return [
            *rules,
            *rule(f"ft{named}", tails),
            *rule(
                f"f{named}",
                [f"{where} ( ft{named} | cl{named} )", f"{third} {where} ( ft{named} | ct{named} )"],
            ),
        ]

    def _over(self, owner: str, properties: Sequence[PropertySchema]) -> list[str]:
        """Those with a figure over a number of the question, or many enough of what a figure is told of."""
        return [f"ov{owner}"] if self._values & {"num", "int"} and has(properties, "number") else []

    def _second(self, end: End) -> str:
        """The far end of a second relationship, or a third one from there."""
        far = self._far(end)
        return f"no{far} ( th{far} )?"

    def _second_where(self, end: End, joined: str, times: str) -> str:
        """The far end of a second relationship with conditions on it, all of several or one of two."""
        far = self._far(end)
        return f'no{far} " WHERE " c{far}o ( " {joined} " c{far}o ){times}'

    def _told(self, label: LabelSchema) -> list[End]:
        """Its relationships to nodes that conditions can be on."""
        return [end for end in self._ends(label) if end.far.properties]

    def _conditions(self, i: int, label: LabelSchema, far: LabelSchema) -> tuple[list[str], list[str]]:
        """What two neighbours may have to be: each by itself; and one over the other, `n` without others."""
        ends = ((i, "n", label), (self._number[far.name], "m", far))
        own = [f"c{number}{var}" for number, var, of in ends if of.properties]
        facing = between(("n", str(i), label.properties), ("m", str(self._number[far.name]), far.properties))
        return own, [*facing, f'"NOT (n)" lk{i}']

    def _pair(self, i: int, label: LabelSchema, far: LabelSchema) -> list[str]:
        """`v{i}x{j}`: what follows two neighbouring nodes."""
        j = self._number[far.name]
        own, others = self._conditions(i, label, far)
        shown = [(v, str(number)) for number, v, of in ((i, "n", label), (j, "m", far)) if of.properties]
        rules = [*rule(f"a{i}x{j}", own), *rule(f"b{i}x{j}", [*([f"a{i}x{j}"] if own else []), *others])]
        rules += columns(f"{i}x{j}", shown) if len(shown) > 1 else []
        more, one = f'( " AND " b{i}x{j} )*', f' | a{i}x{j} " OR " a{i}x{j}' if own else ""
        where = f'" WHERE " ( b{i}x{j} {more}{one} )'
        on = either([f"s{j}", f'", (n)" s{i}'])  # `who is at X and lives in Y`
        # Conditions on a third node, of the neighbour or of `n` itself.
        further = [(j, far, ""), (i, label, '", (n)" ')]
        onward = [(number, before) for number, of, before in further if self._told(of)]
        all_of, one_of = (either(f"{before}{name}{k}" for k, before in onward) for name in ("sw", "so"))
        ends = [f"t{i}", "pair", *([f"e{i} g{j}"] if label.properties else [])]
        ends += [f"cl{i}x{j}"] if len(shown) > 1 else []
        third = [f"ct{i}x{j}"] if len(shown) > 1 else []
        over = self._over(str(j), far.properties)
        per_node = [f"e{i} ( beyond | g{j} )"] if label.properties else []
        rules += rule(f"u{i}x{j}", [f"t{i}", "pair-o", *per_node, *third, *over])
        ends += over
        options = [
            f"( {where} )? {either(ends)}",
            f"{on} ( {where} )? u{i}x{j}",
            *([f"{all_of} {more} u{i}x{j}", f"{one_of} u{i}x{j}"] if onward else []),
        ]
        return rules + rule(f"v{i}x{j}", options)


def and_where(condition: str) -> str:
    """All of several conditions."""
    return f'" WHERE " {condition} ( " AND " {condition} )*'


def _compared(i: int, label: LabelSchema) -> list[str]:
    """`people older than Alice`: the same property of two nodes of one label."""
    ordered = [quoted(p.name) for p in label.properties if p.kind in ("number", "date", "datetime")]
    pairs = [f'{text(name)} ( " > " | " < " ) {text("m.", name)}' for name in ordered]
    pairs += [f'{text(quoted(p.name))} " = " {text("m.", quoted(p.name))}' for p in label.properties[1:]]
    return [f'", (m:" l{i} p{i} ") WHERE n." {either(pairs)} t{i}'] if pairs else []
