"""Actions of plugins, described in the prompt, and questions that call for them.

Every world may carry a few invented actions; the model learns to choose one by
its description, which says it in other words, and to copy parameters from the question.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cache

from inference_host.model import words, write_words
from inference_host.model.ask_absent import lacks, parts, said_in
from inference_host.model.ask_scope import with_articles
from inference_host.model.near_words import STOP
from inference_host.model.pairs import REFUSE_ABSENT, REFUSE_SCOPE, Pair
from inference_host.model.phrases import expand
from inference_host.model.plugin_roles import Given, Param, draw_params, given, told
from inference_host.model.plugin_words import DEEDS, LOOKUPS, PHRASES
from inference_host.model.schemas import World

# What people say to read or change the graph: an action with such a verb must be asked with its noun.
GRAPH_VERBS = frozenset(re.findall("[a-z]+", " ".join((write_words.REMOVE, write_words.ADD, write_words.CHANGE, write_words.LINK)))) | frozenset(
    "show list find count get give check search sort fetch return sample order plot pick track locate trace take run call send tag label mark "
    "merge move start stop split archive restore replace swap hold rate name duplicate copy import export load".split())  # fmt: skip
UNLIKE_PAST = frozenset("throw wake ring shut freeze lend speak spell beat cut bring burn write spin hang put set let hit shoot blow dig tell boil "
                        "cast sow draw light withdraw undo bet pay lay fire ship sms okay say ask sign shrink cipher hand be text".split())  # fmt: skip
DESCRIPTIONS = ("{V} {a}{t}.", "{V} {a}{t}.", "{Vs} {a}{t}.", "{Vs} {a}{t}.", "{Vs} {a}{t}.", "Lets you {v} {a}{t}.", "Use this to {v} {a}{t}.", "When the user wants to {v} {a}{t}.", "Will {v} {a}{t}.", "{Ving} {a}{t}.", "Used to {v} {a}{t}.",
                "Can {v} {a}{t}.", "Asks the backend to {v} {a}{t}.", "{N}: {v} it{t}.", "Call this when somebody wants to {v} {a}{t}.", "Action to {v} {a}{t}.", "{Vs} {a}{t} and waits for an answer.", "{Vs} {a}{t}; returns at once.", "{V} {a}{t}. Cannot be undone.", "{Vs} {a}{t}. Returns whether it worked.", "Tells the plugin to {v} {a}{t}.")  # fmt: skip
DONE_ELSEWHERE = frozenset("page restart ping translate roll deploy echo convert print feed water brew switch dim measure calculate play pause mute compile format compress "
                           "upload tweet donate order weigh transcribe summarise proofread vaccinate dispatch evacuate repair calibrate charge park fly plant harvest "
                           "vacuum wash iron draw shuffle bet simulate train meditate wake".split())  # fmt: skip
ELSEWHERE = tuple(
    (tuple(v for v in verbs.split(",") if not parts((v,)) & GRAPH_VERBS), nouns, roles)
    for verbs, nouns, roles in (line.split("|") for line in DEEDS)
    if re.split("[ ,]", verbs)[0] in DONE_ELSEWHERE - GRAPH_VERBS and not verbs.startswith("roll back")
)
SPARE = ("office", "team", "corp", "acme", "demo", "ops", "tools", "core", "labs", "site")
ABOUT_NOUN = 0.1
MANY = re.compile("[^su]s$")  # nouns in the plural
COUNTED = (
    "how many {many} [are there|do we have|exist|are in the graph|]", "[show|list] [me |][all |the |]{many}", "[which|what] {many} [are there|do we have]", "are there any {many}", "[count|number of] [the |all |]{many}", "{many} per month", "[which|what] {one} is the [newest|biggest|oldest]", "who has the most {many}", "[what is|what's] the average age of [all |the |]{many}", "sort [the |]{many} by name",
)  # fmt: skip


@dataclass(frozen=True)
class PluginAction:
    """An action line of the prompt and what is needed to ask for it.

    `loose`: its noun may be left out; `alone`: its verb may be.
    """

    name: str
    description: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    parameters: tuple[Param, ...]
    questions: tuple[str, ...] = ()
    loose: bool = True
    alone: bool = True

    def line(self, mark: str = "") -> str:
        """`- acme.pager.page‹383›: Page the person on call. Params: who (string, required).`"""
        listed = [
            f"{p.name} ({'|'.join(map(str, p.choices)) or p.kind}{', required' if p.needed else ''})"
            for p in self.parameters
        ]
        return f"- {self.name}{mark}: {self.description} Params: {', '.join(listed) or 'none'}."

    @property
    def schema(self) -> dict[str, object]:
        """The JSON Schema of its params."""
        properties = {
            p.name: {"type": p.kind, **({"enum": [*p.choices]} if p.choices else {})} for p in self.parameters
        }
        return {
            "type": "object",
            "properties": properties,
            "required": [p.name for p in self.parameters if p.needed],
        }

    @property
    def telling(self) -> frozenset[str]:
        """The words that make a question resemble this action."""
        texts = self.questions if self.questions else self.nouns
        return frozenset(w for w in parts(texts) if len(w) > 3) - STOP - COMMON


PERSONAL = frozenset("engineer,duty officer,customer,driver,subscriber,visitor,newcomer,donor,volunteer,speaker,guest,teammate,reviewer,candidate,spammer,"
                     "player,applicant,patient,hotel guest,passenger,employee,freelancer,intern,babysitter,new hire,supplier,reader,student,debtor,colleague,tenant".split(","))  # fmt: skip
UNDRESSED = 0.4  # what is put around questions does not go with all of these
COMMON = frozenset(
    "much does have does what when where will next from today right this there left still many more long".split()
)


def random_actions(rng: random.Random, world: World) -> tuple[PluginAction, ...]:
    """One to five actions, some alike, none that the graph itself could be asked for in the same words."""
    found: list[PluginAction] = []
    for _ in range(rng.choice((1, 1, 2, 2, 3, 3, 4, 5))):
        action = _sibling(rng, rng.choice(found)) if found and rng.random() < 0.45 else random_action(rng)
        if action and _fits(action, found, world):
            found.append(action)
    told = [_told_apart(action, [b for b in found if b is not action]) for action in found]
    rng.shuffle(told)
    return tuple(told)


def _told_apart(action: PluginAction, others: list[PluginAction]) -> PluginAction:
    """The action, asked for with all the words that tell it from the others."""
    loose = action.loose and not any(_share(action, b) for b in others)
    return replace(
        action, loose=loose, alone=action.loose and not any(action.telling & b.telling for b in others)
    )


def resembles(pair: Pair, actions: tuple[PluginAction, ...]) -> bool:
    """Whether a question that is to be declined may be meant for one of these actions after all."""
    looked = [a for a in actions if a.questions or pair.sentence != REFUSE_ABSENT] if pair.sentence else []
    said = parts([pair.text]) if looked else set()
    return any(action.telling & said for action in looked)


def _share(one: PluginAction, other: PluginAction) -> bool:
    return bool(parts(one.verbs) & (parts(other.verbs) | parts(other.questions)))


def _fits(action: PluginAction, others: list[PluginAction], world: World) -> bool:
    """Whether it can be told from the other actions and from questions about this world."""
    if any(action.name == o.name or (_share(action, o) and action.telling & o.telling) for o in others):
        return False
    if action.questions:
        return not said_in(" ".join(action.questions), world) and not any(
            action.telling & o.telling for o in others
        )
    known = said_in(" ".join(action.nouns), world)
    return not said_in(" ".join(action.verbs), world) and not (known and parts(action.verbs) & GRAPH_VERBS)


def _plugin_name(rng: random.Random, noun: str) -> str:
    first = words.invented(rng) if rng.random() < 0.5 else rng.choice(SPARE)
    last = re.sub(r"\W+", "_", noun).strip("_")
    return f"{first}.{rng.choice((words.invented(rng), last, last, 'kit'))}"


def random_action(rng: random.Random) -> PluginAction:
    """An action that does or looks up something, with zero to three parameters."""
    if rng.random() < 0.3:
        return _lookup(rng)
    if rng.random() < 0.15:
        noun = words.invented(rng)
        return _deed(
            rng, (words.invented(rng),), (noun,), rng.choice(("thing", "", "person", "thing+count", "place"))
        )
    verbs, nouns, roles = rng.choice(DEEDS).split("|")
    return _deed(rng, tuple(verbs.split(",")), tuple(rng.choice(nouns.split(",")).split("/")), rng.choice(roles.split(";")))  # fmt: skip


def _sibling(rng: random.Random, action: PluginAction) -> PluginAction | None:
    """Another thing done to the same, or the same done to something else."""
    if action.questions:
        return None
    verbs, nouns, roles = rng.choice(DEEDS).split("|")
    if rng.random() < 0.6:
        return _deed(
            rng, tuple(verbs.split(",")), action.nouns, rng.choice(("thing", "", "thing+text", "person"))
        )
    same = rng.choice(_of_verbs(action.verbs) or nouns.split(","))
    return _deed(rng, action.verbs, tuple(same.split("/")), rng.choice(roles.split(";")))


@cache
def _of_verbs(verbs: tuple[str, ...]) -> list[str]:
    found = [line.split("|")[1].split(",") for line in DEEDS if line.split("|")[0] == ",".join(verbs)]
    return [group for groups in found for group in groups]


def _deed(rng: random.Random, verbs: tuple[str, ...], nouns: tuple[str, ...], roles: str) -> PluginAction:
    verb, noun, params = rng.choice(verbs), rng.choice(nouns), draw_params(rng, roles)
    thing = rng.choice(
        (words.article(noun), words.article(noun), f"the {noun}", f"one {noun}", noun, words.plural(noun))
    )
    if any(p.role == "thing" for p in params):
        thing = rng.choice((words.article(noun), f"the {noun}", f"the {noun}"))
    text = rng.choice(DESCRIPTIONS).format(v=verb, V=_upper(verb), Vs=_upper(words.third(verb)), Ving=_upper(words.ing(verb)), a=thing, N=_upper(noun), t=told(rng, params, noun))  # fmt: skip
    text = with_articles(text) + "".join(_choices(rng, p) for p in params if p.choices)
    ending = rng.choice((verb, verb, verb.split()[0], rng.choice(verbs), f"{verb}_{noun}"))
    loose = not parts(verbs) & GRAPH_VERBS
    name = f"{_plugin_name(rng, noun)}.{re.sub(r'[^a-z0-9]+', '_', ending.lower())}"
    return PluginAction(name, text, verbs, nouns, params, loose=loose)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choices(rng: random.Random, param: Param) -> str:
    named = f"{', '.join(param.choices[:-1])} or {param.choices[-1]}"
    return rng.choice((f" {_upper(param.name)} is {named}.", f" {_upper(param.name)}: {named}.", ""))


def _lookup(rng: random.Random) -> PluginAction:
    description, asked = rng.choice(LOOKUPS).split("|")
    questions = tuple(asked.split(","))
    noun = rng.choice([w for w in description.lower().split() if len(w) > 3 and w not in COMMON])
    role = "place" if "place" in description or "city" in description else "person" if "person" in description else "thing"  # fmt: skip
    params = tuple(replace(p, needed=True) for p in draw_params(rng, role)) if "{v}" in asked else ()
    lead = rng.choice(("", "", "", "Shows: ", "Tells: ", "Answers: ", "Lookup: "))
    name = f"{_plugin_name(rng, noun)}.{rng.choice((noun, 'show', 'get', 'look'))}"
    return PluginAction(name, f"{lead}{description}.", (), (noun,), params, questions)


def plugin_pair(rng: random.Random, action: PluginAction, world: World | None = None) -> Pair:
    """A question that calls for this action; now and then one about things of that kind, which are not here."""
    if world and not action.questions and rng.random() < ABOUT_NOUN:
        asked = _counted(rng, action, world)
        if asked:
            return asked
    values = given(rng, action.parameters, world)
    params: dict[str, object] = {g.param.name: g.value for g in values}
    if action.questions:
        said = values[0].said if values else ""
        text = rng.choice(action.questions).format(v=said)
        return Pair(expand(rng, "[||||||please tell me |can you tell me |i need to know |]{t}", t=text), action=action.name, params=params)  # fmt: skip
    plain = rng.random() < UNDRESSED
    return Pair(_asking(rng, action, values), action=action.name, params=params, plain=plain)


def unoffered(rng: random.Random, world: World) -> Pair | None:
    """A request for something that plugins do elsewhere; `resembles` sees to it that none here does."""
    verbs, nouns, roles = rng.choice(ELSEWHERE)
    same = tuple(rng.choice(nouns.split(",")).split("/"))
    if said_in(" ".join((*same, *verbs)), world):
        return None
    action = replace(_deed(rng, verbs, same, rng.choice(roles.split(";"))), name="", loose=False, alone=False)
    values = [g for g in given(rng, action.parameters, world) if g.param.role != "text"]
    return Pair(_asking(rng, action, values), sentence=REFUSE_SCOPE)


def _counted(rng: random.Random, action: PluginAction, world: World) -> Pair | None:
    noun = rng.choice(action.nouns)
    many = noun if MANY.search(noun) else words.plural(noun)
    if GRAPH_VERBS & parts(action.verbs) or said_in(" ".join(action.nouns), world):
        return None
    text = expand(rng, rng.choice(COUNTED), many=many, one=noun)
    return Pair(text, sentence=REFUSE_ABSENT) if lacks(text, frozenset(parts((many, noun))), world) else None


def _asking(rng: random.Random, action: PluginAction, values: list[Given]) -> str:
    verb = rng.choice(action.verbs)
    about = ("thing", "person") if PERSONAL & set(action.nouns) else ("thing",)
    named = [g for g in values if g.param.role in about]
    thing, others = _object(rng, action, named), [g for g in values if g not in named]
    rng.shuffle(others)
    others.sort(key=lambda g: g.param.role == "text")
    rest = "".join(g.phrase(rng) for g in others)
    fits = verb.split()[0] not in UNLIKE_PAST and not verb.startswith(("be ", "in "))
    frames = [f for f in PHRASES if (fits or "{pp}" not in f) and (action.name or "{name}" not in f)]
    frame = rng.choice(frames if action.alone else [f for f in frames if not f.startswith("{obj}{")])
    if "{rest_first}" in frame and (len(others) != 1 or rest[0] != " "):
        frame = "{v} {obj}{rest}"
    after = " with " + " and ".join(g.said for g in values) if values else ""
    forms = {
        "v": verb,
        "pp": words.participle(verb),
        "ing": words.ing(verb),
        "name": action.name,
        "with": after,
    }
    return expand(rng, frame, obj=thing, rest=rest, rest_first=rest.strip(), **forms)


def _object(rng: random.Random, action: PluginAction, named: list[Given]) -> str:
    noun = rng.choice(action.nouns)
    if not named:
        if MANY.search(noun):
            return expand(rng, "[the |the |our |my |these ||]{n}", n=noun)
        return expand(rng, "[the |the |a |our |my |this ||]{n}", n=noun).replace(
            "a " + noun, words.article(noun)
        )
    if action.loose and rng.random() < 0.35:
        return named[0].said
    return expand(rng, "[the |||our ]{n} {v}|the {n} [called|named|with the name|with id|] {v}|the {v} {n}|{v} {n}|[the |]{n} {v}".join("[]"), n=noun, v=named[0].said)  # fmt: skip
