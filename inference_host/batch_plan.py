"""What the next step computes: a token of every running answer first, then a share of the prompts."""

from collections.abc import Iterable
from dataclasses import dataclass

from inference_host.branch import Branch


@dataclass(frozen=True, slots=True)
class Feed:
    """The next `count` tokens of a branch; `complete` when nothing of it is pending afterwards."""

    branch: Branch
    count: int

    @property
    def complete(self) -> bool:
        """Whether the scores after these tokens choose the next one."""
        return self.count == self.branch.pending


def plan(branches: Iterable[Branch], prompt_share: int, n_batch: int) -> list[Feed]:
    """The step's feeds, at most `n_batch` tokens; prompts get their share, the first one first.

    A prompt that half a share more would finish is finished: its last few tokens would cost another step.
    """
    pending = [branch for branch in branches if branch.pending]
    answering = [Feed(branch, 1) for branch in pending if branch.pending == 1][:n_batch]
    room = n_batch - len(answering)
    share, most = min(prompt_share, room), min(prompt_share + prompt_share // 2, room)
    prompts, taken = list[Feed](), 0
    for branch in (branch for branch in pending if branch.pending > 1):
        if taken >= share:
            break
        whole = taken + branch.pending <= most
        prompts.append(Feed(branch, branch.pending if whole else share - taken))
        taken += prompts[-1].count
    return answering + prompts
