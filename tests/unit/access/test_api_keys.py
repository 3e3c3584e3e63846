"""Keys, and what is kept of them."""

import hashlib

import pytest
from heimdall.domain.api_keys import ApiKey, KeyState, key_hash, new_key, new_key_id
from heimdall.domain.identity import Limits, Principal, Role


def test_a_key_has_256_random_bits_and_looks_like_ours() -> None:
    keys = {new_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(key.startswith("hd-") and len(key) == 46 and key.isascii() for key in keys)


def test_ids_differ_and_say_nothing_of_keys() -> None:
    assert len({new_key_id() for _ in range(200)}) == 200
    assert all(each.startswith("key-") and len(each) == 16 for each in (new_key_id() for _ in range(5)))


def test_a_hash_is_plain_sha256_of_any_text() -> None:
    assert key_hash("hd-1") == hashlib.sha256(b"hd-1").hexdigest()
    assert len(key_hash("\ud800")) == 64


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, KeyState.ACTIVE),
        ({"expires_at": 101}, KeyState.ACTIVE),
        ({"expires_at": 100}, KeyState.EXPIRED),
        ({"expires_at": 101, "revoked_at": 1}, KeyState.REVOKED),
        ({"expires_at": 1, "revoked_at": 1}, KeyState.REVOKED),
    ],
)
def test_a_key_opens_something_until_it_expires_or_is_revoked(
    fields: dict[str, int], state: KeyState
) -> None:
    assert ApiKey("key-1", Role.EDITOR, "acme", **fields).state(100) is state  # type: ignore[arg-type]


def test_a_keys_principal_has_its_id_role_tenant_and_limits() -> None:
    limits = Limits(60, 1000)
    assert ApiKey("key-1", Role.VIEWER, "acme", limits).principal == Principal(
        "key-1", Role.VIEWER, "acme", limits
    )
