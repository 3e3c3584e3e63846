"""A GBNF grammar for any model: one action of the live catalogue with params after its schema, or prose.

Cypher stays free text here; large models know more of it than a closed grammar would allow. GBNF is
llama.cpp's grammar notation (grammars/README.md there).
"""

import json
from collections.abc import Iterable, Mapping

from heimdall.domain.actions import ActionSpec

_BASE = r"""
prose ::= [^{`\x00] [^\x00]*
ws ::= [ \t\n]{0,4}
string ::= "\"" ([^"\\\x00-\x1F] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4}))* "\""
number ::= "-"? ("0" | [1-9] [0-9]{0,15}) ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,3})?
integer ::= "-"? ("0" | [1-9] [0-9]{0,15})
boolean ::= "true" | "false"
value ::= string | number | boolean | "null" | object | array
array ::= "[" ws (value (ws "," ws value)*)? ws "]"
object ::= "{" ws (string ws ":" ws value (ws "," ws string ws ":" ws value)*)? ws "}"
"""


def _literal(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)[1:-1]
    return '"' + escaped + '"'


def _value_rule(spec: object) -> str:
    if not isinstance(spec, Mapping):
        return "value"
    if "enum" in spec:
        return "(" + " | ".join(_literal(json.dumps(option)) for option in spec["enum"]) + ")"
    if "anyOf" in spec:
        return "(" + " | ".join(_value_rule(option) for option in spec["anyOf"]) + ")"
    names = {"string", "number", "integer", "boolean", "object", "array"}
    kind = spec.get("type")
    return '"null"' if kind == "null" else str(kind) if kind in names else "value"


def _pair(name: str, spec: object) -> str:
    return f"{_literal(json.dumps(name))} ws {_literal(':')} ws {_value_rule(spec)}"


def _params_rule(spec: ActionSpec) -> str:
    properties = spec.properties
    if not properties:
        return '"{" ws "}"'
    required = [_pair(name, properties[name]) for name in spec.required if name in properties]
    optional = [_pair(name, value) for name, value in properties.items() if name not in spec.required]
    if not required:
        any_of = " | ".join(optional)
        return f'"{{" ws (({any_of}) (ws "," ws ({any_of}))*)? ws "}}"'
    tail = "".join(f' (ws "," ws {pair})?' for pair in optional)
    return '"{" ws ' + ' ws "," ws '.join(required) + tail + ' ws "}"'


def open_grammar(catalogue: Iterable[ActionSpec]) -> str:
    """The grammar whose root is one action of `catalogue` or prose that does not begin with `{`."""
    specs = sorted(catalogue, key=lambda spec: spec.name)
    rules = [
        f'a{index} ::= "{{" ws "\\"action\\"" ws ":" ws {_literal(json.dumps(spec.name))} ws "," ws '
        f'"\\"params\\"" ws ":" ws p{index} ws "}}"\np{index} ::= {_params_rule(spec)}'
        for index, spec in enumerate(specs)
    ]
    actions = " | ".join(f"a{index}" for index in range(len(specs)))
    root = f"root ::= {actions} | prose" if specs else "root ::= prose"
    return "\n".join([root, *rules]) + _BASE
