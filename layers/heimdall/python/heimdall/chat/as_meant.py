"""What a small model reads of a question: the same without its slips of the keyboard."""

from collections.abc import Sequence
from dataclasses import replace

from heimdall.chat.inflection import listed
from heimdall.chat.supervision import Tell
from heimdall.domain.chat_events import Notice
from heimdall.domain.conversation import ChatTurn
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.corrected_words import corrected, corrections
from heimdall.prompts.profiles import profile_of

_SPELLING = "Spelling"


def as_meant(
    turn: ChatTurn, model: ModelCard, schema: GraphSchema, links: Sequence[ValueLink], tell: Tell
) -> ChatTurn:
    """The turn with its last question as it is meant, which is told. A large model needs none of this."""
    closed = profile_of(model).closed
    slips = corrections(turn.user_message, schema, links) if closed else {}
    if not slips:
        return turn
    read = [f"'{written}' as '{meant}'" for written, meant in slips.items()]
    tell(Notice("info", _SPELLING, f"I read {listed(read)}."))
    last = max(at for at, message in enumerate(turn.messages) if message.role == "user")
    question = replace(turn.messages[last], content=corrected(turn.user_message, slips))
    return replace(turn, messages=(*turn.messages[:last], question, *turn.messages[last + 1 :]))
