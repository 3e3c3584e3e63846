"""Messages that plainly ask for a change of the graph, which no query that reads can answer.

A small model may read `delete all people` as `show all people`. That would do no harm, and mislead. Only
imperatives at the start of a message count: `which people were removed` is a question.
"""

import re

_WISH = re.compile(
    r"""^\W*(?:(?:please|kindly|now|ok|okay|hey|go\ ahead\ and|i\ want\ (?:you\ )?to|i\ want|let'?s
            |(?:can|could|would|will)\ you(?:\ please)?)[,\s]+)*
        (?:(?:delete|remove|erase|drop|destroy|wipe|purge|create|insert|rename|overwrite|get\ rid\ of)\b
          |add\s+(?:a|an|another|new|the|some|node|nodes|relationship|relationships)\b
          |(?:set|change|update|increase|decrease|raise|lower)\s+.+\s(?:to|by)\s
          |(?:connect|link|attach)\s+.+\s(?:to|with)\s)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def wishes_to_write(message: str) -> bool:
    """Whether the message asks for a change rather than asks a question."""
    return _WISH.match(message) is not None
