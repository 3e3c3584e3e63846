"""What a word stands for, told with its place in the schema: a small model need not look that up.

`commands = (Captain)-[COMMANDS]->(Ship)` says whom `who commands` asks for, `longest = Ship.length_m` what
is long, `dead = not Person.is_alive` what is not true of the dead. A name in more than `MOST` places is told
without them, unless the question means labels of few.

`in_detail` a label is told with the property that names its nodes, and then what joins the labels that are
meant (`joints`).
"""

from collections.abc import Collection, Sequence

from heimdall.domain.graph import GraphSchema, RelationshipSchema, SchemaLink, ValueLink
from heimdall.prompts.joints import joints
from heimdall.prompts.schema_text import quoted

MOST = 2


def explanations(
    links: Sequence[SchemaLink],
    schema: GraphSchema,
    values: Sequence[ValueLink] = (),
    *,
    in_detail: bool = False,
    clear: bool = False,
    passive: Collection[str] = (),
) -> tuple[str, ...]:
    """`word = name` for each link, once for each place of the name.

    Where the question is `clear`, no word of it being left to explain, one label alone may need no joints.
    Types that are `passive` (WRITTEN_BY) are told from whoever does it.
    """
    meant = {link.name for link in links} | {value.label for value in values}
    places = ((link, _places(link.name, schema, meant, in_detail, passive)) for link in links)
    told = [
        f"{link.word} = {'' if link.holds else 'not '}{place}" for link, found in places for place in found
    ]
    joined = joints(links, schema, values, clear=clear) if in_detail else ()
    return tuple(dict.fromkeys([*told, *(_pattern(each, passive) for each in joined)]))


def _places(
    name: str, schema: GraphSchema, meant: set[str], in_detail: bool, passive: Collection[str]
) -> Sequence[str]:
    if name.startswith(":"):
        return _patterns(name[1:], schema, meant, passive)
    if name.startswith("."):
        return _owners(name[1:], schema, meant)
    label = schema.label(name) if in_detail else None
    return (quoted(name) + (f"({quoted(label.properties[0].name)})" if label and label.properties else ""),)


def _patterns(type_: str, schema: GraphSchema, meant: set[str], passive: Collection[str]) -> Sequence[str]:
    all_ = [each for each in schema.relationships if each.type == type_]
    near = [each for each in all_ if {each.source, each.target} & meant]
    both = [each for each in near if {each.source, each.target} <= meant]
    found = next((some for some in (both, near, all_) if 1 <= len(some) <= MOST), None)
    return [_pattern(each, passive) for each in found] if found else (f":{quoted(type_)}",)


def _pattern(each: RelationshipSchema, passive: Collection[str]) -> str:
    """Who does it first, also where the type says whom it is done to: `(Author)<-[WRITTEN_BY]-(Book)`."""
    if each.type in passive:
        return f"({quoted(each.target)})<-[{quoted(each.type)}]-({quoted(each.source)})"
    return f"({quoted(each.source)})-[{quoted(each.type)}]->({quoted(each.target)})"


def _owners(key: str, schema: GraphSchema, meant: set[str]) -> Sequence[str]:
    """The labels that have the property, else the relationship types."""
    labels = schema.owners(key)
    near = [name for name in labels if name in meant]
    found = next((some for some in (near, labels) if 1 <= len(some) <= MOST), None)
    if found:
        return [f"{quoted(name)}.{quoted(key)}" for name in found]
    return _types_with(key, schema) if not labels else (f".{quoted(key)}",)


def _types_with(key: str, schema: GraphSchema) -> Sequence[str]:
    having = (each.type for each in schema.relationships if any(p.name == key for p in each.properties))
    types = list(dict.fromkeys(having))
    fit = types if 1 <= len(types) <= MOST else []
    return [f"[{quoted(each)}].{quoted(key)}" for each in fit] or (f".{quoted(key)}",)
