"""/api/bifrost/actions and /{name}, buffered; other functions call it for actions and the graph."""

from heimdall import bootstrap
from heimdall.adapters.lambda_entry import service_handler

app = bootstrap.actions_app()
handler = service_handler(bootstrap.observed(app), bootstrap.actions_service(), bootstrap.flush)
