"""Which way a question means: the deadliest has most fatalities, above 100 is not below it.

A small model now and then turns such a word round; which way it points is plain, so the query is turned back.
"""

import re

from heimdall.graph.links import words_of
from heimdall.graph.scale_ends import LASTING, extremes, larger
from heimdall.graph.schema_words import asked_part

FIRST = re.compile(r" ORDER BY (?P<by>\S+?(?: - n\.\S+?)?)(?P<down> DESC)? LIMIT (?P<most>\d+)")
_OTHER_ORDER = re.compile(r"\b(?:most|least|top|bottom|best|worst|first|last)\b", re.IGNORECASE)
_OLD = ("oldest", "eldest", "older", "elder")
_AGES = re.compile(r"\b(oldest|eldest|youngest|older|elder|younger)\b", re.IGNORECASE)
_OLDER_THAN = re.compile(r"\b(older|elder|younger) than\b")
_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
_THAN_NODE = re.compile(r"\bn\.(?P<by>\S+) [<>](?==? m\.(?P=by))")
_YEARS = re.compile(r"\bage|_age|Age|[yY]ears|experience")
_SINCE_WHEN = re.compile(
    r"(?:_on|On|_at|At|[dD]ate|[sS]ince|[lL]ogin|[sS]tarted|[jJ]oined|[hH]ired|[fF]ounded|[oO]pened|[bB]orn"
    r"|[eE]lected|[uU]pdated|[iI]nspected|[iI]nspection|[yY]ear)$"
)
_BIRTH = re.compile(r"[bB]orn|[bB]irth")
_OF_YEARS = re.compile(r"\b(fewest|least|most|greatest) (?:\w+ )?(?:years|age|birthdays)\b", re.IGNORECASE)
_FEW = ("fewest", "least")
_TAKES_TIME = re.compile(
    r"[dD]uration|[lL]atency|[dD]elay|[tT]ime(?!stamp)|(?:[a-z]M|_m)(?:in|inutes|s)$|(?:[a-z]S|_s)(?:ec|econds)?$"
    r"|[mM]inutes|[sS]econds|[hH]ours|[dD]ays|[wW]eeks"
)
_FAST, _SLOW = "fastest quickest swiftest speediest faster quicker swifter", "slowest slower"
_SPEEDS = dict.fromkeys(_FAST.split(), False) | dict.fromkeys(_SLOW.split(), True)
_SPEEDS |= {"longest": True, "shortest": False}
# `sorted from most to fewest` is one order.
_FROM_TO = re.compile(
    r"\b(?:from )?(?:most|highest|largest|biggest|best) to (?:fewest|least|lowest|smallest|worst)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(r"depth|deep", re.IGNORECASE)  # what is below 100 m has a depth of more
# `more than 100`, `not above 20`, `since 2010`: which side of the number is meant.
_BOUND = re.compile(
    r"""
    (?P<not>\b(?:no|not|never|isn't|aren't|doesn't|don't)\ )?
    (?:(?P<above>\b(?:(?:more|greater|higher)\ than|over|above|exceed(?:s|ing)?|after))
      |(?P<least>\b(?:at\ least|since))
      |(?P<below>\b(?:(?:less|fewer|lower)\ than|under|below|before))
      |(?P<most>\b(?:at\ most|up\ to)))
    \ [$€£]?(?P<number>\d[\d,]*(?:\.\d+)?)(?![\w,.]*\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SIGNS = {"above": ">", "least": ">=", "below": "<", "most": "<="}
DENIED = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
_COMPARED = re.compile(r"(?P<sign>[<>]=?) (?P<number>-?\d+(?:\.\d+)?)\b")


def turned_right(cypher: str, question: str) -> str:
    """The query on the side of each number, and from the end of an order, that the question says.

    An order stays where the question has words for more than one.
    """
    asked = asked_part(question)
    right = _right_side(_right_node(cypher, asked), asked)
    if not at_wrong_end(right, question) or _OTHER_ORDER.search(asked):
        return right
    return FIRST.sub(lambda m: f" ORDER BY {m['by']}{'' if m['down'] else ' DESC'} LIMIT {m['most']}", right)


def at_wrong_end(cypher: str, question: str) -> bool:
    """Whether the first of an order are those that the question's one superlative does not mean.

    Of two that are named, a comparative says as much: `which is faster, A or B`.
    """
    order = FIRST.search(cypher)
    if order is None:
        return False
    by, question = order["by"], _FROM_TO.sub("", question)
    ends = _lasting(question, by) or _in_time(question, by) or extremes(question) | _ages(question, by)
    if " IN [" in cypher:
        ends |= larger(question, by)
    return len(ends) == 1 and bool(order["down"]) not in ends


def _ages(question: str, by: str) -> frozenset[bool]:
    """The oldest have most years or the earliest date."""
    years = bool(_YEARS.search(by))
    return frozenset(years is (found[1].lower() in _OLD) for found in _AGES.finditer(asked_part(question)))


def _lasting(question: str, by: str) -> frozenset[bool]:
    """What has gone on the longest has the earliest date, or most years."""
    years = bool(_YEARS.search(by))
    if not years and not _SINCE_WHEN.search(by):
        return frozenset()
    said = (word.folded for word in words_of(asked_part(question)))
    return frozenset(LASTING[word] is not years for word in said if word in LASTING)


def _in_time(question: str, by: str) -> frozenset[bool]:
    """The slowest takes most time; who has the fewest years was born last."""
    asked = asked_part(question)
    if _BIRTH.search(by):
        return frozenset(found[1].lower() in _FEW for found in _OF_YEARS.finditer(asked))
    taken = words_of(asked) if _TAKES_TIME.search(by) else ()
    return frozenset(_SPEEDS[word.folded] for word in taken if word.folded in _SPEEDS)


def _right_side(cypher: str, asked: str) -> str:
    """Numbers that both have are compared as the question says; what is within NOT says the contrary."""
    if "NOT " in cypher:
        return cypher
    deep = _DOWN.search(cypher) is not None
    meant: dict[float, set[str]] = {}
    for found in _BOUND.finditer(asked):
        if deep and (found["below"] or "").lower() in ("below", "under"):
            continue
        meant.setdefault(_number(found), set()).add(_sign(found))

    def turned(found: re.Match[str]) -> str:
        signs = meant.get(_number(found), set())
        other = signs and all(sign[0] != found["sign"][0] for sign in signs)
        return f"{min(signs)} {found['number']}" if other else found[0]

    numbers = [_number(found) for found in _COMPARED.finditer(cypher)]
    once = all(numbers.count(number) == 1 for number in numbers)  # else both of its sides are asked for
    return _COMPARED.sub(turned, cypher) if once else cypher


def _sign(found: re.Match[str]) -> str:
    sign = next(sign for name, sign in _SIGNS.items() if found[name])
    return DENIED[sign] if found["not"] else sign


def _number(found: re.Match[str]) -> float:
    return float(found["number"].replace(",", ""))


def _right_node(cypher: str, asked: str) -> str:
    """`younger than Ada`: with fewer years, or born after her; `faster than the Kite`: with more speed."""

    def turned(found: re.Match[str]) -> str:
        ends = _older(asked, found["by"]) or _in_time(asked, found["by"]) or larger(asked, found["by"])
        if len(ends) != 1:
            return found[0]
        return f"n.{found['by']} {'>' if True in ends else '<'}"

    return _THAN_NODE.sub(turned, cypher) if _THAN.search(asked) else cypher


def _older(asked: str, by: str) -> frozenset[bool]:
    """For each `older than` or `younger than` whether that is more of the property."""
    years = bool(_YEARS.search(by))
    return frozenset(years is (word in _OLD) for word in _OLDER_THAN.findall(asked.lower()))
