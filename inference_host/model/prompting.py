"""The gateway's prompt as the chat template sees it, for evaluation and tests.

Only the parts that the template reads matter: the action lines and the schema section.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from inference_host.model.schemas import Prop, World, key_of

WATCHER = (
    ("heimdall.help", ()), ("heimdall.status", ()), ("heimdall.watcher.hello", (("name", "string", False),)), ("heimdall.watcher.status", ()), ("heimdall.watcher.health", ()),
    ("heimdall.watcher.config", ()), ("heimdall.watcher.metrics", ()), ("heimdall.watcher.events", (("limit", "integer", False),)), ("heimdall.watcher.query", (("cypher", "string", True),)),
    ("heimdall.watcher.db_stats", ()), ("heimdall.watcher.schema", ()), ("heimdall.watcher.broadcast", (("message", "string", True),)),
    ("heimdall.watcher.notify", (("message", "string", True), ("type", "string", False), ("title", "string", False))),
)  # fmt: skip
_Q = '{{"action": "heimdall.watcher.query", "params": {{"cypher": "{}"}}}}'
_A = '{{"action": "heimdall.watcher.{}", "params": {{}}}}'
SEED_EXAMPLES = (
    ("status", _A.format("status")), ("what is the status", _A.format("status")), ("show me metrics", _A.format("metrics")),
    ("database stats", _A.format("db_stats")), ("health check", _A.format("status")),
    ("how many nodes", _Q.format("MATCH (n) RETURN count(n) AS total_nodes")),
    ("count all relationships", _Q.format("MATCH ()-[r]->() RETURN count(r) AS total_relationships")),
    ("what labels exist", _Q.format("CALL db.labels() YIELD label RETURN label")),
    ("show relationship types", _Q.format("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType")),
    ("show me some nodes", _Q.format("MATCH (n) RETURN n LIMIT 10")), ("sample Person nodes", _Q.format("MATCH (n:Person) RETURN n LIMIT 5")),
    ("show relationships", _Q.format("MATCH (a)-[r]->(b) RETURN a, type(r), b LIMIT 10")),
    ("find nodes with name Alice", _Q.format("MATCH (n {name: 'Alice'}) RETURN n")),
    ("search for nodes containing test", _Q.format("MATCH (n) WHERE n.name CONTAINS 'test' RETURN n LIMIT 20")),
    ("nodes per label", _Q.format("MATCH (n) RETURN labels(n) AS label, count(n) AS count ORDER BY count DESC")),
    ("relationship distribution", _Q.format("MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY count DESC")),
    ("find highly connected nodes", _Q.format("MATCH (n)-[r]-() RETURN n, count(r) AS connections ORDER BY connections DESC LIMIT 10")),
    ("orphan nodes", _Q.format("MATCH (n) WHERE NOT (n)--() RETURN n LIMIT 20")),
)  # fmt: skip


def gateway(name: str) -> Any:
    """A module of the gateway, found by name at run time: this package never imports it."""
    return importlib.import_module(f"heimdall.{name}")


def system_prompt(schema_text: str, action_lines: Sequence[str] = ()) -> str:
    """A system message with the contract's headings."""
    lines = "\n".join(["- heimdall.help: What can be asked. Params: none.", *action_lines])
    return f"You are Heimdall.\n\nACTIONS:\n{lines}\n\nSCHEMA:\n{schema_text}\n\nEXAMPLES:\n\n"


@dataclass(frozen=True)
class Turn:
    """What the gateway makes of a question.

    The user turn, what its words stand for, the value links, how names are written, the words that the answer
    may hold, the schema as the prompt has it, the long numbers that stand in it as short ones, the lines of
    plugins' actions, and values that it may mean by other words.
    """

    user: str
    words: tuple[Any, ...]
    links: tuple[Any, ...]
    marking: Any
    said: str
    schema_text: str
    numbers: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    near: tuple[Any, ...] = ()

    def grammar(self, specs: Sequence[Any]) -> str:
        """The closed grammar of the answer."""
        build = gateway("prompts.closed_grammar").closed_grammar
        free = gateway("graph.links").unlinked(self.said, self.links, self.words)
        numbered = any(word.word.isdigit() for word in self.words)
        links, near = self.marking.links, self.marking.near
        specs = self.marking.as_called(specs)
        return str(build(self.marking.schema, specs, self.said, links, free, near=near, numbered=numbered))


def turn_text(
    question: str, words: Sequence[Any], marking: Any, clear: bool, likely: Sequence[str] = ()
) -> str:
    """The question with the lines that explain its words and its values, as the gateway writes them.

    `likely` are the actions that may be meant.
    """
    build = gateway("prompts.builder")
    told = gateway("prompts.explanations").explanations
    explained = told(
        marking.words(words),
        marking.schema,
        marking.links,
        in_detail=True,
        clear=clear,
        passive=marking.passive,
    )
    lines = (build.explanation_line((*explained, *likely)), build.link_line(marking.told))
    return "\n".join((question, *(line for line in lines if line)))


def turn_of(
    schema: Any,
    question: str,
    words: Sequence[Any],
    links: Sequence[Any],
    said: str,
    *,
    clear: bool,
    actions: Sequence[Any] = (),
    near: Sequence[Any] = (),
    alike: Any = None,
) -> Turn:
    """A turn whose words and values are known; `clear` when no word of it is left to explain.

    `actions` are what plugins offer beside the graph, `near` values that it may mean by other words; `alike` tells
    how near question and action are as sentences (None: they are not).
    """
    marking = gateway("prompts.marks").marked(schema, tuple(links), near=tuple(near))
    marking = marking.with_actions(action.name for action in actions)
    text = gateway("prompts.schema_text").render_schema(schema, marking.schema)
    likely = marking.called(likely_actions(said, words, links, actions, alike))
    user = turn_text(question, words, marking, clear, likely)
    lines = tuple(action.line(marking.actions.get(action.name, "")) for action in actions)
    return Turn(user, tuple(words), tuple(links), marking, said, text, lines=lines, near=tuple(near))


def gateway_turn(question: str, before: str, schema: Any, index: Any) -> Turn:
    """The turn as the shipped model gets it; values of `before` where they are meant."""
    rules = gateway("graph.follow_up")
    found = index.find(f"{question}\n{before}" if before else question)
    own = rules.own_links(question, found) if before else found
    links = found if before and rules.takes_values(question, schema, own) else own
    said = f"{question} {before}" if before and rules.continues(question, schema, own) else question
    words = gateway("graph.explained_words").explained_words(said, schema, links, obvious=True)
    links = gateway("graph.fitting_links").fitting_links(links, schema, {word.name for word in words})
    near = _near(f"{question}\n{before}" if before else question, said, schema, index, links)
    numbers = gateway("prompts.short_numbers").short_numbers(said, [link.text for link in links])
    question, said = numbers.shorten(question), numbers.shorten(said)
    words = gateway("graph.explained_words").explained_words(said, schema, links, obvious=True)
    beside = gateway("graph.unnamed_properties")
    words = (*words, *beside.unnamed_properties(said, schema, words, links))
    clear = not beside.says_more(said, words, links)
    turn = turn_of(schema, question, words, links, said, clear=clear, near=near)
    return replace(turn, numbers=numbers.meant)


def _near(text: str, said: str, schema: Any, index: Any, links: Sequence[Any]) -> tuple[Any, ...]:
    """The values that words of the text may mean by their sense."""
    senses = gateway("graph.sense_links")
    if _kinds[0] is not index:
        _kinds[:] = [index, senses.Kinds.of(index, schema)]
    found = senses.sense_links(text, _kinds[1], schema, links)
    return tuple(senses.guesses(said, schema, links, found))


def schema_text(world: World) -> str:
    """The `SCHEMA:` section of a world, without marks."""
    return str(gateway("prompts.schema_text").render_schema(gateway_schema(world)))


_kinds: list[Any] = [None, None]
_latest: list[Any] = [None, None]  # a world is asked many questions; hashing it takes longer than all else


def gateway_schema(world: World) -> Any:
    """The world as the gateway's own schema value; that of the world asked last is kept."""
    if _latest[0] is not world:
        _latest[:] = [world, _gateway_schema(world)]
    return _latest[1]


def _gateway_schema(world: World) -> Any:
    graph = gateway("domain.graph")

    def properties(props: Sequence[Prop], keyed: bool) -> tuple[Any, ...]:
        key = key_of([p.name for p in props]) if keyed else None
        return tuple(
            graph.PropertySchema(p.name, p.kind) for p in sorted(props, key=lambda p: (p.name != key, p.name))
        )

    labels = [
        graph.LabelSchema(item.name, properties(item.props, True))
        for item in sorted(world.labels, key=lambda x: x.name)
    ]
    rels = [graph.RelationshipSchema(r.start, r.type, r.end, properties(r.props, False)) for r in world.rels]
    return graph.GraphSchema(tuple(labels), tuple(sorted(rels, key=lambda r: (r.source, r.type, r.target))))


def action_spec(name: str, params: Sequence[tuple[str, str, bool]]) -> Any:
    """An action of the catalogue with (name, JSON type, required) parameters."""
    schema = {
        "type": "object",
        "properties": {n: {"type": kind} for n, kind, _ in params},
        "required": [n for n, _, needed in params if needed],
    }
    return gateway("domain.actions").ActionSpec(name, "", "", False, schema)


def plugin_spec(action: Any) -> Any:
    """An action of a plugin as the catalogue has it."""
    return gateway("domain.actions").ActionSpec(action.name, action.description, "", False, action.schema)


def likely_actions(
    question: str, words: Sequence[Any], links: Sequence[Any], actions: Sequence[Any], near: Any
) -> tuple[str, ...]:
    """Names of the actions that the gateway tells as likely meant; `near` compares question and action (None: nobody can)."""
    if not actions:
        return ()
    ranking = gateway("chat.action_ranking")
    left = gateway("graph.unnamed_properties").left_over(question, words, links)
    specs = [plugin_spec(action) for action in actions]
    ranked = ranking.ranked_actions(question, words, links, left, specs, near=near)
    return tuple(ranking.likely_actions(ranked, left))


def watcher_specs() -> list[Any]:
    """The built-in actions of the catalogue."""
    return [action_spec(name, params) for name, params in WATCHER]
