"""Relationship types as verbs: `WORKS_AT` is what people do, `LOCATED_IN` what companies are.

What has no verb (`ROUTE`, `SeaLane`) keeps its name: companies are linked by ROUTE to a city.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from heimdall.chat.inflection import a, many_do, one_does, plural
from heimdall.graph.word_vectors import word_vectors

_PLACING = """
    about above across after against along among around as at before behind below beside between
    beyond by for from in inside into near of off on onto out outside over past since through to
    toward towards under until up upon via with within without
"""
_PREPOSITIONS = frozenset(_PLACING.split())
# Participles without `ed`, then what somebody did without it.
_DONE_TO = """
    born bought bound brought built caught chosen done drawn driven fed flown found given grown held
    kept known laid led lent made meant met paid run seen sent set shown sold spent spoken stored
    taken taught told torn won worn written
"""
_PARTICIPLES = frozenset(_DONE_TO.split())
_DONE: Mapping[str, str] = {
    "became": "become",
    "began": "begun",
    "came": "come",
    "chose": "chosen",
    "did": "done",
    "drew": "drawn",
    "drove": "driven",
    "flew": "flown",
    "gave": "given",
    "grew": "grown",
    "had": "had",
    "knew": "known",
    "ran": "run",
    "sang": "sung",
    "saw": "seen",
    "spoke": "spoken",
    "took": "taken",
    "went": "gone",
    "wrote": "written",
}
# Of these a participle with a preposition is what somebody did: `ACTED_IN`, unlike `LOCATED_IN`.
_DOING = """
    acted appeared applied arrived attended belonged collaborated competed contributed departed died
    graduated listened lived looked migrated moved participated performed played resided responded
    retired served specialised specialized starred stayed studied subscribed talked trained
    travelled traveled voted waited worked
"""
_DID = frozenset(_DOING.split())
_BEING = frozenset(["is", "are", "was", "were"])


@dataclass(frozen=True, slots=True)
class Verb:
    """What one or several nodes do to the node at the other end, which is named after it.

    `after` follows the other node: `have` a person `as parent`. `aux` and `base` make it negative, for
    several and for one: `do not` and `work at`.
    """

    many: str
    one: str
    aux: tuple[str, str]
    base: tuple[str, str]
    after: str = ""
    reversible: bool = True

    @property
    def behind(self) -> str:
        """What follows the other node, with a space before it."""
        return f" {self.after}" if self.after else ""

    @property
    def short(self) -> bool:
        """Whether it can follow a noun without `that are`: companies located in a city."""
        first = self.many.removeprefix("are ").split(" ")[0]
        return self.many.startswith("are ") and (_is_participle(first) or first in _PREPOSITIONS)

    def says(self, *, several: bool, denied: bool) -> str:
        """The verb for one or several, or that they do not."""
        if not denied:
            return self.many if several else self.one
        return f"{self.aux[not several]} not {self.base[not several]}"


def _be(rest: str, single: str | None = None, *, past: bool = False) -> Verb:
    """`are located in`; `single` where one is something else than several are."""
    several, one = ("were", "was") if past else ("are", "is")
    said = (rest, rest if single is None else single)
    return Verb(f"{several} {said[0]}", f"{one} {said[1]}", (several, one), said)


def _do(base: str, rest: str = "", after: str = "") -> Verb:
    """`work at`, from its plural verb and what follows it."""
    tail = f" {rest}" if rest else ""
    return Verb(base + tail, one_does(base) + tail, ("do", "does"), (base + tail,) * 2, after)


def _did(first: str, tail: str) -> Verb:
    """`directed`, which one and several did."""
    done = " ".join(filter(None, [_DONE.get(first, first), tail]))
    said = " ".join(filter(None, [first, tail]))
    return Verb(said, said, ("have", "has"), (done, done))


def neutral(shown: str, way: str, steps: str = "") -> Verb:
    """`are linked by ROUTE to`; `shown` is empty for any type, `way` is to, from or with."""
    by = f" by {shown}" if shown else ""
    return replace(_be(f"linked{by}{steps} {way}"), reversible=False)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in _PARTICIPLES


@lru_cache(maxsize=512)
def verb_of(words: str, far: str) -> Verb | None:
    """The verb that the words of a type say (`works at`), `far` being the noun at its end; None without."""
    first, *rest = words.split(" ")
    if first in ("has", "have"):
        return _having(" ".join(rest), far)
    if first in _BEING:
        said = "a kind of" if rest in (["a"], ["an"]) else " ".join(rest)
        return _be(said, past=first in ("was", "were")) if rest else _be("")
    if all(word in _PREPOSITIONS for word in (first, *rest)):
        return _be(words)
    return _acting(first, rest) or _as_noun(first, rest)


def _having(what: str, far: str) -> Verb:
    """`HAS_SKILL` to a skill is to have it; `HAS_PARENT` to a person is to have one as parent."""
    named = not what or what.rsplit(maxsplit=1)[-1] in (far, plural(far)) or far.endswith(what)
    return _do("have", after="" if named else f"as {what}")


def _acting(first: str, rest: list[str]) -> Verb | None:
    tail = " ".join(rest)
    placed = bool(rest) and rest[-1] in _PREPOSITIONS - {"of"}
    if _is_participle(first) or first in _DONE:
        passive = first not in _DID and first not in _DONE and bool(rest) and rest[-1] in _PREPOSITIONS
        return _be(f"{first} {tail}") if passive else _did(first, tail)
    classes = word_vectors().classes_of(first)
    if first.endswith("s") and not first.endswith("ss") and ("v" in (classes or "v") or placed):
        return _do(many_do(first), tail)
    return _do(first, tail) if classes == "v" or (classes == "nv" and placed) else None


def _as_noun(first: str, rest: list[str]) -> Verb | None:
    """`PARENT_OF`: are parents of, is a parent of."""
    if rest != ["of"] or "n" not in word_vectors().classes_of(first):
        return None
    return _be("part of") if first == "part" else _be(f"{plural(first)} of", f"{a(first)} of")
