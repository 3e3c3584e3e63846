"""What texts are about: unit vectors of the sentence encoder that the host has beside a small model.

The cosine of two tells how near they are in sense. The encoder has learnt which requests are for which lines
of plugins' actions, and by which words fixed values are meant (inference_host/model/action_sense.py).
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence

from heimdall.chat.said_params import choices_of
from heimdall.domain.actions import ActionSpec, is_built_in, kind_of
from heimdall.errors import HeimdallError
from heimdall.graph.word_vectors import Vector
from heimdall.ports import Inference

logger = logging.getLogger(__name__)
Sense = Callable[[str], Vector | None]
_KEPT = 4096  # texts; a vector takes 12 KB
_AT_ONCE = 128  # texts of one request to the host: about half a second, when none is known there


def unknown(text: str) -> Vector | None:
    """The sense of any text where there is no encoder."""
    return None


class Senses:
    """Vectors of texts, asked for once: the lines of actions are the same in every request."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        self._known: dict[str, Vector] = {}

    async def of(self, asked: Sequence[str], offered: Sequence[ActionSpec]) -> Sense:
        """What is asked, in one or other form, and the plugins' actions are about.

        Of no text anything is known where no plugin has an action, or the host has no encoder, fails or is
        too slow.
        """
        texts = list(_texts(offered))
        if not texts:
            return unknown
        found = await self._vectors(list(dict.fromkeys((*filter(None, asked), *texts))))
        return found.get if found else unknown

    async def _vectors(self, texts: Sequence[str]) -> Mapping[str, Vector]:
        known, lacking = dict(self._known), [text for text in texts if text not in self._known]
        try:
            for at in range(0, len(lacking), _AT_ONCE):
                part = lacking[at : at + _AT_ONCE]
                found = await self._inference.embed(part)
                known |= zip(part, found, strict=bool(found))
        except HeimdallError as error:
            logger.warning("no vectors of %s texts: %s", len(lacking), error.code)
            return {}
        finally:
            self._keep(known, texts)
        return {text: known[text] for text in texts if text in known}

    def _keep(self, known: dict[str, Vector], texts: Sequence[str]) -> None:
        """Keep what is known for the next request; of too much only what this one needed."""
        needed = known if len(known) <= _KEPT else {text: known[text] for text in texts if text in known}
        self._known = needed


def _texts(offered: Sequence[ActionSpec]) -> Iterator[str]:
    for spec in offered:
        if not is_built_in(spec.name):
            yield sense_text(spec)
            for param, values in choices_of(spec).items():
                yield from (value_text(param, value) for value in values)


def sense_text(spec: ActionSpec) -> str:
    """What an action is about, its vendor left out: `lights dim: Dims lights. (room, mood: day or night)`."""
    name = spec.name.partition(".")[2].replace(".", " ").replace("_", " ")
    params = ", ".join(_param(param, kind_of(of)[1]) for param, of in spec.properties.items())
    return f"{name}: {spec.description}" + (f" ({params})" if params else "")


def _param(name: str, values: Sequence[str]) -> str:
    return value_text(name, " or ".join(map(str, values))) if values else name.replace("_", " ")


def value_text(param: str, value: str) -> str:
    """A fixed value as it is compared: `priority: very urgent`."""
    return f"{param}: {value}".replace("_", " ")
