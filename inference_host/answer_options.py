"""What chats and text completions ask of the engine in the same words."""

from collections.abc import Mapping

from chat_protocol.requests import GenerationOptions
from pydantic import Field

from inference_host.caller import Caller
from inference_host.errors import InvalidPrompt
from inference_host.generation import GenerateRequest, Sampling
from inference_host.host import Served

_REFUSED = {
    "frequency_penalty": "This host applies no penalties.",
    "presence_penalty": "This host applies no penalties.",
    "logit_bias": "This host takes no `logit_bias`; constrain the answer with `grammar`.",
}


class HostOptions(GenerationOptions):
    """Extensions of this host, and OpenAI's fields that would change the answer but are not served here."""

    beam: bool = Field(False, description="The n most likely answers, ranked, instead of n samples")
    frequency_penalty: float | None = None
    presence_penalty: float | None = None
    logit_bias: dict[str, float] | None = None


def refuse(options: HostOptions, more: Mapping[str, str]) -> None:
    """Raise InvalidPrompt for the first field that is not served and does not have its neutral value."""
    for field, message in {**_REFUSED, **more}.items():
        if getattr(options, field):
            raise InvalidPrompt(message, param=field)


def without_prompt(
    options: HostOptions, served: Served, caller: Caller, max_tokens: int | None
) -> GenerateRequest:
    """The request but for its prompt, grammar and log-probabilities. Raises InvalidGrammar."""
    return GenerateRequest(
        prompt=(),
        deadline=caller.deadline,
        sampling=_sampling(options),
        max_tokens=None if max_tokens is None else min(max_tokens, served.engine.n_ctx),
        stops=tuple(options.stop),
        grammar=served.grammars.compiled(options.grammar) if options.grammar else None,
        n=options.n,
        beam=options.beam,
        principal=caller.principal,
        request_id=caller.request_id,
        correlation_id=caller.correlation_id,
    )


def _sampling(options: GenerationOptions) -> Sampling:
    default = Sampling()
    return Sampling(
        temperature=default.temperature if options.temperature is None else options.temperature,
        top_p=default.top_p if options.top_p is None else options.top_p,
        top_k=default.top_k if options.top_k is None else options.top_k,
        min_p=default.min_p if options.min_p is None else options.min_p,
        seed=options.seed,
    )
