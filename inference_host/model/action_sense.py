"""Teaches the sentence encoder what is meant by requests to plugins, from `action_lessons.py`.

A pretrained network knows what is said alike; that a complaint about the light asks for a lamp it does not. So it
learns on: of the actions of its plugin, and with less weight of some others', the one that is meant shall be nearest
to the request, and of a param's fixed values the one that is meant (the softmax of the cosines times `PULL`: van den
Oord et al., "Representation Learning with Contrastive Predictive Coding", 2018), by AdamW (Loshchilov and Hutter,
2019). Some ten minutes on two cores.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from inference_host.model.action_lessons import Choice, Lessons
from inference_host.model.pace import keep_memory
from inference_host.model.sentence_encoder import SentenceEncoder

PULL, OTHERS = 20.0, 0.3  # OTHERS: the weight of the choice among the actions of all plugins of a step
STEPS, PLUGINS, REQUESTS, VALUES = 600, 7, 8, 12  # of a step: plugins, requests to each, values
RATE, DECAY, WARM, LONGEST = 6e-5, 0.01, 50, 1.0
HIDDEN = -1e4
Told = Callable[[str], None]


def learnt(
    encoder: SentenceEncoder, taught: Lessons, rng: random.Random, told: Told = print
) -> SentenceEncoder:
    """The same encoder after all steps."""
    keep_memory()
    optimizer = torch.optim.AdamW(encoder.parameters(), lr=RATE, weight_decay=DECAY)
    values = [each for part in taught.values for each in part]
    total = 0.0
    for step in range(STEPS):
        optimizer.param_groups[0]["lr"] = RATE * min(1, step / WARM) * (1 - step / STEPS)
        loss = _loss(encoder, _drawn(taught, rng), rng.sample(values, min(VALUES, len(values))))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.parameters(), LONGEST)
        optimizer.step()
        total += float(loss.detach())
        if step % 100 == 99:
            told(f"step {step + 1} of {STEPS}, loss {total / 100:.3f}")
            total = 0.0
    return encoder


def _drawn(taught: Lessons, rng: random.Random) -> list[Choice]:
    there = [part for part in taught.actions if part]
    some = rng.sample(there, min(PLUGINS, len(there)))
    return [each for part in some for each in rng.sample(part, min(REQUESTS, len(part)))]


def _loss(encoder: SentenceEncoder, actions: Sequence[Choice], values: Sequence[Choice]) -> Tensor:
    near, own, meant = _nearness(encoder, actions)
    alone = functional.cross_entropy(near.masked_fill(~own, HIDDEN), meant)
    loss = alone + OTHERS * functional.cross_entropy(near, meant)
    if values:
        near, own, meant = _nearness(encoder, values)
        loss = loss + functional.cross_entropy(near.masked_fill(~own, HIDDEN), meant)
    return loss


def _nearness(encoder: SentenceEncoder, choices: Sequence[Choice]) -> tuple[Tensor, Tensor, Tensor]:
    """How near each text is to all options of all choices (choice, option), which are its own, which is meant."""
    options = list(dict.fromkeys(option for each in choices for option in each.options))
    at = {option: number for number, option in enumerate(options)}
    with torch.autocast("cpu", torch.bfloat16):
        texts = encoder(encoder.ids([each.text for each in choices]))
        others = encoder(encoder.ids(options))
    own = torch.zeros(len(choices), len(options), dtype=torch.bool)
    for row, each in enumerate(choices):
        own[row, [at[option] for option in each.options]] = True
    meant = torch.tensor([at[each.options[each.meant]] for each in choices])
    return PULL * texts @ others.T, own, meant
