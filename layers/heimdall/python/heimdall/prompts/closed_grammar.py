"""The grammar that the shipped small model answers under, built for one request.

An answer is one action of the live catalogue or one of three fixed sentences. Names come
from the schema, literals from word spans of the question or its value links, numbers from
the question. Such a grammar makes wrong answers look right: it is only used together with
the confidence gate (sum of log-probabilities of the unmasked model).
"""

from collections.abc import Mapping, Sequence

from heimdall.domain.actions import ActionSpec
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.prompts.closed_cypher import SchemaRules
from heimdall.prompts.closed_values import (
    COMPARE,
    either,
    json_text,
    numbers,
    quoted_rule,
    span_rules,
    value_rules,
)
from heimdall.prompts.sentences import OUTCOMES

QUERY = "heimdall.watcher.query"


def closed_grammar(
    schema: GraphSchema, actions: Sequence[ActionSpec], question: str, links: Sequence[ValueLink]
) -> str:
    """GBNF for the answer to this question: an action JSON object or a refusal sentence."""
    values = value_rules(question, [link.text for link in links])
    known = SchemaRules(schema, values)
    head = quoted_rule(f'{{"action": "{QUERY}", "params": {{"cypher": "')
    tail = quoted_rule('"}}')
    roots = [quoted_rule(sentence) for sentence in OUTCOMES]
    if any(spec.name == QUERY for spec in actions):
        roots.append(f"{head} cypher {tail}")
    calls = [call for number, spec in enumerate(actions) if (call := _call(number, spec, question))]
    rules = [
        "root ::= " + " | ".join(roots + [name for name, _ in calls]),
        "cypher ::= " + " | ".join(known.queries),
        *known.rules,
        COMPARE,
        *(rule for made in values.values() for rule in made),
        *(span_rules("word", question, json_text) if question.split() else []),
        *[rule for _, made in calls for rule in made],
    ]
    return "\n".join(rules) + "\n"


def _call(number: int, spec: ActionSpec, question: str) -> tuple[str, list[str]] | None:
    """The rules of one action other than the query; None when this model must not or cannot write it."""
    if spec.name == QUERY or (
        spec.name.startswith("heimdall.") and (spec.writes or "cypher" in _properties(spec))
    ):
        return None
    values = {name: _value(kind, question) for name, kind in _properties(spec).items()}
    if any(values.get(name) is None for name in spec.required):
        return None
    params = [(name, value, name in spec.required) for name, value in values.items() if value]
    name = f"a{number}"
    head = quoted_rule(f'{{"action": "{json_text(spec.name)}", "params": {{')
    end = quoted_rule("}}")
    return name, [f"{name} ::= {head} {name}-0x {end}", *_params(name, params)]


def _properties(spec: ActionSpec) -> Mapping[str, object]:
    found = spec.params_schema.get("properties")
    return found if isinstance(found, Mapping) else {}


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


def _value(kind: object, question: str) -> str | None:
    """What one parameter may be; None when the question holds no such value."""
    if not isinstance(kind, Mapping):
        return None
    if "anyOf" in kind:
        options = [v for option in kind["anyOf"] if (v := _value(option, question))]
        return either(options) if options else None
    if "enum" in kind or "const" in kind:
        values = kind.get("enum", [kind.get("const")])
        return either(quoted_rule(f'"{json_text(v)}"') for v in values if isinstance(v, str)) or None
    return _typed(str(kind.get("type")), question)


def _typed(kind: str, question: str) -> str | None:
    found = numbers(question)
    if kind == "string":
        return '"\\"" word "\\""' if question.split() else None
    if kind == "boolean":
        return '( "true" | "false" )'
    if kind == "integer":
        return "int" if any(n.isdigit() for n in found) else None
    return "num" if kind == "number" and found else None
