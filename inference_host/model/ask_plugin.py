"""Actions of plugins, described in the prompt, and questions that call for them.

Every world may carry a few invented actions; the model learns to choose one by
its description and to copy parameters from the question.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from inference_host.model import names, words
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


# description | what is asked for it; `{v}` where the action takes a parameter
LOOKUPS = (
    "Who is on call right now|who is on call,who is on duty,who has the pager,who is on call right now", "Current exchange rate of a currency|what is the exchange rate of {v},exchange rate {v},how much is the {v} worth",
    "Weather forecast for a place|what is the forecast for {v},weather in {v},how will the weather be in {v}", "Opening hours of an office|when does {v} open,opening hours of {v},until when is {v} open", "Menu of the canteen today|what is for lunch,what does the canteen have today,show the menu",
    "Price of a stock|stock price of {v},how is {v} trading,what is {v} trading at", "Next departure from a stop|when does the next bus leave from {v},next departure from {v},next train from {v}", "Free parking spots|how many parking spots are free,is there a free parking spot,parking availability",
    "Disk space left on a host|how much disk space is left on {v},free disk space on {v},disk usage of {v}", "Build status of a branch|is the build of {v} green,build status of {v},did {v} build", "Certificates that expire soon|which certificates expire soon,expiring certificates,do any certificates run out",
    "Open pull requests|which pull requests are open,open pull requests,what is waiting for review", "Time in another city|what time is it in {v},local time in {v},clock in {v}", "Definition of a word|define {v},what does {v} mean,look up the word {v}", "Random number|give me a random number,draw a number,random number please",
    "Latency to a region|how slow is {v},what is the latency to {v},latency of {v}", "Queue length of a worker|how long is the queue of {v},queue length {v},how many jobs wait for {v}", "Budget left for a cost center|how much budget is left for {v},remaining budget of {v},budget left in {v}",
)  # fmt: skip
TOLD = ("{v} {a}", "{v} {a}", "{vs} {a}", "Lets you {v} {a}", "Use this to {v} {a}", "When the user wants to {v} {a}", "Will {v} {a}")  # fmt: skip
TAILS = (
    "",
    "",
    "",
    " by {p}",
    " for the user",
    " of the team",
    " right away",
    " with the given {p}",
    " in the office",
    " and waits for an answer",
)
KINDS = ((("s",), 9), (("i",), 2), (("s", "i"), 2), (("s", "s"), 1), ((), 5))


@dataclass(frozen=True)
class PluginAction:
    """An action line of the prompt and what is needed to ask for it."""

    name: str
    description: str
    verbs: tuple[str, ...]
    noun: str
    params: tuple[tuple[str, str, bool], ...]
    questions: tuple[str, ...] = ()

    def line(self) -> str:
        """`- acme.pager.page: Page the person on call. Params: who (string, required).`"""
        parts = [f"{n} ({kind}{', required' if needed else ''})" for n, kind, needed in self.params]
        return f"- {self.name}: {self.description} Params: {', '.join(parts) or 'none'}."


def _plugin_name(rng: random.Random, noun: str) -> str:
    first = (
        words.invented(rng)
        if rng.random() < 0.5
        else rng.choice(("acme", "demo", "ops", "tools", "office", "team", "corp"))
    )
    return f"{first}.{rng.choice((words.invented(rng), noun.rsplit(maxsplit=1)[-1], noun.rsplit(maxsplit=1)[-1], 'kit'))}"


def _params(rng: random.Random, kinds: tuple[str, ...]) -> tuple[tuple[str, str, bool], ...]:
    strings, numbers = rng.sample(PARAMS, 2), rng.choice(NUMBER_PARAMS)
    return tuple(
        (numbers, "integer", rng.random() < 0.7)
        if kind == "i"
        else (strings[at], "string", rng.random() < 0.85)
        for at, kind in enumerate(kinds)
    )


def random_action(rng: random.Random) -> PluginAction:
    """An action that does or looks up something, with zero to two parameters."""
    if rng.random() < 0.3:
        return _lookup(rng)
    verb, others, _, nouns = rng.choice(DEEDS).split("|")
    if rng.random() < 0.25:
        verb, others, nouns = words.invented(rng), "", words.invented(rng)
    noun = rng.choice(nouns.split(","))
    params = _params(rng, rng.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0])
    thing = rng.choice((words.article(noun), f"the {noun}", f"one {noun}", noun))
    told = rng.choice(TOLD).format(v=verb, vs=words.third(verb), a=thing)
    tail = rng.choice(TAILS)
    tail = tail.format(p=params[0][0]) if params else tail if "{p}" not in tail else ""
    name = f"{_plugin_name(rng, noun)}.{verb.replace(' ', '_')}"
    return PluginAction(
        name,
        f"{told[0].upper()}{told[1:]}{tail}.",
        (verb, *[v for v in others.split(",") if v]),
        noun,
        params,
    )


def _lookup(rng: random.Random) -> PluginAction:
    description, asked = rng.choice(LOOKUPS).split("|")
    questions = tuple(asked.split(","))
    noun = rng.choice([w for w in description.lower().split() if len(w) > 3])
    params = _params(rng, ("s",)) if "{v}" in asked else ()
    params = tuple((name, kind, True) for name, kind, _ in params)
    lead = rng.choice(("", "", "Shows: ", "Tells: ", "Answers: "))
    return PluginAction(
        f"{_plugin_name(rng, noun)}.{rng.choice((noun, 'show', 'get', 'look'))}",
        f"{lead}{description}.",
        (),
        noun,
        params,
        questions,
    )


def _values(rng: random.Random, action: PluginAction) -> tuple[dict[str, object], list[str]]:
    """Parameters as the answer has them, and the same as the question says them."""
    params: dict[str, object] = {}
    said: list[str] = []
    for name, kind, needed in action.params:
        if not needed and rng.random() < 0.4:
            continue
        if kind == "integer":
            number = rng.choice((rng.randint(1, 12), rng.randint(1, 200)))
            params[name] = number
            said.append(SMALL[number] if number <= 12 and rng.random() < 0.25 else str(number))
        else:
            word = rng.choice(
                (names.person_name, names.topic_word, names.title_name, words.invented, names.place_name)
            )(rng)
            params[name] = literal(word)
            said.append(literal(word))
    return params, said


BARE = (
    "[please |can you |could you |i want you to |]{verb} [the |a |my |]{noun}", "{verb} [the |]{noun} [now|please|]", "{verb} {noun}", "[i need to|we should|let's|time to|you should|someone has to|i would like to] {verb} the {noun}",
    "[run|use|call|do|execute|start] {name}", "run the {noun} {verb}", "[is it possible to|can we|would you] {verb} [the |a |]{noun}", "{verb} it, the {noun}",
)  # fmt: skip
WITH_VALUE = (
    "{verb} [the |]{noun} {v}", "[please |can you |]{verb} {v}", "{verb} {v}", "{verb} [the |a |]{noun} [for|with|named|called|to|on|at|from] {v}", "[i need to|could you|please|we should|let's] {verb} [the |a |]{noun} [for |]{v}", "{verb} {v} [please|now|]",
    "[run|call|use] {name} [with|for|on] {v}", "{verb} the {noun}: {v}", "{verb} {v} {noun}", "{verb} [a|the] {noun} and use {v}", "for {v}, {verb} the {noun}",
)  # fmt: skip
WITH_TWO = (
    "{verb} [the |a |]{noun} {v} [with|for|at|,] {w}",
    "{verb} {v} {w}",
    "[please |can you |]{verb} {v} [for|with|to|,] {w}",
    "{verb} [the |a |]{noun} [for|to] {v} [with|for|and] {w}",
    "[run|call|use] {name} with {v} and {w}",
)


def plugin_pair(rng: random.Random, action: PluginAction) -> Pair:
    """A question that calls for this action."""
    params, said = _values(rng, action)
    if action.questions:
        text = rng.choice(action.questions).format(v=said[0] if said else "")
        return Pair(
            text if rng.random() < 0.9 else f"{action.noun} {said[0] if said else ''}".strip(),
            action=action.name,
            params=params,
        )
    verb = action.verbs[0] if rng.random() < 0.65 else rng.choice(action.verbs)
    frames = (BARE, WITH_VALUE, WITH_TWO)[len(said)]
    v, w = [*said, "", ""][:2]
    text = expand(rng, rng.choice(frames), verb=verb, noun=action.noun, v=v, w=w, name=action.name)
    return Pair(text, action=action.name, params=params)
