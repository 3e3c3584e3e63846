"""English plurals, articles, verb forms and lists for the names of a schema.

Small rules and the exceptions that schemas are likely to have: a library for this would weigh on every cold
start. A wrong guess reads oddly and still says what is meant.
"""

from collections.abc import Mapping, Sequence

from heimdall.graph.word_vectors import forms, word_vectors

_PLURALS: Mapping[str, str] = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "mouse": "mice",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "life": "lives",
    "wife": "wives",
    "knife": "knives",
    "wolf": "wolves",
    "leaf": "leaves",
    "shelf": "shelves",
    "half": "halves",
    "thief": "thieves",
    "matrix": "matrices",
    "criterion": "criteria",
    "medium": "media",
    "bus": "buses",
    "gas": "gases",
    "quiz": "quizzes",
    **dict.fromkeys(("hero", "potato", "tomato", "echo", "veto", "cargo"), ""),
}
_SAME = """
    series species aircraft sheep fish deer staff equipment software hardware information furniture
    news data metadata music money personnel police
"""
_UNCHANGED = frozenset(_SAME.split())
_HISSING = ("s", "x", "z", "ch", "sh")
# Vowels that are spoken like consonants, and the other way round.
_A = ("uni", "use", "usa", "eu", "one", "ur")
_AN = ("hour", "hono", "heir", "honest")
_SINGULAR_VERBS: Mapping[str, str] = {"have": "has", "be": "is", "are": "is", "were": "was"}
_PLURAL_VERBS: Mapping[str, str] = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}


def plural(noun: str) -> str:
    """The plural of a noun of one or more words; one that is a plural already stays."""
    *before, last = noun.split(" ")
    return " ".join([*before, _plural(last)])


def singular(noun: str) -> str:
    """The singular of a noun whose last word is a plural; any other stays."""
    *before, last = noun.split(" ")
    return " ".join([*before, _singular_of_plural(last) or last])


def a(noun: str) -> str:
    """The noun with its article."""
    first = noun.lower()
    vowel = first[:1] in tuple("aeiou") and not first.startswith(_A)
    return f"an {noun}" if vowel or first.startswith(_AN) else f"a {noun}"


def whose(noun: str) -> str:
    """The possessive: `person's`, `species'`."""
    return f"{noun}'" if noun.endswith("s") else f"{noun}'s"


def listed(texts: Sequence[str], joint: str = "and") -> str:
    """`a, b and c`."""
    return f" {joint} ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)


def many_do(verb: str) -> str:
    """What several do, from what one does: `works` → `work`."""
    if verb in _PLURAL_VERBS:
        return _PLURAL_VERBS[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return verb[:-2]
    return verb.removesuffix("s")


def one_does(verb: str) -> str:
    """What one does, from what several do: `work` → `works`."""
    if verb in _SINGULAR_VERBS:
        return _SINGULAR_VERBS[verb]
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith((*_HISSING, "o")) else "s")


def _plural(word: str) -> str:
    if word in _UNCHANGED or _singular_of_plural(word):
        return word
    if word in _PLURALS:
        return _PLURALS[word] or f"{word}es"
    if word.endswith("is") and len(word) > 3:
        return word[:-2] + "es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_HISSING) else "s")


def _singular_of_plural(word: str) -> str | None:
    """The singular when the word is a plural (`Users` as a label), as far as the table of words knows."""
    irregular = next((one for one, many in _PLURALS.items() if many == word), None)
    if irregular or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return irregular
    known = word_vectors().places
    if word in known:
        return None
    return next((form for form in list(forms(word))[1:] if form in known), None)
