"""Questions whose main clause is a relationship: who works where, without, since when."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.nouns import Nodes, arrow, named, node, other_end
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand
from inference_host.model.schemas import Label, Rel, World


def pick(rng: random.Random, world: World) -> tuple[Label, Rel, bool, Label] | None:
    """A label, a relationship at it, whether the label is the source, the other label."""
    if not world.rels:
        return None
    rel, forward = rng.choice(world.rels), rng.random() < 0.5
    near, far = (rel.source, rel.target) if forward else (rel.target, rel.source)
    return world.label(near), rel, forward, world.label(far)


def neighbours(rng: random.Random, world: World) -> Pair | None:
    """Who does Alice know; who works at Rivet; where is Rivet located; how many of them."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    label, rel, forward, far = chosen
    end = named(rng, far) if rng.random() < 0.66 else other_end(rng, world, far, "m", True)
    counting = rng.random() < 0.3
    frames = (
        counted_frames(world, rel, forward, end)
        if counting
        else asked_frames(world, rel, forward, label, end)
    )
    verb = rng.choice(rel.verbs)
    one, many = rng.choice(label.nouns) if rng.random() < 0.4 else label.nouns[0]
    text = expand(rng, rng.choice(frames), e=end.text, one=one, many=many, base=words.base(verb), third=words.third(verb), past=words.past(verb), rest=verb.split(" ", 1)[-1],
                  do_base=verb, bare=verb.rsplit(" ", 1)[0], be_bare=verb.rsplit(" ", 1)[0].split(" ", 1)[-1], be="are" if end.plural else "is", do="do" if end.plural else "does",
                  pp=words.participle(verb), ing=words.ing(verb), has="have" if end.plural else "has", agree=words.base(verb) if end.plural else words.third(verb))  # fmt: skip
    text = mend_be(text, verb)
    distinct = "" if end.pinned and end.hops == 0 else "DISTINCT "
    returns = f"count({distinct}n) AS count" if counting else f"{distinct}n"
    where = f" WHERE {' AND '.join(end.where)}" if end.where else ""
    return Pair(text, f"MATCH {node('n', label)}{arrow(rel, forward)}{end.pattern}{where} RETURN {returns}", links=end.links,
                needs_link=any(verb in r.verbs for r in world.rels if r is not rel))  # fmt: skip


def mend_be(text: str, verb: str) -> str:
    """`does X be located in` becomes `is X located in`."""
    if not verb.startswith("be "):
        return text
    rest = verb[3:]
    for do, be in (("does", "is"), ("do", "are"), ("did", "was")):
        head, found, tail = text.partition(f" {do} ")
        if found and f" be {rest}" in tail:
            return f"{head} {be} {tail.replace(f' be {rest}', f' {rest}')}"
    return text


def asked_frames(world: World, rel: Rel, forward: bool, label: Label, end: Nodes) -> list[str]:
    """Frames that return the neighbours."""
    who = (
        [
            "who {third} {e}",
            "who {third} {e}",
            "who {past} {e}",
            "who all {third} {e}",
            "who are the {many} that {base} {e}",
            "who has {pp} {e}",
            "who [is|was] {ing} {e}",
        ]
        if label.person
        else ["what {third} {e}"]
    )
    if shared(world, rel, forward):
        who = []
    if forward:
        return [*who, "[which|what] {many} {base} {e}", "[which|what] {one} {third} {e}", "[which|what] {many} {past} {e}", *role_frames(rel.source_nouns, end), *perfect(rel, "[which|what] {many} have {pp} {e}"), "[list|show|find] [me |]everyone who {third} {e}" if label.person else "[which|what] {many} {base} {e}",
                SHOW + " who {third} {e}" if label.person else SHOW + " [the |]{many} that {base} {e}", *short_frames(world, rel, label, "{which} {many} are {last} {e}")]  # fmt: skip
    frames = [
        "[which|what] {many} {do} {e} {do_base}",
        "[which|what] {one} {do} {e} {do_base}",
        "[which|what] {many} did {e} {do_base}",
        SHOW + " [all |the |]{many} {e} {agree}",
        "[show|tell] me what {many} {e} {agree}",
    ]
    frames += (
        [
            "who {do} {e} {do_base}",
            "who {do} {e} {do_base}",
            "who did {e} {do_base}",
            "whom {do} {e} {do_base}",
            "who all {do} {e} {do_base}",
        ]
        if label.person
        else ["what {do} {e} {do_base}", "what did {e} {do_base}"]
    )
    frames = [f for f in frames if "{many}" in f or "{one}" in f] if shared(world, rel, forward) else frames
    frames += perfect(
        rel,
        "[which|what] {many} {has} {e} {pp}",
        "[which|what] {many} {has} {e} {pp} [so far|already|]",
        *(() if shared(world, rel, forward) or label.person else ("what {has} {e} {pp}",)),
    )
    verb = rel.verbs[0]
    if label.place or (verb.split()[-1] in ("at", "in", "on") and alone(world, rel)):
        place = "where {be} {e} {be_bare}" if verb.startswith("be ") else "where {do} {e} {bare}"
        frames += (
            [place, place, place]
            if all(v.startswith("be ") == verb.startswith("be ") for v in rel.verbs)
            and len(rel.verbs[0].split()) > 1
            else []
        )
    if not verb.startswith("be ") and verb not in ("have", "know"):
        frames += ["[which|what] {many} [are|were] {pp} by {e}"]
    if alone(world, rel) and rel.source != rel.target:
        frames += [
            "{e}'s {many}",
            "[show|list] {e}'s {many}",
            "[which|what] {many} {do} {e} have",
            "what are {e}'s {many}",
            "{many} of {e}",
        ]
    return frames + role_frames(rel.target_nouns, end)


def shared(world: World, rel: Rel, forward: bool) -> bool:
    """Another relationship at the same far label uses the same words: the near label must be named."""
    far = rel.target if forward else rel.source
    others = [r for r in world.rels if r is not rel and far in (r.source, r.target)]
    return any(set(rel.verbs) & set(r.verbs) for r in others)


def perfect(rel: Rel, *frames: str) -> list[str]:
    """Frames with `has written`, for verbs that have such a form."""
    return [] if any(v.startswith("be ") or v in ("have", "know") for v in rel.verbs) else list(frames)


def role_frames(nouns: tuple[str, ...], end: Nodes) -> list[str]:
    """`who are Alice's friends`, `list the employees of Rivet`."""
    frames = []
    for noun in nouns:
        many = words.plural(noun)
        frames += [
            f"who are the {many} of {{e}}",
            f"[list|show|find|who are|] [all |the |]{many} of {{e}}",
            f"[who|what] is the {noun} of {{e}}",
            f"[list|show|find|who are|what are|who is|what is|] {{e}}'s [{many}|{noun}]",
        ]
    return frames


def short_frames(world: World, rel: Rel, label: Label, frame: str) -> list[str]:
    """`which companies are in Berlin`, when only one relationship can be meant."""
    last = rel.verbs[0].split()[-1]
    if not alone(world, rel) or last not in ("at", "in"):
        return []
    found = [frame.replace("{last}", last).replace("{which}", "[which|what]")] * 2
    return [*found, f"who is {last} {{e}}"] if label.person and "how" not in frame else found


def alone(world: World, rel: Rel) -> bool:
    """No other relationship joins these two labels."""
    return len(world.between(rel.source, rel.target)) == 1


def counted_frames(world: World, rel: Rel, forward: bool, end: Nodes) -> list[str]:
    """Frames that count the neighbours."""
    role = [
        f"how many {words.plural(n)} {{do}} {{e}} have"
        for n in (rel.source_nouns if forward else rel.target_nouns)
    ]
    role += [
        f"number of {words.plural(n)} of {{e}}" for n in (rel.source_nouns if forward else rel.target_nouns)
    ]
    if forward:
        return [*role, *perfect(rel, "how many {many} have {pp} {e}"), "how many {many} {base} {e}", "how many {many} {past} {e}", "[count|number of] [the |]{many} [who|that] {base} {e}", "how many {many} are there that {base} {e}",
                *short_frames(world, rel, world.label(rel.source), "how many {many} are [there |]{last} {e}")]  # fmt: skip
    return [
        *role,
        *perfect(rel, "how many {many} {has} {e} {pp}"),
        "how many {many} {do} {e} {do_base}",
        "how many {many} did {e} {do_base}",
        "[count|number of] [the |]{many} {e} {agree}",
        "[count|number of] [the |]{many} that {e} {agree}",
    ]
