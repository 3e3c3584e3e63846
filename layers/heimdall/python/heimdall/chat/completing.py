"""What a small model leaves out of a query: it writes one short form for each meaning."""

import re
from collections.abc import Sequence
from dataclasses import replace

from heimdall.chat.ages import with_ages
from heimdall.chat.cypher_message import query_of
from heimdall.chat.differences import as_difference
from heimdall.chat.group_counts import as_count
from heimdall.chat.lists import all_of_a_list
from heimdall.chat.margins import by_so_much
from heimdall.chat.pairs import told_once
from heimdall.chat.periods import by_decade, by_period
from heimdall.chat.polarity import turned_right
from heimdall.chat.same_node import with_one_node
from heimdall.chat.shares import as_share
from heimdall.chat.text_lengths import by_length
from heimdall.chat.transitive import followed_on
from heimdall.chat.units import in_units
from heimdall.chat.unrecorded import run_out, unrecorded
from heimdall.chat.whole_names import with_whole_names
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.any_case import in_any_case
from heimdall.graph.as_written import as_written
from heimdall.graph.distinct_rows import with_distinct_rows
from heimdall.graph.either_way import without_direction
from heimdall.graph.known_values import with_known_values
from heimdall.graph.named_ends import with_named_ends
from heimdall.graph.repeated_conditions import without_repeats

NO_SCHEMA = GraphSchema((), ())

# `any ships in Oslo?` asks which, and so does `are there ships in Oslo`: of twelve that people asked, eleven.
_ANY = re.compile(
    r"\W*(?:(?:have )?(?:we |you )?(?:got )?|(?:are|were) (?=any of )"
    r"|do (?:we|you) (?:have|know(?: of)?) (?=any(?:one|body|thing)\b))"
    r"any(?:one|body|thing)?\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\W*(?:(?:so|and) )?(?:is|are|were|was) there\b", re.IGNORECASE)
# Of 97 questions that begin so and had a candidate that says whether there are any, none asked for that.
_WHICH = re.compile(
    r"\W*(?:(?:and|so|ok|please|now)\W+)*"
    r"(?:which|who|whom|what|whose|list|show|give|find|name|tell|get)\b(?!.*\b(?:whether|if|any)\b)",
    re.IGNORECASE,
)
_ONE_NODE = re.compile(r"MATCH \(n(?::[^\s)]+)? \{")  # is there a ship called Aurora
_DIFFERENT = re.compile(r"\b(?:different|distinct|unique)\b", re.IGNORECASE)
_SAME_VALUE = re.compile(r", \(m:[^()]*\{[^()]*\}\) WHERE n\.(?P<of>`[^`]+`|\w+) = m\.(?P=of)(?= |$)")
_EXISTS = " RETURN count(n) > 0 AS exists"


def completed(
    call: ActionCall, question: str = "", schema: GraphSchema = NO_SCHEMA, links: Sequence[ValueLink] = ()
) -> ActionCall:
    """The call with its query complete: what is shown runs.

    It returns each node once, the first ones with a known value, and spouses whichever way they are stored;
    who asks for any of something gets what there is, minutes are so many seconds, above is not below, and
    small letters are any.
    """
    cypher = query_of(call)
    if cypher is None:
        return call
    return running(call, in_short(cypher, question, schema, links), question, schema)


def in_short(
    cypher: str, question: str, schema: GraphSchema = NO_SCHEMA, links: Sequence[ValueLink] = ()
) -> str:
    """The query as it is told in words: each condition once, what is lacking, a list if one is asked for.

    It points the way that the question does, so readings which only that tells apart are one.
    """
    same = with_one_node(without_repeats(cypher), question)
    whole = with_whole_names(same, question, links)
    lacking = run_out(unrecorded(whole, question), question, schema)
    meant = all_of_a_list(with_named_ends(lacking, question, schema), question, schema)
    told = by_period(told_once(meant, question), question, schema)
    right = turned_right(_as_list(told, question), question)
    apart = by_so_much(as_difference(right, question, schema), question, schema)
    return as_count(apart, question)


def running(call: ActionCall, short: str, question: str, schema: GraphSchema = NO_SCHEMA) -> ActionCall:
    """The call with the query that its `short` one stands for."""
    short = _of_different(short, question)
    aged = with_ages(in_units(short, question), question, schema)
    ordered = by_decade(by_length(aged, question, schema), question, schema)
    told = followed_on(as_share(_without_itself(ordered), question), question)
    whole = without_direction(with_known_values(with_distinct_rows(told)))
    return _with(call, in_any_case(whole))


def fitted(call: ActionCall, schema: GraphSchema) -> ActionCall:
    """The call with its query fitted to values that the graph keeps as texts; a query that is so stays so."""
    cypher = query_of(call)
    return call if cypher is None else _with(call, as_written(cypher, schema))


def _with(call: ActionCall, cypher: str) -> ActionCall:
    return replace(call, params={**call.params, "cypher": cypher})


def _of_different(cypher: str, question: str) -> str:
    """The query counting each neighbour once where the question counts different ones."""
    return cypher.replace("count(m)", "count(DISTINCT m)") if _DIFFERENT.search(question) else cypher


def _without_itself(cypher: str) -> str:
    """What has the same value as a certain node is another one."""
    return _SAME_VALUE.sub(r"\g<0> AND n <> m", cypher)


def _as_list(cypher: str, question: str) -> str:
    """The query with the nodes where it only says whether there are any and the question wants them."""
    there = _THERE.match(question) and not _ONE_NODE.match(cypher)
    wanted = there or _ANY.match(question) or _WHICH.match(question)
    if wanted and cypher.endswith(_EXISTS):
        return f"{cypher.removesuffix(_EXISTS)} RETURN n"
    return cypher
