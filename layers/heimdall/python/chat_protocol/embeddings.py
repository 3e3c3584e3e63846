"""OpenAI's embeddings: texts, and for each of them a vector whose direction is its meaning."""

from typing import Any, Literal

from pydantic import BaseModel, field_validator

MOST_TEXTS = 2048
_TEXTS = f"input is a string or a list of 1 to {MOST_TEXTS} strings"
_NO_IDS = "token ids are not taken here, send the texts themselves"


class EmbeddingRequest(BaseModel):
    """The body of POST /v1/embeddings; `input` holds one or more texts, in the order of the answer.

    `dimensions` is how many numbers a vector is to have, `user` for whom it is asked.
    """

    input: list[str]
    model: str | None = None
    encoding_format: Literal["float", "base64"] | None = None
    dimensions: int | None = None
    user: str | None = None

    @field_validator("input", mode="plain", json_schema_input_type=Any)
    @classmethod
    def _several_texts(cls, value: object) -> list[str]:
        several = [value] if isinstance(value, str) else value
        if not isinstance(several, list) or not 1 <= len(several) <= MOST_TEXTS:
            raise ValueError(_TEXTS)
        texts = [text for text in several if isinstance(text, str)]
        if len(texts) < len(several):
            raise ValueError(_NO_IDS if all(isinstance(item, int | list) for item in several) else _TEXTS)
        return texts


class Embedding(BaseModel):
    """The vector of the text at `index`: its numbers, or base64 of them as little-endian float32."""

    object: Literal["embedding"] = "embedding"
    index: int
    embedding: list[float] | str


class EmbeddingUsage(BaseModel):
    """Tokens of all texts together; the two are the same, since nothing is written."""

    prompt_tokens: int
    total_tokens: int


class EmbeddingList(BaseModel):
    """The body of the answer."""

    object: Literal["list"] = "list"
    data: list[Embedding]
    model: str
    usage: EmbeddingUsage
