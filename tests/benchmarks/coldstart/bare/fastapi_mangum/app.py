"""The least that FastAPI and Mangum need to answer."""

from fastapi import FastAPI
from mangum import Mangum

app = FastAPI()


@app.get("/answer")
async def answer() -> dict[str, str]:
    return {"status": "ok"}


handler = Mangum(app, lifespan="off")
