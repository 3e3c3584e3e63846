"""Actions of plugins and requests for them, written one by one: `written_plugins.jsonl`, one plugin a line.

The generator's actions say what its tables say. These are described as different authors would describe them
and asked for as people ask: mostly in other words than the description's. They are offered beside graphs that
were written one by one too, so that what is asked of the graph is still told from what is asked of a plugin.
"""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from inference_host.model import words
from inference_host.model.ask_absent import parts, said_in
from inference_host.model.ask_plugin import COMMON, PluginAction
from inference_host.model.near_words import STOP
from inference_host.model.pairs import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE
from inference_host.model.plugin_roles import Param
from inference_host.model.schemas import World

PLUGINS = Path(__file__).parent / "written_plugins.jsonl"
AT_ONCE = (1, 1, 1, 1, 2)  # plugins installed beside each other
RENAMED, SWAPPED = 0.5, 0.35  # shares of vendors that are called otherwise, of values that are others
ABOUT_DATA = re.compile(r"\W*(?:and |so |please )?(?:what|which|who|whose|where|when|how|is|are|does|do|did|has|have|any|show|list|find|count|give|get|tell)\b", re.IGNORECASE)  # fmt: skip
# What a model says that overlooks an action.
DECLINES = (REFUSE_SCOPE, REFUSE_SCOPE, REFUSE_ABSENT, REFUSE_WRITE)
COMPARED = 0.3  # share of requests that are told beside one of these, which is wrong
LONG = 4  # letters of a word that tells what is meant
Request = Mapping[str, Any]


@dataclass(frozen=True)
class WrittenPlugin:
    """One plugin's actions and requests: what is said, in `also` as well, with the action and its params, or none."""

    actions: tuple[PluginAction, ...]
    requests: tuple[Request, ...]

    @cached_property
    def telling(self) -> frozenset[str]:
        """Words of the descriptions and the requests by which one of its actions might be meant."""
        said = (text for each in self.requests for text in (each["question"], *each["also"]))
        return _telling(*(a.description for a in self.actions), *said)

    def wordings(self) -> Iterator[tuple[str, Mapping[str, Any], str]]:
        """The action, its params and what is said, for all wordings of the requests for one."""
        for request in self.requests:
            if request["action"] is not None:
                told = (request["question"], *request["also"])
                yield from ((request["action"], request["params"], said) for said in told)


def plugins() -> tuple[WrittenPlugin, ...]:
    """All of the file."""
    rows = map(json.loads, PLUGINS.read_text(encoding="utf-8").splitlines())
    return tuple(
        WrittenPlugin(tuple(map(action_of, row["actions"])), tuple(row["questions"])) for row in rows
    )


def action_of(row: Mapping[str, Any]) -> PluginAction:
    """An action as the prompt lists it."""
    params = (
        Param(p["name"], "", p["type"], p["required"], tuple(p.get("values", ()))) for p in row["params"]
    )
    return PluginAction(row["name"], row["description"], (), (), tuple(params))


@dataclass(frozen=True)
class Asked:
    """A request, its answer, and answers that it must not get."""

    question: str
    answer: str
    rejected: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offered:
    """The plugins beside one graph: the actions of the prompt, and requests that only they can meet."""

    actions: tuple[PluginAction, ...]
    asked: tuple[Asked, ...]
    telling: frozenset[str]

    def may_mean(self, question: str) -> bool:
        """Whether something that the graph lacks may be asked of one of these plugins."""
        return not self.telling.isdisjoint(_telling(question))


def offered(rng: random.Random, known: Sequence[WrittenPlugin], world: World, size: int) -> Offered:
    """Some plugins, under other vendors' names now and then, and at most `size` requests that only they can meet."""
    chosen = rng.sample(known, min(rng.choice(AT_ONCE), len(known)))
    mine = [a for plugin in chosen for a in plugin.actions]
    names = _renamed(rng, [a.name for a in mine])
    actions = [replace(a, name=names[a.name]) for a in mine]
    rng.shuffle(actions)
    asked = [(plugin, request) for plugin in chosen for request in plugin.requests]
    told = (
        _told(rng, request, names) for plugin, request in rng.sample(asked, len(asked))
        if not _may_be_another(request, world, [p for p in chosen if p is not plugin])
    )  # fmt: skip
    telling = frozenset().union(*(plugin.telling for plugin in chosen))
    return Offered(tuple(actions), tuple(itertools.islice(told, size)), telling)


def _may_be_another(request: Request, world: World, others: Sequence[WrittenPlugin]) -> bool:
    """Whether another plugin or the graph itself might be asked in these words."""
    said = (request["question"], *request["also"])
    mine = _telling(*said)
    if any(not plugin.telling.isdisjoint(mine) for plugin in others):
        return True
    return any(ABOUT_DATA.match(text) and said_in(text, world) for text in said)


def _told(rng: random.Random, request: Request, names: Mapping[str, str]) -> Asked:
    """One of the wordings and the answer."""
    said = rng.choice((request["question"], *request["also"]))
    if request["action"] is None:
        return Asked(said, REFUSE_SCOPE)
    params = dict(request["params"])
    for name, value in params.items():
        said, params[name] = _swapped(rng, said, value)
    answer = json.dumps({"action": names[request["action"]], "params": params}, ensure_ascii=False)
    return Asked(said, answer, (rng.choice(DECLINES),) if rng.random() < COMPARED else ())


def _swapped(rng: random.Random, said: str, value: object) -> tuple[str, object]:
    """The request with another number or code of the same kind, where it says this one as it is and once."""
    text = str(value)
    once = len(re.findall(rf"(?<!\w){re.escape(text)}(?!\w)", said)) == 1
    if isinstance(value, bool) or not once or not re.search(r"\d", text) or rng.random() >= SWAPPED:
        return said, value
    new = re.sub(r"[1-9]", lambda _: str(rng.randint(1, 9)), text)
    return re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", lambda _: new, said), type(value)(new)  # type: ignore[call-arg]


def _renamed(rng: random.Random, names: Sequence[str]) -> dict[str, str]:
    """The names, some of their vendors called otherwise."""
    vendors = dict.fromkeys(name.partition(".")[0] for name in names)
    called = {v: words.invented(rng) if rng.random() < RENAMED else v for v in vendors}
    return {name: f"{called[vendor]}.{rest}" for name in names for vendor, _, rest in [name.partition(".")]}


def _telling(*texts: str) -> frozenset[str]:
    return frozenset(_stems(parts(texts) - STOP - COMMON))


def _stems(said: set[str]) -> Iterator[str]:
    """Beginnings of words that are long enough to mean something."""
    return (word.rstrip("s")[: LONG + 2] for word in said if len(word) > LONG)
