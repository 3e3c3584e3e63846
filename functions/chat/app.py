"""POST /api/bifrost/chat/completions and /v1/chat/completions, streamed; run.sh serves `app`."""

from heimdall import bootstrap

app = bootstrap.streamed(bootstrap.settled(bootstrap.observed(bootstrap.chat_app())))
