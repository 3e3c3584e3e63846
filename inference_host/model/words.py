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
VOWELS = "aeiou"
CONSONANTS = ("b", "br", "c", "d", "dr", "f", "g", "gl", "h", "j", "k", "l", "m", "n", "p", "pl",
              "qu", "r", "s", "sk", "st", "t", "tr", "v", "w", "z", "th", "sh")  # fmt: skip
IRREGULAR_PAST = {
    "know": ("knew", "known"), "make": ("made", "made"), "build": ("built", "built"),
    "lead": ("led", "led"), "run": ("ran", "run"), "go": ("went", "gone"), "sell": ("sold", "sold"),
    "buy": ("bought", "bought"), "have": ("had", "had"), "take": ("took", "taken"),
    "write": ("wrote", "written"), "drive": ("drove", "driven"), "teach": ("taught", "taught"),
    "own": ("owned", "owned"), "hold": ("held", "held"), "sit": ("sat", "sat"),
    "win": ("won", "won"), "sing": ("sang", "sung"), "eat": ("ate", "eaten"), "read": ("read", "read"),
    "fly": ("flew", "flown"), "meet": ("met", "met"), "send": ("sent", "sent"), "grow": ("grew", "grown"),
    "feed": ("fed", "fed"), "give": ("gave", "given"), "get": ("got", "gotten"), "see": ("saw", "seen"),
    "belong": ("belonged", "belonged"), "catch": ("caught", "caught"), "find": ("found", "found"),
    "keep": ("kept", "kept"), "begin": ("began", "begun"), "choose": ("chose", "chosen"),
    "play": ("played", "played"), "put": ("put", "put"), "wear": ("wore", "worn"),
}  # fmt: skip
IRREGULAR_PLURAL = {"person": "people", "child": "children", "man": "men", "woman": "women",
                    "mouse": "mice", "wolf": "wolves", "shelf": "shelves", "staff": "staff",
                    "aircraft": "aircraft", "species": "species", "series": "series"}  # fmt: skip


def plural(noun: str) -> str:
    """Plural of a noun phrase (its last word is inflected)."""
    head, _, last = noun.rpartition(" ")
    return f"{head} {_plural_word(last)}".strip()


def _plural_word(word: str) -> str:
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
    form = {"be": "is", "have": "has", "go": "goes", "do": "does"}.get(first) or _plural_word(first)
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
    short = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", word)
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


def article(noun: str) -> str:
    """`a person`, `an event`."""
    return ("an " if noun[:1].lower() in VOWELS else "a ") + noun


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
    return word + rng.choice(("", "n", "r", "l", "x", "t", "m", "sk", "nd", "rt"))
