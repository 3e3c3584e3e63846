"""The least that FastAPI and Mangum need to answer with a graph at hand that is not asked."""

from fastapi import FastAPI
from mangum import Mangum
from neo4j import AsyncGraphDatabase

app = FastAPI()
driver = AsyncGraphDatabase.driver("bolt://127.0.0.1:9", auth=("nobody", "nothing"))


@app.get("/answer")
async def answer() -> dict[str, str]:
    return {"status": "ok"}


handler = Mangum(app, lifespan="off")
