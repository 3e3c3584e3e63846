"""Accounting of prefixes and cells over a memory that only notes what lies in it."""

from typing import cast

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from inference_host.context import Context, State
from inference_host.kv_budget import KVBudget
from inference_host.prefixes import Prefix, Prefixes
from inference_host.saved_prefixes import SavedPrefixes

CELLS, LANES, PINS = 100, 4, 3
STATE = 50  # bytes


class Memory:
    """What KVBudget and Prefixes ask of a context: which sequences hold something."""

    cells, lanes, sequences = CELLS, LANES, LANES + PINS

    def __init__(self) -> None:
        self.forgotten: list[int] = []
        self.restored: list[int] = []

    def forget(self, sequence: int) -> None:
        assert 0 <= sequence < self.sequences
        self.forgotten.append(sequence)

    def state_size(self, sequence: int) -> int:
        return STATE

    def save(self, sequence: int) -> State:
        return np.full(STATE, sequence, np.uint8)

    def restore(self, sequence: int, state: State) -> bool:
        self.restored.append(sequence)
        return True


def parts(copies: int = 0) -> tuple[Memory, KVBudget, Prefixes]:
    """With room for so many copies."""
    memory = Memory()
    context = cast(Context, memory)
    budget = KVBudget(context, LANES)
    return memory, budget, Prefixes(context, budget, SavedPrefixes(copies * STATE))


def tokens(first: int, length: int) -> tuple[int, ...]:
    return tuple(range(first * 1000, first * 1000 + length))


def computed(prefix: Prefix | None) -> Prefix:
    assert prefix is not None
    prefix.branch.computed = len(prefix.branch.tokens)
    return prefix


def test_a_pinned_prefix_is_found_by_exactly_its_tokens() -> None:
    _, budget, prefixes = parts()
    prefix = prefixes.acquire(tokens(1, 20))
    assert prefixes.acquire(tokens(1, 20)) is prefix
    assert prefixes.find(tokens(1, 19)) is None
    assert budget.free_cells == CELLS - 20


def test_the_least_recently_used_idle_prefix_makes_room() -> None:
    memory, _, prefixes = parts()
    first, second, third = (computed(prefixes.acquire(tokens(i, 10))) for i in range(3))
    for prefix in (first, second, third):
        prefixes.release(prefix)
    prefixes.release(computed(prefixes.acquire(tokens(0, 10))))
    prefixes.acquire(tokens(3, 10))
    assert memory.forgotten == [second.branch.sequence]
    assert [prefixes.find(tokens(i, 10)) is not None for i in range(4)] == [True, False, True, True]


def test_an_evicted_prefix_keeps_its_cells_until_its_last_user_ends() -> None:
    memory, budget, prefixes = parts()
    shared = [computed(prefixes.acquire(tokens(i, 10))) for i in range(PINS)]
    prefixes.acquire(tokens(0, 10))
    more = prefixes.acquire(tokens(9, 10))
    assert more is not None
    assert memory.forgotten == [shared[1].branch.sequence]
    assert more.branch.sequence == shared[1].branch.sequence
    assert budget.free_cells == CELLS - 40
    prefixes.release(shared[1])
    assert budget.free_cells == CELLS - 30


def test_a_prefix_that_is_being_computed_is_never_evicted() -> None:
    memory, budget, prefixes = parts()
    for i in range(PINS):
        prefixes.acquire(tokens(i, 10))
    assert prefixes.acquire(tokens(9, 10)) is None
    assert memory.forgotten == []
    assert budget.free_cells == CELLS - 30


def test_a_half_computed_prefix_without_users_is_given_up() -> None:
    memory, budget, prefixes = parts()
    prefix = prefixes.acquire(tokens(1, 30))
    assert prefix is not None
    prefix.branch.computed = 7
    prefixes.release(prefix)
    assert len(prefixes) == 0
    assert memory.forgotten == [prefix.branch.sequence]
    assert budget.free_cells == CELLS


def test_a_prefix_for_which_there_are_no_cells_is_not_pinned() -> None:
    _, budget, prefixes = parts()
    assert budget.reserve(90)
    assert prefixes.acquire(tokens(1, 20)) is None
    assert len(prefixes) == 0
    assert budget.free_cells == 10


def test_no_more_cells_are_promised_than_there_are() -> None:
    _, budget, _ = parts()
    assert budget.reserve(CELLS)
    assert not budget.reserve(1)
    budget.release(CELLS)
    assert budget.free_cells == CELLS


def test_a_sequence_is_emptied_before_another_gets_it() -> None:
    memory, budget, _ = parts()
    taken = [budget.take_sequence() for _ in range(LANES)]
    assert sorted(taken) == list(range(LANES))
    with pytest.raises(IndexError):
        budget.take_sequence()
    budget.give_back(taken[2])
    assert memory.forgotten == [taken[2]]
    assert budget.take_sequence() == taken[2]


def used(prefixes: Prefixes, which: int) -> Prefix:
    """Computed, copied and let go by its only user."""
    prefix = computed(prefixes.acquire(tokens(which, 10)))
    prefixes.save()
    prefixes.release(prefix)
    return prefix


def test_an_idle_prefix_is_set_aside_for_others_and_comes_back_without_being_computed() -> None:
    memory, budget, prefixes = parts(copies=2)
    first = used(prefixes, 1)
    prefixes.set_aside(but=tokens(2, 10))
    assert memory.forgotten == [first.branch.sequence]
    assert budget.free_cells == CELLS
    assert prefixes.known(tokens(1, 10))
    again = prefixes.acquire(tokens(1, 10))
    assert again is not None
    assert again.ready
    assert memory.restored == [again.branch.sequence]


def test_a_prefix_in_use_or_wanted_next_or_without_a_copy_stays_where_it_is() -> None:
    memory, budget, prefixes = parts(copies=1)
    without_copy = used(prefixes, 1)
    wanted = used(prefixes, 2)  # its copy has taken the place of the first one's
    busy = computed(prefixes.acquire(tokens(3, 10)))
    budget.take_sequence()
    prefixes.set_aside(but=tokens(2, 10))
    assert memory.forgotten == []
    assert len({p.branch.sequence for p in (without_copy, wanted, busy)}) == 3


def test_the_wanted_prefix_moves_down_when_it_lies_behind_what_has_gone() -> None:
    memory, _, prefixes = parts(copies=2)
    used(prefixes, 1)
    behind = used(prefixes, 2)
    prefixes.set_aside(but=tokens(2, 10))  # the first goes, the second is left behind it
    prefixes.set_aside(but=tokens(2, 10))
    assert behind.branch.sequence in memory.forgotten
    again = prefixes.acquire(tokens(2, 10))
    assert again is not None
    assert again.ready
    prefixes.release(again)
    gone = len(memory.forgotten)
    prefixes.set_aside(but=tokens(2, 10))
    assert len(memory.forgotten) == gone  # once is enough


def test_the_least_recently_used_copy_makes_room() -> None:
    saved = SavedPrefixes(2 * STATE)
    for which in (1, 2):
        saved.put(tokens(which, 5), np.zeros(STATE, np.uint8))
    assert saved.get(tokens(1, 5)) is not None
    saved.put(tokens(3, 5), np.zeros(STATE, np.uint8))
    assert [tokens(which, 5) in saved for which in (1, 2, 3)] == [True, False, True]
    assert saved.bytes == 2 * STATE
    assert not saved.room_for(2 * STATE + 1)


class Life(RuleBasedStateMachine):
    """Prefixes used, computed, released and evicted in any order, beside answers that take cells."""

    def __init__(self) -> None:
        super().__init__()
        self.memory, self.budget, self.prefixes = parts()
        self.held: list[Prefix] = []
        self.promised: list[int] = []

    @rule(which=st.integers(0, 5), length=st.sampled_from([16, 30, 60]))
    def acquire(self, which: int, length: int) -> None:
        prefix = self.prefixes.acquire(tokens(which, length))
        if prefix is not None:
            self.held.append(prefix)
            assert self.prefixes.find(tokens(which, length)) is prefix

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def compute(self, data: st.DataObject) -> None:
        computed(data.draw(st.sampled_from(self.held)))

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.held) - 1))
        self.prefixes.release(self.held.pop(at))

    @rule(cells=st.integers(1, 40))
    def reserve(self, cells: int) -> None:
        idle = self.prefixes.idle_cells(but=None)
        fits = cells <= self.budget.free_cells + idle
        self.prefixes.make_room(cells)
        assert self.budget.reserve(cells) is fits
        self.promised += [cells] if fits else []

    @precondition(lambda self: self.promised)
    @rule()
    def end(self) -> None:
        self.budget.release(self.promised.pop())

    @invariant()
    def cells_are_those_of_answers_and_of_prefixes_that_are_pinned_or_in_use(self) -> None:
        used = {id(prefix): prefix for prefix in self.held}
        idle = self.prefixes.idle_cells(but=None)
        in_use = sum(map(len, used.values()))
        assert self.budget.free_cells == CELLS - sum(self.promised) - idle - in_use
        assert self.budget.free_cells >= 0

    @invariant()
    def users_are_counted(self) -> None:
        for prefix in self.held:
            assert prefix.users == sum(one is prefix for one in self.held)

    @invariant()
    def no_two_pinned_prefixes_have_one_sequence(self) -> None:
        assert len(self.prefixes) <= PINS
        pinned = {id(p): p.branch.sequence for p in self.held if p.pinned}
        assert len(set(pinned.values())) == len(pinned)
        assert all(LANES <= sequence < LANES + PINS for sequence in pinned.values())

    def teardown(self) -> None:
        for prefix in self.held:
            self.prefixes.release(prefix)
        self.prefixes.drop_all()
        assert self.budget.free_cells == CELLS - sum(self.promised)
        assert len(self.prefixes) == 0


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
