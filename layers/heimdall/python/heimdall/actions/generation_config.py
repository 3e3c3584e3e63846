"""The generation defaults that can be changed while the system runs.

One object per process is shared by the chat lifecycle, which reads it for every request, and by the
action `heimdall.watcher.set_config`, which changes it. Where the two live in different processes the
object is made with `adjustable=False` and changes are refused instead of being without effect.
"""

from collections.abc import Mapping
from dataclasses import replace

from heimdall.domain.conversation import Sampling
from heimdall.errors import ActionRefused, InvalidRequest

MAX_TOKENS_LIMIT = 4096
TEMPERATURE_LIMIT = 2


class GenerationConfig:
    """Holds what a chat request gets that does not say otherwise (`current`).

    `model` is the configured model's name, for showing.
    """

    def __init__(
        self,
        defaults: Sampling | None = None,
        *,
        model: str = "",
        adjustable: bool = True,
    ) -> None:
        self.current = defaults or Sampling()
        self.model = model
        self._adjustable = adjustable

    def change(self, values: Mapping[str, object]) -> Sampling:
        """Apply all of `values` or none.

        Raises InvalidRequest for an unknown key or a value out of range, ActionRefused (layer
        `configuration`) where changes cannot take effect.
        """
        if not self._adjustable:
            raise ActionRefused(
                "generation defaults are set by environment variables in this deployment",
                layer="configuration",
            )
        changed = self.current
        for key, value in values.items():
            changed = _with(changed, key, value)
        self.current = changed
        return changed


def _with(defaults: Sampling, key: str, value: object) -> Sampling:
    if key == "max_tokens":
        return replace(defaults, max_tokens=_max_tokens(value))
    if key == "temperature":
        return replace(defaults, temperature=_temperature(value))
    raise InvalidRequest(f"unknown config key: {key}", param=key)


def _max_tokens(value: object) -> int:
    """JSON knows one kind of number, so 512.0 is 512."""
    number = _number(value)
    if number is None or number != int(number) or not 1 <= number <= MAX_TOKENS_LIMIT:
        raise InvalidRequest(f"invalid max_tokens: must be 1-{MAX_TOKENS_LIMIT}", param="max_tokens")
    return int(number)


def _temperature(value: object) -> float:
    number = _number(value)
    if number is None or not 0 <= number <= TEMPERATURE_LIMIT:
        raise InvalidRequest(f"invalid temperature: must be 0-{TEMPERATURE_LIMIT}", param="temperature")
    return float(number)


def _number(value: object) -> float | None:
    """The number, or None for anything else; booleans, NaN and infinities are not numbers here."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < float("inf") else None
