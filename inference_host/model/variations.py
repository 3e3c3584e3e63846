"""A written question again, otherwise: in other words, about other values and numbers, over less of its schema.

What is asked stays the same, so the answer follows. Thus a few thousand questions, read many times, cannot be known
by heart; what they have in common can.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Any

from inference_host.model.described import Described
from inference_host.model.marking import TOKEN, marked_cypher, unescaped
from inference_host.model.pairs import cypher_text
from inference_host.model.prompting import gateway
from inference_host.model.random_props import camel
from inference_host.model.schemas import key_of, quoted

Row = Mapping[str, Any]  # `question`, perhaps `also` (the same in other words), `answer`, `rejected`
CHANGED = 0.7  # share of values and numbers that become others
THINNED = (0.0, 0.0, 0.25, 0.5)  # shares of what a schema has beside what is asked that are left out
RESPELT = 0.5
YEARS = range(1000, 2200)
_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?![\w,:/%-]|\.\d|\s?[km]\b|\s(?:thousand|million|billion|dozen))")


def varied(rng: random.Random, graph: Described, rows: Sequence[Row]) -> tuple[Described, list[Row]]:
    """A graph and some of its questions, both as they could have been as well."""
    asked = [about_others(rng, graph, in_other_words(rng, row)) for row in rows]
    return respelt(rng, *thinned(rng, graph, asked))


def in_other_words(rng: random.Random, row: Row) -> Row:
    """The question as it was written, or one of those that mean the same."""
    return {**row, "question": rng.choice((row["question"], *row.get("also", ())))}


def about_others(rng: random.Random, graph: Described, row: Row) -> Row:
    """Other values and numbers, where the question says them as the answer does and only once."""
    swaps = (*_other_values(rng, graph, row), *_other_numbers(rng, row))
    for old, new, written, instead in swaps:
        question = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _, new=new: new, row["question"])
        answers = [
            "".join(instead if part == written else part for part in TOKEN.findall(answer))
            for answer in (row["answer"], *row["rejected"])
        ]
        row = {**row, "question": question, "answer": answers[0], "rejected": answers[1:]}
    return row


def thinned(rng: random.Random, graph: Described, rows: Sequence[Row]) -> tuple[Described, list[Row]]:
    """Less of what no answer needs; a rejected answer that needs it goes as well."""
    share, needed = rng.choice(THINNED), _needed(graph, rows)

    def stays(name: str) -> bool:
        return name in needed or rng.random() >= share

    def props(found: Mapping[str, str], key: str = "") -> dict[str, str]:
        return {name: kind for name, kind in found.items() if name == key or stays(name)}

    labels = {n: props(p, key_of(list(p))) for n, p in graph["labels"].items() if stays(n)}
    rels = [
        [a, kind, b, props(p)]
        for a, kind, b, p in graph["relationships"]
        if a in labels and b in labels and stays(kind)
    ]
    values = {
        owner: found
        for owner, found in graph["values"].items()
        if owner.split(".")[1] in labels.get(owner.split(".")[0], ())
    }
    left = {"labels": labels, "relationships": rels, "values": values}
    gone = _names(graph) - _names(left)
    return left, [
        {**row, "rejected": [r for r in row["rejected"] if gone.isdisjoint(_words(r))]} for row in rows
    ]


def respelt(rng: random.Random, graph: Described, rows: Sequence[Row]) -> tuple[Described, list[Row]]:
    """The names of properties and types as others write them: `due_on` or `dueOn`, WORKS_AT or worksAt."""
    if rng.random() >= RESPELT:
        return graph, list(rows)
    types = _spelling({kind for _, kind, _, _ in graph["relationships"]}, rng.choice((_upper, _camel)))
    found = (*graph["labels"].values(), *(p for *_, p in graph["relationships"]))
    props = _spelling({name for each in found for name in each}, rng.choice((_snake, _camel)))

    def named(old: Mapping[str, str]) -> dict[str, str]:
        return {props[name]: kind for name, kind in old.items()}

    new = {
        "labels": {label: named(each) for label, each in graph["labels"].items()},
        "relationships": [[a, types[kind], b, named(p)] for a, kind, b, p in graph["relationships"]],
        "values": {_respelt_owner(owner, props): texts for owner, texts in graph["values"].items()},
    }
    names = {f":{old}": quoted(kind) for old, kind in types.items()}
    names |= {f".{old}": quoted(prop) for old, prop in props.items()}
    gone = _names(graph) - _names(new)
    return new, [told for row in rows if gone.isdisjoint(_words((told := _renamed(row, names))["answer"]))]


def _renamed(row: Row, names: Mapping[str, str]) -> Row:
    answer, *rejected = (
        marked_cypher(said, names, {}) if said.startswith("MATCH ") else said
        for said in (row["answer"], *row["rejected"])
    )
    return {**row, "answer": answer, "rejected": rejected}


def _respelt_owner(owner: str, props: Mapping[str, str]) -> str:
    label, prop = owner.split(".")
    return f"{label}.{props[prop]}"


def _spelling(names: Set[str], style: Callable[[Sequence[str]], str]) -> dict[str, str]:
    """Each name in a style; as it was where that would be read as other words, all of them where two became one."""
    parts = gateway("graph.schema_words").parts_of
    new = {name: style(parts(name)) for name in names}
    new = {name: each if parts(each) == parts(name) else name for name, each in new.items()}
    return new if len(set(new.values())) == len(new) else {name: name for name in names}


def _upper(parts: Sequence[str]) -> str:
    return "_".join(parts).upper()


def _snake(parts: Sequence[str]) -> str:
    return "_".join(parts)


def _camel(parts: Sequence[str]) -> str:
    return camel("_".join(parts))


def _words(answer: str) -> set[str]:
    """Names, keywords and variables of a query, without its texts."""
    return {part.strip("`") for part in TOKEN.findall(answer) if part[0] != "'"}


def _needed(graph: Described, rows: Sequence[Row]) -> set[str]:
    """The names of the answers, and the ends of the relationships among them."""
    said = set().union(*(_words(row["answer"]) for row in rows))
    return said.union(*({a, b} for a, kind, b, _ in graph["relationships"] if kind in said))


def _names(graph: Described) -> set[str]:
    return {
        *graph["labels"],
        *(kind for _, kind, _, _ in graph["relationships"]),
        *(name for props in graph["labels"].values() for name in props),
        *(name for *_, props in graph["relationships"] for name in props),
    }


Swap = tuple[str, str, str, str]  # in the question, instead of it; in the answer, instead of it


def _other_values(rng: random.Random, graph: Described, row: Row) -> Iterator[Swap]:
    """Texts that the graph has, for others of the same property."""
    literals = {part for part in TOKEN.findall(row["answer"]) if part[0] == "'"}
    texts = {unescaped(part): part for part in literals}
    for text, literal in sorted(texts.items()):
        homes = [found for _, found in sorted(graph["values"].items()) if text in found]
        said = re.findall(rf"(?<!\w)(an? )?{re.escape(text)}(?!\w)", row["question"])
        beside = any(text in other for other in texts if other != text)
        if homes and said == [""] and not beside and rng.random() < CHANGED:
            new = rng.choice(rng.choice(homes))
            if not any(new in other or other in new for other in texts):
                yield text, new, literal, f"'{cypher_text(new)}'"


def _other_numbers(rng: random.Random, row: Row) -> Iterator[Swap]:
    """Numbers of as many digits, years for years; 0 and 1 mean too much."""
    parts = TOKEN.findall(row["answer"])
    texts = " ".join(part for part in parts if part[0] == "'")
    for number in sorted(set(_NUMBER.findall(row["question"]))):
        once = parts.count(number) == 1 and len(re.findall(rf"(?<!\w){number}(?!\w)", row["question"])) == 1
        if once and int(number) > 1 and number not in texts and rng.random() < CHANGED:
            yield number, (new := _other_number(rng, number)), number, new


def _other_number(rng: random.Random, number: str) -> str:
    if int(number) in YEARS:
        return str(int(number) + rng.randint(-9, 9))
    zeros = len(number) - len(number.rstrip("0"))
    digits = len(number) - zeros
    low = max(10 ** (digits - 1), 1 if zeros else 2)
    return f"{rng.randint(low, 10**digits - 1)}{'0' * zeros}"
