"""What every test session has: the real parts as fixtures, started at most once and only when asked for."""

# In the order of their imports: a module must be registered before another imports it.
pytest_plugins = [
    "tests.fixtures.stream",
    "tests.fixtures.graph",
    "tests.fixtures.example_plugin",
    "tests.fixtures.stack",
]
