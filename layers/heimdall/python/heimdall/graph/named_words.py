"""Which words of a question are names of the schema, in whatever form they are said.

`who owns the ships` says OWNS and Ship, and so does `owner of the ship`. A large model sees that by itself;
for a small one it is the hardest step of all, and here it is none: word and name have a stem in common.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise, zip_longest

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.bare_names import without_unit
from heimdall.graph.joined_names import in_one_word, in_two_words, joined, short_names
from heimdall.graph.kin_words import (
    OF_AGENTS,
    OF_EVENTS,
    OF_VERBS,
    counts,
    is_other_form,
    says_done,
    verbs_of,
)
from heimdall.graph.links import Word, value_words
from heimdall.graph.schema_words import (
    KEY_NAMES,
    SchemaName,
    keys_said,
    names_of,
    names_something,
    parts_of,
    shown,
    stems,
)
from heimdall.graph.spoken_names import SpokenNames, spoken_names
from heimdall.graph.thesaurus import synonym
from heimdall.graph.type_ends import best_joining, ends_of, held_by

MOST = 5
# What questions are made of, whatever the graph. Verbs such as `know`, `own` and `use` are not among them.
_ASKED = """
    about after again all also and any are average been before between both but can combined could count
    did does each every find first for from get give had has have having her him his how into its just
    last least less list many max maximum mean min minimum more most much must name named names not now
    number numbers only other our out over per please same she should show since some sort sorted such
    sum tell than that the their them then there these they this those total under until was were what
    when where whether which while who whom whose why will with without would you your
"""
ASKING = frozenset(_ASKED.split())
_RANKS = {"label": 0, "type": 3, "property": 4}
_VERY_TYPE, _VERY_PROPERTY = 1, 2
_OF_DOING = 5
_BEFORE_VERBS = frozenset(["who", "that", "to", "they", "we", "he", "she"])
_ARTICLES = (
    "a all an any each every few his her list many more most my no of our per s show some the their which"
)
_BEFORE_NOUNS = frozenset(_ARTICLES.split())
# Said of any property, so that the label decides nothing: `200 a year` has nothing to do with founded_year.
_ALL = "count counts counted end hour hours minutes recent time times usd value year years"
_SAID_OF_ALL = frozenset(_ALL.split())
_HAVING = (("has",), ("have",))
# These name a property only with the rest of its words: the top five have no top_speed.
_ONLY_WHOLE = frozenset(["bottom", "date", "day", "days", "hour", "money", "month", "top"])
_SHORT = 4  # letters of a verb that a noun is made of: a state is no station


def named_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words that name one label, relationship type or property, as they stand in the question.

    A label goes before a type, a type before a property unless the word is that very property; words in a row
    go before others. A word that names two of a kind is left out, unless the question says all words of one,
    one label ends with it (an accident is a FlightAccident and no AccidentCause), or one type joins more of
    the labels that the question means. What a node is called by (`name`) needs no explanation.
    """
    said, names, whole = spoken_names(question, schema, links), _by_stem(schema), joined(schema)
    words = list(_free(said.words, schema, links))
    meant = {link.label for link in links}
    meant |= {name.name for name in names_of(schema) if name.kind == "label" and said.whole(name)}
    verbs = {after.start for word, after in pairwise(said.words) if word.folded in _BEFORE_VERBS}
    nouns = {after.start for word, after in pairwise(said.words) if word.folded in _BEFORE_NOUNS}
    found: dict[str, SchemaLink] = {}
    for word, after in zip_longest(words, words[1:]):
        if after and (name := in_two_words(word, after, whole)):
            found.setdefault(shown(name), SchemaLink(f"{word.written} {after.written}", shown(name)))
        elif name := in_one_word(word, whole) or _one_of(
            _meaning(
                word,
                _named(word, said, names, as_verb=word.start in verbs),
                said,
                schema,
                meant,
                as_noun=word.start in nouns,
            ),
            schema,
            meant if word.folded not in _SAID_OF_ALL else (),
        ):
            if _only_names(word, name, meant, schema) and not said.whole(name):
                continue
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def _only_names(word: Word, name: SchemaName, meant: Set[str], schema: GraphSchema) -> bool:
    """Whether it is what nodes are called by and means nothing else: a training's title is no jobTitle.

    Nor is it a Booking, though books are called titles; a Book that has one may be.
    """
    keys = keys_said(word.folded, schema)
    if not keys or name.kind == "type":
        return False
    if name.kind == "property":
        return len(name.words) > 1 and meant.isdisjoint(schema.owners(name.name))
    own = any(not stems(word.folded).isdisjoint(stems(part)) for part in name.words)
    return not own and all(name.name not in schema.owners(key) for key in keys)


def _free(words: Iterable[Word], schema: GraphSchema, links: Iterable[ValueLink]) -> Iterator[Word]:
    """Those that are neither part of a value nor of every question."""
    values, short = value_words(links), short_names(schema)
    for word in words:
        if word.folded in ASKING or word.folded in values:
            continue
        if len(word.folded) > 2 or word.folded in short:
            yield word


@lru_cache(maxsize=16)
def _by_stem(schema: GraphSchema) -> Mapping[str, tuple[SchemaName, ...]]:
    """Names by the stems of their words; those of who does it also by the verb: followers, ORIGINATOR."""
    found: dict[str, dict[SchemaName, None]] = {}
    for name in names_of(schema):
        if name.kind == "property" and name.name in KEY_NAMES:
            continue
        endings = {"property": (*OF_AGENTS, *OF_EVENTS), "type": OF_AGENTS}.get(name.kind, ())
        roots = (root for word in name.words for root in verbs_of(word, endings) if len(root) > _SHORT)
        for stem in (*frozenset().union(*name.stems), *roots):
            found.setdefault(stem, {})[name] = None
    return {stem: tuple(names) for stem, names in found.items()}


def _meaning(
    word: Word,
    names: Sequence[SchemaName],
    said: SpokenNames,
    schema: GraphSchema,
    meant: Collection[str],
    *,
    as_noun: bool,
) -> Sequence[SchemaName]:
    """These names, or another that the word stands for: `how many posts` are of Tweet, whoever POSTS it.

    So `the teams` are of Club where there are HOME_TEAM and AWAY_TEAM, the laws of Statute and not LawFirm.
    """
    if held := _held(word, names, schema):
        return [held]
    if len(names) == 1 and names[0].kind == "label" and not said.whole(names[0]):
        other = None if _is_head(word, names[0]) else synonym(word.folded, ("label",), schema, meant)
        return names if other is None else [other]
    if as_noun and all(name.kind == "type" for name in names) and names_something(word.folded, schema):
        label = synonym(word.folded, ("label",), schema, meant)
        return [label] if label and (not names or label.name in ends_of(names, schema)) else names
    return _or_types(word, names, said, schema, meant)


def _held(word: Word, names: Sequence[SchemaName], schema: GraphSchema) -> SchemaName | None:
    """The label whose nodes one has: characters are a FictionalCharacter, which a game hasCharacter."""
    if len(names) != 1 or names[0].kind != "type" or parts_of(names[0].name)[:1] not in _HAVING:
        return None
    ends = ends_of(names, schema)
    labels = (name for name in names_of(schema) if name.kind == "label" and name.name in ends)
    heads = (label for label in labels if _is_head(word, label))
    return next((label for label in heads if not is_other_form(word.folded, label)), None)


def _is_head(word: Word, name: SchemaName) -> bool:
    """Whether the word is the last of the name: a LawFirm is a firm."""
    return not stems(word.folded).isdisjoint(name.stems[-1])


def _or_types(
    word: Word, names: Sequence[SchemaName], said: SpokenNames, schema: GraphSchema, meant: Collection[str]
) -> Sequence[SchemaName]:
    """Of a property that is said in part or as a verb also the type that the word is another word for.

    `who starred in it` means ACTED_IN and not the stars of a review, and `its ratings` may be RATED or
    age_rating; but what is another word for a label is that: attacks are incidents and no attack_type.
    """
    in_part = all(name.kind == "property" and not said.whole(name) for name in names)
    if in_part and names_something(word.folded, schema):
        kinds = ("label",) if names else ("label", "type")
        other = synonym(word.folded, kinds, schema, meant)
        very = any(_is_very(word, name) for name in names)
        if other and not (very and said.whole(other)):
            return [other]
    if len(names) != 1 or names[0].kind != "property":
        return names
    as_verb = is_other_form(word.folded, names[0])
    if not in_part and not as_verb:
        return names
    type_ = synonym(word.folded, ("type",), schema, meant)
    return names if type_ is None else [type_] if as_verb else [*names, type_]


def _one_of(names: Sequence[SchemaName], schema: GraphSchema, meant: Collection[str]) -> SchemaName | None:
    """The one name; of several of a kind that which the labels have that are meant; else None."""
    if len(names) > 1 and all(name.kind == "type" for name in names):
        names = best_joining(names, schema, meant)
    elif len(names) > 1 and all(name.kind == "property" for name in names):
        names = held_by(names, schema, meant)
    return names[0] if len(names) == 1 else None


def _named(
    word: Word, said: SpokenNames, names: Mapping[str, Sequence[SchemaName]], *, as_verb: bool
) -> Sequence[SchemaName]:
    """The names of the best kind; `who coaches` is no Coach where there is a type of that verb."""
    by_stem = dict.fromkeys(name for stem in stems(word.folded) for name in names.get(stem, ()))
    found = by_stem or dict.fromkeys(_of_its_verb(word, names))
    known = [name for name in found if word.folded not in _ONLY_WHOLE or said.whole(name)]
    fit = [name for name in known if said.fits(word, name) and (_as_noun(word, name) or said.whole(name))]
    whole = _very(word, [name for name in fit if said.whole(name)], fit)
    in_a_row = [name for name in whole if len(name.words) > 1 and said.in_a_row(name)]
    verbs = [name for name in fit if name.kind == "type"] if as_verb else []
    best = in_a_row or _of_best_kind(word, verbs or whole or fit, said)
    longest = [name for name in best if len(name.words) == max(len(each.words) for each in best)]
    return longest if whole else _what_it_is(word, best)


def _very(word: Word, whole: Sequence[SchemaName], names: Sequence[SchemaName]) -> Sequence[SchemaName]:
    """Names said as a whole, but for a property of another form where one is it: rate_pct, no rating."""
    said = any(name.kind != "property" or word.folded in name.words for name in whole)
    if not whole or said or word.folded in _SAID_OF_ALL:
        return whole
    return [name for name in names if _is_very(word, name)] or whole


def _is_very(word: Word, name: SchemaName) -> bool:
    """Whether the word is the name of the property, but for a unit."""
    return name.kind == "property" and without_unit(name.words) == (word.folded,)


def _of_its_verb(word: Word, names: Mapping[str, Sequence[SchemaName]]) -> Iterator[SchemaName]:
    """Types of the verb that a noun is made of, then properties that keep when it was done: `creation`."""
    for kind, endings in (("type", OF_VERBS), ("property", OF_EVENTS)):
        for root in verbs_of(word.folded, endings):
            for name in names.get(root, ()):
                if name.kind == kind and (kind == "type" or says_done(name, root)):
                    yield name


def _as_noun(word: Word, name: SchemaName) -> bool:
    """Of a property with several words no other form of a noun is one: `called` says nothing of call_time."""
    of_several = name.kind == "property" and len(name.words) > 1 and not counts(name)
    return not (of_several and is_other_form(word.folded, name) and not _of_event(word, name))


def _of_event(word: Word, name: SchemaName) -> bool:
    """`incorporated` says incorporation_date."""
    roots = {root for each in name.words for root in verbs_of(each, OF_EVENTS)}
    return not roots.isdisjoint(stems(word.folded))


def _what_it_is(word: Word, names: Sequence[SchemaName]) -> Sequence[SchemaName]:
    """Of several labels those that end with the word: an accident is a FlightAccident."""
    ending = [name for name in names if name.kind == "label" and _is_head(word, name)]
    return ending if len(names) > 1 and ending else names


def _of_best_kind(word: Word, names: Sequence[SchemaName], said: SpokenNames) -> Sequence[SchemaName]:
    ranks = [_VERY_TYPE if said.is_at_value(word, name) else _rank(word, name) for name in names]
    return [name for name, rank in zip(names, ranks, strict=True) if rank == min(ranks)]


def _rank(word: Word, name: SchemaName) -> int:
    if name.kind == "property" and "".join(parts_of(name.name)) in (
        word.folded,
        word.folded.removesuffix("s"),
    ):
        return _VERY_PROPERTY
    return _OF_DOING if name.kind == "label" and is_other_form(word.folded, name) else _RANKS[name.kind]
