from heimdall.adapters.kinesis_shards import Shard, hash_of, heir, home, partition_key

WHOLE = 2**128


def test_a_tenant_is_its_own_key_unless_kinesis_would_refuse_it() -> None:
    assert partition_key("acme") == "acme"
    assert partition_key("é" * 256) == "é" * 256
    for odd in ("", "x" * 257):
        assert len(partition_key(odd)) == 64
    assert partition_key("x" * 257) != partition_key("x" * 258)


def test_keys_are_hashed_as_kinesis_hashes_them() -> None:
    assert hash_of("a") == 0x0CC175B9C0F1B6A831C399E269772661  # MD5("a"), RFC 1321


def test_home_is_the_open_shard_over_the_hash() -> None:
    shards = [
        Shard("old", 0, WHOLE - 1, open=False),
        Shard("low", 0, 9, parents=("old",)),
        Shard("high", 10, WHOLE - 1, parents=("old",)),
    ]
    assert [shard and shard.id for shard in (home(shards, 9), home(shards, 10))] == ["low", "high"]
    assert home(shards[:1], 5) is None
    assert [shard and shard.id for shard in (heir(shards, "old", 9), heir(shards, "old", 10))] == [
        "low",
        "high",
    ]
    assert heir(shards, "low", 5) is None
