"""A sentence with which a small model declines what people may well ask, however sure it is.

Of 2,160 questions about 36 graphs it took four for wishes to change something, and none of them was one. Of
157 others that models took for one 73 begin by asking to be told something, and none of 160 wishes.
"""

import re

from heimdall.prompts.sentences import REFUSE_WRITE

_ASKS_TO_DO = re.compile(r"\W*(?:\w+\W+)?(?:can|could|would|will|please|let)\b", re.IGNORECASE)
_ASKS_TO_BE_TOLD = re.compile(
    r"\W*(?:(?:please|ok|hey|so|and|now)\W+)*(?:retrieve|list|show|find|identify|give me|get me|tell me|count"
    r"|return|display|name|search|fetch|look|which|what|who|whose|whom|how|where|when|why|are|is|was|were|do|does"
    r"|did|has|have|any|all|every)\b",
    re.IGNORECASE,
)


def is_hasty(sentence: str, question: str) -> bool:
    """Whether it calls a plain question a wish for change."""
    if sentence != REFUSE_WRITE:
        return False
    asks = "?" in question and _ASKS_TO_DO.match(question) is None
    return asks or _ASKS_TO_BE_TOLD.match(question) is not None
