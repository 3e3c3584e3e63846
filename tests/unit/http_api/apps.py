"""ASGI clients of a function's app, with the identity that the authorizer would have put there."""

import json

import httpx
from fastapi import FastAPI
from heimdall.domain.identity import Role


def client(app: FastAPI, role: Role | None = Role.ADMIN) -> httpx.AsyncClient:
    """A client whose requests come from a principal of `role`, or from nobody."""
    headers = {}
    if role is not None:
        who = {"principalId": "ada", "role": role.value, "tenant": "acme"}
        headers["x-amzn-request-context"] = json.dumps({"authorizer": who})
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://heimdall", headers=headers
    )
