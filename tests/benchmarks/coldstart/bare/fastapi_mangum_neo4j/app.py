"""The least that FastAPI and Mangum need to answer with AWS and a graph at hand, of which none is asked."""

import boto3
from fastapi import FastAPI
from mangum import Mangum
from neo4j import AsyncGraphDatabase

app = FastAPI()
kinesis = boto3.client("kinesis")
driver = AsyncGraphDatabase.driver("bolt://127.0.0.1:9", auth=("nobody", "nothing"))


@app.get("/answer")
async def answer() -> dict[str, str]:
    return {"status": "ok"}


handler = Mangum(app, lifespan="off")
