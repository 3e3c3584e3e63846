"""The watcher: looks after the graph and the assistant, and tells users what happens."""

from heimdall.plugins.watcher.plugin import Watcher

plugin = Watcher()
