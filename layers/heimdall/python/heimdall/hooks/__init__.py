"""Hooks: the plugin API (specs, contexts), loading plugins, and running their hooks safely."""
