"""Heimdall: ask a graph database in plain words."""
