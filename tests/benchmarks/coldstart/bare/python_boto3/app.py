"""The least that Python needs to answer with one item of a table."""

import os
from typing import Any

import boto3

dynamodb = boto3.client("dynamodb")


def handler(_event: dict[str, Any], _context: object) -> dict[str, Any]:
    found = dynamodb.get_item(TableName=os.environ["TABLE"], Key={"key_hash": {"S": "nobody"}})
    return {"statusCode": 200, "known": "Item" in found}
