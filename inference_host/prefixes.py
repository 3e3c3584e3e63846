"""Prompt beginnings that stay in the memory: computed once, shared by every prompt that begins with them.

A pinned prefix lies in a sequence of its own. A request takes it over by copying the sequence, which copies
no data; recurrent and hybrid models share in this way too, since the whole state at the prefix's end is
taken. The least recently used prefix makes room for a new one. Evicting one that running answers still share
gives its sequence back at once and its cells when the last of them ends. What was evicted comes back from its
saved copy.
"""

from collections import OrderedDict

from inference_host.branch import Branch
from inference_host.context import Context
from inference_host.kv_budget import KVBudget
from inference_host.saved_prefixes import SavedPrefixes

SHORTEST = 16  # below this a copy saves nothing


class Prefix:
    """A pinned beginning; `users` are the requests that hold or await its cells.

    `seen` tells that it was looked at for saving.
    """

    def __init__(self, branch: Branch) -> None:
        self.branch = branch
        self.users = 0
        self.pinned = True
        self.seen = False

    @property
    def ready(self) -> bool:
        """Whether it is computed to its end."""
        return self.branch.pending == 0

    def __len__(self) -> int:
        return len(self.branch.tokens)


class Prefixes:
    """The pinned prefixes, the least recently used first. Its sequences follow those of the lanes."""

    def __init__(self, context: Context, budget: KVBudget, saved: SavedPrefixes) -> None:
        self._context = context
        self._budget = budget
        self._saved = saved
        self._scattered = False
        self._sequences = list(range(budget.lanes, context.sequences))
        self._pinned: OrderedDict[tuple[int, ...], Prefix] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pinned)

    def known(self, tokens: tuple[int, ...]) -> bool:
        """Whether these tokens need not be computed by whoever comes next."""
        return tokens in self._pinned or tokens in self._saved

    def find(self, tokens: tuple[int, ...]) -> Prefix | None:
        """The pinned prefix of exactly these tokens."""
        return self._pinned.get(tokens)

    def idle_cells(self, but: Prefix | None) -> int:
        """Cells that `make_room` could free without touching `but`."""
        return sum(len(p) for p in self._pinned.values() if not p.users and p is not but)

    def acquire(self, tokens: tuple[int, ...]) -> Prefix | None:
        """Use a prefix, pinned now if it was not; `release` it later. None when it cannot be pinned."""
        prefix = self._pinned.get(tokens) or self._pin(tokens)
        if prefix is not None:
            self._pinned.move_to_end(tokens)
            prefix.users += 1
        return prefix

    def release(self, prefix: Prefix) -> None:
        """A user of the prefix is done with its cells."""
        prefix.users -= 1
        if prefix.users:
            return
        if not prefix.pinned:
            self._budget.release(len(prefix))
        elif not prefix.ready:
            self._unpin(prefix)  # nobody waits for it any more

    def make_room(self, cells: int) -> None:
        """Evict idle prefixes until `cells` are free or none is left."""
        for prefix in list(self._pinned.values()):
            if self._budget.free_cells >= cells:
                return
            if not prefix.users:
                self._unpin(prefix)

    def save(self) -> None:
        """Copy what has become ready and was not copied yet, if there may be room for it."""
        for tokens, prefix in self._pinned.items():
            if prefix.ready and not prefix.seen:
                prefix.seen = True
                if self._saved.room_for(self._context.state_size(prefix.branch.sequence)):
                    self._saved.put(tokens, self._context.save(prefix.branch.sequence))

    def set_aside(self, but: tuple[int, ...]) -> None:
        """Take idle prefixes out of the memory, since everybody's tokens would attend over them.

        Only those that have a copy. When nothing else is in use, `but` moves to the cells at the beginning:
        tokens attend over all cells up to the last one used.
        """
        alone = self._budget.free_sequences == self._budget.lanes
        for tokens, prefix in list(self._pinned.items()):
            wanted = tokens == but and not (alone and self._scattered)
            if not prefix.users and tokens in self._saved and not wanted:
                self._unpin(prefix)
        self._scattered = self._scattered and not alone

    def drop_all(self) -> None:
        """Forget every prefix; none may have users."""
        for prefix in list(self._pinned.values()):
            self._unpin(prefix)

    def _pin(self, tokens: tuple[int, ...]) -> Prefix | None:
        if not self._sequences:
            self._evict_one()
        self.make_room(len(tokens))
        if not self._sequences or not self._budget.reserve(len(tokens)):
            return None
        prefix = self._pinned[tokens] = Prefix(Branch(self._sequences.pop(), list(tokens)))
        state = self._saved.get(tokens)
        if state is not None and self._context.restore(prefix.branch.sequence, state):
            prefix.branch.computed, prefix.seen = len(tokens), True
        return prefix

    def _evict_one(self) -> None:
        idle = (p for p in self._pinned.values() if not p.users)
        shared = (p for p in self._pinned.values() if p.ready)
        victim = next(idle, None) or next(shared, None)
        if victim is not None:
            self._unpin(victim)

    def _unpin(self, prefix: Prefix) -> None:
        del self._pinned[tuple(prefix.branch.tokens)]
        self._context.forget(prefix.branch.sequence)
        self._sequences.append(prefix.branch.sequence)
        self._scattered = bool(self._pinned)
        prefix.pinned = False
        if not prefix.users:
            self._budget.release(len(prefix))
