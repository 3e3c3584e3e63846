"""Sentences that ask for the near end of one step: `who works at {e}`, `which skills does {e} have`.

Slots: `{e}` the far end, `{many}` `{one}` the asked-for label, the others are forms of the verb (`slots`).
"""

from __future__ import annotations

import random

from inference_host.model import lexicon, words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.clauses import (
    NO_PLACES,
    Step,
    Words,
    acts,
    fronted,
    owning,
    passive,
    past,
    phrasal,
    shared,
    stem,
)
from inference_host.model.phrases import expand
from inference_host.model.schemas import World

WHICH = "[which|what|which] "
NOUN_VERBS = ("be a ", "be an ", "be the ")
# `people a member of X` as `people that are a member of X`.
NOUN_FORMS = (("{many} {ing}", "{many} that {base}"), ("[are there |]{ing}", "are there that {base}"), ("anyone] {ing}", "anyone] who {third}"),
              ("those {ing}", "those who {base}"), ("those] {ing}", "those] who {base}"))  # fmt: skip


def told(rng: random.Random, s: Step, frame: str, end: Words) -> str:
    """The frame with its slots filled; `does X be located in` mended."""
    one, many = rng.choice(s.near.nouns) if rng.random() < 0.4 else s.near.nouns[0]
    if s.verb.startswith(NOUN_VERBS):
        for doing, does in NOUN_FORMS:
            frame = frame.replace(doing, does)
    text = expand(rng, frame, e=end.text, one=one, many=many, **slots(s.verb, end.plural))
    return owning(mend_be(text, s.verb, end.plural), end)


def slots(verb: str, plural: bool) -> dict[str, str]:
    """Forms of the verb: those that agree with the end are `agree`, `do`, `be`, `has`."""
    return {
        "base": words.base(verb), "third": words.third(verb), "past": words.past(verb), "pasts": past(verb, True), "do_base": verb, "bare": verb.rsplit(" ", 1)[0],
        "be_bare": verb.rsplit(" ", 1)[0].split(" ", 1)[-1], "be": "are" if plural else "is", "do": "do" if plural else "does",
        "pp": words.participle(verb), "ing": words.ing(verb), "has": "have" if plural else "has",
        "agree": words.base(verb) if plural else words.third(verb),
    }  # fmt: skip


def mend_be(text: str, verb: str, plural: bool = False) -> str:
    """`does X be located in` becomes `is X located in`."""
    if not verb.startswith("be "):
        return text
    rest = verb[3:]
    for do, be in (("does", "is"), ("do", "are"), ("did", "were" if plural else "was")):
        head, found, tail = f" {text}".partition(f" {do} ")
        if found and f" be {rest}" in tail:
            return f"{head} {be} {tail.replace(f' be {rest}', f' {rest}')}".strip()
    return text


def asked_frames(world: World, s: Step, end: Words) -> list[str]:
    """Frames that return the neighbours."""
    unclear = shared(world, s.rel, s.forward)
    frames = source_asked(s, unclear) if s.forward else target_asked(s, end, unclear)
    return [*frames, *role_frames(s, end), *short_asked(s)]


def source_asked(s: Step, unclear: bool) -> list[str]:
    """Those for who does it: `who works at Rivet`."""
    frames = [WHICH + "{many} {base} {e}", WHICH + "{one} {third} {e}", WHICH + "{many} {pasts} {e}", "which of the {many} {base} {e}",
              SHOW + " [all |][the |]{many} that {base} {e}", "{many} [who|that] {base} {e}" if s.near.person else "{many} that {base} {e}"]  # fmt: skip
    frames += [] if unclear else who_frames(s.near.person)
    if s.near.person and not unclear:
        frames += [
            "[list|show|find|name] [me |][everyone|everybody|anyone] who {third} {e}",
            SHOW + " who {third} {e}",
        ]
    if acts(s.verb):
        frames += [WHICH + "{many} have {pp} {e}", WHICH + "{many} are {ing} {e}"]
    if passive(s.verb):
        frames += [
            "by [which|what] {many} {be} {e} {pp}",
            "{e} {be} {pp} by [which|what] {many}",
            "{e} {be} {pp} by which {one}",
        ]
        frames += (
            ["[by whom {be} {e} {pp}|who {be} {e} {pp} by|{e} {be} {pp} by whom]"]
            if s.near.person and not unclear
            else []
        )
    return frames


def who_frames(person: bool) -> list[str]:
    """Frames that do not name the asked-for label."""
    if not person:
        return ["what {third} {e}", "what all {third} {e}"]
    return ["who {third} {e}"] * 2 + ["who {past} {e}", "who all {third} {e}", "who are the {many} that {base} {e}", "who has {pp} {e}",
            "who [is|was] {ing} {e}", "who here {third} {e}", "[everyone|everybody|anyone] {ing} {e}", "who are those {ing} {e}",
            "who are [the people|all those] {ing} {e}", "who might be {ing} {e}"]  # fmt: skip


def target_asked(s: Step, end: Words, unclear: bool) -> list[str]:
    """Those for whom it is done to: `which skills does Alice have`."""
    who = "[who|whom]" if s.near.person else "what"
    frames = [WHICH + "{many} {do} {e} {do_base}", WHICH + "{many} {do} {e} {do_base}", WHICH + "{one} {do} {e} {do_base}", WHICH + "{many} did {e} {do_base}",
              SHOW + " [all |the |]{many} [that |]{e} {agree}", "[show|tell] me what {many} {e} {agree}", "[show|list] which {many} {e} {agree}", "{e} {agree} which {many}",
              "[all |the |]{many} [that |]{e} {agree}", "[give me|name] [all |]the {many} {e} {agree}"]  # fmt: skip
    if not unclear and not s.near.place:
        every = "everyone" if s.near.person else "everything"
        frames += [f"{who} {{do}} {{e}} {{do_base}}"] * 2 + [f"{who} did {{e}} {{do_base}}", f"{who} all {{do}} {{e}} {{do_base}}", f"{every} [that |]{{e}} {{agree}}",
                   f"[list|show] [me |]{every} [that |]{{e}} {{agree}}"]  # fmt: skip
    frames += acting_frames(s, unclear) + place_frames(s, end, unclear)
    if passive(s.verb):
        frames += [WHICH + "{many} [are|were] {pp} by {e}"] * 2 + ["{many} {pp} by {e}", SHOW + " [all |the |]{many} {pp} by {e}", WHICH + "{many} [are being|have been] {pp} by {e}"]  # fmt: skip
        frames += [] if unclear else [f"{'who' if s.near.person else 'what'} is {{pp}} by {{e}}"]
    return frames


def acting_frames(s: Step, unclear: bool) -> list[str]:
    """`has Alice written`, `is Alice writing`."""
    if not acts(s.verb):
        return []
    plain = [] if unclear or s.near.person else ["what {has} {e} {pp}", "what {be} {e} {ing}"]
    return [
        WHICH + "{many} {has} {e} {pp}",
        WHICH + "{many} {has} {e} {pp} [so far|already|]",
        WHICH + "{many} {be} {e} {ing}",
        *plain,
    ]


def place_frames(s: Step, end: Words, unclear: bool) -> list[str]:
    """`where does Alice work`, `at which companies does Alice work`."""
    if not phrasal(s.verb):
        return []
    marked = Words("{e}", end.plural)
    frames = [fronted(s.verb, "{many}", marked)] * 2 + [fronted(s.verb, "{one}", marked)]
    frames += [fronted(s.verb, "", marked, True)] if s.near.person and not unclear else []
    near_ones = ("at", "in", "on")
    if s.verb.split()[-1] in near_ones and s.verb not in NO_PLACES and not (unclear or s.near.person) and (s.near.place or s.alone):  # fmt: skip
        where = "where {be} {e} " if s.verb.startswith("be ") else "where {do} {e} "
        frames += [(where + stem(s.verb)).strip()] * 4 + [
            "{e} {agree} where".replace("{agree}", short_agree(s.verb, end))
        ]
    return frames


def short_agree(verb: str, end: Words) -> str:
    """`works`, `is located`: the agreeing verb without its preposition."""
    return (words.base(verb) if end.plural else words.third(verb)).rpartition(" ")[0]


def role_frames(s: Step, end: Words) -> list[str]:
    """`who are Alice's friends`, `list the employees of Rivet`, `Rivet employees`."""
    frames, ask = [], "who" if s.near.person else "what"
    for noun, many in s.owned:
        role = noun in s.roles
        frames += [f"[{ask} are|list|show|find|name|give me|] [all |the |]{many} of {{e}}"] * (1 + role)
        frames += [f"{ask} is the {noun} of {{e}}", f"{WHICH}{many} {{do}} {{e}} have"] if role else []
        if end.owns:
            frames += [
                f"[list|show|find|name|{ask} are|] {{e}}'s {many}",
                f"[{ask} is|show|find|] {{e}}'s {noun}",
            ] * (1 + role)
        if end.pinned and not (role and noun in lexicon.ONE_WORD_VERBS):  # `all Alice coaches`
            frames += [
                f"[{{e}} {many}|[all|list] {{e}} {many}|{{e}}: {many}|{many} [for|at] {{e}}]"
                if not end.person
                else f"{many} for {{e}}"
            ]
            frames += [f"{{e}} {{has}} [which|what] {many}"]
    return frames


def short_asked(s: Step) -> list[str]:
    """`which companies are in Berlin`, `ships docked Oslo`, when only one relationship can be meant."""
    last = s.rel.verbs[0].split()[-1]
    if not (s.forward and s.alone and last in ("at", "in")) or s.rel.source == s.rel.target:
        return []
    frames = [WHICH + f"{{many}} are {last} {{e}}"] * 2 + [f"{{many}} {last} {{e}}"]
    frames += [f"who is {last} {{e}}"] if s.near.person else []
    return [*frames, f"{{many}} {words.ing(s.verb).rpartition(' ')[0]} {{e}}"] if phrasal(s.verb) else frames


def counted_frames(s: Step, end: Words) -> list[str]:
    """Frames that count the neighbours."""
    frames = []
    for noun in s.roles:
        many = words.plural(noun)
        frames += [
            f"how many {many} {{do}} {{e}} have",
            f"[number|count] of {many} of {{e}}",
            f"how many {many} [of|for] {{e}} [are there|do we have]",
        ]
        frames += [f"[count|how many are] {{e}}'s {many}"] if end.owns else []
    frames += ["how many {many} {do} {e} have"] if s.alone and s.rel.source != s.rel.target else []
    return frames + (source_counted(s) if s.forward else target_counted(s, end))


def source_counted(s: Step) -> list[str]:
    """`how many people work at Rivet`."""
    last = s.rel.verbs[0].split()[-1]
    frames = ["how many {many} {base} {e}"] * 3 + ["how many {many} {pasts} {e}", "[count|number of|what is the number of] [the |]{many} [who|that] {base} {e}",
              "how many {many} are there that {base} {e}", "how many of the {many} {base} {e}", "how many {many} [are there |]{ing} {e}"]  # fmt: skip
    frames += ["how many {many} have {pp} {e}", "how many {many} are {ing} {e}"] if acts(s.verb) else []
    frames += (
        ["by how many {many} {be} {e} {pp}", "{e} {be} {pp} by how many {many}"] if passive(s.verb) else []
    )
    if s.alone and last in ("at", "in") and s.rel.source != s.rel.target:
        frames += [f"how many {{many}} are [there |]{last} {{e}}", f"[count|number of] {{many}} {last} {{e}}"]
    return frames


def target_counted(s: Step, end: Words) -> list[str]:
    """`how many skills does Alice have`."""
    frames = ["how many {many} {do} {e} {do_base}"] * 3 + ["how many {many} did {e} {do_base}", "[count|number of|what is the number of] [the |]{many} [that |]{e} {agree}",
              "how many {many} are there that {e} {agree}", "{e} {agree} how many {many}", "how many of the {many} {do} {e} {do_base}"]  # fmt: skip
    frames += ["how many {many} {has} {e} {pp}", "how many {many} {be} {e} {ing}"] if acts(s.verb) else []
    frames += (
        ["how many {many} [are|were|have been] {pp} by {e}", "[count|number of] {many} {pp} by {e}"]
        if passive(s.verb)
        else []
    )
    if phrasal(s.verb):
        be = s.verb.startswith("be ")
        frames += [f"{s.verb.split()[-1]} how many {{many}} {'{be}' if be else '{do}'} {{e}} {stem(s.verb)}"]
    return frames
