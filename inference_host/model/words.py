"""English word forms, invented words and names: the raw material of questions.

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
FIRST_NAMES = (
    "Alice Bob Carol David Emma Frank Grace Henry Iris Jack Karen Leo Maria Nina Oscar Paula Quinn "
    "Rosa Sam Tara Uma Victor Wendy Xavier Yara Zoe Kofi Mei Amara Diego Fatima Giorgio Hana Ivan "
    "Jamal Kenji Lena Mateo Noor Olga Priya Ravi Sofia Tomas Ursula Wei Yusuf Anna Ben Clara Tom "
    "Lucy Peter John Mary James Linda Sarah Omar Aisha Lars Ingrid Pierre Chloe Marco Elena"
).split()
LAST_NAMES = (
    "Smith Jones Diaz Mensah Chen Brown Garcia Kim Novak Rossi Okafor Tanaka Silva Patel Nguyen Weber "
    "Dubois Larsen Kowalski Haddad Ivanov Murphy Costa Yamada Ali Johnson Miller Lopez Khan Berg "
    "Fischer Moreau Santos Petrov Olsen Singh Park Young Walker Hill Green Baker Stone User"
).split()
PLACES = ("Berlin Paris London Madrid Rome Oslo Lagos Tokyo Lima Cairo Accra Dublin Vienna Prague Lisbon Seoul "
          "Austin Boston Denver Nairobi Quito Hanoi Delhi Mumbai Osaka Toronto Sydney Zurich Geneva Warsaw "
          "Amsterdam Stockholm Barcelona Munich Hamburg Porto Chicago Seattle").split() + ["New York", "San Francisco",
          "Cape Town", "Buenos Aires", "Hong Kong", "Mexico City", "Sao Paulo"]  # fmt: skip
COUNTRIES = ("Germany France Spain Italy Norway Nigeria Japan Peru Egypt Ghana Ireland Austria Portugal Kenya "
             "India Canada Australia Switzerland Poland Brazil Mexico China Sweden Chile Vietnam").split() + [
             "United States", "United Kingdom", "South Korea", "South Africa"]  # fmt: skip
TITLE_WORDS = (
    "Blue Red Golden Silent Northern Hidden Bright Iron Silver Green Apollo Atlas Orion Phoenix Nova "
    "Harbor River Mountain Signal Garden Bridge Engine Lantern Compass Falcon Beacon Horizon Delta "
    "Summit Forest Ocean Cloud Rocket Meteor Zenith Pixel Vertex Quantum"
).split()
TOPIC_WORDS = (
    "python java rust sql design cooking music chess hiking photography statistics marketing sales "
    "writing painting robotics security networking leadership analytics fashion sports travel "
    "science history wireless portable premium basic classic smart outdoor indoor finance legal "
    "support engineering research operations red blue green black white large small fresh "
    "frozen new used open closed pending planned done archived draft critical urgent low high medium"
).split()


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


def person_name(rng: random.Random) -> str:
    """A first name, mostly with a last name; now and then invented."""
    first = rng.choice(FIRST_NAMES) if rng.random() < 0.75 else invented(rng, 2).title()
    if rng.random() < 0.2:
        return first
    last = rng.choice(LAST_NAMES) if rng.random() < 0.7 else invented(rng, 2).title()
    if rng.random() < 0.04:
        last = "O'" + last
    return f"{first} {last}"


def title_name(rng: random.Random) -> str:
    """A name of a thing: one to three capitalised words, sometimes with a number."""
    words = [rng.choice(TITLE_WORDS) if rng.random() < 0.5 else invented(rng).title()
             for _ in range(rng.choice((1, 1, 2, 2, 3)))]  # fmt: skip
    if rng.random() < 0.12:
        words.append(
            rng.choice((str(rng.randint(1, 99)), "X", "Pro", "II", "Labs", "Inc", "Conference", "Day"))
        )
    return " ".join(words)


def place_name(rng: random.Random) -> str:
    """A city, real or invented."""
    return rng.choice(PLACES) if rng.random() < 0.7 else invented(rng, 2).title()


def topic_word(rng: random.Random) -> str:
    """A value of a category, tag or status."""
    word = rng.choice(TOPIC_WORDS) if rng.random() < 0.7 else invented(rng)
    return word.title() if rng.random() < 0.3 else word
