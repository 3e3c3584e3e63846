"""The GGUF in the repository, read by llama.cpp itself."""

import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from inference_host.model.marking import Writer
from inference_host.model.questions import groups
from inference_host.model.tokenizer import Tokenizer

pytest.importorskip("llama_cpp")
gguf = pytest.importorskip("gguf")

from inference_host.model.answering import Model  # noqa: E402
from inference_host.model.evaluate import evaluate, seed_rows  # noqa: E402

FILE = Path(__file__).parents[3] / "inference_host/model/heimdall-nano.gguf"


@pytest.fixture(scope="module")
def model() -> Iterator[Model]:
    loaded = Model(FILE)
    yield loaded
    loaded.llama.close()


def test_it_is_small_enough_for_the_repository_and_names_its_profile(model: Model) -> None:
    assert FILE.stat().st_size <= 16 * 2**20
    assert model.llama.metadata["heimdall.profile"] == "closed-cypher-4"
    assert model.llama.metadata["general.name"] == "heimdall-nano"


def test_weights_are_f16_because_q8_crashes_on_some_cpus() -> None:
    kinds = {tensor.tensor_type.name for tensor in gguf.GGUFReader(FILE).tensors}
    assert kinds == {"F16", "F32"}


def test_llama_cpp_cuts_text_exactly_as_training_did(model: Model) -> None:
    field = gguf.GGUFReader(FILE).fields["tokenizer.ggml.merges"]
    merges = [bytes(field.parts[i]).decode() for i in field.data]
    tokenizer = Tokenizer([(a, b) for a, b in (merge.split(" ") for merge in merges)])
    texts = [
        text
        for g in islice(groups(21, 12), 8)
        for writer in [Writer(random.Random(2), g)]
        for text in (writer.system, *(t for p in map(writer.pair, g.pairs) for t in (p.user, p.answer)))
    ]
    for text in [*texts, "naïve 東京", "it's O'Brien's  double  space\n\nend "]:
        assert tokenizer.encode(text) == model.llama.tokenize(text.encode(), add_bos=False, special=False), (
            text
        )


@pytest.mark.parametrize("linked", [True, False], ids=["with links", "without links"])
def test_every_default_example_is_answered_exactly(model: Model, linked: bool) -> None:
    wrong = [(r.question, r.got.text) for r in evaluate(model, seed_rows(), linked, None) if not r.right]
    assert wrong == []


def test_answers_are_valid_actions_on_questions_it_never_saw(model: Model) -> None:
    rows = [
        {"category": "x", "question": q, "answer": ""}
        for q in ("how many blarghs?", "'; DROP", 'who is O\'Brien "X" \\')
    ]
    for result in evaluate(model, rows, True, None):
        text = result.got.text
        assert text.endswith(".") or set(json.loads(text)) == {"action", "params"}
