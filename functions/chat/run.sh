#!/bin/sh
# Started by the Lambda Web Adapter. `exec`: when the app dies the sandbox ends with it.
PYTHONPATH="/opt/python${PYTHONPATH:+:$PYTHONPATH}" \
  exec python -m uvicorn app:app --host 127.0.0.1 --port "$AWS_LWA_PORT" --no-access-log --no-server-header
