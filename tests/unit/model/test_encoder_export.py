"""The sentence encoder as a GGUF: written with PyTorch, read by gguf and by llama.cpp."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the encoder needs PyTorch; nothing that ships does")
pytest.importorskip("tokenizers", reason="the encoder's text is cut by the package tokenizers")
gguf = pytest.importorskip("gguf")

from inference_host.model.encoder_export import export  # noqa: E402 - see above
from inference_host.model.sentence_encoder import (  # noqa: E402
    HEADS,
    INNER,
    LAYERS,
    POSITIONS,
    SIZE,
    SPECIALS,
    SentenceEncoder,
)

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = (*SPECIALS, *".?", *LETTERS, *(f"##{letter}" for letter in LETTERS), "lamp", "the", "##ing", "dim")


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    """Of random weights, biases and norms too, so that none can stand for another."""
    torch.manual_seed(1)
    made = SentenceEncoder(PIECES)
    with torch.no_grad():
        for name, weights in made.named_parameters():
            if weights.ndim == 1:
                weights.normal_(1.0 if "norm" in name and name.endswith("weight") else 0.0, 0.3)
    return made


@pytest.fixture(scope="module")
def file(encoder: SentenceEncoder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "sense.gguf"
    export(encoder, path)
    return path


def test_it_says_what_it_is(file: Path) -> None:
    fields = gguf.GGUFReader(file).fields
    expected = {
        "general.architecture": "bert",
        "general.name": "heimdall-sense",
        "general.license": "apache-2.0",
        "bert.context_length": POSITIONS,
        "bert.embedding_length": SIZE,
        "bert.feed_forward_length": INNER,
        "bert.block_count": LAYERS,
        "bert.attention.head_count": HEADS,
        "bert.attention.causal": False,
        "bert.pooling_type": gguf.PoolingType.MEAN,
    }
    assert {name: fields[name].contents() for name in expected} == expected
    assert fields["bert.attention.layer_norm_epsilon"].contents() == pytest.approx(1e-12)


def test_pieces_that_begin_a_word_are_marked_and_those_that_go_on_are_not(file: Path) -> None:
    fields = gguf.GGUFReader(file).fields
    told = fields["tokenizer.ggml.tokens"].contents()
    assert told == [*SPECIALS, *(p[2:] if p.startswith("##") else f"▁{p}" for p in PIECES[len(SPECIALS) :])]
    kinds = fields["tokenizer.ggml.token_type"].contents()
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    marks = [control, gguf.TokenType.UNKNOWN, control, control, control]
    assert kinds == [*marks, *[normal] * (len(PIECES) - len(SPECIALS))]
    names = ("padding", "unknown", "bos", "seperator", "mask")  # llama.cpp's own spelling
    assert [fields[f"tokenizer.ggml.{name}_token_id"].contents() for name in names] == [0, 1, 2, 3, 4]


def test_pieces_take_8_bits_matrices_5_and_norms_and_biases_stay_as_they_are(file: Path) -> None:
    kinds = {tensor.name: tensor.tensor_type.name for tensor in gguf.GGUFReader(file).tensors}
    assert kinds.pop("token_embd.weight") == "Q8_0"
    matrices = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_up", "ffn_down")
    quantised = {f"blk.{layer}.{name}.weight" for layer in range(LAYERS) for name in matrices}
    assert {name for name, kind in kinds.items() if kind == "Q5_1"} == quantised
    assert {kind for name, kind in kinds.items() if name not in quantised} == {"F32"}


def test_weights_are_those_of_the_network(encoder: SentenceEncoder, file: Path) -> None:
    found = {
        tensor.name: gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        for tensor in gguf.GGUFReader(file).tensors
    }
    state = {name: weights.numpy() for name, weights in encoder.state_dict().items()}
    last = f"layers.{LAYERS - 1}"
    query, key, value = np.split(state[f"{last}.qkv.weight"], 3)
    expected = {
        "token_embd.weight": state["embed.weight"],
        "position_embd.weight": state["places.weight"],
        "token_types.weight": state["kind.weight"],
        "token_embd_norm.bias": state["norm.bias"],
        f"blk.{LAYERS - 1}.attn_q.weight": query,
        f"blk.{LAYERS - 1}.attn_k.weight": key,
        f"blk.{LAYERS - 1}.attn_v.weight": value,
        f"blk.{LAYERS - 1}.attn_output_norm.weight": state[f"{last}.norm_att.weight"],
        f"blk.{LAYERS - 1}.layer_output_norm.weight": state[f"{last}.norm_ffn.weight"],
        f"blk.{LAYERS - 1}.ffn_down.bias": state[f"{last}.down.bias"],
        f"blk.{LAYERS - 1}.ffn_up.weight": state[f"{last}.up.weight"],
    }
    for name, weights in expected.items():
        assert found[name].shape == weights.shape
        assert np.abs(found[name] - weights).max() < np.abs(weights).max() / 30


def test_llama_cpp_makes_the_same_vectors_of_it(encoder: SentenceEncoder, file: Path) -> None:
    needed = "needs PyTorch and llama.cpp in one environment"
    pytest.importorskip("llama_cpp", reason=needed)
    from inference_host.encoder import Encoder
    from inference_host.llama import LoadOptions

    texts = ["the lamp", "Dim the LAMPS?", "Café dimming.", "naïve 7 [SEP]", "a", "the " * POSITIONS, ""]
    known = encoder.vectors(texts)
    mine = np.array([known[text] for text in texts])
    host = Encoder(LoadOptions(str(file)))
    try:
        told = host.encode(texts)
    finally:
        host.close()
    assert told.tokens == sum(int((encoder.ids([text]) != 0).sum()) for text in texts)
    near = told.vectors @ mine.T
    assert np.diag(near).min() > 0.97
    assert near.argmax(1).tolist() == list(range(len(texts)))
