"""The least that FastAPI and Mangum need to answer with one item of a table."""

import os

import boto3
from fastapi import FastAPI
from mangum import Mangum

app = FastAPI()
dynamodb = boto3.client("dynamodb")


@app.get("/answer")
def answer() -> dict[str, bool]:
    found = dynamodb.get_item(TableName=os.environ["TABLE"], Key={"key_hash": {"S": "nobody"}})
    return {"known": "Item" in found}


handler = Mangum(app, lifespan="off")
