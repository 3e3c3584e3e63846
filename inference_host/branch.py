"""One sequence in the context: which tokens belong to it and how many of them were computed."""


class Branch:
    """`tokens` are the prompt and the answer so far; the first `computed` of them lie in the memory."""

    def __init__(self, sequence: int, tokens: list[int], computed: int = 0) -> None:
        self.sequence = sequence
        self.tokens = tokens
        self.computed = computed

    @property
    def pending(self) -> int:
        """How many tokens must be computed before the next one can be chosen."""
        return len(self.tokens) - self.computed

    def fork(self, sequence: int) -> "Branch":
        """The same tokens in another sequence; the memory is copied by the caller."""
        return Branch(sequence, self.tokens.copy(), self.computed)
