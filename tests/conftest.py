"""What every test session has: the real parts as fixtures, started at most once and only when asked for."""

pytest_plugins = [
    "tests.fixtures.example_plugin",
    "tests.fixtures.graph",
    "tests.fixtures.stack",
    "tests.fixtures.stream",
]
