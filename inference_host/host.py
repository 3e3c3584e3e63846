"""The host's life: loads the model beside the running server, then answers, then drains."""

import asyncio
import logging
import threading
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from inference_host import model_file, selftest
from inference_host.chat_prompt import ChatPrompt, Prompt
from inference_host.context import Context
from inference_host.encoder import Encoder
from inference_host.engine import Engine
from inference_host.errors import HostError, ModelUnusable, NotReady
from inference_host.generation import GenerateRequest
from inference_host.grammar import GrammarCache
from inference_host.llama import LoadOptions, Model
from inference_host.metrics import Metrics
from inference_host.occupancy import Occupancy
from inference_host.settings import Settings

_log = logging.getLogger("inference_host")
_FIRST_ANSWER_S = 600
_ENCODER_N_CTX = 2048  # sentence encoders read less; a bound on what one text can cost


class HostState(StrEnum):
    """Where the host stands in its life."""

    STARTING = "starting"  # the model is being fetched, tested or loaded
    READY = "ready"  # answers
    FAILED = "failed"  # the model is unusable; `Host.error` says why
    DRAINING = "draining"  # finishes what it has, takes nothing new


@dataclass(frozen=True, slots=True)
class Served:
    """A loaded model and everything that answers with it."""

    model: Model
    engine: Engine
    prompt: ChatPrompt
    grammars: GrammarCache
    encoder: Encoder | None
    since: int


class Host:
    """One model, loaded once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.state = HostState.STARTING
        self.error: str | None = None
        self._served: Served | None = None
        self._settled = threading.Event()
        self.metrics.watch(
            active=lambda: self.load[0],
            waiting=lambda: self.load[1],
            ready=lambda: self.state is HostState.READY,
            lanes=lambda: self._occupancy.lanes,
            lanes_busy=lambda: self._occupancy.lanes_busy,
            cells=lambda: self._occupancy.cells,
            cells_used=lambda: self._occupancy.cells_used,
            prefixes=lambda: self._occupancy.prefixes,
        )

    @property
    def served(self) -> Served:
        """What answers. Raises NotReady until the model is loaded and from draining on."""
        if self._served is None or self.state is not HostState.READY:
            why = {
                HostState.STARTING: "The model is being loaded.",
                HostState.DRAINING: "The host is going down.",
                HostState.FAILED: self.error or "The model cannot be used.",
            }.get(self.state, "The host is not ready.")
            raise NotReady(why, retry_after_s=2 if self.state is HostState.STARTING else 10)
        return self._served

    @property
    def load(self) -> tuple[int, int]:
        """Answers being generated and requests that wait."""
        return (self._served.engine.active, self._served.engine.waiting) if self._served else (0, 0)

    @property
    def _occupancy(self) -> Occupancy:
        return self._served.engine.occupancy if self._served else Occupancy()

    def start(self) -> None:
        """Begin to load the model in a thread of its own; returns at once."""
        threading.Thread(target=self._load, name="loader", daemon=True).start()

    def wait(self) -> HostState:
        """Block until the model is loaded or has failed."""
        self._settled.wait()
        return self.state

    def drain(self) -> None:
        """Finish what runs and waits, take nothing new."""
        if self.state is not HostState.FAILED:
            self.state = HostState.DRAINING
        if self._served is not None:
            self._served.engine.drain()

    def close(self) -> None:
        """Stop within a step and free the model."""
        self.drain()
        if self._served is not None:
            self._served.engine.close()
            self._served.model.close()
            if self._served.encoder is not None:
                self._served.encoder.close()
            self._served = None

    def _load(self) -> None:
        started = time.monotonic()
        try:
            self._served = _serve(self.settings, self.metrics)
        except Exception as error:
            if not isinstance(error, HostError):
                _log.exception("loading the model failed")
            self.error = error.message if isinstance(error, HostError) else ModelUnusable.__doc__
            self.state = HostState.FAILED
        else:
            if self.state is HostState.STARTING:
                self.state = HostState.READY
            _log.info("model %s ready in %.2f s", self._served.model.name, time.monotonic() - started)
        finally:
            self._settled.set()


def _serve(settings: Settings, metrics: Metrics) -> Served:
    system = _system(settings.system_prompt)
    options = LoadOptions(
        path=str(model_file.local_path(settings)),
        n_ctx=settings.n_ctx,
        cells=settings.kv_cells,
        lanes=settings.lanes,
        prefixes=settings.prefixes,
        n_batch=settings.n_batch,
        n_threads=settings.n_threads,
        gpu_layers=settings.n_gpu_layers,
        weight_repacking=settings.weight_repacking,
    )
    if settings.self_test:
        selftest.check(options)
    encoder = _encoder(settings)
    model = Model(options)
    context = Context(model, options)
    selftest.compute(model, context)
    model.learn_vocabulary()
    prompt = ChatPrompt(model)
    engine = Engine(
        model,
        context,
        max_queue=settings.max_queue,
        metrics=metrics,
        saved_bytes=settings.prefix_copies_mb * 1024 * 1024,
    )
    first = prompt.prompt([*system, {"role": "user", "content": "hello"}])
    asyncio.run(_first_answer(engine, first))
    return Served(model, engine, prompt, GrammarCache(model), encoder, int(time.time()))


def _encoder(settings: Settings) -> Encoder | None:
    """Raises ModelUnusable, which tells that it is about the encoder."""
    try:
        path = model_file.local_encoder_path(settings)
        return _loaded_encoder(path, settings) if path else None
    except HostError as error:
        raise ModelUnusable(f"ENCODER_URI: {error.message}") from error


def _loaded_encoder(path: Path, settings: Settings) -> Encoder:
    options = LoadOptions(
        path=str(path),
        n_ctx=_ENCODER_N_CTX,
        n_threads=1,
        gpu_layers=0,  # milliseconds on a processor, and the GPU is left to the answers
        weight_repacking=settings.weight_repacking,
    )
    if settings.self_test:
        selftest.check(options, encoder=True)
    encoder = Encoder(options)
    selftest.encode(encoder)
    return encoder


def _system(path: Path | None) -> list[dict[str, str]]:
    try:
        return [{"role": "system", "content": path.read_text(encoding="utf-8")}] if path else []
    except (OSError, UnicodeError) as error:
        raise ModelUnusable(f"SYSTEM_PROMPT: the file {path} cannot be read: {error}") from error


async def _first_answer(engine: Engine, first: Prompt) -> None:
    """Computes what every request will begin with, so that the first one need not wait for it."""
    deadline = time.monotonic() + _FIRST_ANSWER_S
    job = engine.submit(GenerateRequest(first.tokens, deadline, max_tokens=1, shared_tokens=first.shared))
    async for _ in job.events():
        pass
