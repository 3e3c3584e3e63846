"""How one step along a relationship is said: relative clauses, participles, role nouns, the verb's own forms.

A step is seen from the asked-for label: forward when that label does what the verb says.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from inference_host.model import words
from inference_host.model.lexicon import PREPOSITIONS
from inference_host.model.phrases import expand
from inference_host.model.schemas import Label, Rel, World

NO_PLACES = frozenset(("come in", "be skilled in", "be good at", "be interested in", "be denominated in", "be written in",
                       "be involved in", "be mixed up in", "specialize in", "be implicated in"))  # fmt: skip
PARTICLES = frozenset(("pull in", "take in", "be next to", "be made of", "be made from"))
STATES = frozenset(("have", "know", "like", "love", "own", "need", "possess", "contain", "include", "owe", "hate", "consist of",
                    "belong to", "require", "be"))  # fmt: skip


CLEAR = ("{h} whose ", "{h} that ", "{h} who ", "{h} whom ", "{h} which ")


@dataclass(frozen=True)
class Words:
    """A noun phrase at the end of a step; `owns` when `'s` may follow it."""

    text: str
    plural: bool
    pinned: bool = False
    owns: bool = False
    person: bool = False


@dataclass(frozen=True)
class Step:
    """A relationship from the label `near`, told with one of its verbs."""

    rel: Rel
    forward: bool
    near: Label
    far: Label
    verb: str
    alone: bool
    roles: tuple[str, ...]
    far_roles: tuple[str, ...] = ()

    @property
    def owned(self) -> tuple[tuple[str, str], ...]:
        """Nouns, one and many, that may stand after `Alice's`."""
        found = tuple((n, words.plural(n)) for n in self.roles)
        return (*found, self.near.nouns[0]) if self.alone and self.rel.source != self.rel.target else found

    @property
    def had(self) -> tuple[tuple[str, str], ...]:
        """Nouns, one and many, for what the near nodes have: `whose captain`, where no property is called so."""
        found = [(n, words.plural(n)) for n in self.far_roles]
        found += [self.far.nouns[0]] if self.alone and self.rel.source != self.rel.target else []
        said = {noun for prop in self.near.props for noun in (prop.name, *prop.nouns)}
        return tuple(pair for pair in found if not said & set(pair))


def alone(world: World, rel: Rel) -> bool:
    """No other relationship joins these two labels."""
    return len(world.between(rel.source, rel.target)) == 1


def shared(world: World, rel: Rel, forward: bool) -> bool:
    """Another relationship at the same far label uses the same words: the near label must be named."""
    far = rel.target if forward else rel.source
    others = [r for r in world.rels if r is not rel and far in (r.source, r.target)]
    return any(set(rel.verbs) & set(r.verbs) for r in others)


def unsure(world: World, rel: Rel, verb: str) -> bool:
    """The verb belongs to another relationship too, so only the label of a linked name tells."""
    return any(verb in r.verbs for r in world.rels if r is not rel)


def roles(world: World, rel: Rel, forward: bool) -> tuple[str, ...]:
    """What the near nodes are to the far ones, without words that have another meaning in this world."""
    found = rel.source_nouns if forward else rel.target_nouns
    if rel.source == rel.target and not forward:
        found = tuple(n for n in found if n not in rel.source_nouns)
    near = rel.source if forward else rel.target
    other = {one for label in world.labels if label.name != near for one, _ in label.nouns}
    return tuple(n for n in found if n not in other)


def step(rng: random.Random, world: World, rel: Rel, forward: bool) -> Step:
    """The relationship with one of its verbs."""
    near, far = (rel.source, rel.target) if forward else (rel.target, rel.source)
    return Step(rel, forward, world.label(near), world.label(far), rng.choice(rel.verbs),
                alone(world, rel), roles(world, rel, forward), roles(world, rel, not forward))  # fmt: skip


def phrasal(verb: str) -> bool:
    """The last word may move to the front: `work at`, `be located in`."""
    parts = verb.split()
    fits = len(parts) == 2 or (len(parts) == 3 and parts[0] == "be")
    return fits and parts[-1] in PREPOSITIONS and verb not in PARTICLES


def passive(verb: str) -> bool:
    """`managed by` sounds right."""
    return " " not in verb and verb not in ("have", "know")


def acts(verb: str) -> bool:
    """`is managing`, `has managed` sound right."""
    return not verb.startswith("be ") and verb not in STATES


def stem(verb: str) -> str:
    """The verb without its preposition: `work`, `located`."""
    return (verb[3:] if verb.startswith("be ") else verb).rpartition(" ")[0]


def fronted(verb: str, many: str, end: Words, who: bool = False) -> str:
    """`at which companies do people work`, `in which city is Rivet located`; empty without a preposition."""
    if not phrasal(verb):
        return ""
    be = verb.startswith("be ")
    helper = ("are" if end.plural else "is") if be else ("do" if end.plural else "does")
    asked = "whom" if who else f"[which|which|what] {many}"
    return f"{verb.rsplit(maxsplit=1)[-1]} {asked} {helper} {end.text} {stem(verb)}"


def source_forms(rng: random.Random, s: Step, plural: bool, end: Words) -> list[str]:
    """`{h}` does something to the end `{e}`: `who works at Rivet`, `working at Rivet`."""
    that = rng.choice(("who", "who", "that") if s.near.person else ("that", "which", "that"))
    present = words.base(s.verb) if plural else words.third(s.verb)
    forms = [f"{that} {present}", f"{that} {present}", f"{that} {past(s.verb, plural)}"]
    forms += [] if s.verb.startswith(("be a ", "be the ")) else [words.ing(s.verb)] * 2
    if acts(s.verb):
        be, have = ("are", "have") if plural else ("is", "has")
        forms += [f"{that} {be} {words.ing(s.verb)}", f"{that} {have} {words.participle(s.verb)}"]
    return [f"{{h}} {form} {{e}}" for form in forms] + having_forms(s, end)


def having_forms(s: Step, end: Words) -> list[str]:
    """`ships whose captain is Ruth`, `projects with a manager who lives in Oslo`."""
    if end.pinned:
        forms = [f"{{h}} whose {one} is {{e}}" for one, _ in s.had]
        forms += [f"{{h}} with {{e}} as {one}" for one, _ in s.had]
        return forms + [f"{{h}} whose {many} include {{e}}" for _, many in s.had]
    clear = s.alone and s.rel.source != s.rel.target and not end.owns and not end.text.startswith("the ")
    return ["{h} with {e}"] if clear and s.had else []


def target_forms(rng: random.Random, s: Step, plural: bool, end: Words) -> list[str]:
    """`{h}` is what the end `{e}` does something to: `that Alice manages`, `managed by Alice`."""
    that = rng.choice(("who", "whom", "that") if s.near.person else ("that", "which", "that"))
    verb, done = s.verb, words.participle(s.verb)
    present = words.base(verb) if end.plural else words.third(verb)
    forms = [
        f"{{h}} {{e}} {present}",
        f"{{h}} {that} {{e}} {present}",
        f"{{h}} {that} {{e}} {past(verb, end.plural)}",
    ]
    if passive(verb):
        forms = forms if end.owns else forms[:1]
        forms += [f"{{h}} {done} by {{e}}"] * 2 + [
            f"{{h}} that {'[are|were]' if plural else '[is|was]'} {done} by {{e}}"
        ]
        forms += ["{h} by {e}"] if end.person and end.pinned and s.alone else []
    if acts(verb):
        be, has = ("are", "have") if end.plural else ("is", "has")
        forms += [f"{{h}} {that} {{e}} {has} {done}", f"{{h}} {that} {{e}} {be} {words.ing(verb)}"]
    forms += [f"{{h}} {{e}} {present}"] if end.owns else []
    return forms + prepositional_forms(s, present) + having_forms(s, end)


def prepositional_forms(s: Step, present: str) -> list[str]:
    """`companies at which Alice works`, `cities where Alice lives`."""
    if not phrasal(s.verb):
        return []
    last, short = s.verb.split()[-1], present.rpartition(" ")[0]
    where = (
        ["{h} where {e} " + short] * 2
        if last in ("at", "in") and not s.near.person and s.verb not in NO_PLACES
        else []
    )
    return [f"{{h}} {last} {'whom' if s.near.person else 'which'} {{e}} {short}", *where]


def past(verb: str, plural: bool) -> str:
    """`worked at`, `were held in`."""
    found = words.past(verb)
    return found.replace("was ", "were ", 1) if plural and found.startswith("was ") else found


def short_forms(s: Step, plural: bool, end: Words) -> list[str]:
    """`employees of Rivet`, `Rivet's skills`, `people in Berlin`; only what is clear."""
    forms = []
    for pair in s.owned:
        noun = pair[1 if plural else 0]
        forms += [f"{noun} of {{e}}"] + ([f"{{e}}'s {noun}"] * 2 if end.owns else [])
    last = s.rel.verbs[0].split()[-1]
    if s.alone and s.rel.source != s.rel.target and s.forward and last in ("at", "in", "for", "on"):
        forms.append(f"{{h}} {last} {{e}}")
    return forms


def noun_phrase(
    rng: random.Random, s: Step, head: str, plural: bool, end: Words, *, short: float = 0.4
) -> tuple[str, bool]:
    """The head with its step, and whether the phrase is owned (`Alice's boss`), which takes no article.

    `short` is how often a role or a preposition alone is said; below zero the head has conditions, and what
    follows must begin with its own `that`.
    """
    forms = short_forms(s, plural, end) if rng.random() < short else []
    forms = forms or (source_forms if s.forward else target_forms)(rng, s, plural, end)
    if short < 0:
        forms = [form for form in forms if form.startswith(CLEAR)]
    chosen = rng.choice(forms)
    return owning(expand(rng, chosen, h=head, e=end.text), end), chosen.startswith("{e}'s ")


def owning(text: str, end: Words) -> str:
    """`Alice's friends's ships` as `Alice's friends' ships`."""
    return text.replace(f"{end.text}'s ", f"{end.text}' ") if end.plural and end.text.endswith("s") else text
