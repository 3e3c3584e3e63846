"""Queries that want what the question says is so not to be so: `LED lights` with `ledLights = false`.

Of 3,247 right queries with a `false` it speaks against 18, of 728 wrong ones that models gave against 103.
"""

import re
from collections.abc import Iterable, Sequence

from heimdall.domain.graph import SchemaLink

_FALSE = re.compile(r"\.(?:`([^`]+)`|(\w+)) = false")
# Names that deny something themselves; what is not so of them is said plainly.
_DENYING_NAME = re.compile(
    r"[fF]ree|[oO]nly|less|[cC]losed|exempt|[nN]on|^un|^no_|^not|^is_?[uU]n|[rR]emov|[cC]ancel|[lL]ost|[bB]roken"
    r"|[eE]xclu"
)
_DENYING = """
    no not non never without nor neither none nobody cannot nothing no-one nowhere false instead rather free
    except but yet off out away far outside stuck only other against beyond dark loose less still lost ex
    former alone hidden closed shut hardly barely w/o w/out part-time one-handed single-handed waiting badly
    on
"""
_BEGUN = """
    un dis lack miss fail stop refus avoid skip forg exclud den ban forbid barr spar remain stay pass ditch
    drop quit turn escap leav left keep withdraw
"""
_DENIED = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _DENYING.split()))})\b|\b(?:{'|'.join(_BEGUN.split())})\w*"
    r"|n['’]t\b|\w{3,}less\b",
    re.IGNORECASE,
)
_OPPOSITE = re.compile(r"un|non|in|im|dis", re.IGNORECASE)
_WORD = re.compile(r"[\w'’/-]+")
_BEFORE, _AFTER = 6, 4  # words that may deny what is said


def denies_what_is_said(question: str, words: Sequence[SchemaLink], cypher: str) -> bool:
    """Whether a property is to be false that a word of the question stands for and nothing near it denies."""
    false = {quoted or plain for quoted, plain in _FALSE.findall(cypher)}
    told = (link for link in words if link.holds and link.name.startswith(".") and link.name[1:] in false)
    return any(_is_plain(_without_others(question, link, words), link) for link in told)


def _without_others(question: str, link: SchemaLink, words: Iterable[SchemaLink]) -> str:
    """The question with blanks for words that deny something else: `Unheated houses with LED lights`."""
    for other in words:
        if not other.holds and other.name != link.name:
            question = question.replace(other.word, " " * len(other.word))
    return question


def _is_plain(question: str, link: SchemaLink) -> bool:
    at = question.lower().find(link.word.lower())
    if at < 0 or _DENYING_NAME.search(link.name[1:]) or _OPPOSITE.match(link.word):
        return False
    before = _WORD.findall(question[:at])[-_BEFORE:]
    after = _WORD.findall(question[at + len(link.word) :])[:_AFTER]
    return not _DENIED.search(" ".join((*before, link.word, *after)))
