"""What is asked about: a file of Cypher, its questions, which property names a node; plugins beside one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from heimdall.local.graph_server import DEMO_GRAPH

_HERE = Path(__file__).parent
_NAMED_BY = "name"


@dataclass(frozen=True, slots=True)
class World:
    """One graph. `keys` maps a label to its naming property; every other label is named by `name`.

    `actions` is the file of the actions that plugins offer beside it (see `offered_actions`).
    """

    name: str
    graph: Path
    keys: Mapping[str, str] = field(default_factory=dict)
    actions: Path | None = None

    @property
    def questions(self) -> Path:
        """The file of its questions."""
        return _HERE / f"{self.name}_questions.jsonl"

    def key_of(self, label: str) -> str:
        """The property that names nodes of that label."""
        return self.keys.get(label, _NAMED_BY)


def _further(name: str, **keys: str) -> World:
    return World(name, _HERE / "graphs" / f"{name}.cypher", keys)


def _plugins(name: str) -> World:
    return World(f"plugins_{name}", DEMO_GRAPH, actions=_HERE / f"plugins_{name}_actions.json")


_ALL = (
    World("demo", DEMO_GRAPH),
    _further("shipping", ReeferBox="code"),
    _further("hospital", Diagnosis="title", Scanner_Unit="serial"),
    _further("packages", Maintainer="handle", Advisory="ident", License="spdx"),
    # Written by others, and nothing was changed after a look at them.
    _further("library", Event="title", Item="barcode", Work="title"),
    _further("myths", Manuscript="title"),
    _further("elections", Debate="title", Newspaper="title", PollingStation="code"),
    _further("drugs", ClinicalTrial="title", Gene="symbol"),
    _further("stores", Review="title"),
    _further("cycling"),
    _further("mountains"),
    _further("projects", Office="city", Timesheet="timesheetId"),
    # Requests for actions that plugins offer beside the demo graph.
    *map(_plugins, ("ops", "office", "home", "trade")),
)
WORLDS: Mapping[str, World] = {world.name: world for world in _ALL}
