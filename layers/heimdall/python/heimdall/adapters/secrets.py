"""Secrets by ARN, fetched when first needed and kept for five minutes; never at import (SnapStart)."""

from typing import Any

from heimdall.errors import Unavailable

_MAX_AGE_S = 300


def secret_text(arn: str) -> str:
    """The secret's string. Raises Unavailable when it cannot be read."""
    from aws_lambda_powertools.utilities import parameters  # noqa: PLC0415 - only deployments have secrets

    try:
        return str(parameters.get_secret(arn, max_age=_MAX_AGE_S))
    except parameters.exceptions.GetParameterError:
        raise Unavailable("A secret of this deployment cannot be read.", retry_after_s=5) from None


def secret_json(arn: str) -> dict[str, Any]:
    """The secret's JSON object. Raises Unavailable when it cannot be read or is none."""
    from aws_lambda_powertools.utilities import parameters  # noqa: PLC0415 - see above

    try:
        found = parameters.get_secret(arn, transform="json", max_age=_MAX_AGE_S)
    except (parameters.exceptions.GetParameterError, parameters.exceptions.TransformParameterError):
        raise Unavailable("A secret of this deployment cannot be read.", retry_after_s=5) from None
    return dict(found)
