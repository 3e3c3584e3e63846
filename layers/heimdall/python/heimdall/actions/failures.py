"""From an error to the result of the action that it ended."""

from heimdall.domain.actions import ActionResult
from heimdall.errors import ActionRefused, HeimdallError


def failed_result(error: HeimdallError) -> ActionResult:
    """The error's message; `data["error"]` holds `status`, `type`, `code` and `param` as in heimdall.errors.

    A refusal names its layer, in the message and in `refused_by`.
    """
    described = {"status": error.status, "type": error.type, "code": error.code, "param": error.param}
    if not isinstance(error, ActionRefused):
        return ActionResult(False, error.message, {"error": described})
    message = f"Refused by the {error.layer} layer: {error.message}"
    return ActionResult(False, message, {"error": described}, refused_by=error.layer)
