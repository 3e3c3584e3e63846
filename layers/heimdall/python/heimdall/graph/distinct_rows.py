"""Who asks for nodes wants each of them once, however many ways lead to it.

`vessels that call at ports in Malaysia` gives a vessel for every such port, and `who scored in the final` a
player for every goal. What is counted at one node that is picked by its name may well be every time: goals.
Rows of two nodes that a third joins are one for the two, be it joined by several: `actors and their genres`.
"""

import re

_FORM = re.compile(
    r"(?P<match>MATCH \(n(?::[^()]*)?\).*) RETURN (?:n|(?P<count>count\(n\) AS count))"
    r"(?P<rest>(?: ORDER BY n\.[^'()]*?)?(?: LIMIT \d+)?)",
    re.DOTALL,
)
_JOINED = re.compile(
    r"(?P<match>MATCH \(n:[^()]*\)[^()]*\(m[^()]*\)(?:, \(n\))?[^()]*\(o[^()]*\)"
    r"(?: WHERE (?:(?! RETURN ).)*)?) RETURN "
    r"(?P<shown>(?=.*\bo\.)(?!.*[mr]\.)(?:[no]\.(?:`[^`]+`|\w+)(?:, )?)+)(?P<rest>(?: LIMIT \d+)?)",
    re.DOTALL,
)
_FIGURED = re.compile(
    r"(?P<match>MATCH \(n(?::[^()]*)?\).*)"
    r"(?P<figures> RETURN count\(n\) AS count, \w+\(n\.[^()]+\) AS \w+(?:, \w+\(n\.[^()]+\) AS \w+)?)",
    re.DOTALL,
)
_OTHER_NODE = re.compile(r"\((?!n\b)\w*(?::[^(){}]*)?(?P<pin>\{[^{}]*\})?\)")
_NAMED = re.compile(r"\{`?(?:\w*[nN]ame|\w*[tT]itle|id|\w*_id|\w*I[dD]|code)`?: ")


def with_distinct_rows(cypher: str) -> str:
    """The query with DISTINCT where it returns `n` beside another node, or counts it beside several.

    So are rows of `n` and `o` that say nothing of what is between them.
    """
    if joined := _JOINED.fullmatch(cypher):
        return f"{joined['match']} RETURN DISTINCT {joined['shown']}{joined['rest']}"
    if figured := _FIGURED.fullmatch(cypher):
        once = " WITH DISTINCT n" if _others(figured["match"]) else ""
        return f"{figured['match']}{once}{figured['figures']}"
    found = _FORM.fullmatch(cypher)
    if found is None or " WITH " in cypher:
        return cypher
    others = _others(found["match"])
    picked = all(other["pin"] and _NAMED.match(other["pin"]) for other in others)
    if not others or (found["count"] and picked):
        return cypher
    returned = "count(DISTINCT n) AS count" if found["count"] else "DISTINCT n"
    return f"{found['match']} RETURN {returned}{found['rest']}"


def _others(match: str) -> list[re.Match[str]]:
    """The nodes of the pattern beside `n`."""
    return list(_OTHER_NODE.finditer(match.partition(" WHERE ")[0]))
