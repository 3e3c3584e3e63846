"""The open grammar lets through every action of the catalogue, and prose, and nothing else."""

import json

import pytest
from heimdall.domain.actions import ActionSpec
from heimdall.prompts.open_grammar import open_grammar

llama_cpp = pytest.importorskip("llama_cpp")

SPECS = [
    ActionSpec("heimdall.help", "Helps.", "x", False, {"type": "object", "properties": {}}),
    ActionSpec(
        "heimdall.watcher.query",
        "Queries.",
        "x",
        False,
        {
            "type": "object",
            "properties": {
                "cypher": {"type": "string"},
                "limit": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                "params": {"type": "object"},
            },
            "required": ["cypher"],
        },
    ),
    ActionSpec("acme.set", "Sets.", "x", False, {"properties": {"level": {"enum": ["low", 'hi"gh']}}}),
]


def accepts(grammar: str, text: str) -> bool:
    """Whether llama.cpp's own parser finds the grammar's root in all of `text`."""
    from tests.fixtures.gbnf import matches

    return matches(grammar, text)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"action": "heimdall.help", "params": {}}),
        json.dumps(
            {"action": "heimdall.watcher.query", "params": {"cypher": "MATCH (n {a: 'b\"'}) RETURN n"}}
        ),
        json.dumps(
            {"action": "heimdall.watcher.query", "params": {"cypher": "x", "limit": 3, "params": {"a": [1]}}}
        ),
        json.dumps({"action": "acme.set", "params": {"level": 'hi"gh'}}),
        "I cannot answer that.",
    ],
)
def test_what_the_catalogue_allows_is_let_through(text: str) -> None:
    assert accepts(open_grammar(SPECS), text)


@pytest.mark.parametrize(
    "text",
    [
        '{"action": "rm.rf", "params": {}}',
        '{"action": "heimdall.help", "params": {"x": 1}}',
        '{"action": "heimdall.watcher.query", "params": {}}',
        '{"action": "heimdall.watcher.query", "params": {"cypher": 7}}',
        '{"action": "acme.set", "params": {"level": "mid"}}',
        '{"anything": 1}',
    ],
)
def test_what_it_does_not_allow_is_not(text: str) -> None:
    assert not accepts(open_grammar(SPECS), text)
