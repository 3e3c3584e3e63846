from tests.benchmarks.inference import workload


def test_a_system_prompt_is_long_and_its_own() -> None:
    first, second = workload.system("a"), workload.system("b")
    assert len(first.split()) == len(second.split()) == workload.SYSTEM_TOKENS
    assert first.split()[:20] != second.split()[:20]
    assert first == workload.system("a")


def test_questions_share_their_system_prompt_and_nothing_else() -> None:
    asked = workload.questions("be brief", "round 1", 8)
    assert {one.system for one in asked} == {"be brief"}
    assert len({one.user for one in asked}) == 8
    assert not {one.user for one in asked} & {one.user for one in workload.questions("", "round 2", 8)}


def test_the_body_asks_for_a_greedy_stream_of_fixed_length() -> None:
    [asked] = workload.questions("be brief", "x", 1)
    body = asked.body({"id_slot": 3})
    assert (body["stream"], body["temperature"], body["max_tokens"], body["id_slot"]) == (True, 0, 32, 3)
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
