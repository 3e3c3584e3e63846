"""What a small model declines though people may well ask it."""

import pytest
from heimdall.chat.hasty_refusals import is_hasty
from heimdall.domain.graph import ValueLink
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE

KNOWN = (ValueLink("Castell Sheds", "Depot", "name"),)


@pytest.mark.parametrize(
    ("sentence", "question", "links", "hasty"),
    [
        (REFUSE_SCOPE, "what's parked at Castell Sheds?", KNOWN, True),
        (REFUSE_SCOPE, "what's the weather tonight?", (), False),
        (REFUSE_WRITE, "How long do parsnips need before they are ready to pull?", (), True),
        (REFUSE_WRITE, "anything we've taken out of service? vessels I mean", KNOWN, True),
        (REFUSE_WRITE, "could you close Castell Sheds?", KNOWN, False),
        (REFUSE_WRITE, "hey, can you rename it?", (), False),
        (REFUSE_WRITE, "mark Castell Sheds as closed", KNOWN, False),
        (REFUSE_ABSENT, "what's the phone number of Castell Sheds?", KNOWN, False),
    ],
)
def test_it_is_hasty(sentence: str, question: str, links: tuple[ValueLink, ...], hasty: bool) -> None:
    assert is_hasty(sentence, question, links) is hasty
