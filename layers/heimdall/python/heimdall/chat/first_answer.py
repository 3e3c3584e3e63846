"""The first answer to a question: one that is written token by token, or the likeliest of several at once.

Of questions with a word that a small model does not know seven in ten are weighed afterwards (of the others
one in six). Asking for the candidates at once spares them an answer that is among these anyway.
"""

from heimdall.chat.asked import Asked
from heimdall.chat.generating import Answer, generate, likeliest
from heimdall.chat.supervision import Tell
from heimdall.ports import Inference

_LOW = 0.2  # temperature up to which the likeliest answer is the one to be expected


async def first_answer(inference: Inference, asked: Asked, tell: Tell, *, withhold: bool) -> Answer:
    """What the model says; raises what `generate` raises. What it writes is told as it comes, or withheld."""
    request, complete = asked.request, asked.complete
    at_once = withhold and asked.left_over and request.sampling.temperature <= _LOW
    answer = await likeliest(inference, request, complete) if at_once else None
    return answer or await generate(inference, request, tell, complete=complete if withhold else None)
