"""What an operator sees of a request: its correlation id, what it measured, and how log lines are told."""
