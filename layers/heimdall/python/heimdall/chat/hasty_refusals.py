"""A sentence with which a small model declines what people may well ask, however sure it is.

Of 2,160 questions about 36 graphs it took four for wishes to change something, and none of them was one.
"""

import re

from heimdall.prompts.sentences import REFUSE_WRITE

_ASKS_TO_DO = re.compile(r"\W*(?:\w+\W+)?(?:can|could|would|will|please|let)\b", re.IGNORECASE)


def is_hasty(sentence: str, question: str) -> bool:
    """Whether it calls a plain question a wish for change."""
    return sentence == REFUSE_WRITE and "?" in question and _ASKS_TO_DO.match(question) is None
