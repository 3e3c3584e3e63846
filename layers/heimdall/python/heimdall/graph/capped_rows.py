"""Rows of a result, kept only as far as the caps allow, with the truth about what was left out."""

from heimdall.domain.graph import QueryLimits
from heimdall.graph import values
from heimdall.graph.values import JsonValue

Row = dict[str, JsonValue]


class CappedRows:
    """Collects rows until a cap is hit; `truncated` then says that there was more."""

    def __init__(self, limits: QueryLimits) -> None:
        self._limits = limits
        self._bytes = 0
        self.rows: list[Row] = []
        self.truncated = False

    def add(self, row: Row) -> bool:
        """Keep the row if it fits; False means that no further row is wanted."""
        size = values.size(row)
        if len(self.rows) >= self._limits.rows or self._bytes + size > self._limits.bytes:
            self.truncated = True
            self._keep_something_of(row)
            return False
        self.rows.append(row)
        self._bytes += size
        return True

    def _keep_something_of(self, row: Row) -> None:
        if not self.rows and self._limits.rows:
            shortened = values.shorten(row, self._limits.bytes)
            self.rows.append(shortened if isinstance(shortened, dict) else {})
