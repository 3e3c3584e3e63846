"""The words of Cypher that the gate knows: what may begin or continue a read, what may be called.

Names are compared without regard to case. What stands on no list is refused: a new server feature is
allowed by adding it here, never by accident.
"""

from collections.abc import Mapping

_WRITE = "is a write; this graph can only be read here, so make changes in your database's own client"
_ADMIN = "is an administration command"
_PLAN = "asks for a plan instead of rows; send the query itself"

FORBIDDEN: Mapping[str, str] = {
    **dict.fromkeys(
        ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT"), _WRITE
    ),
    **dict.fromkeys(
        (
            "DROP", "ALTER", "GRANT", "DENY", "REVOKE", "RENAME", "START", "STOP", "TERMINATE", "KILL",
            "ENABLE", "DEALLOCATE", "REALLOCATE", "DRYRUN", "DUMP", "FREE", "LOCK", "UNLOCK", "BEGIN",
            "COMMIT", "ROLLBACK", "ANALYZE", "CHECKPOINT",
        ),
        _ADMIN,
    ),
    **dict.fromkeys(("EXPLAIN", "PROFILE"), _PLAN),
    "LOAD": "reads files or the network",
    "USE": "switches to another database",
    "CYPHER": "sets options of the query engine",
}  # fmt: skip

MAY_FOLLOW_A_VARIABLE = (
    ")", "]", "}", ",", ".", ":", "[", "=", "<>", "<", ">", "<=", ">=", "=~", "+", "-", "*", "/", "%", "^",
    "||", "|", "..", "::", ";", "",
)  # fmt: skip
LABEL_MARKS = (":", "&", "!", "|")
ENDS_A_LABEL = (":", "&", "|", ")", "]", "{", "*")
CLAUSES = frozenset(
    ["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "UNION", "ORDER", "SKIP", "OFFSET", "LIMIT",
     "YIELD", "FINISH", "USING"]
)  # fmt: skip
FIRST_CLAUSES = frozenset(["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "FINISH"])
INFIX = frozenset(["AND", "OR", "XOR", "IN", "CONTAINS", "WHERE", "IS"])
PREFIX = frozenset(["NOT", "DISTINCT"])
SUFFIX = frozenset(["ASC", "ASCENDING", "DESC", "DESCENDING"])
CASE_PARTS = frozenset(["WHEN", "THEN", "ELSE"])
SUBQUERIES = frozenset(["EXISTS", "COUNT", "COLLECT"])
PATH_CHOICES = frozenset(["ANY", "ALL", "SHORTEST", "PATH", "PATHS"])
PATH_SELECTORS = frozenset(["SHORTEST", "PATH", "PATHS", "GROUP", "GROUPS"])
HINTS = frozenset(["INDEX", "SCAN", "JOIN", "ON", "SEEK", "TEXT", "POINT", "RANGE"])
SHOWABLE = frozenset(["INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS"])
SHOW_KINDS = frozenset(
    ["ALL", "RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP", "VECTOR", "BTREE", "UNIQUE", "UNIQUENESS",
     "NODE", "REL", "RELATIONSHIP", "KEY", "EXISTENCE", "EXIST", "PROPERTY", "TYPE"]
)  # fmt: skip

PROCEDURES = frozenset(
    each.lower()
    for each in (
        "db.labels", "db.relationshipTypes", "db.propertyKeys", "db.indexes", "db.constraints", "db.info",
        "db.schema.visualization", "db.schema.nodeTypeProperties", "db.schema.relTypeProperties",
        "db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships",
        "db.index.vector.queryNodes", "db.index.vector.queryRelationships", "dbms.components",
    )
)  # fmt: skip

_FUNCTIONS = """
    abs acos all allShortestPaths any asin atan atan2 avg btrim ceil ceiling char_length character_length
    coalesce collect collect_list cos cosh cot coth count date datetime degrees distance duration e
    elementId endNode exists exp extract filter floor haversin head id isEmpty isNaN keys labels last left
    length ln localdatetime localtime log log10 lower ltrim max min nodes none normalize nullIf path_length
    percentileCont percentileDisc pi point properties radians rand randomUUID range reduce relationships
    rels replace reverse right round rtrim shortestPath sign sin single sinh size split sqrt startNode
    stDev stDevP substring sum tail tan tanh time timestamp toBoolean toBooleanList toBooleanOrNull toFloat
    toFloatList toFloatOrNull toInt toInteger toIntegerList toIntegerOrNull toLower toString toStringList
    toStringOrNull toUpper trim type upper valueType vector vector_dimension_count vector_distance
    vector_norm
    date.truncate date.realtime date.statement date.transaction
    datetime.truncate datetime.realtime datetime.statement datetime.transaction datetime.fromEpoch
    datetime.fromEpochMillis
    localdatetime.truncate localdatetime.realtime localdatetime.statement localdatetime.transaction
    localtime.truncate localtime.realtime localtime.statement localtime.transaction
    time.truncate time.realtime time.statement time.transaction
    duration.between duration.inDays duration.inMonths duration.inSeconds
    point.distance point.withinBBox
    vector.similarity.cosine vector.similarity.euclidean
"""
FUNCTIONS = frozenset(_FUNCTIONS.lower().split())
