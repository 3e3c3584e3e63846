"""Log-probabilities as they are told: always a number, and only where somebody asked."""

from inference_host.generation import ChoiceEnded, GenerateRequest

_VERY_UNLIKELY = -9999.0  # OpenAI's word for what JSON has no number for


def finite(logprob: float | None) -> float:
    """`logprob` as JSON can tell it: minus infinity becomes OpenAI's -9999."""
    return logprob if logprob is not None and logprob > _VERY_UNLIKELY else _VERY_UNLIKELY


def cumulative(request: GenerateRequest, end: ChoiceEnded) -> float | None:
    """The answer's score, when there are several answers or log-probabilities were asked for."""
    told = request.n > 1 or request.beam or request.logprobs
    return finite(end.cumulative_logprob) if told and end.cumulative_logprob is not None else None
