"""Frozen values that every part speaks in; no I/O, no SDK, nothing above it imported."""
