"""The seed's default examples: what users say and the action that answers it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the action JSON that answers it."""

    user_says: str
    action: str
    params: Mapping[str, object] = field(default_factory=dict)

    def text(self) -> str:
        """The example as the prompt shows it."""
        call = json.dumps({"action": self.action, "params": dict(self.params)}, ensure_ascii=False)
        return f'User: "{self.user_says}"\n{call}'


def _query(user_says: str, cypher: str) -> Example:
    return Example(user_says, "heimdall.watcher.query", {"cypher": cypher})


DEFAULT_EXAMPLES: tuple[Example, ...] = (
    Example("status", "heimdall.watcher.status"),
    Example("what is the status", "heimdall.watcher.status"),
    Example("show me metrics", "heimdall.watcher.metrics"),
    Example("database stats", "heimdall.watcher.db_stats"),
    Example("health check", "heimdall.watcher.status"),
    _query("how many nodes", "MATCH (n) RETURN count(n) AS total_nodes"),
    _query("count all relationships", "MATCH ()-[r]->() RETURN count(r) AS total_relationships"),
    _query("what labels exist", "CALL db.labels() YIELD label RETURN label"),
    _query(
        "show relationship types",
        "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
    ),
    _query("show me some nodes", "MATCH (n) RETURN n LIMIT 10"),
    _query("sample Person nodes", "MATCH (n:Person) RETURN n LIMIT 5"),
    _query("show relationships", "MATCH (a)-[r]->(b) RETURN a, type(r), b LIMIT 10"),
    _query("find nodes with name Alice", "MATCH (n {name: 'Alice'}) RETURN n"),
    _query("search for nodes containing test", "MATCH (n) WHERE n.name CONTAINS 'test' RETURN n LIMIT 20"),
    _query("nodes per label", "MATCH (n) RETURN labels(n) AS label, count(n) AS count ORDER BY count DESC"),
    _query(
        "relationship distribution",
        "MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY count DESC",
    ),
    _query(
        "find highly connected nodes",
        "MATCH (n)-[r]-() RETURN n, count(r) AS connections ORDER BY connections DESC LIMIT 10",
    ),
    _query("orphan nodes", "MATCH (n) WHERE NOT (n)--() RETURN n LIMIT 20"),
)
