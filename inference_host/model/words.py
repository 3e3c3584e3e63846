"""English word forms and invented words: the raw material of questions.

Everything here is a pure function of its arguments and of the random source
handed in, so that the same seed gives the same training data everywhere.
"""

from __future__ import annotations

import importlib
import random
import re
from functools import cache

ENGLISH, EVERYDAY, FOUND = 12000, 500, 0.45  # frequent words; the first of them are in every question; share
OF_QUESTIONS = frozenset("the he she be do so to no go me we per for not than that this them then more most has had can did get got let "
                         "set put sum run say pay how who".split())  # fmt: skip
VOWELS = "aeiou"
CONSONANTS = ("b", "br", "c", "d", "dr", "f", "g", "gl", "h", "j", "k", "l", "m", "n", "p", "pl",
              "qu", "r", "s", "sk", "st", "t", "tr", "v", "w", "z", "th", "sh")  # fmt: skip
IRREGULAR_PAST = {
    "know": ("knew", "known"), "make": ("made", "made"), "build": ("built", "built"),
    "lead": ("led", "led"), "run": ("ran", "run"), "go": ("went", "gone"), "sell": ("sold", "sold"),
    "buy": ("bought", "bought"), "have": ("had", "had"), "take": ("took", "taken"),
    "write": ("wrote", "written"), "drive": ("drove", "driven"), "teach": ("taught", "taught"),
    "own": ("owned", "owned"), "sit": ("sat", "sat"),
    "win": ("won", "won"), "sing": ("sang", "sung"), "eat": ("ate", "eaten"), "read": ("read", "read"),
    "fly": ("flew", "flown"), "meet": ("met", "met"), "send": ("sent", "sent"), "grow": ("grew", "grown"),
    "feed": ("fed", "fed"), "give": ("gave", "given"), "get": ("got", "gotten"), "see": ("saw", "seen"),
    "belong": ("belonged", "belonged"), "catch": ("caught", "caught"), "find": ("found", "found"),
    "keep": ("kept", "kept"), "begin": ("began", "begun"), "choose": ("chose", "chosen"),
    "play": ("played", "played"), "put": ("put", "put"), "wear": ("wore", "worn"),
    "speak": ("spoke", "spoken"), "pay": ("paid", "paid"), "leave": ("left", "left"), "fight": ("fought", "fought"),
    "come": ("came", "come"), "bind": ("bound", "bound"), "beat": ("beat", "beaten"), "hear": ("heard", "heard"),
    "deal": ("dealt", "dealt"), "lend": ("lent", "lent"), "steal": ("stole", "stolen"), "lose": ("lost", "lost"),
    "ride": ("rode", "ridden"), "draw": ("drew", "drawn"), "bring": ("brought", "brought"), "set": ("set", "set"),
    "shoot": ("shot", "shot"), "fall": ("fell", "fallen"), "stand": ("stood", "stood"), "swim": ("swam", "swum"),
    "say": ("said", "said"), "tell": ("told", "told"), "think": ("thought", "thought"), "bear": ("bore", "borne"),
    "lay": ("laid", "laid"), "lie": ("lay", "lain"), "rise": ("rose", "risen"), "break": ("broke", "broken"),
    "spend": ("spent", "spent"), "shut": ("shut", "shut"), "cut": ("cut", "cut"), "cast": ("cast", "cast"),
    "hit": ("hit", "hit"), "undergo": ("underwent", "undergone"), "overtake": ("overtook", "overtaken"),
    "oversee": ("oversaw", "overseen"), "forget": ("forgot", "forgotten"), "throw": ("threw", "thrown"),
    "ring": ("rang", "rung"), "sink": ("sank", "sunk"), "hang": ("hung", "hung"), "dig": ("dug", "dug"),
    "broadcast": ("broadcast", "broadcast"), "flee": ("fled", "fled"), "sleep": ("slept", "slept"), "let": ("let", "let"),
    "shake": ("shook", "shaken"), "stick": ("stuck", "stuck"), "outrun": ("outran", "outrun"), "mean": ("meant", "meant"),
    "strike": ("struck", "struck"), "quit": ("quit", "quit"), "speed": ("sped", "sped"), "hold": ("held", "held"),
    "breed": ("bred", "bred"), "do": ("did", "done"), "weave": ("wove", "woven"), "show": ("showed", "shown"),
    "sweep": ("swept", "swept"), "freeze": ("froze", "frozen"), "bite": ("bit", "bitten"), "hide": ("hid", "hidden"),
    "forgive": ("forgave", "forgiven"), "shrink": ("shrank", "shrunk"), "spin": ("spun", "spun"), "sting": ("stung", "stung"),
    "wake": ("woke", "woken"), "bet": ("bet", "bet"), "undo": ("undid", "undone"), "withdraw": ("withdrew", "withdrawn"),
}  # fmt: skip
DOUBLED = frozenset(
    "submit admit commit refer prefer transfer occur equip control patrol cancel travel model begin quit outrun label".split()
)
IRREGULAR_PLURAL = {"person": "people", "child": "children", "man": "men", "woman": "women",
                    "mouse": "mice", "wolf": "wolves", "shelf": "shelves", "staff": "staff",
                    "aircraft": "aircraft", "species": "species", "series": "series", "spacecraft": "spacecraft",
                    "fish": "fish", "sheep": "sheep", "deer": "deer", "hero": "heroes", "potato": "potatoes",
                    "thesis": "theses", "analysis": "analyses", "crisis": "crises", "diagnosis": "diagnoses",
                    "alumnus": "alumni", "fungus": "fungi", "bacterium": "bacteria", "criterion": "criteria",
                    "wife": "wives", "thief": "thieves", "leaf": "leaves", "knife": "knives", "quiz": "quizzes",
                    "folk": "folks", "stadium": "stadiums", "axis": "axes", "basis": "bases",
                    "headquarters": "headquarters", "locus": "loci", "barracks": "barracks", "synthesis": "syntheses"}  # fmt: skip


ALREADY_MANY = frozenset("points votes hours goals views floors wins losses laps caps shots assists episodes seasons copies credits cores calories "
                         "followers likes shares clicks impressions victories years beds employees doors rooms seats pages stars tickets games "
                         "miles days minutes kills deaths sets reps bedrooms bathrooms forks downloads notes instructions dimensions servings "
                         "casualties appearances upvotes downvotes households absences hectares acres results sales earnings savings".split())  # fmt: skip


MANY_ENDS = (
    "engers",
    "embers",
    "users",
    "workers",
    "dents",
    "ients",
    "tags",
    "ments",
    "ingredients",
    "chapters",
    "guests",
    "players",
)


def plural(noun: str) -> str:
    """Plural of a noun phrase (its last word is inflected, of `number of pages` the first)."""
    if noun.startswith("number of "):
        return "numbers" + noun[6:]
    head, _, last = noun.rpartition(" ")
    return f"{head} {_plural_word(last)}".strip()


def _plural_word(word: str) -> str:
    if word in ALREADY_MANY or word.endswith(MANY_ENDS):
        return word
    if word in IRREGULAR_PLURAL:
        return IRREGULAR_PLURAL[word]
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def third(verb: str) -> str:
    """Third person singular of a base verb phrase: `work at` -> `works at`, `be in` -> `is in`."""
    first, _, rest = verb.partition(" ")
    form = {
        "be": "is",
        "have": "has",
        "go": "goes",
        "do": "does",
        "undergo": "undergoes",
        "undo": "undoes",
        "echo": "echoes",
    }.get(first) or _plural_word(first)
    return f"{form} {rest}".strip()


def base(verb: str) -> str:
    """Plural present of a verb phrase: `be held in` -> `are held in`."""
    return "are" + verb[2:] if verb.startswith("be ") else verb


def ing(verb: str) -> str:
    """Participle used after a noun: `working at`, and for `be held in` just `held in`."""
    first, _, rest = verb.partition(" ")
    if first == "be":
        return rest
    return f"{_ing_word(first)} {rest}".strip()


def _ing_word(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return _double(word) + "ing"


def _double(word: str) -> str:
    short = word in DOUBLED or re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", word)
    return word + word[-1] if short else word


def past(verb: str) -> str:
    """Simple past: `worked at`; `was held in` for `be` phrases."""
    first, _, rest = verb.partition(" ")
    form = "was" if first == "be" else _past_pair(first)[0]
    return f"{form} {rest}".strip()


def participle(verb: str) -> str:
    """Past participle of the first word, rest kept: `managed`, `written by` needs the caller's `by`."""
    first, _, rest = verb.partition(" ")
    return f"{_past_pair(first)[1]} {rest}".strip()


def _past_pair(word: str) -> tuple[str, str]:
    if word in IRREGULAR_PAST:
        return IRREGULAR_PAST[word]
    if word.endswith("e"):
        form = word + "d"
    elif re.search(r"[^aeiou]y$", word):
        form = word[:-1] + "ied"
    else:
        form = _double(word) + "ed"
    return form, form


_LIKE_YOU = (
    "use",
    "usa",
    "unic",
    "unio",
    "uniq",
    "unit",
    "univ",
    "unis",
    "unif",
    "url",
    "uri",
    "uuid",
    "uti",
    "ute",
    "eu",
)


def article(noun: str) -> str:
    """`a person`, `an event`."""
    return ("an " if noun[:1].lower() in VOWELS and not noun.lower().startswith(_LIKE_YOU) else "a ") + noun


@cache
def english() -> tuple[str, ...]:
    """Frequent English words, most frequent first; empty without the package `wordfreq`."""
    try:
        return tuple(importlib.import_module("wordfreq").top_n_list("en", ENGLISH))
    except ImportError:
        return ()


@cache
def _telling_little() -> tuple[str, ...]:
    """English words that may name anything: not those that every question is made of."""
    return tuple(
        w for w in english()[EVERYDAY:] if w.isascii() and w.isalpha() and 4 <= len(w) <= 11 and w[-1] != "s"
    )


def invented(rng: random.Random, syllables: int | None = None) -> str:
    """A word that nobody could know to be used here, lower case: pronounceable, or any English one.

    English ones keep their pieces in use: a piece that is never written is soon no longer told from others.
    """
    if syllables is None and rng.random() < FOUND and (found := _telling_little()):
        return rng.choice(found)
    count = syllables or rng.choice((1, 2, 2, 2, 3))
    word = "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(count))
    word += rng.choice(("", "n", "r", "l", "x", "t", "m", "sk", "nd", "rt"))
    return word + "sk" if word in OF_QUESTIONS else word
