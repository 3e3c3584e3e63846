"""Settings of the host: environment variables with typed defaults."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SHIPPED_MODEL = Path(__file__).parent / "model" / "heimdall-nano.gguf"
SHIPPED_ENCODER = SHIPPED_MODEL.with_name("heimdall-sense.gguf")


class Settings(BaseSettings):
    """Everything that can be set; each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", protected_namespaces=())

    model_uri: str = Field(str(SHIPPED_MODEL), description="A GGUF by path or s3://bucket/key")
    model_sha256: str | None = Field(None, description="Expected SHA-256 of the model file, hexadecimal")
    encoder_uri: str = Field(
        str(SHIPPED_ENCODER) if SHIPPED_ENCODER.is_file() else "",
        description="A sentence encoder, a GGUF by path or s3://bucket/key; empty: no embeddings",
    )
    model_cache: Path = Field(
        Path.home() / ".cache" / "heimdall" / "models", description="Where models from S3 are kept"
    )
    inference_key: SecretStr | None = Field(None, description="Bearer key; without one everybody may ask")
    host_port: int = Field(8081, ge=0, le=65535, description="TCP port; 0 takes a free one")
    n_ctx: int = Field(
        8192, ge=64, description="Longest prompt with its answer, bounded by what the model was trained on"
    )
    kv_cells: int = Field(0, ge=0, description="Tokens that all requests hold together; 0: twice N_CTX")
    lanes: int = Field(16, ge=1, le=128, description="Answers computed at once")
    prefixes: int = Field(4, ge=0, le=64, description="Prompt beginnings in use at once")
    prefix_copies_mb: int = Field(
        512, ge=0, description="Main memory for copies of prompt beginnings that nobody uses just now"
    )
    system_prompt: Path | None = Field(
        None, description="A text file with the system message to compute before the host is ready"
    )
    n_batch: int = Field(512, ge=16, description="Most prompt tokens in one step")
    n_threads: int = Field(0, ge=0, description="0: one for tiny models, else the processors of the cgroup")
    n_gpu_layers: int = Field(-1, description="Layers on the GPU where llama.cpp was built for one; -1 all")
    weight_repacking: bool = Field(
        False, description="llama.cpp's repacked weights: faster, but crashes with Q8_0 on CPUs with AMX"
    )
    max_queue: int = Field(64, ge=1, description="Requests that may wait before 429")
    deadline_s: float = Field(120.0, gt=0, description="Seconds a request may take when it does not say")
    heartbeat_s: float = Field(10.0, gt=0, description="Silence in a stream before a comment is sent")
    drain_s: int = Field(30, ge=0, description="Seconds that running answers get after SIGTERM")
    max_body_bytes: int = Field(4 * 1024 * 1024, ge=1024, description="Largest request body")
    self_test: bool = Field(True, description="Try the model in a child process before loading it here")
