"""`python -m heimdall.cli` is `heimdall`."""

from heimdall.cli import app

app(prog_name="heimdall")
