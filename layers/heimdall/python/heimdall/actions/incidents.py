"""How an exception from foreign code is written to the log: where it arose, never what it carried."""

import traceback


def incident(error: BaseException) -> str:
    """`TypeName at file:line`, without the message: that may hold prompts, values or secrets."""
    origin = error.__cause__ or error
    frames = traceback.extract_tb(origin.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    return f"{type(origin).__name__} at {place}"
