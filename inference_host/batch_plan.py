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
    """The step's feeds, at most `n_batch` tokens; prompts get at most `prompt_share`, the first one first."""
    pending = [branch for branch in branches if branch.pending]
    answering = [Feed(branch, 1) for branch in pending if branch.pending == 1][:n_batch]
    share = min(prompt_share, n_batch - len(answering))
    prompts = []
    for branch in (branch for branch in pending if branch.pending > 1):
        if share <= 0:
            break
        prompts.append(Feed(branch, min(branch.pending, share)))
        share -= prompts[-1].count
    return answering + prompts
