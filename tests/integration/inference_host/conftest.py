"""Real llama.cpp on models made on the spot; one of each per session."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from inference_host.context import Context
from inference_host.encoder import Encoder
from inference_host.engine import Engine
from inference_host.host import Host
from inference_host.llama import LoadOptions, Model
from inference_host.metrics import Metrics
from tests import tiny_gguf
from tests.fixtures import tiny_encoder
from tests.fixtures.hosts import KEY, LONG_CONTEXT, StartEngine, in_thread


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    return tiny_gguf.write(folder / "tiny.gguf", context=LONG_CONTEXT, profile="test-profile-1")


@pytest.fixture(scope="session")
def hybrid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.write(tmp_path_factory.mktemp("models") / "hybrid.gguf", hybrid=True)


@pytest.fixture(scope="session")
def model(tiny: Path) -> Iterator[Model]:
    loaded = Model(LoadOptions(str(tiny)))
    yield loaded
    loaded.close()


@pytest.fixture(scope="session")
def hybrid_model(hybrid: Path) -> Iterator[Model]:
    loaded = Model(LoadOptions(str(hybrid)))
    yield loaded
    loaded.close()


@pytest.fixture(scope="session")
def encoder_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_encoder.write(tmp_path_factory.mktemp("models") / "sense.gguf")


@pytest.fixture
def encoder(encoder_file: Path) -> Iterator[Encoder]:
    loaded = Encoder(LoadOptions(str(encoder_file)))
    yield loaded
    loaded.close()


@pytest.fixture(params=["attention", "hybrid"])
def any_model(request: pytest.FixtureRequest, model: Model, hybrid_model: Model) -> Model:
    return model if request.param == "attention" else hybrid_model


@pytest.fixture
def start_engine(model: Model) -> Iterator[StartEngine]:
    engines: list[Engine] = []

    def start(
        of: Model = model,
        *,
        max_queue: int = 8,
        context: Context | None = None,
        metrics: Metrics | None = None,
        saved_bytes: int = 1_000_000,
        **how: Any,
    ) -> Engine:
        context = context or Context(of, LoadOptions("", **({"n_ctx": 2048, "lanes": 8} | how)))
        metrics = metrics or Metrics()
        engines.append(Engine(of, context, max_queue=max_queue, metrics=metrics, saved_bytes=saved_bytes))
        return engines[-1]

    yield start
    for engine in engines:
        engine.close()


@pytest.fixture(scope="session")
def host(tiny: Path) -> Iterator[tuple[str, Host]]:
    """One for all tests that leave it idle, on a loop of its own as in life."""
    with in_thread(tiny, n_ctx=LONG_CONTEXT) as started:
        yield started


@pytest.fixture
async def client(host: tuple[str, Host]) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"Authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(base_url=host[0], headers=headers, timeout=20) as made:
        yield made
