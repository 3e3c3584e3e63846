"""Cypher cut into tokens, so that comments, strings and quoted names can never hide a word.

Servers differ in a few places (Neo4j decodes `\\uXXXX` before it looks for quotes, others after; line
comments end at different characters). Text that two servers would cut differently is refused here:
what the gate judged must be what the server runs.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

# A property of a variable as a query writes it, for patterns over queries of a known form.
PROPERTY = r"\w+\.(?:`(?:[^`]|``)+`|\w+)"
# A label or a type, but for one with back-quotes inside, of which no such pattern makes anything.
NAME = r"(?:`[^`]+`|\w+)"


def named_in(said: str) -> str:
    """The name of the property in what `PROPERTY` matched."""
    return said.partition(".")[2].strip("`")


class Kind(StrEnum):
    """What a token is."""

    NAME = "name"  # a keyword, variable, label, function, property: the position tells which
    QUOTED = "quoted"  # the same between back-quotes: never a keyword
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SYMBOL = "symbol"


class TokenError(ValueError):
    """The text cannot be cut into tokens in one certain way; the message says why."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `text` as written, `word` the form to compare.

    `word` is upper case and NFKC-folded for names, the name without quotes for quoted names, the name
    without `$` for parameters, else the text.
    """

    kind: Kind
    text: str
    word: str
    start: int

    @property
    def end(self) -> int:
        """Where the next character after the token stands."""
        return self.start + len(self.text)

    @property
    def name(self) -> str:
        """As Cypher compares variables: with regard to case, without back-quotes."""
        return self.word if self.kind is Kind.QUOTED else self.text

    def is_name(self) -> bool:
        """Whether it can name something: a plain or a back-quoted name."""
        return self.kind in {Kind.NAME, Kind.QUOTED}


_SCANNER = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<line>//[^\n\r]*)
    | (?P<block>/\*.*?\*/)
    | (?P<string>'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")
    | (?P<quoted>`(?:[^`]|``)*`)
    | (?P<parameter>\$(?:`(?:[^`]|``)*`|(?:\w|[^\x00-\x7f\s])+))
    | (?P<number>0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9]+)?)
    | (?P<name>(?:[A-Za-z_]|[^\x00-\x7f\s])(?:\w|[^\x00-\x7f\s])*)
    | (?P<symbol>\.\.|::|\|\||<>|<=|>=|=~|\+=|/(?!\*)|[()\[\]{},.:;+\-*%^=<>|&!~?@$\#])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\+u+([0-9a-fA-F]{4})")
_UNCERTAIN_LINE_END = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSENDABLE = re.compile("[\x00\ud800-\udfff]")
_NAME_CATEGORIES = ("L", "M", "N", "Pc", "Sc")
_OPENINGS = {"'": "string", '"': "string", "`": "quoted name", "/": "comment"}


def tokenize(cypher: str) -> list[Token]:
    """Every token but spaces and comments. Raises TokenError."""
    if _UNSENDABLE.search(cypher):
        raise TokenError("it holds a character that cannot be sent")
    tokens: list[Token] = []
    position = 0
    while position < len(cypher):
        found = _SCANNER.match(cypher, position)
        if found is None:
            raise _unreadable(cypher, position)
        _accept(found, cypher, tokens)
        position = found.end()
    return tokens


def statements(text: str) -> Iterator[str]:
    """The statements of a file of Cypher, cut at the semicolons outside strings and comments."""
    start: int | None = None
    end = 0
    for token in tokenize(text):
        if token.text == ";" and token.kind is Kind.SYMBOL:
            if start is not None:
                yield text[start:end]
            start = None
            continue
        start = token.start if start is None else start
        end = token.end
    if start is not None:
        yield text[start:end]


def _accept(found: re.Match[str], cypher: str, tokens: list[Token]) -> None:
    group, text = found.lastgroup or "", found.group()
    if group in {"line", "block"}:
        _check_comment(group, text, cypher[found.end() : found.end() + 2])
    elif group != "space":
        kind = Kind(group)
        if kind in {Kind.STRING, Kind.QUOTED}:
            _check_escapes(kind, text)
        tokens.append(Token(kind, text, _word(kind, text), found.start()))


def _word(kind: Kind, text: str) -> str:
    if kind is Kind.QUOTED:
        return _ESCAPE.sub(lambda escape: chr(int(escape.group(1), 16)), text[1:-1].replace("``", "`"))
    if kind is Kind.PARAMETER:
        return text[1:].strip("`")
    if kind is not Kind.NAME or text.isascii():
        return text.upper()
    for character in text:
        if not unicodedata.category(character).startswith(_NAME_CATEGORIES):
            raise TokenError(f"the character U+{ord(character):04X} stands outside quotes")
    return unicodedata.normalize("NFKC", text).upper()


def _check_comment(group: str, text: str, after: str) -> None:
    if _ESCAPE.search(text):
        raise TokenError("a unicode escape in a comment can end the comment on some servers")
    if group == "block" and "/*" in text[2:]:
        raise TokenError("a comment inside a comment ends at different places on different servers")
    if group == "line" and (_UNCERTAIN_LINE_END.search(text) or (after[:1] == "\r" and after != "\r\n")):
        raise TokenError("a line comment ends with an unusual line break")


def _check_escapes(kind: Kind, text: str) -> None:
    for escape in _ESCAPE.finditer(text):
        character = chr(int(escape.group(1), 16))
        if character in "'\"`\\" or unicodedata.category(character) in {"Cc", "Cs"}:
            raise TokenError("a unicode escape for a quote, backslash or control character")
    if kind is Kind.QUOTED and "\\" in _ESCAPE.sub("", text):
        raise TokenError("a backslash in a back-quoted name")


def _unreadable(cypher: str, position: int) -> TokenError:
    character = cypher[position]
    if character == "\\":
        return TokenError("a backslash outside quotes can hide words from a reader")
    if character in _OPENINGS:
        return TokenError(f"a {_OPENINGS[character]} is never closed")
    return TokenError(f"the character U+{ord(character):04X} stands outside quotes")
