"""The copying circuit that a new network begins with; runs where PyTorch is (`make model`'s environment)."""

import random

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is installed by `make model` alone")

from inference_host.model.batches import Coded, copying  # noqa: E402 - see above
from inference_host.model.induction import CONSTANT, begin, embedding  # noqa: E402
from inference_host.model.network import Batch, Nano, Shape  # noqa: E402
from inference_host.model.tokenizer import ASSISTANT, SYSTEM, Tokenizer  # noqa: E402


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Phrases and bytes alone."""
    return Tokenizer(merges=[])


def batch_of(coded: Coded, prefix: list[int]) -> Batch:
    """One group with one row of one pair."""
    ids = torch.tensor(coded.ids)
    wanted = torch.cat((ids[1:], torch.tensor([-1])))
    answer = (torch.arange(len(ids)) >= coded.start - 1) & (wanted >= 0)
    none = torch.full_like(ids, -1)
    row = (ids, torch.zeros_like(ids), torch.arange(len(ids)) + len(prefix), wanted, answer, none)
    return Batch(torch.tensor([prefix]), torch.tensor([len(prefix)]), *(part[None, None] for part in row))


def copied(tokenizer: Tokenizer, model: Nano) -> float:
    """Share of random pieces that are said again as they were."""
    rng = random.Random(5)
    right, asked = 0, 0
    for _ in range(20):
        prefix = [SYSTEM, *(rng.randrange(ASSISTANT + 1, tokenizer.size) for _ in range(60))]
        batch = batch_of(copying(rng, prefix, tokenizer.size), prefix)
        states, _ = model(batch, batch.answer)
        found = (states @ model.embed.weight.T).argmax(1) == batch.target[batch.answer]
        right, asked = right + int(found[1:-1].sum()), asked + len(found) - 2
    return right / asked


@torch.no_grad()
def test_an_untrained_network_copies_pieces_it_has_never_seen_together(tokenizer: Tokenizer) -> None:
    torch.manual_seed(1)
    model = Nano(Shape(tokenizer.size))
    before = copied(tokenizer, model)
    begin(model, tokenizer)
    assert before < 0.05
    assert copied(tokenizer, model) > 0.7


def test_the_constant_is_the_same_for_every_piece(tokenizer: Tokenizer) -> None:
    column = embedding(tokenizer, 192)[:, CONSTANT]
    assert bool((column == column[0]).all())


def test_a_piece_in_upper_case_begins_beside_its_counterpart(tokenizer: Tokenizer) -> None:
    vectors = torch.nn.functional.normalize(embedding(tokenizer, 192)[:, CONSTANT + 1 :])
    low, high, other = (vectors[tokenizer.ids[p]] for p in ("o", "O", "q"))
    assert float(low @ high) > 0.6 > float(low @ other)
