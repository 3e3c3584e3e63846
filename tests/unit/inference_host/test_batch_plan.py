from hypothesis import given
from hypothesis import strategies as st

from inference_host.batch_plan import Feed, plan
from inference_host.branch import Branch

branches = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(
        lambda sizes: Branch(0, [5] * (sizes[0] + sizes[1]), sizes[0])
    ),
    max_size=12,
)


def branch(pending: int) -> Branch:
    return Branch(0, [5] * (pending + 3), 3)


@given(branches=branches, share=st.integers(0, 64), n_batch=st.integers(1, 64))
def test_a_step_never_holds_more_than_a_batch_and_prompts_no_more_than_half_a_share_over_theirs(
    branches: list[Branch], share: int, n_batch: int
) -> None:
    feeds = plan(branches, share, n_batch)
    prompts = [feed for feed in feeds if feed.branch.pending > 1]
    assert sum(feed.count for feed in feeds) <= n_batch
    assert sum(feed.count for feed in prompts) <= share + share // 2
    assert all(1 <= feed.count <= feed.branch.pending for feed in feeds)
    assert len({id(feed.branch) for feed in feeds}) == len(feeds)


@given(branches=branches, share=st.integers(1, 64), n_batch=st.integers(1, 64))
def test_answers_go_first_and_prompts_take_what_is_left_in_their_order(
    branches: list[Branch], share: int, n_batch: int
) -> None:
    feeds = plan(branches, share, n_batch)
    answering = [one for one in branches if one.pending == 1]
    assert [feed.branch for feed in feeds][: len(answering)] == answering[:n_batch]
    prompts = [feed for feed in feeds if feed.branch.pending > 1]
    waiting = [one for one in branches if one.pending > 1]
    assert [feed.branch for feed in prompts] == waiting[: len(prompts)]
    assert all(feed.complete for feed in prompts[:-1])  # the first is finished before the next begins
    room = min(share, n_batch - len(answering))
    if room > 0:
        taken = sum(feed.count for feed in prompts)
        assert taken >= min(room, sum(one.pending for one in waiting))
        assert taken <= room or prompts[-1].complete


@given(branches=branches, share=st.integers(1, 64), n_batch=st.integers(1, 64))
def test_something_is_computed_whenever_something_waits(
    branches: list[Branch], share: int, n_batch: int
) -> None:
    assert bool(plan(branches, share, n_batch)) is any(one.pending for one in branches)


def test_a_feed_is_complete_when_nothing_of_its_branch_is_left() -> None:
    assert Feed(branch(4), 4).complete
    assert not Feed(branch(4), 3).complete


def test_a_long_prompt_leaves_the_answers_their_place() -> None:
    answers = [branch(1) for _ in range(3)]
    feeds = plan([branch(6000), *answers], prompt_share=64, n_batch=32)
    assert [feed.branch for feed in feeds[:3]] == answers
    assert feeds[3].count == 32 - 3


def test_the_last_few_tokens_of_a_prompt_do_not_wait_for_another_step() -> None:
    prompt = branch(27)
    assert plan([prompt], prompt_share=26, n_batch=512) == [Feed(prompt, 27)]
    assert plan([prompt], prompt_share=16, n_batch=512) == [Feed(prompt, 16)]
