"""The authorizer's finding, to API Gateway's context and back."""

from typing import Any

import pytest
from heimdall.access.admission import Admission, admission_of, authorizer_context
from heimdall.access.credentials import credential_of, looks_like_token
from heimdall.domain.identity import Limits, Principal, Role


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("tokens", [None, 5000])
@pytest.mark.parametrize("wait_s", [None, 12])
def test_what_a_function_needs_comes_through(role: Role, tokens: int | None, wait_s: int | None) -> None:
    admission = Admission(Principal("key-ü", role, "acme", Limits(tokens_per_day=tokens)), wait_s)
    context = authorizer_context(admission)
    assert all(isinstance(value, str) for value in context.values())  # API Gateway passes nothing else on
    assert admission_of(context) == admission


def test_the_usage_key_stays_with_the_authorizer() -> None:
    admission = Admission(Principal("key-1", Role.EDITOR, "acme"), usage_key="the-key-of-a-plan")
    assert "the-key-of-a-plan" not in str(authorizer_context(admission)) + repr(admission)


@pytest.mark.parametrize(
    "context",
    [
        {},
        {"principalId": "p", "role": "root", "tenant": "t"},
        {"principalId": "p", "role": "admin"},
        {"principalId": "p", "role": "admin", "tenant": "t", "retry_after_s": "soon"},
        {"principalId": "p", "role": "admin", "tenant": "t", "tokens_per_day": "many"},
    ],
)
def test_a_context_that_is_none_raises(context: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError)):
        admission_of(context)


@pytest.mark.parametrize(
    ("headers", "credential"),
    [
        ({"authorization": "Bearer hd-1"}, "hd-1"),
        ({"authorization": "bearer   hd-1 "}, "hd-1"),
        ({"x-api-key": " hd-2 "}, "hd-2"),
        ({"authorization": "Bearer hd-1", "x-api-key": "hd-2"}, "hd-1"),
        ({"authorization": "Basic dXNlcjpwYXNz", "x-api-key": "hd-2"}, "hd-2"),
        ({"authorization": "Basic dXNlcjpwYXNz"}, None),
        ({"authorization": "Bearer "}, None),
        ({"x-api-key": ""}, None),
        ({}, None),
    ],
)
def test_the_credential_is_the_bearers_else_the_api_keys(
    headers: dict[str, str], credential: str | None
) -> None:
    assert credential_of(headers) == credential


@pytest.mark.parametrize(
    ("credential", "token"),
    [("eyJh.eyJz.c2ln", True), ("eyJh.eyJz", False), ("hd-a.b.c", False), ("", False)],
)
def test_a_token_is_known_by_its_form(credential: str, token: bool) -> None:
    assert looks_like_token(credential) is token
