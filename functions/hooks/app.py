"""POST /api/bifrost/hooks/{phase}, buffered; other functions call it directly to have hooks evaluated."""

from heimdall import bootstrap
from heimdall.adapters.lambda_entry import service_handler

app = bootstrap.hooks_app()
handler = service_handler(bootstrap.observed(app), bootstrap.hooks_service(), bootstrap.flush)
