"""What a small model declines though people may well ask it."""

import pytest
from heimdall.chat.hasty_refusals import is_hasty
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE


@pytest.mark.parametrize(
    ("sentence", "question", "hasty"),
    [
        (REFUSE_WRITE, "How long do parsnips need before they are ready to pull?", True),
        (REFUSE_WRITE, "anything we've taken out of service? vessels I mean", True),
        (REFUSE_WRITE, "Retrieve all bugs with severity critical that are not fixed.", True),
        (REFUSE_WRITE, "please list what was withdrawn in 2024", True),
        (REFUSE_WRITE, "could you close Castell Sheds?", False),
        (REFUSE_WRITE, "hey, can you rename it?", False),
        (REFUSE_WRITE, "mark Castell Sheds as closed", False),
        (REFUSE_SCOPE, "what's the weather at Castell Sheds?", False),
        (REFUSE_ABSENT, "what's the phone number of Castell Sheds?", False),
    ],
)
def test_it_is_hasty(sentence: str, question: str, hasty: bool) -> None:
    assert is_hasty(sentence, question) is hasty
