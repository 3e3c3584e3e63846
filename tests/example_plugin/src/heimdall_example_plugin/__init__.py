"""On-call duty for the assistant: who is on call, paging somebody, and quiet hours.

A third-party plugin as its author would write it; it uses every hook.
"""

from heimdall_example_plugin.oncall import OnCall

plugin = OnCall()
