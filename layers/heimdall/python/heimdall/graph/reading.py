"""Recognises a read-only Cypher query in one walk over its tokens.

At any moment the walk expects a clause, an operand or an operator. Where an operand is expected every word
is a name, so variables called `set` or `call` pass; where an operator is expected only the words of reads
pass, and nowhere else can a clause begin. A write clause has no place to stand.
"""

from collections.abc import Sequence
from enum import Enum, auto

from heimdall.graph import vocabulary as words
from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Kind, Token
from heimdall.graph.verdicts import Forbidden, Malformed


class Expects(Enum):
    """What the next token may be."""

    CLAUSE = auto()  # the first word of a query or subquery
    OPERAND = auto()  # a value, pattern or name
    OPERATOR = auto()  # an operator, a separator, or the next clause


class Inside(Enum):
    """What stands open: the brackets, the three meanings of a brace, and CASE."""

    ROUND = auto()
    SQUARE = auto()
    MAP = auto()
    SUBQUERY = auto()
    CALL = auto()
    CASE = auto()


_OPENED_BY = {"(": Inside.ROUND, "[": Inside.SQUARE, "{": Inside.MAP}
_CLOSED_BY = {")": (Inside.ROUND,), "]": (Inside.SQUARE,), "}": (Inside.MAP, Inside.SUBQUERY, Inside.CALL)}


class Reading:
    """One walk over one query; `check` returns, or raises Forbidden or Malformed."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._at = Cursor(tokens)
        self._expects = Expects.CLAUSE
        self._open: list[Inside] = []
        self._last_closed: Inside | None = None

    def check(self) -> None:
        """Walk to the end."""
        while not self._at.at_end:
            token = self._at.token()
            if self._expects is Expects.CLAUSE:
                self._first_clause(token)
            elif token.kind is Kind.SYMBOL:
                self._symbol(token)
            elif self._expects is Expects.OPERAND:
                self._operand(token)
            else:
                self._after_an_operand(token)
        if self._expects is not Expects.OPERATOR or self._open:
            raise Malformed("it ends too early")

    def _step(self, expects: Expects, count: int = 1) -> None:
        self._at.index += count
        self._expects = expects

    def _enter(self, inside: Inside, expects: Expects) -> None:
        self._open.append(inside)
        self._step(expects)

    def _is_inside(self, *any_of: Inside) -> bool:
        return bool(self._open) and self._open[-1] in any_of

    def _unexpected(self, ahead: int = 0) -> Exception:
        token = self._at.token(ahead)
        if token.kind is Kind.NAME and token.word in words.FORBIDDEN:
            return Forbidden(_why(token, self._at.token(ahead + 1)))
        return Malformed(
            f"`{token.text[:40]}` cannot stand where it stands" if token.text else "it ends too early"
        )

    # --- clauses

    def _first_clause(self, token: Token) -> None:
        if self._at.is_word(0, "SHOW") and not self._open:
            self._show()
        elif self._at.is_word(0, *words.FIRST_CLAUSES):
            self._clause(token)
        elif self._is_inside(Inside.SUBQUERY) and self._at.is_symbol(0, "("):
            self._expects = Expects.OPERAND  # EXISTS { (a)-->(b) }
        elif self._is_inside(Inside.SUBQUERY) and token.is_name() and self._at.is_symbol(1, "="):
            self._step(Expects.OPERAND, 2)  # EXISTS { path = (a)-->(b) }
        else:
            raise self._unexpected()

    def _clause(self, token: Token) -> None:
        if self._open and not self._is_inside(Inside.SUBQUERY, Inside.CALL):
            raise Malformed(f"{token.word} stands inside brackets or CASE")
        match token.word:
            case "CALL":
                self._call()
            case "UNION":
                self._step(Expects.CLAUSE, 2 if self._at.is_word(1, "ALL", "DISTINCT") else 1)
            case "OPTIONAL" if self._at.is_word(1, "MATCH", "CALL"):
                self._step(Expects.CLAUSE)
            case "ORDER" if self._at.is_word(1, "BY"):
                self._step(Expects.OPERAND, 2)
            case "OPTIONAL" | "ORDER":
                raise self._unexpected(1)
            case "FINISH":
                self._step(Expects.OPERATOR)
            case "USING":
                self._step(Expects.OPERAND)
                self._at.skip_words(words.HINTS)
            case _:
                self._step(Expects.OPERAND)

    def _show(self) -> None:
        self._at.index += 1
        self._at.skip_words(words.SHOW_KINDS)
        if not self._at.is_word(0, *words.SHOWABLE):
            raise Forbidden("SHOW is allowed for indexes and constraints only")
        self._step(Expects.OPERATOR)

    def _call(self) -> None:
        self._at.index += 1
        if self._at.is_symbol(0, "("):
            self._imports()
        if self._at.is_symbol(0, "{"):
            self._enter(Inside.CALL, Expects.CLAUSE)
        elif self._at.token().is_name():
            _check_procedure(self._at.take_dotted_name())
            self._expects = Expects.OPERATOR
        else:
            raise self._unexpected()

    def _imports(self) -> None:
        """`CALL (a, b) {` and `CALL (*) {`: to the brace."""
        self._at.index += 1
        while (self._at.token().is_name() or self._at.is_symbol(0, "*")) and self._at.is_symbol(1, ",", ")"):
            self._at.index += 2 if self._at.is_symbol(1, ",") else 1
        if not (self._at.is_symbol(0, ")") and self._at.is_symbol(1, "{")):
            raise self._unexpected()
        self._at.index += 1

    # --- operands

    def _operand(self, token: Token) -> None:
        if not token.is_name():
            self._step(Expects.OPERATOR)
        elif self._at.is_word(0, "CASE") and not self._is_called_case():
            self._enter(Inside.CASE, Expects.OPERAND)
            self._at.skip_words(frozenset(["WHEN"]))
        elif self._at.is_word(0, *words.PREFIX) or self._is_type_test():
            self._step(Expects.OPERAND)
        else:
            self._named(token)

    def _is_called_case(self) -> bool:
        """A label or a type may have this name: `(n:Case)`, where no value could go on like that."""
        no_value = self._at.is_symbol(1, *words.ENDS_A_LABEL) or self._at.is_word(
            1, *words.INFIX, *words.CLAUSES
        )
        return no_value and self._at.token(-1).text in words.LABEL_MARKS

    def _is_type_test(self) -> bool:
        return self._at.is_word(0, "TYPED") and self._at.is_word(-1, "IS", "NOT")

    def _named(self, token: Token) -> None:
        """A variable with its properties, a label, a map key or a function."""
        before = self._at.token(-1).text
        name = self._at.take_dotted_name()
        self._expects = Expects.OPERATOR
        if self._at.is_symbol(0, "{") and name.upper() in words.SUBQUERIES and token.kind is Kind.NAME:
            self._enter(Inside.SUBQUERY, Expects.CLAUSE)
        elif name == token.text and self._is_a_write_in_disguise(token, before):
            raise Forbidden(_why(token, self._at.token()))
        elif self._at.is_symbol(0, "(") and (before not in words.LABEL_MARKS or "." in name):
            _check_function(name)

    def _is_a_write_in_disguise(self, token: Token, before: str) -> bool:
        """Whether a forbidden word is followed by what follows a clause rather than a variable."""
        if token.kind is not Kind.NAME or token.word not in words.FORBIDDEN:
            return False
        if before in words.LABEL_MARKS:
            return self._at.is_symbol(0, "(")
        following = self._at.token()
        if following.kind is Kind.NAME or self._at.is_symbol(0, *words.MAY_FOLLOW_A_VARIABLE):
            return False
        return not (before in {"(", "["} and self._at.is_symbol(0, "{"))  # (set {name: 'x'})

    # --- operators

    def _after_an_operand(self, token: Token) -> None:
        at = self._at
        inside_case = self._is_inside(Inside.CASE)
        if token.kind is not Kind.NAME:
            self._path_count()
        elif at.is_word(0, "IN") and at.is_symbol(-1, "}") and self._last_closed is Inside.CALL:
            raise Forbidden("IN TRANSACTIONS commits by itself, which no rollback undoes")
        elif token.word in words.INFIX or (inside_case and token.word in words.CASE_PARTS):
            self._step(Expects.OPERAND)
        elif at.is_word(0, "STARTS", "ENDS") and at.is_word(1, "WITH"):
            self._step(Expects.OPERAND, 2)
        elif at.is_word(0, "END") and inside_case:
            self._open.pop()
            self._step(Expects.OPERATOR)
        elif at.is_word(0, "AS") and at.token(1).is_name() and not at.is_symbol(2, "(", "[", "{"):
            self._step(Expects.OPERATOR, 2)
        elif token.word in words.SUFFIX or self._is_path_selector(token):
            self._step(Expects.OPERATOR)
        elif token.word in words.CLAUSES:
            self._clause(token)
        else:
            raise self._unexpected()

    def _path_count(self) -> None:
        if not (self._at.token().kind is Kind.NUMBER and self._at.is_word(-1, *words.PATH_CHOICES)):
            raise self._unexpected()
        self._step(Expects.OPERATOR)

    def _is_path_selector(self, token: Token) -> bool:
        chosen = self._at.is_word(-1, *words.PATH_CHOICES) or self._at.token(-1).kind is Kind.NUMBER
        return chosen and token.word in words.PATH_SELECTORS

    # --- symbols

    def _symbol(self, token: Token) -> None:
        text = token.text
        if text in _OPENED_BY:
            self._enter(_OPENED_BY[text], Expects.OPERAND)
        elif text in _CLOSED_BY:
            self._close(text)
        elif text == ".":
            self._property()
        elif text == ";":
            self._end_of_statement()
        elif text in {"?", "~", "@", "#", "+="}:
            raise self._unexpected()
        else:
            self._step(Expects.OPERATOR if self._ends_an_operand(text) else Expects.OPERAND)

    def _close(self, text: str) -> None:
        if not self._is_inside(*_CLOSED_BY[text]):
            raise Malformed(f"`{text}` closes nothing")
        self._last_closed = self._open.pop()
        self._step(Expects.OPERATOR)

    def _property(self) -> None:
        """`.name`, `.*` of a map projection, or the point of a number like .5"""
        following = self._at.token(1)
        if following.is_name() and self._at.is_symbol(2, "("):
            raise Forbidden(f".{following.text}() is not a function of Cypher")
        if not (following.is_name() or following.kind is Kind.NUMBER or self._at.is_symbol(1, "*")):
            raise self._unexpected(1)
        self._step(Expects.OPERATOR, 2)

    def _end_of_statement(self) -> None:
        self._at.index += 1
        if not self._at.at_end:
            raise Forbidden("there are several statements; one at a time is allowed")

    def _ends_an_operand(self, text: str) -> bool:
        """Whether the symbol is an operand itself, or belongs to the one before, instead of joining two."""
        at = self._at
        if text == "*" and self._expects is Expects.OPERAND:  # RETURN *, count(*), but not [*1..3]
            return at.token(1).kind not in {Kind.NUMBER, Kind.PARAMETER}
        if text == "%" and at.is_symbol(-1, *words.LABEL_MARKS):  # the label that matches all
            return True
        return text in {"*", "+"} and at.is_symbol(-1, ")") and self._is_quantifier()

    def _is_quantifier(self) -> bool:
        """`((a)-->(b))+ RETURN …` rather than `(a) + b`."""
        if self._at.token(1).kind is not Kind.NAME:
            return self._at.is_symbol(1, ",", ")", "}", "")
        word = self._at.token(1).word
        begins = word in words.CLAUSES or word in words.FORBIDDEN or word == "WHERE"
        return begins and not self._at.is_symbol(2, ".")


def _check_procedure(name: str) -> None:
    if name.lower() not in words.PROCEDURES:
        raise Forbidden(f"the procedure {name} is not on the list of harmless ones")


def _check_function(name: str) -> None:
    if name.lower() in words.FUNCTIONS:
        return
    if "." in name:
        raise Forbidden(f"the function {name}() is not on the list of harmless ones")
    raise Malformed(f"there is no function {name}()")


def _why(token: Token, following: Token) -> str:
    pair = {"DETACH": "DELETE", "NODETACH": "DELETE", "LOAD": "CSV"}.get(token.word)
    name = f"{token.word} {pair}" if pair == following.word else token.word
    return f"{name} {words.FORBIDDEN[token.word]}"
