"""The least that FastAPI and Mangum need to answer with what another server says, AWS at hand."""

import os
from typing import Any

import boto3
import httpx
from fastapi import FastAPI
from mangum import Mangum

app = FastAPI()
kinesis = boto3.client("kinesis")
client = httpx.AsyncClient()


@app.get("/answer")
async def answer() -> Any:
    found = await client.get(os.environ["INFERENCE_URL"] + "/v1/models")
    return found.json()


handler = Mangum(app, lifespan="off")
