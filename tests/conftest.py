"""What every test session has: the real parts as fixtures, started at most once and only when asked for."""

import os
import signal

from hypothesis import HealthCheck, settings

# In the order of their imports: a module must be registered before another imports it.
pytest_plugins = [
    "tests.fixtures.stream",
    "tests.fixtures.graph",
    "tests.fixtures.neo4j_server",
    "tests.fixtures.example_plugin",
    "tests.fixtures.stack",
]

# A shell that starts the tests in the background lets SIGINT be ignored, and so would every child be born:
# tests that press Ctrl-C need it to mean what it means to a user.
signal.signal(signal.SIGINT, signal.default_int_handler)

# How fast examples are made tells of the machine, not of the code; CI sees the same ones each time.
settings.register_profile(
    "project", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("project")
