"""AWS clients as this project uses them: short timeouts, few retries, calls in threads of their own.

They are boto3's clients, made by botocore itself: boto3 imports its resources and file transfers too, which
takes half as long again as all that is needed.
"""

import asyncio
import os
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from typing import Any
from urllib.parse import urlsplit

from heimdall.errors import Unavailable

_LOCAL_REGION = "us-east-1"  # where local servers keep their things, whatever region the user works in


class Refused(Exception):
    """The service refused a call in a way that its adapter asked to hear of; `code` is the error's name."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def aws_client(
    service: str,
    *,
    endpoint_url: str | None = None,
    connect_timeout_s: float = 1.0,
    read_timeout_s: float = 5.0,
    attempts: int = 2,
    connections: int = 32,
) -> Any:
    """A client for `service`.

    A server on this machine (endpoint given, or in AWS_ENDPOINT_URL) is spoken to directly, past any proxy,
    and never sees real credentials.
    """
    from botocore.config import Config  # noqa: PLC0415 - a quarter of a second that not every function needs

    endpoint = endpoint_url or os.environ.get("AWS_ENDPOINT_URL")
    config = Config(
        connect_timeout=connect_timeout_s,
        read_timeout=read_timeout_s,
        retries={"mode": "standard", "total_max_attempts": attempts},
        max_pool_connections=connections,
        tcp_keepalive=True,
    )
    if endpoint is None or not _on_this_machine(endpoint):
        return _session().create_client(service, endpoint_url=endpoint_url, config=config)
    return _session().create_client(
        service,
        endpoint_url=endpoint,
        config=config.merge(Config(proxies={})),
        region_name=_LOCAL_REGION,
        aws_access_key_id="local",
        aws_secret_access_key="local",  # noqa: S106 - a word, not a secret
    )


@cache
def _session() -> Any:
    """One for all clients: what it reads from files it reads once."""
    from botocore.session import get_session  # noqa: PLC0415 - see above

    return get_session()


def _on_this_machine(endpoint: str) -> bool:
    return urlsplit(endpoint).hostname in ("127.0.0.1", "::1", "localhost")


class AwsCalls:
    """Calls a client without blocking the loop.

    Each part has its own threads, so that one that hangs never starves another. Whatever goes wrong is
    raised as `unavailable`, without the service's own words.
    """

    def __init__(self, client: Any, *, part: str, unavailable: type[Unavailable], threads: int = 16) -> None:
        self._client = client
        self._part = part
        self._unavailable = unavailable
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=part.replace(" ", "-"))

    async def call(
        self, operation: str, /, *, refusals: Collection[str] = (), **parameters: Any
    ) -> dict[str, Any]:
        """Run one operation, named as boto3 names its method. Raises Refused for the codes in `refusals`."""
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - as late as its clients
        from botocore.parsers import ResponseParserError  # noqa: PLC0415

        run = partial(getattr(self._client, operation), **parameters)
        try:
            answer: dict[str, Any] = await asyncio.get_running_loop().run_in_executor(self._threads, run)
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", "an error"))
            if code in refusals:
                raise Refused(code) from error
            raise self._unavailable(f"The {self._part} answered {code}.", retry_after_s=2) from error
        except (BotoCoreError, ResponseParserError, OSError) as error:
            raise self._unavailable(f"The {self._part} cannot be reached.", retry_after_s=2) from error
        return answer
