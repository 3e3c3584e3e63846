"""Actions of plugins, described in the prompt, and questions that call for them.

Every world may carry a few invented actions; the model learns to choose one by
its description and to copy parameters from the question.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from inference_host.model import words
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, literal

# verb | other verbs with the same meaning | what the description says | object nouns
DEEDS = (
    "page|alert,call,beep,wake up|Page {a}|person on call,engineer,duty officer", "restart|reboot,bounce,start again|Restart {a}|service,server,worker,machine",
    "ping|check,poke,probe|Ping {a}|host,endpoint,website,server", "open|create,file,raise|Open {a}|ticket,incident,issue,case", "close|resolve,finish|Close {a}|ticket,incident,issue,case",
    "translate|convert|Translate {a}|text,sentence,phrase", "roll|throw,toss|Roll {a}|dice,die", "send|mail,deliver|Send {a}|report,invoice,reminder,summary", "book|reserve|Book {a}|room,table,desk,meeting room",
    "backup|back up,save|Back up {a}|graph,database,index", "rebuild|refresh,recreate|Rebuild {a}|index,cache,report", "scan|inspect,examine|Scan {a}|graph,host,network", "forecast|predict|Forecast {a}|weather,demand,load",
    "deploy|ship,roll out|Deploy {a}|service,release,model,application", "lock|freeze|Lock {a}|account,door,graph", "unlock|release,open up|Unlock {a}|account,door", "echo|repeat,say back|Echo {a}|text,message,word",
    "convert|change|Convert {a}|currency,unit,file", "export|dump,download|Export {a}|graph,report,table", "schedule|plan|Schedule {a}|meeting,call,job", "feed|nourish|Feed {a}|cat,fish,bird", "water|sprinkle|Water {a}|plants,garden,lawn",
    "brew|make|Brew {a}|coffee,tea", "light|switch on|Light {a}|lamp,room,candle", "measure|gauge|Measure {a}|latency,temperature,noise", "greet|welcome|Greet {a}|visitor,guest,team", "compute|calculate,work out|Compute {a}|checksum,tax,shortest route",
    "count|tally|Count words in {a}|text,document", "play|start|Play {a}|song,sound,video", "mute|silence|Mute {a}|channel,alarm,user", "invite|ask|Invite {a}|guest,friend,colleague", "audit|verify|Audit {a}|account,system,log",
)  # fmt: skip
PARAMS = (
    "name",
    "who",
    "target",
    "value",
    "id",
    "text",
    "host",
    "service",
    "topic",
    "item",
    "to",
    "city",
    "title",
)
NUMBER_PARAMS = ("count", "limit", "minutes", "amount", "times", "days", "size")


@dataclass(frozen=True)
class PluginAction:
    """An action line of the prompt and what is needed to ask for it."""

    name: str
    description: str
    verbs: tuple[str, ...]
    noun: str
    params: tuple[tuple[str, str, bool], ...]

    def line(self) -> str:
        """`- acme.pager.page: Page the person on call. Params: who (string, required).`"""
        parts = [f"{n} ({kind}{', required' if needed else ''})" for n, kind, needed in self.params]
        return f"- {self.name}: {self.description} Params: {', '.join(parts) or 'none'}."


def random_action(rng: random.Random) -> PluginAction:
    """An action with zero, one or two parameters."""
    verb, others, description, nouns = rng.choice(DEEDS).split("|")
    if rng.random() < 0.25:
        verb, others, description, nouns = words.invented(rng), "", "", words.invented(rng)
        description = f"{verb.title()} {{a}}"
    noun = rng.choice(nouns.split(","))
    named, roll = rng.choice(PARAMS), rng.random()
    params: tuple[tuple[str, str, bool], ...] = ()
    if roll < 0.6:
        params = ((named, "string", rng.random() < 0.85),)
    elif roll < 0.75:
        params = ((rng.choice(NUMBER_PARAMS), "integer", rng.random() < 0.7),)
    thing = rng.choice((words.article(noun), f"the {noun}", f"one {noun}", noun))
    tail = rng.choice(
        ("", "", f" by {named}" if roll < 0.6 else "", " for the user", " of the team", " right away")
    )
    plugin = ".".join(
        (
            words.invented(rng)
            if rng.random() < 0.6
            else rng.choice(("acme", "demo", "ops", "tools", "office")),
            rng.choice((words.invented(rng), noun.split()[-1], "kit")),
        )
    )
    return PluginAction(
        f"{plugin}.{verb.replace(' ', '_')}",
        f"{description.format(a=thing)}{tail}.",
        (verb, *[v for v in others.split(",") if v]),
        noun,
        params,
    )


def plugin_pair(rng: random.Random, action: PluginAction) -> Pair:
    """A question that calls for this action."""
    verb = action.verbs[0] if rng.random() < 0.65 else rng.choice(action.verbs)
    params: dict[str, object] = {}
    value = ""
    for name, kind, needed in action.params:
        if not needed and rng.random() < 0.4:
            continue
        if kind == "integer":
            number = rng.choice((rng.randint(1, 12), rng.randint(1, 200)))
            value = SMALL[number] if number <= 12 and rng.random() < 0.3 else str(number)
            params[name] = number
        else:
            word = rng.choice((words.person_name, words.topic_word, words.title_name, words.invented))(rng)
            value, params[name] = literal(word), literal(word)
    frames = (
        "[please |can you |could you |i want you to |]{verb} [the |a |my |]{noun}",
        "{verb} [the |]{noun} [now|please|]",
        "{verb} {noun}",
        "[i need to|we should|let's|time to|you should] {verb} the {noun}",
        "[run|use|call|do|execute|start] {name}",
        "run the {noun} {verb}",
    )
    if value:
        frames = (
            "{verb} [the |]{noun} {v}",
            "[please |can you |]{verb} {v}",
            "{verb} {v}",
            "{verb} [the |a |]{noun} [for|with|named|called|to|on] {v}",
            "[i need to|could you|please] {verb} [the |a |]{noun} {v}",
            "{verb} {v} [please|now|]",
            "[run|call|use] {name} [with|for|on] {v}",
            "{verb} the {noun}: {v}",
            "{verb} {v} {noun}",
        )
    text = expand(rng, rng.choice(frames), verb=verb, noun=action.noun, v=value, name=action.name)
    return Pair(text, action=action.name, params=params)
