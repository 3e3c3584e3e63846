"""Token budgets: who may take how much of the context, counted with the model's own tokenizer.

Nothing vanishes silently: an over-long part is refused with its owner's name, and trimmed history is told.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from heimdall.domain.conversation import Message
from heimdall.errors import BudgetExceeded
from heimdall.prompts.builder import PromptParts, with_links

Count = Callable[[str], Awaitable[int]]

# A chat template adds a few control tokens around each message.
_PER_MESSAGE = 8
# Room that an answer needs at least.
ANSWER_RESERVE = 256


@dataclass(frozen=True, slots=True)
class Budget:
    """Limits in tokens: of the whole context, of the system message, of one user message."""

    context: int
    system: int
    user: int


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent. `trimmed` counts the oldest messages that were left out to fit."""

    messages: tuple[Message, ...]
    trimmed: int = 0


class TokenMeter:
    """Counts tokens, asking the tokenizer only when a text could be over its limit.

    A byte-level tokenizer never makes more tokens than there are bytes, so a text with fewer bytes than
    the limit fits for sure.
    """

    def __init__(self, count: Count) -> None:
        self._count = count
        self._known: dict[str, int] = {}

    async def at_most(self, text: str, limit: int) -> int:
        """An upper bound of the tokens of `text`: exact when the text has more bytes than `limit`."""
        size = len(text.encode())
        return size if size <= limit else await self._exact(text)

    async def _exact(self, text: str) -> int:
        if text not in self._known:
            if len(self._known) > 64:
                self._known.clear()
            self._known[text] = await self._count(text)
        return self._known[text]


async def check_user(message: str, meter: TokenMeter, budget: Budget) -> None:
    """Raise BudgetExceeded when the user's message alone is too long."""
    tokens = await meter.at_most(message, budget.user)
    if tokens > budget.user:
        raise BudgetExceeded(
            f"Your message has {tokens} tokens; at most {budget.user} are allowed.", param="messages"
        )


async def _check_system(parts: PromptParts, meter: TokenMeter, budget: Budget) -> int:
    total = await meter.at_most(parts.system, budget.system)
    if total <= budget.system:
        return total
    largest = max(parts.sections, key=lambda section: len(section.text), default=None)
    owner = largest.owner if largest else "the action catalogue and the graph's schema"
    raise BudgetExceeded(
        f"The system prompt has {total} tokens; at most {budget.system} are allowed. "
        f"Its longest part comes from {owner}.",
        param="messages",
    )


async def fit(parts: PromptParts, meter: TokenMeter, budget: Budget) -> Prompt:
    """The prompt within its budget, the oldest messages left out first.

    Raises BudgetExceeded with the figures when even the last turn does not fit.
    """
    room = budget.context - ANSWER_RESERVE - await _check_system(parts, meter, budget)
    conversation = with_links(parts.conversation, parts.linked, parts.explained)
    last_user = max(index for index, message in enumerate(conversation) if message.role == "user")
    start, used = len(conversation), 0
    for index in reversed(range(len(conversation))):
        tokens = await meter.at_most(conversation[index].content, max(room - used, 0)) + _PER_MESSAGE
        if used + tokens > room:
            break
        start, used = index, used + tokens
    if start > last_user:
        raise BudgetExceeded(
            f"The prompt does not fit into {budget.context} tokens: the system prompt leaves {room} "
            f"for the conversation. Send a shorter message.",
            param="messages",
        )
    system = Message("system", parts.system.rstrip("\n"))
    return Prompt((system, *conversation[start:]), trimmed=start)
