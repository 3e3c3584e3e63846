"""The built-in plugins, in calling order. Entry points by hand: in Lambda our package has no metadata."""

from importlib.metadata import EntryPoint

_GROUP = "heimdall.plugins"

BUILT_IN: tuple[EntryPoint, ...] = (
    EntryPoint("heimdall", "heimdall.plugins.builtin", _GROUP),
    EntryPoint("watcher", "heimdall.plugins.watcher:plugin", _GROUP),
)
