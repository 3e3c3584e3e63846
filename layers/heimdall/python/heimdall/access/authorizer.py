"""The authorizer's one question: who asks, and may they ask now?"""

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from heimdall.access.admission import Admission
from heimdall.access.credentials import credential_of, looks_like_token
from heimdall.access.limits import RequestLimit
from heimdall.domain.identity import Principal
from heimdall.errors import HeimdallError, Unauthenticated

if TYPE_CHECKING:  # see limits
    from heimdall.ports import Keys, Tokens

logger = logging.getLogger(__name__)


class Authorizer:
    """Admits requests by their API key or, where `tokens` are accepted, by their token.

    `usage_key` is what API Gateway's usage plan counts for principals without one of their own.
    """

    def __init__(
        self,
        keys: "Keys",
        limit: RequestLimit,
        *,
        tokens: "Tokens | None" = None,
        usage_key: str | None = None,
    ) -> None:
        self._keys = keys
        self._limit = limit
        self._tokens = tokens
        self._usage_key = usage_key

    async def admit(self, headers: Mapping[str, str]) -> Admission:
        """Who asks; the request is counted. Header names in lower case.

        Raises Unauthenticated, Forbidden for a token without a role or tenant, and Unavailable when
        credentials cannot be checked.
        """
        try:
            principal, usage_key = await self._identified(headers)
        except HeimdallError as error:
            logger.info("a request was refused: %s", error.message)  # clients of API Gateway are not told why
            raise
        wait_s = await self._limit.retry_after_s(principal)
        if wait_s is not None:
            logger.info("%s of tenant %s is over its limit for %d s", principal.id, principal.tenant, wait_s)
        return Admission(principal, wait_s, usage_key or self._usage_key)

    async def _identified(self, headers: Mapping[str, str]) -> tuple[Principal, str | None]:
        """The principal, and the key's own usage key."""
        credential = credential_of(headers)
        if credential is None:
            raise Unauthenticated("No API key was given. Send `Authorization: Bearer <key>`.")
        if self._tokens is not None and looks_like_token(credential):
            return await self._tokens.principal(credential), None
        entry = await self._keys.find(credential)
        if entry is None:
            raise Unauthenticated("This API key is not known.")
        return entry.principal, entry.usage_key
