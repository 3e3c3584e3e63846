"""What of the question before counts for this one: values to look up, words that may be said again."""

from collections.abc import Sequence
from dataclasses import dataclass

from heimdall.domain.conversation import ChatTurn
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.codes import is_decoded
from heimdall.graph.explained_words import explained_words
from heimdall.graph.fitting_links import fitting_links
from heimdall.graph.follow_up import continues, own_links, takes_values
from heimdall.graph.sense_links import guesses
from heimdall.graph.unnamed_properties import left_over

_LONGEST = 300  # characters: as much as the shipped model's chat template shows


@dataclass(frozen=True, slots=True)
class Context:
    """The values that the question means, and the text whose words and numbers its answer may hold.

    `near` are values that a word which nothing explains may mean by its sense.
    """

    links: tuple[ValueLink, ...]
    text: str
    near: tuple[ValueLink, ...] = ()


def question_before(turn: ChatTurn) -> str:
    """The first line of what the user said before; empty at the start of a conversation."""
    said = [message.content for message in turn.messages if message.role == "user"]
    return said[-2].split("\n")[0][:_LONGEST] if len(said) > 1 else ""


def text_to_link(turn: ChatTurn) -> str:
    """The text in which values of the graph are to be found for this turn."""
    before = question_before(turn)
    return f"{turn.user_message}\n{before}" if before else turn.user_message


def context_of(turn: ChatTurn, schema: GraphSchema, found: Sequence[ValueLink]) -> Context:
    """What counts, of the links `found` in `text_to_link`; a question that stands alone keeps its own."""
    question, before = turn.user_message, question_before(turn)
    near = [link for link in found if link.near]
    found = [link for link in found if not link.near]
    if not before:
        return _told(question, schema, found, near)
    own = own_links(question, found)
    links = tuple(found) if takes_values(question, schema, own) else own
    text = f"{question} {before}" if continues(question, schema, own) else question
    return _told(text, schema, links, near)


def _told(text: str, schema: GraphSchema, links: Sequence[ValueLink], near: Sequence[ValueLink]) -> Context:
    fitting = _fitting(text, schema, links)
    return Context(fitting, text, guesses(text, schema, fitting, near))


def _fitting(text: str, schema: GraphSchema, links: Sequence[ValueLink]) -> tuple[ValueLink, ...]:
    links = _decoded(text, schema, links)
    several = len({link.text for link in links}) < len(links)
    words = explained_words(text, schema, links, obvious=True) if several else ()
    return fitting_links(links, schema, {word.name for word in words})


def _decoded(text: str, schema: GraphSchema, links: Sequence[ValueLink]) -> Sequence[ValueLink]:
    """The links without codes of labels that the question does not name, or of words that it uses otherwise.

    Of 38 words that such a code was like in 74,000 questions about 248 graphs it was meant by 32.
    """
    if not any(map(is_decoded, links)):
        return links
    plain = [link for link in links if not is_decoded(link)]
    words = explained_words(text, schema, plain, obvious=True)
    meant = {word.name for word in words} | {link.label for link in plain}
    left = left_over(text, words, plain)
    return [link for link in links if not is_decoded(link) or (link.label in meant and link.said in left)]
