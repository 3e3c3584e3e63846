"""The grammar that the shipped small model answers under, built for one request.

An answer is one action of the live catalogue or one of three fixed sentences. Names come
from the schema, literals from word spans of the question or its value links, numbers from
the question. Such a grammar makes wrong answers look right: it is only used together with
the confidence gate (sum of log-probabilities of the unmasked model).
"""

import json
from collections.abc import Collection, Mapping, Sequence

from heimdall.domain.actions import ActionSpec, is_built_in
from heimdall.domain.graph import GraphSchema, PropertySchema, ValueLink
from heimdall.prompts.closed_cypher import schema_rules
from heimdall.prompts.closed_properties import operation_rules, text
from heimdall.prompts.closed_values import (
    COMPARE,
    cypher_text,
    either,
    json_text,
    literal,
    quoted_rule,
    span_rules,
    value_rules,
)
from heimdall.prompts.schema_text import quoted
from heimdall.prompts.sentences import OUTCOMES

QUERY = "heimdall.watcher.query"
_HEAD = quoted_rule('{"action": "')
_QUERY_RULE = f"""{quoted_rule(QUERY + '", "params": {"cypher": "')} cypher {quoted_rule('"}}')}"""


def closed_grammar(
    schema: GraphSchema,
    actions: Sequence[ActionSpec],
    question: str,
    links: Sequence[ValueLink],
    unlinked: Sequence[str] | None = None,
    *,
    near: Sequence[ValueLink] = (),
    numbered: bool = False,
    sentences: Collection[str] = tuple(OUTCOMES),
) -> str:
    """GBNF for the answer to this question: an action JSON object or one of the refusal `sentences`.

    `unlinked` are the parts of the question that may hold names beside the links, whose places are known;
    without it all of the question may. `near` are values that it may mean by other words. `numbered` says
    that one of its numbers names a node. Empty where there is nothing that this model could answer.
    """
    free = (question,) if unlinked is None else unlinked
    values = value_rules(question, [link.text for link in (*links, *near)], free)
    held = _held(schema, (*links, *near))
    pins = _pins(schema, held, "name" in values, numbered and "int" in values, _held(schema, links))
    calls = [call for number, spec in enumerate(actions) if (call := _call(number, spec, values))]
    named = [name for name, _ in calls]
    if any(spec.name == QUERY for spec in actions):
        named.insert(0, _QUERY_RULE)
    roots = [*map(quoted_rule, sentences), *([f"{_HEAD} {either(named)}"] if named else [])]
    if not roots:
        return ""
    rules = [
        f"root ::= {' | '.join(roots)}",
        *schema_rules(schema, frozenset(values), frozenset(pins), frozenset(held)),
        *(f"m{i} ::= {' | '.join(options)}" for i, options in pins.items()),
        *(f"v{i}p{k} ::= {' | '.join(dict.fromkeys(options))}" for (i, k), options in held.items()),
        *operation_rules(values),
        COMPARE,
        *(rule for made in values.values() for rule in made),
        *_words(question),
        *[rule for _, made in calls for rule in made],
    ]
    return "\n".join(rules) + "\n"


Held = dict[tuple[int, int], list[str]]


def _held(schema: GraphSchema, links: Sequence[ValueLink]) -> Held:
    """By the numbers of a label and its property, the linked values that it has."""
    held: Held = {}
    for i, label in enumerate(schema.labels):
        for k, prop in enumerate(label.properties):
            found = [each for each in links if (each.label, each.property) == (label.name, prop.name)]
            if found:
                held[i, k] = [quoted_rule(literal(link.text)) for link in found]
    return held


def _pins(schema: GraphSchema, held: Held, spoken: bool, numbered: bool, said: Held) -> dict[int, list[str]]:
    """By the number of the label, ` {name: '…'}` with words of the question, and what linked values it has.

    Where a number names a node, also ` {orderId: 7}` with one of the question.

    A linked value stands only where it was found: `who is at the Winter Gala`, a concert, is about no venue.
    Where all values of a label that the question holds stand in other properties than its name, its nodes are
    not called by any words: `who maintains what saltbox made`, a handle, is not about somebody of that name.
    """
    pins: dict[int, list[str]] = {}
    for i, label in enumerate(schema.labels):
        linked = {k for owner, k in held if owner == i}
        there = {k for owner, k in said if owner == i}
        named = bool(label.properties) and label.properties[0].kind == "string"
        if spoken and named and (not there or 0 in there):
            pins[i] = [f'{_opened(label.properties[0])} name "}}"']
        if numbered and any(p.kind == "number" for p in label.properties):
            pins.setdefault(i, []).append(f'" {{" k{i}-number ": " int "}}"')
        for k in sorted(linked):
            pins.setdefault(i, []).append(f'{_opened(label.properties[k])} v{i}p{k} "}}"')
    return pins


def _opened(prop: PropertySchema) -> str:
    return text(" {", quoted(prop.name), ": ")


def _words(question: str) -> list[str]:
    """`word`: any run of words of the question, outside of Cypher."""
    if not question.split():
        return []
    if json_text(question) == cypher_text(question):
        return ["word ::= span"]
    return span_rules("word", question, json_text)


def _call(number: int, spec: ActionSpec, held: Collection[str]) -> tuple[str, list[str]] | None:
    """The rules of one action other than the query; None when this model must not or cannot write it.

    `held` are the kinds of values that the question holds.
    """
    if spec.name == QUERY or (is_built_in(spec.name) and (spec.writes or "cypher" in spec.properties)):
        return None
    values = {name: _value(kind, held) for name, kind in spec.properties.items()}
    if any(values.get(name) is None for name in spec.required):
        return None
    params = [(name, value, name in spec.required) for name, value in values.items() if value]
    name = f"a{number}"
    head = quoted_rule(f'{json_text(spec.name)}", "params": {{')
    end = quoted_rule("}}")
    return name, [f"{name} ::= {head} {name}-0x {end}", *_params(name, params)]


def _params(name: str, params: Sequence[tuple[str, str, bool]]) -> list[str]:
    """Rules `name-{i}x` (nothing written yet) and `name-{i}y` (a comma is due) over the parameters."""
    rules = []
    for i, (key, value, required) in enumerate(params):
        for state, comma in (("x", ""), ("y", ", ")):
            given = (
                f"{quoted_rule(comma + chr(34) + json_text(key) + chr(34) + ': ')} {value} {name}-{i + 1}y"
            )
            skipped = "" if required else f" | {name}-{i + 1}{state}"
            rules.append(f"{name}-{i}{state} ::= {given}{skipped}")
    count = len(params)
    return [*rules, f'{name}-{count}x ::= ""', f'{name}-{count}y ::= ""']


def _value(kind: object, held: Collection[str]) -> str | None:
    """What one parameter may be; None when the question holds no such value."""
    if not isinstance(kind, Mapping):
        return None
    if "anyOf" in kind:
        options = [v for option in kind["anyOf"] if (v := _value(option, held))]
        return either(options) if options else None
    if "enum" in kind or "const" in kind:
        values = kind.get("enum", [kind.get("const")])
        return either(quoted_rule(v) for value in values if (v := _fixed(value))) or None
    return _typed(str(kind.get("type")), held)


def _typed(kind: str, held: Collection[str]) -> str | None:
    if kind == "string":
        return '"\\"" word "\\""' if "span" in held else None
    if kind == "boolean":
        return '( "true" | "false" )'
    rule = {"integer": "whole", "number": "amount"}.get(kind)
    return rule if rule in held else None


def _fixed(value: object) -> str:
    """A fixed value of a param as JSON writes it; nothing for what a model need not write."""
    if isinstance(value, str):
        return f'"{json_text(value)}"'
    return json.dumps(value) if isinstance(value, int | float) else ""
