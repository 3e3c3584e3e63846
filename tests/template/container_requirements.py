"""`python -m tests.template.container_requirements`: the container's pinned requirements, from uv.lock.

The host's own, and boto3 with what it needs (as the gateway's lock has it), for models in S3. Written to
inference_host/requirements.txt; a test holds the file to it.
"""

import re
import subprocess
import sys

from tests.template.stack import ROOT

REQUIREMENTS = ROOT / "inference_host" / "requirements.txt"
BOTO3 = {"boto3", "botocore", "jmespath", "python-dateutil", "s3transfer", "six", "urllib3"}
_EXPORT = (
    "export --frozen --offline --no-emit-workspace --no-default-groups --no-header --no-annotate --quiet"
)


def requirements() -> str:
    """The file's text: one requirement with its hashes after another, by name."""
    blocks = _blocks("--package", "heimdall-inference-host")
    gateway = _blocks("--package", "heimdall", "--extra", "gateway")
    blocks |= {name: block for name, block in gateway.items() if name.partition(" ")[0] in BOTO3}
    return "".join(block for _, block in sorted(blocks.items()))


def _blocks(*options: str) -> dict[str, str]:
    """Requirement with its marker → its lines."""
    command = [sys.executable, "-m", "uv", *_EXPORT.split(), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    blocks = re.findall(r"^(?:\S+==.*\n(?: .*\n?)*)", done.stdout, re.MULTILINE)
    return {re.sub(r"==\S+", "", block.partition("\\")[0]).strip(): block for block in blocks}


if __name__ == "__main__":
    REQUIREMENTS.write_text(requirements(), "utf-8")
