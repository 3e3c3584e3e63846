"""GET /api/bifrost/status and /v1/models, buffered."""

from heimdall import bootstrap
from heimdall.adapters.lambda_entry import http_handler

app = bootstrap.status_app()
handler = http_handler(bootstrap.observed(app))
