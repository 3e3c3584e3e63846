"""GET /docs and /openapi.json, buffered, open to everybody."""

from heimdall import bootstrap
from heimdall.adapters.lambda_entry import http_handler

app = bootstrap.docs_app()
handler = http_handler(bootstrap.observed(app))
