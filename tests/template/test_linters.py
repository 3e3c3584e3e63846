"""The templates through other people's checkers: cfn-lint, SAM's own, checkov; hadolint for the Dockerfile.

What checkov asks for and we do not do is listed here with the reason; a reason that is needed no more is an
error too.
"""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.template.stack import ROOT
from tests.template.tools import NotHere, tool

TEMPLATES = ("template.yaml", "inference_host/template.yaml")
# checkov's check → why we do otherwise, wherever it says so.
OTHERWISE: dict[str, dict[str, str]] = {
    "template.yaml": {
        "CKV_AWS_27": "the queue holds positions in the stream, no events; SQS encrypts it with its own key",
        "CKV_AWS_115": "reserved by parameter for chat and events; the others share the account's",
        "CKV_AWS_116": "for asynchronous calls: the one asynchronous source has its failure destination",
        "CKV_AWS_117": "only functions that reach model or graph stand in a VPC, by parameter",
        "CKV_AWS_119": "tables are encrypted with the account's key for DynamoDB; they hold hashes of keys",
        "CKV_AWS_120": "answers are not to be cached by API Gateway: each is its caller's own",
        "CKV_AWS_158": "CloudWatch encrypts log groups with its own key; they hold neither prompts nor keys",
        "CKV_AWS_173": "environments hold names and addresses; Lambda encrypts them with its own key",
        "CKV_AWS_192": "there is no Java here",
    },
    "inference_host/template.yaml": {
        "CKV_AWS_2": "the way stays in the VPC, between two security groups that name each other",
        "CKV_AWS_91": "the gateway logs every request under the same id; the host logs its own",
        "CKV_AWS_103": "as CKV_AWS_2",
        "CKV_AWS_158": "CloudWatch encrypts log groups with its own key; they hold neither prompts nor keys",
    },
}


@cache
def checkov() -> dict[str, Any]:
    """checkov's report on all templates; one run, since it takes ten seconds to start."""
    options = ["--framework", "cloudformation", "--output", "json", "--compact", "--quiet", "--soft-fail"]
    files = [word for template in TEMPLATES for word in ("--file", str(ROOT / template))]
    command: list[str] = [str(program("checkov")), *files, *options, "--skip-download"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def program(name: str) -> Path:
    try:
        return tool(name)
    except NotHere as why:
        pytest.skip(str(why))


def test_cfn_lint_has_nothing_to_say() -> None:
    lint = Path(sys.executable).with_name("cfn-lint")
    command = [str(lint), *(str(ROOT / template) for template in TEMPLATES)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_sam_validates_the_gateways_template(tmp_path: Path) -> None:
    """Without an account: region and credentials are made up, and nothing is asked of AWS."""
    made_up = {
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
    }
    environment = {**os.environ, **made_up, "SAM_CLI_TELEMETRY": "0", "HOME": str(tmp_path)}
    command = [str(program("sam")), "validate", "--lint", "--template-file", str(ROOT / "template.yaml")]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "is a valid SAM Template" in done.stdout


@pytest.mark.parametrize("template", TEMPLATES)
def test_checkov_finds_nothing_that_has_no_reason(template: str) -> None:
    report = checkov()
    found = [
        check for check in report["results"]["failed_checks"] if check["repo_file_path"] == f"/{template}"
    ]
    unreasoned = {(c["check_id"], c["resource"]) for c in found if c["check_id"] not in OTHERWISE[template]}
    assert unreasoned == set()
    assert {check["check_id"] for check in found} == set(OTHERWISE[template]), "a reason is needed no more"
    assert report["summary"]["passed"] > 100
    assert report["summary"]["parsing_errors"] == 0


def test_hadolint_has_nothing_to_say_about_the_dockerfile() -> None:
    command = [program("hadolint"), ROOT / "inference_host" / "Dockerfile"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
