"""Tries a model in a process of its own: some models crash llama.cpp on some processors.

`python -m inference_host.selftest '{"path": "model.gguf", …LoadOptions}'` ends with 0 when the model loads
and computes, with 1 and a sentence on standard error when llama.cpp refuses it, by a signal when it crashes.
With `encoder` behind it the model is tried as a sentence encoder.
"""

import json
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from inference_host.context import Context
from inference_host.encoder import Encoder
from inference_host.errors import HostError, ModelUnusable
from inference_host.llama import LoadOptions, Model

_TEXT = "How many people are there, and who knows whom? 0123456789"
_LONGEST_S = 600
_ENCODER = "encoder"


def check(options: LoadOptions, *, encoder: bool = False) -> None:
    """Run the test in a child process. Raises ModelUnusable with one clear sentence."""
    command = [sys.executable, "-m", "inference_host.selftest", json.dumps(asdict(options))]
    command += [_ENCODER] if encoder else []
    name = Path(options.path).name
    try:
        child = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise ModelUnusable(
            f"The model {name} did not finish its self-test in {_LONGEST_S} seconds."
        ) from error
    if child.returncode < 0:
        raise ModelUnusable(
            f"The model {name} crashes llama.cpp on this machine ({signal.Signals(-child.returncode).name}); "
            "use another quantisation (F16) or llama.cpp without the processor's extras (GGML_NATIVE=OFF)."
        )
    if child.returncode:
        said = child.stderr.strip().splitlines()
        raise ModelUnusable(said[-1] if said else f"The model {name} failed its self-test.")


def compute(model: Model, context: Context) -> None:
    """A batch of several tokens (where AMX crashes), a copied sequence and a step of both.

    Raises ModelUnusable when llama.cpp cannot compute them.
    """
    tokens = (model.tokenize(_TEXT) or [0])[: min(32, context.n_batch)]
    context.clear()
    _step(context, {0: tokens}, 0)
    likeliest = int(context.scores()[0].argmax())
    if context.sequences > 1:
        context.copy(0, 1)
    _step(context, {sequence: [likeliest] for sequence in range(min(context.sequences, 2))}, len(tokens))
    context.scores()
    context.clear()


def encode(encoder: Encoder) -> None:
    """Two texts in one batch. Raises GenerationFailed when llama.cpp cannot compute them."""
    encoder.embed([_TEXT, _TEXT[:9]])


def _step(context: Context, feeds: dict[int, list[int]], position: int) -> None:
    context.clear_batch()
    for sequence, tokens in feeds.items():
        context.add(tokens, position, sequence, True)
    status = context.decode()
    if status:
        raise ModelUnusable(f"The model cannot compute: llama.cpp ended its first step with {status}.")


def main() -> int:
    """The child's side."""
    try:
        options = LoadOptions(**json.loads(sys.argv[1]))
        if _ENCODER in sys.argv[2:]:
            encode(Encoder(options))
        else:
            model = Model(options)
            compute(model, Context(model, options))
    except HostError as error:
        print(error.message, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
