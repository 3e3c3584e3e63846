"""From an OpenAI text completion request to what the engine computes: one request for each prompt."""

from collections.abc import Sequence
from dataclasses import replace

from chat_protocol.completions import CompletionRequest

from inference_host.answer_options import HostOptions, refuse, without_prompt
from inference_host.caller import Caller
from inference_host.chat_prompt import common_length
from inference_host.errors import InvalidPrompt
from inference_host.generation import GenerateRequest
from inference_host.host import Served
from inference_host.llama import Model

_REFUSED = {"suffix": "This host does not fill in between a prompt and a suffix."}


class TextRequest(CompletionRequest, HostOptions):
    """A text completion request with what only this host has."""


def generate_requests(
    completion: TextRequest, served: Served, caller: Caller, most_prompts: int
) -> list[GenerateRequest]:
    """One request for each prompt, in order; they differ in nothing else.

    Raises InvalidPrompt, also for more than `most_prompts`, or InvalidGrammar.
    """
    _refuse_unserved(completion, most_prompts)
    request = replace(
        without_prompt(completion, served, caller, completion.max_tokens),
        logprobs=completion.logprobs is not None,
        top_logprobs=completion.logprobs or 0,
    )
    prompts = [_tokens(prompt, served.model) for prompt in completion.prompt]
    shared = _shared(prompts)
    return [replace(request, prompt=prompt, shared_tokens=shared) for prompt in prompts]


def echoes(completion: TextRequest, model: Model) -> list[str]:
    """The text that stands before the answers to each prompt."""
    if not completion.echo:
        return [""] * len(completion.prompt)
    return [_text(prompt, model) for prompt in completion.prompt]


def _refuse_unserved(completion: TextRequest, most_prompts: int) -> None:
    refuse(completion, _REFUSED)
    if completion.best_of not in (None, completion.n):
        raise InvalidPrompt("`best_of` must be `n`; ask for `beam` to get the best.", param="best_of")
    if completion.echo and completion.logprobs is not None:
        raise InvalidPrompt("Prompts have no log-probabilities here: not with `echo`.", param="logprobs")
    if len(completion.prompt) > most_prompts:
        raise InvalidPrompt(f"At most {most_prompts} prompts can wait at once.", param="prompt")


def _tokens(prompt: str | Sequence[int], model: Model) -> tuple[int, ...]:
    if isinstance(prompt, str):
        begin = () if model.bos is None else (model.bos,)
        if not (tokens := (*begin, *model.tokenize(prompt))):
            raise InvalidPrompt(
                "The prompt is empty, and this model has no token to begin with.", param="prompt"
            )
        return tokens
    if not all(0 <= token < model.n_vocab for token in prompt):
        raise InvalidPrompt(f"Token ids are from 0 to {model.n_vocab - 1}.", param="prompt")
    return tuple(prompt)


def _shared(prompts: Sequence[tuple[int, ...]]) -> int:
    # Only prompts of one request are known to have something in common.
    return min((common_length(prompts[0], other) for other in prompts[1:]), default=0)


def _text(prompt: str | Sequence[int], model: Model) -> str:
    if isinstance(prompt, str):
        return prompt.encode("utf-8", "replace").decode()
    return b"".join(map(model.piece, prompt)).decode("utf-8", "replace")
