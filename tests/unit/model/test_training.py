"""What training reads, and that packing changes nothing: needs PyTorch, as training itself."""

import itertools
import random
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch; nothing that ships does")

from inference_host.model import tokenizer as tokens  # noqa: E402 - see above
from inference_host.model.batches import Stream, batches, collate  # noqa: E402
from inference_host.model.marking import Writer  # noqa: E402
from inference_host.model.network import AHEAD, EPS, Batch, Nano, Shape, angles, attended, contrast, projected  # noqa: E402
from inference_host.model.pace import Pace  # noqa: E402
from inference_host.model.questions import groups  # noqa: E402
from inference_host.model.train import texts_of  # noqa: E402
from inference_host.model.written import written_groups  # noqa: E402


@pytest.fixture(scope="module")
def tokenizer() -> tokens.Tokenizer:
    sample = itertools.islice(groups(1, 8), 20)
    return tokens.train(text for group in sample for text in texts_of(group))


def states(model: Nano, batch: Batch) -> Any:
    """Of every place of the rows that has a next token."""
    with torch.no_grad():
        return model(batch, batch.target >= 0)[0]


def unpacked(before: Any, pair: Any) -> Batch:
    """One pair in a batch of its own."""
    start, width = len(before), len(pair)
    following = torch.cat((pair[1:], torch.tensor([-1])))
    row = (pair, torch.zeros_like(pair), start + torch.arange(width), following, following < -1)
    parts = (*row, torch.full_like(pair, -1))
    return Batch(before[None], torch.tensor([start]), *(part[None, None] for part in parts))


def test_a_pair_is_computed_alone_as_it_is_among_others(tokenizer: tokens.Tokenizer) -> None:
    torch.manual_seed(1)
    model = Nano(Shape(tokenizer.size, dim=64, layers=2, heads=2, hidden=64))
    rng = random.Random(4)
    writers = [Writer(rng, next(groups(seed, size))) for seed, size in ((5, 6), (6, 3))]
    together = collate(tokenizer, writers, rng)
    for row, number in ((0, 0), (0, 1), (1, 0)):
        mine = (together.segment[0, row] == number) & (together.target[0, row] >= 0)
        use = torch.zeros_like(together.answer)
        use[0, row] = mine
        with torch.no_grad():
            packed = model(together, use)[0]
        before = together.prefix[0, : together.prefix_len[0]]
        alone = unpacked(before, together.rows[0, row][together.segment[0, row] == number])
        assert torch.allclose(states(model, alone), packed, atol=1e-5)


def test_halves_of_heads_side_by_side_give_the_scores_of_pairs() -> None:
    """Llama's rotary embedding turns neighbouring channels; here they are half a head apart."""
    torch.manual_seed(3)
    heads, size, count = 2, 8, 5
    x, qkv, norm = torch.randn(count, 16), torch.randn(3 * heads * size, 16), torch.ones(16)
    turn = angles(torch.arange(count), size)
    q, k, v = projected(x, norm, qkv, turn, heads)
    read = (torch.nn.functional.rms_norm(x, (16,), norm, EPS) @ qkv.T).view(count, 3, heads, size)
    turned = torch.view_as_complex(read[:, :2].reshape(count, 2, heads, size // 2, 2))
    turned = torch.view_as_real(turned * torch.complex(*turn)[:, None]).reshape(count, 2, heads, size)
    scores = torch.einsum("ihd,jhd->hij", turned[:, 0], turned[:, 1])
    assert torch.allclose(torch.einsum("ihd,jhd->hij", q, k), scores, atol=1e-4)
    assert torch.allclose(v, read[:, 2])


def test_processors_attend_as_the_fused_form_does() -> None:
    torch.manual_seed(2)
    q, k, v = torch.randn(3, 2, 4, 5, 8).unbind()
    mask = torch.rand(2, 1, 5, 5) < 0.5
    mask[..., 0] = True
    fused = torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    assert torch.allclose(attended(q, k, v, mask), fused, atol=1e-6)


def test_each_process_of_a_loader_draws_questions_of_its_own(tokenizer: tokens.Tokenizer) -> None:
    loader = torch.utils.data.DataLoader(Stream(tokenizer, 3, 2), batch_size=None, num_workers=2)
    one, other, again = itertools.islice(loader, 3)
    assert not torch.equal(one.rows, other.rows)
    assert not torch.equal(one.rows, again.rows)
    here = next(batches(tokenizer, 3, 2))
    assert torch.equal(here.rows, one.rows), "the first process draws what training in one process draws"


def test_a_graphics_card_is_kept_busy_by_all_processors() -> None:
    assert Pace.of("cpu").writers == 1
    assert Pace.of("cuda").writers >= 1
    assert Pace.of("cuda").groups > Pace.of("cpu").groups


def test_wrong_answers_are_compared_with_the_right_one_and_never_learnt(tokenizer: tokens.Tokenizer) -> None:
    rng = random.Random(7)
    drawn = written_groups(rng, 8)
    batch = collate(tokenizer, [Writer(rng, next(drawn)) for _ in range(3)], rng)
    both = 0
    for number in range(int(batch.compared.max()) + 1):
        mine = batch.compared == number
        segments = {(int(g), int(r), int(batch.segment[g, r, at])) for g, r, at in mine.nonzero()}
        right = {
            place
            for place in segments
            if batch.answer[place[0], place[1]][batch.segment[place[0], place[1]] == place[2]].any()
        }
        assert len(right) <= 1 and len(segments) <= 2
        both += len(segments) == 2
    assert both > 5
    assert not (batch.answer & (batch.target < 0)).any()


def test_the_loss_of_a_comparison_falls_as_the_right_answer_gets_ahead() -> None:
    right = torch.tensor([True, True, False, True])
    compared = torch.tensor([0, 0, 0, -1])
    near = contrast(torch.tensor([1.0, 1.0, 2.0, 9.0]), right, compared)
    assert near == pytest.approx(float(torch.nn.functional.softplus(torch.tensor(AHEAD))))
    assert contrast(torch.tensor([1.0, 1.0, 9.0, 9.0]), right, compared) < 0.01
    alone = contrast(torch.tensor([1.0, 1.0]), torch.tensor([True, True]), torch.tensor([0, 0]))
    assert alone == 0.0, "the other one found no room"
    assert contrast(torch.tensor([1.0]), torch.tensor([True]), torch.tensor([-1])) == 0.0
