"""Parameters of plugins' actions: how a description tells of them, and how a question gives them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from inference_host.model import names, words
from inference_host.model.phrases import SMALL, expand, literal
from inference_host.model.plugin_words import LANGUAGES, LEVELS, ROLES, TEXTS
from inference_host.model.schemas import World

NUMBERS = ("minutes", "days", "count", "percent")
FROM_GRAPH = 0.4


@dataclass(frozen=True)
class Param:
    """A parameter with its role, a key of `ROLES`; `choices` are the values that the description names."""

    name: str
    role: str
    kind: str
    needed: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Given:
    """A parameter with its value, as the answer has it and as the question says it."""

    param: Param
    value: object
    said: str

    def phrase(self, rng: random.Random) -> str:
        """The value with the words around it: `for Bob`, `with priority high`."""
        frame = rng.choice(ROLES[self.param.role][2].split("/"))
        joined = "" if frame[0] in ",:" else " "
        return joined + frame.format(v=self.said, p=self.param.name.replace("_", " "))


def draw_params(rng: random.Random, roles: str) -> tuple[Param, ...]:
    """Parameters of these roles (`person+text`) with names that differ."""
    found: list[Param] = []
    for number, role in enumerate(r for r in roles.split("+") if r):
        free = [n for n in ROLES[role][0].split(",") if n not in {p.name for p in found}]
        number_like = role in NUMBERS
        kind = "integer" if number_like else "number" if role == "amount" else "string"
        choices = tuple(rng.choice(LEVELS).split(",")) if role == "level" else ()
        found.append(
            Param(rng.choice(free), role, kind, rng.random() < (0.85 if number == 0 else 0.5), choices)
        )
    return tuple(found)


def told(rng: random.Random, params: tuple[Param, ...], noun: str) -> str:
    """The end of a description: `with the given id`, `in a place`."""
    frames = [
        rng.choice(ROLES[p.role][1].split("/")).format(p=p.name.replace("_", " "), n=noun) for p in params
    ]
    return "".join(f" {f}" for f in frames if f.strip())


def given(rng: random.Random, params: tuple[Param, ...], world: World | None) -> list[Given]:
    """Values for the parameters; those that need not be given are now and then left out."""
    return [_given(rng, p, world) for p in params if p.needed or rng.random() < 0.55]


def _given(rng: random.Random, param: Param, world: World | None) -> Given:
    if param.kind == "integer":
        number = rng.choice((rng.randint(1, 12), rng.randint(1, 200)))
        spoken = number <= 12 and rng.random() < 0.3
        return Given(param, number, SMALL[number] if spoken else str(number))
    if param.kind == "number":
        figure = rng.choice((rng.randint(1, 99), rng.randint(1, 50) * 10, rng.randint(1, 99) + 0.5))
        return Given(param, figure, str(figure))
    word = rng.choice(param.choices) if param.choices else _text(rng, param.role, world)
    return Given(param, literal(word), literal(word))


def _text(rng: random.Random, role: str, world: World | None) -> str:
    if role == "text" and rng.random() < 0.7:
        return rng.choice(TEXTS).format(x=_one_word(rng), y=_one_word(rng))
    if world and world.labels and rng.random() < FROM_GRAPH and role not in ("address", "language"):
        return rng.choice(rng.choice(world.labels).names)
    makers = {
        "person": (names.person_name, names.first_name), "place": (names.place_name, names.title_name),
        "address": (_address,), "language": (_language,), "text": (names.topic_word, names.title_name),
        "thing": (names.title_name, names.code_name, words.invented, names.topic_word),
    }  # fmt: skip
    return rng.choice(makers[role])(rng)


def _one_word(rng: random.Random) -> str:
    return rng.choice((words.invented, names.topic_word, names.code_name, names.first_name))(rng)


def _address(rng: random.Random) -> str:
    return expand(rng, "{a}[@|@|.{b}@]{c}.[com|org|net|io|example]", a=names.first_name(rng).lower(), b=words.invented(rng), c=words.invented(rng))  # fmt: skip


def _language(rng: random.Random) -> str:
    return rng.choice(LANGUAGES) if rng.random() < 0.8 else words.invented(rng).title()
