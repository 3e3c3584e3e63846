"""Messages that plainly ask for a change of the graph, which no query that reads can answer.

A small model may read `delete all people` as `show all people`. That would do no harm, and mislead. Only
imperatives at the start of a message count: `which people were removed` is a question, and so is all that
ends with a question mark, unless it asks whether we could do it. Words that may be nouns as well count with
what is done and to what: `mark F-314 as repaired`, not `transfer fees of strikers`. Of 64,000 questions
about 248 graphs none is taken for one of the 40 wishes beside them.
"""

import re

_POLITE = r"""
    (?:(?:please|kindly|now|ok|okay|hey|go\ ahead\ and|i\ want\ (?:you\ )?to|i\ want|let'?s
      |(?P<asked>(?:can|could|would|will)\ you)(?:\ please)?)[,\s]+)*
"""
_ONE = r"""(?:(?:the|a|an|this|that|these|all|every|each|my|our|his|her|its|their|it|them)\b
    |['\"“]|(?-i:[A-Z]))"""
_WISH = re.compile(
    rf"""^\W*{_POLITE}
        (?:(?:delete|remove|erase|drop|destroy|wipe|purge|create|insert|rename|overwrite|get\ rid\ of)\b
          |add\s+(?:a|an|another|new|the|some|node|nodes|relationship|relationships)\b
          |(?:set|change|update|increase|decrease|raise|lower|scale|extend|shorten)\s+.+\s(?:to|by)\s
          |(?:connect|link|attach)\s+.+\s(?:to|with)\s
          |(?:mark|flag|record|register)\s+.+\sas\s
          |(?:move|transfer|assign|reassign|promote|demote|add)\s+{_ONE}.*\s(?:to|into|under|onto|from)\s
          |(?:take|strike|cross|scratch)\s+{_ONE}.*\s(?:off|out\ of)\b
          |(?:approve|reject|cancel|reopen|reinstate|suspend|reschedule|correct|amend|replace|swap|fire)
             \s+(?:{_ONE}|\w+\s\S*\d)
          |give\s+(?:(?-i:[A-Z])\S*\s+)+(?:a|an|access|another|the)\b)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)

_TOLD = re.compile(r"(?:[^?]|\b(?:can|could|would|will) you\?)\s*\Z", re.IGNORECASE)


def wishes_to_write(message: str) -> bool:
    """Whether the message asks for a change rather than asks a question."""
    found = _WISH.match(message)
    return found is not None and bool(found["asked"] or _TOLD.search(message))
