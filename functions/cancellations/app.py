"""POST /api/bifrost/chat/{request_id}/cancel, buffered; chat itself streams and so cannot serve it."""

from heimdall import bootstrap
from heimdall.adapters.lambda_entry import http_handler

app = bootstrap.cancellations_app()
handler = http_handler(bootstrap.observed(app))
