"""From chat messages to prompt tokens through the GGUF's own chat template.

Only the template may write control tokens. What a message says is text, even when it spells `<|im_end|>`:
before rendering, each control token's name inside a message is broken by a mark (a noncharacter that occurs
in none of the messages); after rendering, names that are still whole came from the template and become
control tokens, everything between them loses its marks and is tokenised as plain text. Marks travel with the
text through whatever the template does to it (split, replace, slices, trim), so they stand inside the names
and never at the outer ends of a message, where they would be in the way of those.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any, cast

import llama_cpp as ll
from jinja2 import TemplateError
from llama_cpp.llama_chat_format import Jinja2ChatFormatter

from inference_host.errors import InvalidPrompt
from inference_host.llama import Model

_MARKS = tuple(chr(code) for code in range(0xFDD0, 0xFDF0))
_CHATML = (
    "{%- for m in messages -%}{{- '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n' -}}"
    "{%- endfor -%}{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}"
)


_KEPT_BEGINNINGS = 64
_KEPT_TEXTS = 256
_LONGEST_KEPT_TEXT = 65_536
_SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A rendered chat; its first `shared` tokens are those of every chat with the same system messages."""

    tokens: tuple[int, ...]
    shared: int


class ChatPrompt:
    """Renders and tokenises chats for one model; any thread may use it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._beginning = lru_cache(_KEPT_BEGINNINGS)(self._common_beginning)
        self._tokens_of = lru_cache(_KEPT_TEXTS)(lambda text: tuple(model.tokenize(text)))
        self._render = _formatter(model)
        names = sorted(model.control_tokens, key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, names))) if names else None
        self._beginnings = {name[:i] for name in names for i in range(1, len(name))}
        self._endings = {name[i:] for name in names for i in range(1, len(name))}
        self._longest = max(map(len, names), default=0)

    def prompt(self, messages: Sequence[Mapping[str, str]]) -> Prompt:
        """The prompt for `messages` (each with `role` and `content`), ready for the assistant's turn.

        Raises InvalidPrompt when the template refuses the messages.
        """
        tokens = tuple(self._rendered_tokens(messages))
        system = tuple(m["content"] for m in takewhile(lambda m: m["role"] == _SYSTEM, messages))
        return Prompt(tokens, common_length(tokens, self._beginning(system)))

    def _common_beginning(self, system: tuple[str, ...]) -> tuple[int, ...]:
        """What two chats have in common that differ from the first word of the user on."""
        head = [{"role": _SYSTEM, "content": text} for text in system]
        try:
            one, other = (
                tuple(self._rendered_tokens([*head, {"role": "user", "content": word}])) for word in "a0"
            )
        except InvalidPrompt:
            return ()
        return one[: common_length(one, other)]

    def _rendered_tokens(self, messages: Sequence[Mapping[str, str]]) -> list[int]:
        mark = _unused_mark(messages)
        guarded = [{**m, "content": self.guard(m["content"], mark)} for m in messages]
        try:
            rendered = self._render(guarded)
        except (TemplateError, ValueError, TypeError, KeyError, IndexError) as error:
            raise InvalidPrompt(f"The model's chat template refuses these messages: {error}") from error
        tokens = self._tokenize(rendered, mark)
        bos = self._model.bos
        return tokens if bos is None or tokens[:1] == [bos] else [bos, *tokens]

    def guard(self, content: str, mark: str) -> str:
        """`content` with every control token's name broken by `mark`."""
        if self._names is None:
            return content
        while True:
            broken = self._names.sub(lambda name: _halved(name[0], mark), content)
            if broken == content:
                return self._guard_ends(content, mark)
            content = broken

    def _guard_ends(self, content: str, mark: str) -> str:
        """Breaks what would become a name together with the template's text before or after it."""
        body = content.strip()
        if not body:
            return content
        before, after = content.split(body, 1)
        if any(body[:n] in self._endings for n in range(1, self._longest)):
            body = mark + body
        if any(body[-n:] in self._beginnings for n in range(1, self._longest)):
            body = body + mark
        return before + body + after

    def _tokenize(self, rendered: str, mark: str) -> list[int]:
        tokens: list[int] = []
        at = 0
        strip_next = False
        for name in self._names.finditer(rendered) if self._names else ():
            token = self._model.control_tokens[name[0]]
            attributes = self._model.attributes(token)
            tokens += self._plain(
                rendered[at : name.start()], mark, strip_next, bool(attributes & ll.LLAMA_TOKEN_ATTR_LSTRIP)
            )
            tokens.append(token)
            at, strip_next = name.end(), bool(attributes & ll.LLAMA_TOKEN_ATTR_RSTRIP)
        return [*tokens, *self._plain(rendered[at:], mark, strip_next, False)]

    def _plain(self, text: str, mark: str, strip_left: bool, strip_right: bool) -> Sequence[int]:
        text = text.replace(mark, "")
        text = text.lstrip() if strip_left else text
        text = text.rstrip() if strip_right else text
        if len(text) > _LONGEST_KEPT_TEXT:
            return self._model.tokenize(text)
        return self._tokens_of(text) if text else ()


def common_length(one: Sequence[int], other: Sequence[int]) -> int:
    """Length of the common beginning."""
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return shorter
    return next(i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def _halved(name: str, mark: str) -> str:
    half = len(name) // 2
    return name[:half] + mark + name[half:]


def _unused_mark(messages: Sequence[Mapping[str, str]]) -> str:
    for mark in _MARKS:
        if not any(mark in m["content"] for m in messages):
            return mark
    raise InvalidPrompt("The messages hold every Unicode noncharacter from U+FDD0 to U+FDEF.")


def _formatter(model: Model) -> Callable[[list[dict[str, str]]], str]:
    bos = model.token_text(ll.llama_vocab_bos(model.vocab))
    eos = model.token_text(ll.llama_vocab_eos(model.vocab))
    formatter = Jinja2ChatFormatter(model.chat_template or _CHATML, eos_token=eos, bos_token=bos)
    # Models that can think aloud before they answer are asked not to; other templates ignore the word.
    return lambda messages: str(formatter(messages=cast(Any, messages), enable_thinking=False).prompt)
