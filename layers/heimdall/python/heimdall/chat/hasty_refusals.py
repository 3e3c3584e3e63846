"""Sentences with which a small model declines what people may well ask, however sure it is.

Of 2,160 questions about 36 graphs nine were declined so that could be answered, three of them could not.
"""

import re
from collections.abc import Sequence

from heimdall.domain.graph import ValueLink
from heimdall.prompts.sentences import REFUSE_SCOPE, REFUSE_WRITE

_ASKS_TO_DO = re.compile(r"\W*(?:\w+\W+)?(?:can|could|would|will|please|let)\b", re.IGNORECASE)


def is_hasty(sentence: str, question: str, links: Sequence[ValueLink]) -> bool:
    """Whether it calls strange what the graph holds a name of, or a plain question a wish for change."""
    if sentence == REFUSE_SCOPE:
        return bool(links)
    return sentence == REFUSE_WRITE and "?" in question and _ASKS_TO_DO.match(question) is None
