"""Questions about the whole graph, and the watcher's own actions.

The wordings are lists of frames: left of the arrow nothing is copied from the
schema, so these answers are the same for every graph.
"""

from __future__ import annotations

import json
import random
import re

from inference_host.model import graph_wordings, names, words
from inference_host.model.graph_wordings import FURTHER
from inference_host.model.nouns import node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, literal
from inference_host.model.prompting import SEED_EXAMPLES
from inference_host.model.schemas import World, quoted

ANY_GRAPHS = tuple(example for example in SEED_EXAMPLES if "Person" not in example[0])
LINKING = re.compile(r"\b(link|connect|relat|next to|near|around|surround)")
MESSAGE = ("backup", "server", "restart", "maintenance", "at", "noon", "today", "is", "done", "the", "please", "update", "starts", "in", "5", "minutes", "deploy", "finished", "lunch", "ready")  # fmt: skip
SENTENCES = (
    "the backup is done", "maintenance starts at noon", "please save your work", "the server restarts in 5 minutes", "lunch is ready", "deploy finished", "we are back online", "the import failed", "new data has arrived", "hello everyone", "the meeting is moved to 3 pm", "do not restart the database", "system update tonight at 10", "the build is broken", "all tests passed", "disk is almost full", "coffee break", "the graph has been reloaded", "going offline for ten minutes", "good morning all",
)  # fmt: skip
PLAINEST = 0.2  # share of the shortest wording of an action
SHOW = "[show|list|give|get|display|show me|give me|tell me|what are|i want to see]"
NODES = "[nodes|vertices|entities|nodes|things|items|records|objects]"
RELS = "[relationships|relations|edges|links|connections|relationships]"
CYPHER: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("MATCH (n) RETURN count(n) AS total_nodes", (
        f"how many {NODES} [are there|exist|do we have|does the graph have|are in the graph|in total|are stored|]", f"[count|count all|count the|number of|total|total number of] {NODES}", "how many nodes", f"[what is|what's|give me|show] the [number|total number|count|total count] of {NODES}",
        "node count", "total nodes", "how [big|large] is [the|this] graph", "[size of the graph|graph size]", f"how many {NODES} [are|is] [in here|in the database|in total]", "count everything", "how much data [is there|do we have|is in the graph]")),
    ("MATCH ()-[r]->() RETURN count(r) AS total_relationships", (
        f"how many {RELS} [are there|exist|do we have|does the graph have|are in the graph|in total|]", f"[count|count all|count the|number of|total|total number of] {RELS}", "count all relationships", f"[what is|what's|give me|show] the [number|total number|count] of {RELS}",
        "relationship count", "edge count", "total relationships")),
    ("CALL db.labels() YIELD label RETURN label", (
        "[what|which] labels [exist|are there|do we have|are in the graph|are used|does the graph have|]", f"{SHOW} [all |all the |the |]labels", "[what|which] [kinds|types|sorts] of {NODES} [are there|exist|do we have|are in the graph]".replace("{NODES}", NODES), f"{SHOW} [the |all |]node [labels|types|kinds]", "labels", "node labels", "node types", "what labels exist",
        "what [entity types|entities|kinds of things|node kinds] [are there|exist|are in the graph|does the graph have]", "[which|what] node [labels|types] [exist|are there]", "what is in [this|the] graph", "what does [this|the] graph contain", "what can i find in [this|the] graph")),
    ("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType", (
        "[what|which] [relationship|relation|edge] types [exist|are there|do we have|are used|are in the graph|]", f"{SHOW} [all |the |all the |]relationship types", "show relationship types", "[what|which] [kinds|types|sorts] of {RELS} [are there|exist|do we have]".replace("{RELS}", RELS), "relationship types", "edge types",
        "how are [the |]nodes [connected|linked|related]", "in what ways are nodes connected", f"{SHOW} [the |]types of {RELS}".replace("{RELS}", RELS), "what relationships exist")),
    ("MATCH (n) RETURN labels(n) AS label, count(n) AS count ORDER BY count DESC", (
        "nodes per label", "[how many|number of|count|count of|count the] {NODES} [per|by|for each|of each|with each|in each] [label|type|kind]".replace("{NODES}", NODES), "[nodes|node count|node counts|counts] [by|per] label", "[label|node] distribution", "distribution of [labels|nodes]", "label counts", "[show|give|give me] [me |]node counts [by|per|for each] label",
        "how many of each [label|kind of node|node type]", "breakdown of [nodes|labels|nodes by label]", "which labels have the most nodes", "group nodes by label", "how are the nodes distributed", "[most common|biggest] labels", "label statistics", "how many nodes does each label have", "[count|number of] nodes grouped by label")),
    ("MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY count DESC", (
        "relationship distribution", "[how many|number of|count|count of|count the] {RELS} [per|by|for each|of each|in each] [type|kind]".replace("{RELS}", RELS), "[relationships|edges|relationship counts] [by|per] type", "distribution of [relationships|relationship types|edges|edge types]", "[relationship|edge] type [counts|distribution|statistics]",
        "how many of each [relationship type|relationship|kind of relationship]", "breakdown of relationships", "which relationship types are [most common|the most frequent]", "group relationships by type", "how are the relationships distributed", "[count|number of] relationships grouped by type")),
    ("MATCH (n) WHERE NOT (n)--() RETURN count(n) AS count", (
        "how many [orphan|orphaned|isolated|unconnected|disconnected|lonely] nodes [are there|exist|]", "how many nodes have no [relationships|connections|edges]", "count [the |all |][orphan|orphaned|isolated] nodes", "number of [orphan|isolated|disconnected] nodes", "how many nodes are [not connected to anything|isolated|orphans]")),
)  # fmt: skip
LIMITED: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("MATCH (n) RETURN n LIMIT {k}", 10, (
        "show me some nodes", f"{SHOW} [some|a few|some random|a couple of|any] {NODES}", "[sample|sample some|random|some|example] nodes", f"[show|list|give me|get] [me |][a sample of|the first few|examples of] {NODES}", "show [me |]nodes", "list [all |]nodes", "[show|list] [me |]{k} {NODES}".replace("{NODES}", NODES), "[the |]first {k} nodes",
        "[sample|get|give me|find] {k} [random |]nodes", "show [me |]{k} nodes", "show [me |]the data", "what does the data look like", "show me something", "explore [the graph|the nodes]", "[show|give] me some [data|examples|records]", "nodes limit {k}")),
    ("MATCH (a)-[r]->(b) RETURN a, type(r), b LIMIT {k}", 10, (
        f"{SHOW} [some |a few |the |all |all the |]{RELS}", "show relationships", "[show|list|give me|get] {k} {RELS}".replace("{RELS}", RELS), "[sample|example|some] relationships", "[show|list] [me |][some |]connected nodes", "how do the nodes connect, show some", "[first|any] {k} relationships", "[show|list] who is connected to whom", "sample {k} relationships")),
    ("MATCH (n)-[r]-() RETURN n, count(r) AS connections ORDER BY connections DESC LIMIT {k}", 10, (
        "find highly connected nodes", "[find|show|list|get|show me|which are|what are] [the |]{k} [most|highly|best|well|strongly] connected [nodes|entities|things]", "[most|highly|best|well|strongly] connected nodes", "[find|show|list|show me] [the |][most|highly|best|well|strongly] connected [nodes|entities|things]", "[which|what] nodes [have|has] the most [connections|relationships|edges|links|neighbours|neighbors]", "[hub|hubs|hub nodes|central nodes]",
        "[find|show|list] [me |][the |][hubs|hub nodes|central nodes|most central nodes|busiest nodes|most important nodes]", "top {k} [most connected nodes|nodes by degree|nodes by connections|hubs]", "nodes with [the |][most|highest number of|many] [relationships|connections|edges|links]", "[highest|top] degree nodes", "[which|what] nodes are [most|the most|best|highly] connected", "nodes [sorted|ordered|ranked] by [degree|number of connections|number of relationships]",
        "what are the [hubs|most important nodes|most connected nodes] [of|in] the graph")),
    ("MATCH (n) WHERE NOT (n)--() RETURN n LIMIT {k}", 20, (
        "orphan nodes", "[find|show|list|get|show me|which are|are there] [all |the |any |]{k} [orphan|orphaned|isolated|unconnected|disconnected|lonely|dangling] nodes", "[find|show|list|get|show me|which are|are there] [all |the |any |][orphan|orphaned|isolated|unconnected|disconnected|lonely|dangling|loose] [nodes|entities]", "[orphans|isolated nodes|orphaned nodes|unconnected nodes|disconnected nodes]", "nodes [without|with no|with zero|that have no|lacking|without any] [relationships|connections|edges|links|neighbours]", "[which|what] nodes [are not connected|have no relationships|are not connected to anything|have no connections|are isolated|are orphans|stand alone]",
        "[find|show|list] [me |]nodes [without|with no|that have no] [relationships|connections|edges|links]", "find orphans", "[show|list] [the |]orphans", "nodes not [connected|linked] to anything")),
)  # fmt: skip
ACTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("heimdall.watcher.status", (
        "status", "[what is|what's|show|give me|get|tell me|check] the [status|system status|current status|server status]", "what is the status", "health check", "[show|give|check|get|print] [me |][status|system status|the status]", "[system|server|current|heimdall|overall] status", "how are you [doing|running|feeling|]", "[is|are] [everything|all systems|the system|things] [ok|okay|fine|running|working|up|all right]", "are you [ok|okay|up|running|there|online|working]", "check the system",
        "[run|do|perform|make] a health check", "how is [the system|everything|the server|it going]", "status [report|update|check|overview]", "what's up with the system", "[is the system|are you] [up and running|operational]", "status please", "how long have you been [running|up]", "uptime", "[what is|show] the uptime", "[run|do] a status check", "system check")),
    ("heimdall.watcher.health", (
        "health", "[is|are] [the model|the assistant|the language model|heimdall|the slm] [healthy|ready|alive|running|working|loaded]", "[what is|show|show me|give me|check|get|tell me] the [health|health status|model health|health of the model|health of heimdall]", "health status", "[model|assistant|heimdall] health", "how healthy are you", "are you healthy", "[show|check] health", "health report", "is the service healthy", "model status")),
    ("heimdall.watcher.metrics", (
        "show me metrics", "metrics", "[show|get|display|give me|list|print|show me|tell me|what are] [the |all |all the |system |current |runtime |performance |]metrics", "[system|runtime|performance|server|memory] metrics", "[how much memory|how much ram] [is used|are you using|do you use|does the server use|is in use]", "[memory|cpu|resource] [usage|use|consumption]", "[show|what is|what's] the memory [usage|consumption]", "performance [numbers|figures|data|statistics]", "how many requests [were served|have you served|have there been|did you handle]", "request [count|statistics|metrics]", "how busy [are you|is the server]",
        "[show|give me] [the |]error rate", "runtime [statistics|stats|numbers]", "how many requests [failed|had errors]", "how is the performance", "telemetry")),
    ("heimdall.watcher.db_stats", (
        "database stats", "[db|database|graph|graph database] [stats|statistics|info|information|summary|overview]", "[show|give|get|display|what are|tell me|give me|show me] [the |][db|database|graph] [stats|statistics|info|information|summary|overview]", "[stats|statistics] [of|for|about|on] the [db|database|graph]", "show database info", "[summarize|summarise|describe] the [database|graph]", "give me an overview of the [graph|database]", "[show|give me] [some |the |]stats", "stats", "statistics", "how is the database doing", "database numbers", "statistics about the data")),
    ("heimdall.watcher.config", (
        "config", "[show|get|display|what is|what's|print|show me|give me|tell me] [the |your |current |the current |]config", "[show|get|display|what is|show me|give me] [the |your |current |the current |][configuration|settings|model configuration|model settings]", "[configuration|settings]", "[what|which] settings [do you use|are active|are set|are in use]", "how are you configured", "what is the [temperature|max tokens|maximum number of tokens] [setting|set to]", "which model [are you|do you use|is running|is loaded|is used]", "what model [are you|do you run|is this]", "current [settings|configuration]")),
    ("heimdall.watcher.events", (
        "events", "[show|list|get|display|give me|show me|what are] [the |recent |the recent |latest |the latest |last |the last |]events of [heimdall|the system|the watcher]", "[show|list|get|display|give me|show me] [the |][recent|latest|last|newest] system events", "[recent|latest|last|system|watcher] events", "what happened [recently|lately|last|just now]", "what has happened", "[show|display] [me |][the |][event log|event history|log|logs|activity log|recent activity]", "[event log|activity log|recent activity|event history]", "any [recent activity|news from the system|recent system events]", "what have you [seen|recorded|noticed] [recently|lately|]")),
    ("heimdall.watcher.schema", (
        "schema", "[show|get|display|what is|what's|describe|explain|give me|show me|tell me] [the |]schema", "[graph|database|db] schema", "[show|get|describe|explain|what is] [me |][the |][graph|database|db|data] [schema|model|structure]", "what properties [are there|exist|do we have|do nodes have]", "[show|list] [all |the |][properties|property keys|property names]", "[what|which] [indexes|indices|constraints] [are there|exist|do we have]", "[show|list] [the |all |][indexes|indices|constraints]", "how is the [graph|data] [structured|organized|modelled|modeled]", "what is the structure of the [graph|data]", "data model", "property keys")),
    ("heimdall.help", (
        "help", "[what can you do|what can i ask|what can i ask you|how do you work|how can you help|how can you help me|what do you do]", "help me", "[show|list|what are] [the |all |available |all available |the available |your ][actions|commands|capabilities|features|options]", "[which|what] [commands|actions|questions] [are there|are available|do you know|do you support|do you understand|can you answer]", "i need help", "[how do i use|how to use] [this|you|heimdall]", "[usage|manual|commands|available actions]", "what are you able to do", "who are you", "what are you", "how does this work", "?", "instructions")),
    ("heimdall.status", (
        "[plugin|plugins] status", "[which|what] plugins [are loaded|are there|are installed|are active|do you have|are running]", "[list|show|show me] [the |all |loaded |all loaded |installed |]plugins", "how many plugins [are loaded|are there|are installed|]", "how many actions [are loaded|are there|do you have|are available|]", "heimdall status of plugins", "loaded plugins")),
)  # fmt: skip


def either(rng: random.Random, meaning: str, frames: tuple[str, ...]) -> str:
    """One of these frames or of the further ones for the same meaning."""
    further = FURTHER.get(meaning, ())
    return rng.choice(further if further and rng.random() < 0.5 else frames)


def clear(world: World, text: str, longest: int = 99) -> bool:
    """No label or role is called by a word of the text, as events are; longer texts say what they mean."""
    said = text.split()
    if len(said) > longest:
        return True
    roles = {noun for rel in world.rels for noun in (*rel.source_nouns, *rel.target_nouns)}
    nouns = {noun for label in world.labels for both in label.nouns for noun in both}
    return not (nouns | roles | {words.plural(noun) for noun in roles}) & set(said)


def graph_cypher(rng: random.Random, world: World) -> Pair | None:
    """A fixed query about the whole graph."""
    cypher, frames = rng.choice(CYPHER)
    text = expand(rng, either(rng, cypher, frames))
    return Pair(text, cypher) if clear(world, text) else None


def default_example(rng: random.Random, world: World) -> Pair:
    """A default example of the gateway as it stands, of those that fit any schema."""
    text, answer = rng.choice(ANY_GRAPHS)
    call = json.loads(answer)
    cypher = call["params"].get("cypher", "")
    plain = "'" in cypher or rng.random() < 0.5
    return Pair(text, cypher=cypher, action="" if cypher else call["action"], plain=plain)


def graph_limited(rng: random.Random, world: World) -> Pair | None:
    """A fixed query with a limit that the question may set."""
    cypher, default, frames = rng.choice(LIMITED)
    frame = either(rng, cypher, frames)
    limit = rng.choice((1, 2, 3, 5, 5, 7, 10, 15, 20, 25, 50, 100)) if "{k}" in frame else default
    shown = SMALL[limit] if limit <= 12 and rng.random() < 0.4 else str(limit)
    text = expand(rng, frame, k=shown)
    return Pair(text, cypher.format(k=limit)) if clear(world, text) else None


def watcher_action(rng: random.Random, world: World) -> Pair | None:
    """An action without parameters."""
    action, frames = rng.choice(ACTIONS)
    text = expand(rng, frames[0] if rng.random() < PLAINEST else either(rng, action, frames))
    return Pair(text, action=action) if clear(world, text, 5) else None


def hello(rng: random.Random, world: World) -> Pair:
    """Greetings, with the user's name when given."""
    if rng.random() < 0.55:
        text = expand(rng, graph_wordings.GREETINGS)
        return Pair(text, action="heimdall.watcher.hello", plain=rng.random() < 0.7)
    name = names.first_name(rng)
    text = expand(rng, rng.choice(graph_wordings.NAMED_GREETINGS), v=literal(name))
    return Pair(text, action="heimdall.watcher.hello", params={"name": literal(name)})


def message_action(rng: random.Random, world: World) -> Pair:
    """Broadcast to everybody, or a notification, with the words to send."""
    said = rng.choice(SENTENCES) if rng.random() < 0.35 else ""
    message = said or " ".join(rng.choice((words.invented(rng), rng.choice(MESSAGE))) for _ in range(rng.randint(1, 6)))  # fmt: skip
    frames, action = rng.choice(((graph_wordings.BROADCASTS, "broadcast"), (graph_wordings.NOTIFICATIONS, "notify")))  # fmt: skip
    text = expand(rng, rng.choice(frames), v=literal(message))
    return Pair(text, action=f"heimdall.watcher.{action}", params={"message": literal(message)}, plain=True)


def relationships_of_type(rng: random.Random, world: World) -> Pair | None:
    """Count or show the relationships of one type."""
    if not world.rels:
        return None
    kind = rng.choice(world.rels).type
    shown = rng.choice((kind, kind, kind.lower(), kind.replace("_", " "), kind.lower().replace("_", " ")))
    counted = rng.random() < 0.6
    frame = rng.choice(graph_wordings.HOW_MANY_OF_TYPE if counted else graph_wordings.OF_TYPE)
    text = expand(rng, frame.replace("{r}", RELS), t=shown)
    if counted:
        return Pair(text, f"MATCH ()-[r:{quoted(kind)}]->() RETURN count(r) AS count")
    return Pair(text, f"MATCH (a)-[r:{quoted(kind)}]->(b) RETURN a, type(r), b LIMIT 10")


def connected_to(rng: random.Random, world: World) -> Pair | None:
    """Everything around one named node, or how much of it there is; not where a relationship is called so."""
    label = rng.choice(world.labels)
    name, counted = rng.choice(label.names), rng.random() < 0.3
    frame = rng.choice(graph_wordings.HOW_MANY_AROUND if counted else graph_wordings.AROUND)
    text = expand(rng, frame, v=literal(name))
    if not clear(world, text) or any(LINKING.search(verb) for rel in world.rels for verb in rel.verbs):
        return None
    returns = "count(r) AS count" if counted else "n, type(r)"
    loose = f"MATCH (n)-[r]-(m {{name: '{literal(name)}'}}) RETURN {returns}"
    cypher = f"MATCH (n)-[r]-{node('m', label, name)} RETURN {returns}"
    return Pair(text, cypher, links={name: (label.name, label.key)}, loose=loose)
