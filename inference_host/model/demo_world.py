"""The demo graph's schema with the words people use for it, written by hand.

It is one training world among random ones; the names come from the demo graph's
own file when it is there, so that a renamed person needs no change here.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from inference_host.model import lexicon, names, words
from inference_host.model.schemas import Label, Prop, Rel, World

DEMO_FILE = Path(__file__).parents[2] / "layers/heimdall/python/heimdall/local/demo_graph.cypher"
_STATUS = ("planned", "active", "done")
_NUMBER = {line.split("|")[0].split(",")[0]: line for line in lexicon.NUMBERS}
_BOOLEAN = {line.split("|")[0]: line for line in lexicon.BOOLEANS}


def _number(name: str, source: str = "") -> Prop:
    parts = [tuple(p for p in part.split(",") if p) for part in _NUMBER[source or name].split("|")]
    return Prop(name, "number", *parts[1:7])


def _boolean(name: str) -> Prop:
    _, yes, no = _BOOLEAN[name].split("|")
    return Prop(
        name, "boolean", (name.replace("_", " "),), yes=tuple(yes.split(",")), no=tuple(no.split(","))
    )


def _time(name: str, kind: str, parts: str, nouns: str) -> Prop:
    return Prop(name, kind, tuple(nouns.split(",")), parts=tuple(parts.split(",")), year=kind == "number")


def _string(name: str, nouns: str, values: tuple[str, ...]) -> Prop:
    return Prop(name, "string", tuple(nouns.split(",")), values=values)


NAME = Prop("name", "string", ("name",))
PERSON = (
    NAME, _number("age"), _time("born", "date", "born", "birthday,date of birth,birth date"),
    _string("email", "email,email address,mail address", ("alice@example.com", "bob@example.com")),
    Prop("active", "boolean", ("active",), yes=("active",), no=("inactive", "not active")),
    Prop("skills", "list", ("skills list", "skills field"), values=("python", "sql", "design", "rust")),
)  # fmt: skip
COMPANY = (NAME, _time("founded", "number", "founded,established,started,created", "founding year"), _boolean("public"),
           _number("revenue"))  # fmt: skip
CITY = (NAME, _string("country", "country", tuple(names.COUNTRIES)), _number("population"),
        Prop("location", "point", ("location",)))  # fmt: skip
PROJECT = (NAME, _number("budget"), _time("started", "date", "started,begun", "start date"),
           _string("status", "status,state", _STATUS))  # fmt: skip
PRODUCT = (NAME, _number("price"), _time("released", "date", "released,launched,published", "release date"),
           _boolean("in_stock"), Prop("tags", "list", ("tag",), values=tuple(names.TOPIC_WORDS)))  # fmt: skip
SKILL = (NAME, _string("category", "category,kind", ("language", "design", "data", "management", "cloud")))
EVENT = (NAME, _time("starts", "datetime", "starting,happening", "start,start time,start date"), _number("capacity"),
         _boolean("online"))  # fmt: skip
_NOUNS = {
    "Person": ("person", "individual", "human"), "Company": ("company", "firm", "business"),
    "City": ("city", "town"), "Project": ("project", "initiative"), "Product": ("product", "item"), "Skill": ("skill", "ability"),
    "Event": ("event", "gathering"),
}  # fmt: skip
_PROPS = {"Person": PERSON, "Company": COMPANY, "City": CITY, "Project": PROJECT, "Product": PRODUCT,
          "Skill": SKILL, "Event": EVENT}  # fmt: skip
_SINCE = Prop("since", "number", ("since",), parts=("since",), year=True)
RELS = (
    Rel("Person", "WORKS_AT", "Company", ("work at", "work for", "be employed by", "be employed at"),
        ("employee", "worker", "staff member"), ("employer", "workplace"),
        (_SINCE, _string("role", "role,position,job", ("engineer", "manager", "designer", "analyst", "director")))),
    Rel("Person", "KNOWS", "Person", ("know", "be friends with", "be acquainted with"), (), ("friend", "acquaintance", "contact"),
        (_SINCE,)),
    Rel("Person", "LIVES_IN", "City", ("live in", "reside in"), ("resident", "inhabitant"), ("home", "home city", "home town")),
    Rel("Person", "HAS_SKILL", "Skill", ("have", "be skilled in", "be good at", "master", "know"), (), ("skill",),
        (_number("level"),)),
    Rel("Person", "MANAGES", "Project", ("manage", "lead", "run", "be in charge of", "be responsible for"),
        ("manager", "leader", "boss"), ()),
    Rel("Person", "CONTRIBUTES_TO", "Project", ("contribute to", "work on", "help with"), ("contributor",), (),
        (Prop("hours", "number", ("hours",)),)),
    Rel("Person", "ATTENDED", "Event", ("attend", "go to", "take part in", "participate in", "visit"),
        ("attendee", "participant", "visitor", "guest"), (), (_number("rating"),)),
    Rel("Company", "LOCATED_IN", "City", ("be located in", "be based in", "be headquartered in", "be situated in"), (),
        ("headquarters",)),
    Rel("Company", "MAKES", "Product", ("make", "produce", "manufacture", "build", "sell"), ("maker", "producer", "manufacturer"), ()),
    Rel("Project", "USES", "Skill", ("use", "need", "require", "rely on"), (), ("required skill",)),
    Rel("Event", "HELD_IN", "City", ("be held in", "take place in", "happen in"), (), ("venue",)),
)  # fmt: skip


@cache
def _file_names() -> dict[str, tuple[str, ...]]:
    text = DEMO_FILE.read_text(encoding="utf-8") if DEMO_FILE.exists() else ""
    found: dict[str, list[str]] = {}
    for label, body in re.findall(r"\(\w*:(\w+)\s*\{([^}]*)\}", text):
        name = re.search(r"\bname:\s*'((?:[^'\\]|\\.)*)'", body)
        if name:
            found.setdefault(label, []).append(name.group(1).replace("\\'", "'"))
    return {label: tuple(dict.fromkeys(those)) for label, those in found.items()}


def _names(rng: random.Random, label: str) -> tuple[str, ...]:
    make = {"Person": names.person_name, "City": names.place_name, "Skill": names.topic_word}.get(
        label, names.title_name
    )
    real = _file_names().get(label, ())
    fresh = [make(rng) for _ in range(6)]
    known = rng.sample(real, min(len(real), 14))
    return (*known, *fresh[: 6 if not real else 3])


def demo_world(rng: random.Random) -> World:
    """The demo graph as a training world; names are drawn anew each time."""
    labels = [
        Label(name, tuple((n, words.plural(n)) for n in nouns), _PROPS[name], _names(rng, name), "name",
              name == "Person", name == "City")
        for name, nouns in _NOUNS.items()
    ]  # fmt: skip
    taken = {noun for nouns in _NOUNS.values() for noun in nouns} | {"user", "account"}
    absent = [n.split(":")[0].rstrip("*@") for n in lexicon.LABELS if not taken & set(re.split("[:*@,]+", n))]
    people = replace(labels[0], nouns=(*labels[0].nouns, ("person", "folks")))
    return World((people, *labels[1:]), RELS, demo=True, absent=tuple(absent))
