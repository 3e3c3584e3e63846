"""GET /api/bifrost/events, streamed; run.sh serves `app`."""

from heimdall import bootstrap

app = bootstrap.streamed(bootstrap.observed(bootstrap.events_app()))
