"""How much of a question a query does justice to, and so how sure the model has to be of it."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import chain
from math import log

from heimdall.chat.action_ranking import NONE
from heimdall.chat.answer_nodes import is_about_all, is_of_unknown
from heimdall.chat.asked import Asked
from heimdall.chat.contradictions import contradicts
from heimdall.chat.cypher_message import query_of
from heimdall.chat.denied_flags import denies_what_is_said
from heimdall.chat.mentions import mentions_of
from heimdall.chat.query_names import Used, names_of
from heimdall.chat.sense import unknown
from heimdall.chat.word_pins import takes_a_word_for_a_name
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema, SchemaLink
from heimdall.graph.explained_words import explained_words
from heimdall.graph.links import folded
from heimdall.graph.named_words import named_words
from heimdall.graph.schema_words import parts_of, stems, stems_in
from heimdall.graph.thesaurus import meanings
from heimdall.graph.tokens import TokenError

# How often the gate's threshold an action may be unlikely where every word of the question is explained: on
# 1,186 questions about 17 graphs never seen 21 of 26 such answers from -0.25 to -0.5 were right.
CLEAR = 2.0
# So often where a word is left that nothing explains: of 17 such answers from -0.15 to -0.25 ten were right.
UNCLEAR = 0.6
# And a plugin's action: of 15 that were likelier 14 were right, of 47 more down to -0.5 35, of plugins never
# seen; but 35 of 37 of those down to CLEAR that the words make as likely as this, of 24 other plugins.
WORDS_AGREE = 0.9
# So often where something that a word stands for is not in the query, or a plain word is taken for a name: of
# those from -0.05 to -0.1 12 of 13 were right.
DOUBTED = 0.4
# And a sentence that declines what is asked in known words only.
KNOWN = 0.2
# Only a contradiction speaks against what the model is all but certain of: of those that left something
# out 8 of 8 were right on 480 questions, and on 4,800 others 11 of 11 that did not contradict them.
CERTAIN = -0.005
# What it costs a reading beside others to contradict the question, to leave out what it names, to ignore a
# word that was explained, to take a plain word for a name.
AGAINST, LEFT_OUT, IGNORED, PLAIN = 3.0, 1.5, 1.0, 2.0
# How much what the words make of an action counts beside what the model does, both log-probabilities: of 660
# requests to 24 plugins never seen the action of the first reading was right for 463 instead of 409 by 0.5,
# and for 477 by the words alone. Where no encoder tells what they are about it is WORDED_ALONE.
WORDED, WORDED_ALONE = 8.0, 0.5
_NEVER = 1e-3  # no action is less likely than this
_OF_PEOPLE = "people population inhabitant employee headcount staff workforce capacity attendance"
_COUNTED = {"people": frozenset(_OF_PEOPLE.split())}  # `more people than Bergen` is a population
_OF_TIME = re.compile(
    r"\d{4}|est\b|\b(?:when|dates?|years?|months?|days?|since|before|after|until|recent(?:ly)?|last|first|long"
    r"|longer|earlier|later|old|new|older|newer)\b",
    re.IGNORECASE,
)
_ANY = "()"  # a node of any label
_OR = re.compile(r"(?=\b(\w+) (?:or|and|nor) (\w+)\b)")


def fits(asked: Asked, call: ActionCall, confidence: float) -> bool:
    """Whether an action does not contradict the question, and leaves out nothing that is named for sure.

    What seems left out hardly is where the model is certain: `calories in 100 g` may be `caloriesPer100g`.
    """
    whole = confidence >= CERTAIN or not _leaves_out(asked, call)
    return whole and not has_to_be_asked(asked, call)


def has_to_be_asked(asked: Asked, call: ActionCall) -> bool:
    """Whether it says something against the question, or takes a slip of the keyboard for somebody's name.

    `canda` is Canada; but whether `marta diaz` is Maria Diaz only the user knows. So it is with a value that
    it only guesses.
    """
    against = _speaks_against(asked, call) or _overlooks_who_does(asked, call) or _drops_one(asked, call)
    unknown = is_of_unknown(asked.question, query_of(call) or "", asked.left_over)
    return against or unknown or _corrects_a_name(asked, call) or _rests_on_a_guess(asked, call)


def _speaks_against(asked: Asked, call: ActionCall) -> bool:
    """Whether it says the opposite of the question's plain words."""
    if contradicts(asked.question, call, asked.schema):
        return True
    cypher = query_of(call) or ""
    if "= false" not in cypher:
        return False
    words = asked.explained
    return denies_what_is_said(asked.question, words, cypher)


def _overlooks_who_does(asked: Asked, call: ActionCall) -> bool:
    """Whether it is about all nodes of a label where only those are meant who do something: `the actors`."""
    cypher, used = _read(call)
    if used is None or used.types:
        return False
    words = asked.explained
    return is_about_all(words, cypher, stems_in(used.properties))


def _drops_one(asked: Asked, call: ActionCall) -> bool:
    """Whether it has one of two types where the question names both: `joined or commanded`.

    Of 4,681 wrong queries 44 do, of 5,841 right ones 11 (`mum or dad`).
    """
    _, used = _read(call)
    words = asked.explained
    verbs = {link.word.lower(): link.name[1:] for link in words if link.name.startswith(":")}
    both = ((verbs.get(one), verbs.get(other)) for one, other in _OR.findall(asked.question.lower()))
    return used is not None and any(len(used.types & {*pair}) == 1 for pair in both if all(pair))


def _corrects_a_name(asked: Asked, call: ActionCall) -> bool:
    _, used = _read(call)
    return used is not None and any(link.text in used.strings for link in asked.misspelt_names)


def _rests_on_a_guess(asked: Asked, call: ActionCall) -> bool:
    """Whether it has a value that the question does not say: `repair`, which `fixed` is near to."""
    _, used = _read(call)
    linked = {link.text for link in asked.links}
    guessed = {link.text for link in asked.near} - linked
    return asked.guesses_a_param(call) or (used is not None and not guessed.isdisjoint(used.strings))


def doubts(asked: Asked, call: ActionCall) -> float:
    """What speaks against an action beside its penalty, as a log-probability.

    On 960 questions about 16 graphs the best of three readings was right 764 times, with this 775 times.
    """
    against = AGAINST * _speaks_against(asked, call) + PLAIN * _calls_by(asked, call)
    left_out = LEFT_OUT * _leaves_out(asked, call) + IGNORED * _ignores(asked, call)
    worded = WORDED_ALONE if asked.sense is unknown else WORDED
    return against + left_out - worded * _in_words(asked, call)


def _in_words(asked: Asked, call: ActionCall) -> float:
    """The log-probability of its action by the words alone; of what no plugin offers, of none of them."""
    shares = asked.actions
    return log(max(shares.get(call.name, shares[NONE]), _NEVER)) if shares else 0.0


def bar(asked: Asked, call: object, threshold: float) -> float:
    """How likely an action must be: less where all words are explained, more where something is doubtful.

    With declining it is the other way round: what is asked in known words only should be known.
    """
    if not isinstance(call, ActionCall):
        return threshold * (KNOWN if asked.clear else 1.0)
    if call.name in asked.actions:
        agreed = asked.actions[call.name] >= WORDS_AGREE and asked.sense is not unknown
        return threshold * (CLEAR if agreed else UNCLEAR)
    if _ignores(asked, call) or _calls_by(asked, call):
        return threshold * DOUBTED
    return threshold * (CLEAR if asked.clear or _tells_the_rest(asked, call) else UNCLEAR)


def _calls_by(asked: Asked, call: ActionCall) -> bool:
    """Whether a plain word of the question is taken for a name."""
    _, used = _read(call)
    linked = {folded(link.text) for link in (*asked.links, *asked.near)}
    return used is not None and takes_a_word_for_a_name(used, linked)


def _tells_the_rest(asked: Asked, call: ActionCall) -> bool:
    """Whether the query uses something for each word that might have been several: `written` is AUTHORED.

    Down to -0.75 nine of ten such answers were right.
    """
    cypher, used = _read(call)
    if used is None or not asked.left_over:
        return False
    found = (meanings(word.lower(), asked.schema) for word in asked.left_over)
    return all(any(_has(name, used, cypher) for name in names) for names in found)


def _ignores(asked: Asked, call: ActionCall) -> bool:
    """Whether a word was explained and the query has none of what it may stand for."""
    cypher, used = _read(call)
    if used is None:
        return False
    meant, kept = dict[str, bool](), stems_in(used.properties)
    for link in _surely_explained(asked):
        # `shipped` is SHIPPED_BY or shippedDate.
        word = link.word.lower()
        names = (link.name, *meanings(word.replace(" ", "_"), asked.schema))
        is_used = any(_has(name, used, cypher) for name in names)
        is_used = is_used or not kept.isdisjoint(_COUNTED.get(word, stems(word)))
        meant[link.word] = meant.get(link.word, False) or is_used
    return not all(meant.values())


def _surely_explained(asked: Asked) -> Iterator[SchemaLink]:
    """But for verbs that a relationship or a date might be meant by.

    `Offences committed in May` need no criminal (of 13 answers that were sure and went without only that 10
    were right, and all eight of the likelier ones); and `who was assigned to it` does not ask when.
    """
    question, schema, links = asked.question, asked.schema, asked.links
    guessed = explained_words(question, schema, links, obvious=False)
    verbs = {link for link in guessed if link.name.startswith(":") and " " not in link.word}
    return (link for link in asked.explained if link not in verbs and not _only_says_when(asked, link))


def _only_says_when(asked: Asked, link: SchemaLink) -> bool:
    """Whether it is the verb of a date (`assigned` of assignedOn) in a question that is about no time."""
    verb = link.name.startswith(".") and link.word.lower().endswith("ed")
    return verb and not _OF_TIME.search(asked.question) and link.name[1:] in _dates(asked.schema)


@lru_cache(maxsize=16)
def _dates(schema: GraphSchema) -> frozenset[str]:
    return frozenset(each.name for each in schema.properties if each.kind in ("date", "datetime"))


def _has(name: str, used: Used, cypher: str) -> bool:
    if name.startswith(":"):
        return name[1:] in used.types
    return name[1:] in used.properties if name.startswith(".") else name in used.labels or _ANY in cypher


def _read(call: ActionCall) -> tuple[str, Used | None]:
    """The query and what it uses; nothing where there is none, or one that the gate will refuse."""
    cypher = query_of(call) or ""
    try:
        return cypher, names_of(cypher) if cypher else None
    except TokenError:
        return cypher, None


def _leaves_out(asked: Asked, call: ActionCall) -> bool:
    cypher, used = _read(call)
    if used is None:
        return False
    if _a_value(asked, used):
        return True
    named = _named(asked, used)
    return _a_property(asked, used, named) or _a_label(asked, used, named, cypher)


def _named(asked: Asked, used: Used) -> Set[str]:
    """The names that the question says, in no phrase that means another; `more people` are a number."""
    question, schema, links = asked.question, asked.schema, asked.links
    explained = {link.name for link in asked.explained}
    kept = stems_in(used.properties)
    return {
        link.name
        for link in named_words(question, schema, links)
        if link.name in explained
        and kept.isdisjoint(_COUNTED.get(link.word.lower(), ()))
        and not _only_says_when(asked, link)
    }


def _a_value(asked: Asked, used: Used) -> bool:
    """Whether the question has one of the graph, a number or a month: `in October` is more than `in 2024`.

    A word of a name that the query uses need not be a value: the end of support is of no support team.
    """
    mentions = mentions_of(asked.question, asked.schema, asked.links)
    named = stems_in((*used.labels, *used.types, *used.properties))
    return any(
        not mention.names and not mention.met_by(used) and named.isdisjoint(mention.texts)
        for mention in mentions
    )


def _a_label(asked: Asked, used: Used, named: Set[str], cypher: str) -> bool:
    """Whether one is among the names of the question; with `NOT (n)-[:TAGGED]->()` it need not be used."""
    labels = {label.name for label in asked.schema.labels} & named
    within = {each for name in used.labels if (label := asked.schema.label(name)) for each in label.within}
    return bool(used.labels) and _ANY not in cypher and not labels <= used.labels | within


def _a_property(asked: Asked, used: Used, named: Set[str]) -> bool:
    """Whether one that a node or a relationship of the query has is among the names of the question."""
    said = stems_in((*used.labels, *used.types, *used.properties))
    left_out = {
        name[1:]
        for name in named
        if name.startswith(".") and any(said.isdisjoint(stems(part)) for part in parts_of(name))
    }
    nodes = (label.properties for label in asked.schema.labels if label.name in used.labels)
    edges = (each.properties for each in asked.schema.relationships if each.type in used.types)
    return any(p.name in left_out for of in chain(nodes, edges) for p in of)
