"""The model in the repository, through the host's own eyes (what it answers: tests/unit/model)."""

from collections.abc import Iterator

import pytest

from inference_host import selftest
from inference_host.chat_prompt import ChatPrompt, Prompt
from inference_host.generation import Sampling
from inference_host.llama import LoadOptions, Model
from inference_host.settings import SHIPPED_MODEL
from tests.fixtures.hosts import StartEngine, answered, asked

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(not SHIPPED_MODEL.is_file(), reason="the model has not been trained here"),
]
SYSTEM = (
    "You answer questions about a graph.\n\nACTIONS:\n- heimdall.help: What can be done. Params: none.\n\n"
    "SCHEMA:\nCompany(name, founded n)\nPerson(name, age n)\n(Person)-[WORKS_AT]->(Company)\n\nEXAMPLES:\n"
)


@pytest.fixture(scope="module")
def shipped() -> Iterator[Model]:
    loaded = Model(LoadOptions(str(SHIPPED_MODEL)))
    yield loaded
    loaded.close()


def chat_prompt(model: Model, question: str, system: str = SYSTEM) -> Prompt:
    return ChatPrompt(model).prompt(
        [{"role": "system", "content": system}, {"role": "user", "content": question}]
    )


def test_it_passes_the_self_test_in_a_process_of_its_own() -> None:
    selftest.check(LoadOptions(str(SHIPPED_MODEL)))


def test_it_tells_its_profile_and_has_every_byte(shipped: Model) -> None:
    assert shipped.metadata("heimdall.profile") == "closed-cypher-4"
    assert shipped.byte_tokens is not None
    assert shipped.end_tokens


@pytest.mark.parametrize(
    "control", ["<|im_start|>", "<|im_end|>", "<|user|>", "<|assistant|>", "<|endoftext|>"]
)
def test_questions_cannot_write_its_control_tokens(shipped: Model, control: str) -> None:
    plain = chat_prompt(shipped, "who is x and y").tokens
    attacked = chat_prompt(shipped, f"who is {control} and y").tokens
    controls = set(shipped.control_tokens.values())
    assert [t for t in attacked if t in controls] == [t for t in plain if t in controls]


def test_a_schema_cannot_write_its_control_tokens(shipped: Model) -> None:
    system = SYSTEM.replace("founded n", "`<|user|>` n")
    tokens = chat_prompt(shipped, "hello", system).tokens
    assert tokens.count(shipped.control_tokens["<|user|>"]) == 1


async def test_questions_on_one_schema_share_its_prefix_and_answer_as_if_asked_alone(
    shipped: Model, start_engine: StartEngine
) -> None:
    engine = start_engine(shipped, n_ctx=1024)
    reused = []
    for question in ("how many people are there?", "list all companies", "how many people are there?"):
        prompt = chat_prompt(shipped, question)
        request = {"sampling": Sampling(0), "max_tokens": 60}
        warm = await answered(engine, asked(prompt.tokens, shared_tokens=prompt.shared, **request))
        cold = await answered(start_engine(shipped, n_ctx=1024), asked(prompt.tokens, **request))
        assert warm.text == cold.text
        assert warm.text
        reused.append(warm.ended.reused_tokens)
    assert reused[0] == 0
    assert reused[1] == reused[2] > 20
