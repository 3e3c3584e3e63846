"""What a query says against the plain words of its question: such an answer is never run unasked.

A small model knows few words, and some turn a question round: `inactive people` are not those with
`active = true`, `in Berlin or Paris` is not in both, and which end of the scale `the zaniest` are is a guess.
"""

import re

from heimdall.chat.answer_figures import (
    adds_up_for_one,
    has_no_end,
    measures_what_is_counted,
    reckons_with_codes,
)
from heimdall.chat.answer_kinds import (
    is_by_no_time,
    is_counted_by_number,
    is_no_date,
    is_of_another_kind,
    is_ranked_by_no_pay,
)
from heimdall.chat.answer_nodes import is_about_others, leaves_out_the_name
from heimdall.chat.cypher_message import query_of
from heimdall.chat.denials import lacks_nothing
from heimdall.chat.differences import is_no_difference
from heimdall.chat.polarity import FIRST, at_wrong_end, turned_right
from heimdall.chat.same_node import joins_nothing
from heimdall.chat.shares import is_no_share
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema
from heimdall.domain.months import MONTHS
from heimdall.graph.degree_words import has_unknown_superlative
from heimdall.graph.links import words_of
from heimdall.graph.opposite_words import opposite_words
from heimdall.graph.schema_words import asked_part, parts_of, stems, stems_in

_NEGATING = ("un", "in", "im", "non", "dis", "de")
_DENYING = frozenset(["no", "non", "not", "out"])
_FLAG = re.compile(r"\.(?:`(?P<quoted>[^`]+)`|(?P<plain>\w+)) = (?P<value>true|false)")
_DENIED = re.compile(
    r"\b(?:out of|no longer|isn't|aren't|not|non)[ -](?:in |on |yet |currently )?(\w+)", re.I
)
_NEGATED = re.compile(r"\b(?:not|no|never|without|except|neither|nor)\b|n't\b", re.I)
# What is no longer sold is discontinued, what is still sold is not.
_OVER = re.compile(
    r"\b(?:no longer|any ?more|any longer|stopped|ceased|(?:taken|pulled|struck) off|off the market"
    r"|(?:gone|went) out of|d(?:id|one) away with|seen the last of|used to be)\b|(?P<still>\bstill\b)",
    re.IGNORECASE,
)
_ENDED = """
    discontinued retired closed cancelled canceled withdrawn expired obsolete deprecated defunct archived
    dissolved demolished abandoned superseded ended terminated decommissioned inactive
"""
_ENDS = frozenset(_ENDED.split())
_RANKED = re.compile(
    r"""
    est\b | ernmost\b
    | \b(?:most|least|first|last|top|bottom|best|worst|max(?:imum)?|min(?:imum)?|recent(?:ly)?)
    | \b(?:record|sort|order|rank)
    | \b(?:any|every)(?:one|body|thing)?\ (?:else|other)\b | \ball\ (?:the\ )?(?:other|rest)
    | \bbaby\ of\b | \bas\ (?:little|much|few|many)\ as\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# `who is older, Ada or Bob`: of two that are named, `more` and `older` rank, too.
_OF_TWO = re.compile(r"\b(?:more|less|fewer|better|worse|\w{3,}er)\b", re.IGNORECASE)
_EITHER = re.compile(
    r"\bor (?!more\b|less\b|fewer\b|later\b|earlier\b|so\b|not\b|above\b|below\b|over\b|under\b)", re.I
)
_CALLED_A_MONTH = re.compile(rf": '(?:in )?(?:{'|'.join(MONTHS)})(?: \d{{4}})?'", re.IGNORECASE)
# How much of something is no number of things, and what it is on average no single one.
_HOW_MUCH = re.compile(r"\bhow much\b", re.IGNORECASE)
_NO_AMOUNT = re.compile(r"^(?!.*\b(?:sum|avg|min|max)\().*(?:\bcount\(|shortestPath)")
_TOTAL = re.compile(r"\b(?:altogether|in total|in all|all told|combined|all together)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:average|avg|(?<!\bi )mean)\b", re.IGNORECASE)
_OF_PATHS = re.compile(
    r"""
    \b(?:paths?|routes?|connect\w*|hops?|steps?|degrees?|link\w*|chains?|ways?|separat\w*|apart|between
      |jumps?|relat(?:ed|ion)\w*|reach\w*|lead(?:s|ing)?|tie[sd]?|via|get\ (?:from|to)|end(?:s|ed)?\ up
      |go(?:es)?\ from)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# `the lowest and the highest price` are two figures.
_LOW, _HIGH = r"(?:lowest|smallest|minimum|min)", r"(?:highest|largest|biggest|greatest|maximum|max)"
_BOTH_ENDS = re.compile(
    rf"\b(?:{_LOW} (?:and|or|to) (?:the )?{_HIGH}|{_HIGH} (?:and|or|to) (?:the )?{_LOW})\b", re.I
)
# Of 684 questions with these words the right query of one does not sort, of 772 wrong ones 84 do not.
_SORTED = re.compile(
    r"""
    \b(?:sort|rank)(?:ed)?\ by\b | ,\ ordered\ by\b
    | \b(?:(?:new|old|lat|high|low|long|short|large|small|bigg|cheap|earli)est|most\ \w+)
      \ (?:first|on\ top|at\ the\ top)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BOTH, _ONE_OF = re.compile(r"\), \(n\)<?-"), re.compile(r" OR | IN \[")
# `in 2011 or later` is no choice, and nobody asks for the same twice.
_CHOICE = re.compile(r"\b(?:either|any of|one of|both)\b|[,/]", re.I)
_TWICE = re.compile(
    r"RETURN (?:.*, )?(?P<one>[nmor]\.[\w.`]+)(?:, .*)?, (?P=one)(?=,|$)|IN \[(?P<text>'[^']*'), (?P=text)\]"
)


def contradicts(question: str, call: ActionCall, schema: GraphSchema) -> bool:
    """Whether the call affirms what the question negates, or wants both of what it gives as a choice.

    So does one that sorts not at all where rows are to be sorted, or the other way than its superlative says,
    or by one that nobody knows, one that takes the first of an order that nobody asked for, is below a number
    where the question is above it, lacks nothing where nobody is asked for, counts where it is asked how much
    there is, tells a date where it is asked where, takes the shortest path where nobody asks for one, or of
    which a node is called `January 2024`.
    """
    cypher = query_of(call)
    if cypher is None:
        return False
    return (
        _points_the_other_way(question, cypher, schema)
        or _tells_something_else(question, cypher, schema)
        or _guesses(question, cypher, schema)
        or bool(_CALLED_A_MONTH.search(cypher) or _TWICE.search(cypher))
    )


def _points_the_other_way(question: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether it affirms what is negated, or is on the other side of a number or end of an order."""
    asked = asked_part(question)
    return (
        _affirms(asked, cypher)
        or _says_the_opposite(asked, cypher, schema)
        or lacks_nothing(asked, cypher)
        or _is_over_or_not(asked, cypher)
        or _wants_both(asked, cypher)
        or _lets_choose(asked, cypher)
        or (bool(_BOTH_ENDS.search(asked)) and ("min(" in cypher) != ("max(" in cypher))
        or (bool(_SORTED.search(question)) and "ORDER BY" not in cypher)
        or turned_right(cypher, question) != cypher
        or at_wrong_end(cypher, question)
    )


def _tells_something_else(question: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether what it compares or returns is of no kind that the question is about."""
    asked = asked_part(question)
    return (
        is_no_share(asked, cypher)
        or is_no_difference(asked, cypher)
        or _is_no_amount(asked, cypher)
        or _is_no_figure(asked, cypher)
        or is_about_others(asked, cypher)
        or joins_nothing(asked, cypher)
        or leaves_out_the_name(asked, cypher)
        or is_of_another_kind(asked, cypher, schema)
        or is_no_date(asked, cypher, schema)
        or is_counted_by_number(asked, cypher, schema)
        or is_ranked_by_no_pay(asked, cypher)
        or is_by_no_time(question, cypher, schema)
        or ("shortestPath" in cypher and not _OF_PATHS.search(question))
    )


def _affirms(asked: str, cypher: str) -> bool:
    names = _affirmed(cypher)
    affirmed, known = {part for name in names for part in parts_of(name)}, stems_in(names)
    if any(not known.isdisjoint(stems(word.lower())) for word in _DENIED.findall(asked)):
        return True
    return any(
        word.folded.startswith(prefix) and not known.isdisjoint(stems(word.folded.removeprefix(prefix)))
        for word in words_of(asked)
        for prefix in _NEGATING
        if len(word.folded) > len(prefix) + 2 and word.folded not in affirmed
    )


def _says_the_opposite(asked: str, cypher: str, schema: GraphSchema) -> bool:
    """`the dead` are not those that are alive, unless somebody is not dead."""
    affirmed = {f".{name}" for name in _affirmed(cypher)}
    denied = {link.name for link in opposite_words(asked, schema)}
    return not affirmed.isdisjoint(denied) and not _NEGATED.search(asked)


def _is_over_or_not(asked: str, cypher: str) -> bool:
    """`no longer sold` with `discontinued = false`, or still with `true`, unless it is said in that word."""
    said = _OVER.search(asked)
    if said is None:
        return False
    wrong = "true" if said["still"] else "false"
    ends = _ENDS - {word.folded for word in words_of(asked)}
    return any(not ends.isdisjoint(parts_of(name)) for name in _flagged(cypher, wrong))


def _affirmed(cypher: str) -> list[str]:
    """What is to be true, but for what denies something itself: `out_of_print`."""
    return [name for name in _flagged(cypher, "true") if _DENYING.isdisjoint(parts_of(name))]


def _flagged(cypher: str, value: str) -> list[str]:
    """The properties that are to be `true`, or `false`."""
    return [each["quoted"] or each["plain"] for each in _FLAG.finditer(cypher) if each["value"] == value]


def _guesses(question: str, cypher: str, schema: GraphSchema) -> bool:
    order = FIRST.search(cypher)
    if order is None:
        return False
    if order["most"] == "1" and not _is_ranked(asked_part(question), cypher):
        return True
    return has_unknown_superlative(question, schema)


def _is_ranked(asked: str, cypher: str) -> bool:
    return bool(_RANKED.search(asked) or (" IN [" in cypher and _OF_TWO.search(asked)))


def _is_no_amount(asked: str, cypher: str) -> bool:
    """Whether it is asked how much there is, or is on average, and the query tells something else."""
    if _AVERAGE.search(asked) and not _says(cypher, "avg", "average", "mean", "gpa", "/"):
        return True
    if not _HOW_MUCH.search(asked):
        return False
    summed = _says(cypher, "sum(", "total") or not _TOTAL.search(asked)
    return bool(_NO_AMOUNT.search(cypher)) or not summed


def _is_no_figure(asked: str, cypher: str) -> bool:
    """Whether it reckons with codes, measures what is counted, or has no end of a scale that is asked for."""
    wrong = reckons_with_codes(cypher) or measures_what_is_counted(asked, cypher)
    return wrong or adds_up_for_one(asked, cypher) or has_no_end(asked, cypher)


def _says(cypher: str, *parts: str) -> bool:
    """Whether the query has one of these, be it in the name of a property."""
    return any(part in cypher.lower() for part in parts)


def _wants_both(asked: str, cypher: str) -> bool:
    return bool(_EITHER.search(asked) and _BOTH.search(cypher) and not _ONE_OF.search(cypher))


def _lets_choose(asked: str, cypher: str) -> bool:
    """Whether one of two conditions is enough, though the question has no `or` but `or later`."""
    return " OR " in cypher and not (_EITHER.search(asked) or _CHOICE.search(asked))
