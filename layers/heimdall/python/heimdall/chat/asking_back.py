"""The question back when the model is not sure, and the reply to it, which needs no model.

    I am not sure that I understood 'gigs'. Did you mean:

    1. people who work at the company named 'Acme'
    ```cypher
    MATCH …
    ```

What a reading would run is kept in the conversation itself, on one line, so that no value in it can pass for
another reading. The reply runs it through the same hooks, gate and caps as anything else.
"""

import itertools
import json
import re
from collections.abc import Sequence

from heimdall.chat.cypher_message import QUERY_ACTION, query_of
from heimdall.chat.inflection import listed
from heimdall.chat.reranking import Reading
from heimdall.domain.actions import ActionCall
from heimdall.domain.conversation import Message
from heimdall.graph.tokens import Kind, tokenize

MOST_READINGS = 2
_NO_WORDS = "this query"

_HEAD, _QUESTION = "I am not sure that I understood", "Did you mean:"
_MOST_WORDS = 3
_BEGINS = re.compile(
    rf"(?:(?:There is no |No results|Nothing in this graph )[^\n]*\n\n)?{_HEAD}[^\n]*\. {_QUESTION}\n"
)
_READING = re.compile(
    r"""^\d\.\ [^\n]*\n
        ```(?:cypher\n(?P<cypher>[^\n]+)|action\n(?P<name>[^\s{]+)(?P<params>\ \{[^\n]*\})?)\n```$""",
    re.MULTILINE | re.VERBOSE,
)
_FIRST = r"1|one|(?:the )?first(?: one)?"
_SECOND = r"2|two|(?:the )?second(?: one)?"
_CHOICES = (
    re.compile(rf"\W*(?:(?:number|option) )?(?:{_FIRST})\W*", re.IGNORECASE),
    re.compile(rf"\W*(?:(?:number|option) )?(?:{_SECOND})\W*", re.IGNORECASE),
)
_CONFIRMS = re.compile(r"\W*(?:yes|y|run it|yes please|that one)\W*", re.IGNORECASE)


def question_back(readings: Sequence[Reading], remark: str = "", words: Sequence[str] = ()) -> str:
    """Ask which of these was meant, at most two; without any, to say it in other words.

    `remark` goes before it, on one line; `words` of the question are those that were not understood.
    """
    before = f"{_line(remark)}\n\n" if remark else ""
    untold = [f"'{_line(word)}'" for word in words if word not in remark]
    return before + _asking(readings, listed(untold[:_MOST_WORDS]))


def _asking(readings: Sequence[Reading], words: str) -> str:
    head = f"{_HEAD} {words}." if words else f"{_HEAD}."
    blocks = [
        f"{number}. {_told(reading, reading.call)}\n{_block(reading.call)}"
        for number, reading in enumerate(readings[:MOST_READINGS], 1)
        if reading.call is not None
    ]
    if not blocks:
        return f"{head} Please say it in other words."
    reply = "`1` to run it" if len(blocks) == 1 else "`1` or `2` to run that one"
    return "\n\n".join([f"{head} {_QUESTION}", *blocks, f"Answer {reply}, or say it in other words."])


def asked_back(text: str) -> tuple[ActionCall, ...]:
    """What a question back offered, in its order; nothing for any other text."""
    if not _BEGINS.match(text):
        return ()
    return tuple(call for found in _READING.finditer(text) if (call := _call(found)) is not None)


def confirmed_call(messages: Sequence[Message]) -> ActionCall | None:
    """What the last message chooses of the question back just before it, if it does."""
    if len(messages) < 2 or messages[-2].role != "assistant":
        return None
    offered = asked_back(messages[-2].content)
    reply = messages[-1].content
    if len(offered) == 1 and _CONFIRMS.fullmatch(reply):
        return offered[0]
    chosen = [call for choice, call in zip(_CHOICES, offered, strict=False) if choice.fullmatch(reply)]
    return chosen[0] if chosen else None


def _block(call: ActionCall) -> str:
    cypher = query_of(call)
    if cypher is not None and len(call.params) == 1:
        return f"```cypher\n{_one_line(cypher)}\n```"
    params = f" {json.dumps(dict(call.params), ensure_ascii=False)}" if call.params else ""
    return f"```action\n{call.name}{params}\n```"


def _call(found: re.Match[str]) -> ActionCall | None:
    if found["cypher"] is not None:
        return ActionCall(QUERY_ACTION, {"cypher": found["cypher"]})
    try:
        params = json.loads(found["params"] or "{}")
    except ValueError:
        return None
    return ActionCall(found["name"], params) if isinstance(params, dict) else None


def _told(reading: Reading, call: ActionCall) -> str:
    return _NO_WORDS if reading.words == call.params.get("cypher") else _line(reading.words)


def _line(text: str) -> str:
    return " ".join(text.split())


def _one_line(cypher: str) -> str:
    """The same query without line breaks: spaces between tokens, escapes in strings."""
    if "\n" not in cypher and "\r" not in cypher:
        return cypher
    tokens = tokenize(cypher)
    texts = [
        token.text.replace("\n", "\\n").replace("\r", "\\r")
        if token.kind is Kind.STRING
        else _line(token.text)
        for token in tokens
    ]
    gaps = [" " if before.end != after.start else "" for before, after in itertools.pairwise(tokens)]
    return "".join(part for pair in zip(texts, [*gaps, ""], strict=True) for part in pair)
