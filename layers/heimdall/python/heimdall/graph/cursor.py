"""A place in a row of tokens, with the questions that the walk asks about its neighbours."""

from collections.abc import Sequence

from heimdall.graph.tokens import Kind, Token

END = Token(Kind.SYMBOL, "", "", -1)


class Cursor:
    """Looks around from the current token; beyond both ends stands the empty symbol END."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.index = 0

    @property
    def at_end(self) -> bool:
        """Whether every token is behind."""
        return self.index >= len(self._tokens)

    def token(self, ahead: int = 0) -> Token:
        """The token so many places ahead, or behind when negative."""
        index = self.index + ahead
        return self._tokens[index] if 0 <= index < len(self._tokens) else END

    def is_word(self, ahead: int, *any_of: str) -> bool:
        """Whether a plain (not back-quoted) word of these stands there."""
        token = self.token(ahead)
        return token.kind is Kind.NAME and token.word in any_of

    def is_symbol(self, ahead: int, *any_of: str) -> bool:
        """Whether a symbol of these stands there."""
        token = self.token(ahead)
        return token.kind is Kind.SYMBOL and token.text in any_of

    def skip_words(self, any_of: frozenset[str]) -> None:
        """Go past all words of these."""
        while self.is_word(0, *any_of):
            self.index += 1

    def take_dotted_name(self) -> str:
        """Go past `a.b.c`, which begins here, and give it without back-quotes."""
        parts = [self.token().name]
        self.index += 1
        while self.is_symbol(0, ".") and self.token(1).is_name():
            parts.append(self.token(1).name)
            self.index += 2
        return ".".join(parts)
