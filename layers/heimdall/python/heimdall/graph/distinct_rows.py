"""Who asks for nodes wants each of them once, however many ways lead to it.

`vessels that call at ports in Malaysia` gives a vessel for every such port; a node that is picked by its name
is one, so nothing is repeated there.
"""

import re

_FORM = re.compile(
    r"(?P<match>MATCH \(n(?::[^()]*)?\).*) RETURN (?:n|(?P<count>count\(n\) AS count))"
    r"(?P<rest>(?: ORDER BY n\.[^'()]*?)?(?: LIMIT \d+)?)",
    re.DOTALL,
)
_OTHER_NODE = re.compile(r"\((?!n\b)\w*(?::[^(){}]*)?(?P<pin>\{[^{}]*\})?\)")
_NAMED = re.compile(r"\{`?(?:\w*[nN]ame|\w*[tT]itle|id|\w*_id|\w*I[dD]|code)`?: ")


def with_distinct_rows(cypher: str) -> str:
    """The query with DISTINCT where another node of it may be several and it returns or counts `n`."""
    found = _FORM.fullmatch(cypher)
    if found is None or " WITH " in cypher:
        return cypher
    others = _OTHER_NODE.finditer(found["match"].partition(" WHERE ")[0])
    if all(other["pin"] and _NAMED.match(other["pin"]) for other in others):
        return cypher
    returned = "count(DISTINCT n) AS count" if found["count"] else "DISTINCT n"
    return f"{found['match']} RETURN {returned}{found['rest']}"
