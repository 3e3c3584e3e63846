"""What of the memory is promised: cells and sequences, counted before they are used.

A request is admitted only when its whole need is free, so a step never runs out of cells for it.
"""

from inference_host.context import Context


class KVBudget:
    """Counts cells; hands out sequences, which it empties when they come back."""

    def __init__(self, context: Context, sequences: int) -> None:
        self._context = context
        self.cells = context.cells
        self.free_cells = context.cells
        self._sequences = list(reversed(range(sequences)))
        self.lanes = sequences

    @property
    def free_sequences(self) -> int:
        """Sequences that nobody has."""
        return len(self._sequences)

    def reserve(self, cells: int) -> bool:
        """Promise cells to somebody; False when there are not so many."""
        if cells > self.free_cells:
            return False
        self.free_cells -= cells
        return True

    def release(self, cells: int) -> None:
        """Take a promise back."""
        self.free_cells += cells

    def take_sequence(self) -> int:
        """An empty sequence. Raises IndexError when none is free."""
        return self._sequences.pop()

    def give_back(self, sequence: int) -> None:
        """Empty a sequence and let others have it."""
        self._context.forget(sequence)
        self._sequences.append(sequence)
