"""Mistakes in the inference host's template; the tests of test_inference_stack.py must see each."""

import inspect
import re
from collections.abc import Iterator

import pytest
from samtranslator.yaml_helper import yaml_parse

from tests.template import test_inference_stack

# What is wrong → the text (a regular expression) and what stands there instead.
MISTAKES = {
    "everybody is admitted to the balancer": (
        r"SourceSecurityGroupId: !Ref ClientSecurityGroup",
        "CidrIp: 0.0.0.0/0",
    ),
    "everybody is admitted to the hosts": (
        r"SourceSecurityGroupId: !Ref BalancerSecurityGroup",
        "CidrIp: 0.0.0.0/0",
    ),
    "the balancer is on the internet": ("Scheme: internal", "Scheme: internet-facing"),
    "hosts have public addresses": ("AssignPublicIp: DISABLED", "AssignPublicIp: ENABLED"),
    "streams are cut in silence": (
        r'idle_timeout.timeout_seconds, Value: "180"',
        'idle_timeout.timeout_seconds, Value: "5"',
    ),
    "a host that only lives gets requests": ("HealthCheckPath: /ready", "HealthCheckPath: /health"),
    "a large model never has the time to load": (
        r"HealthCheckGracePeriodSeconds: \d+",
        "HealthCheckGracePeriodSeconds: 60",
    ),
    "every model may be read": (r"s3:::\$\{ModelBucket\}/\$\{ModelKey\}", "s3:::${ModelBucket}/*"),
    "every action on the model": ("Action: s3:GetObject", 'Action: "s3:*"'),
    "any role may be passed on": ("Resource: !GetAtt InstanceRole.Arn", 'Resource: "*"'),
    "a model of any checksum": (r" +- \{Name: MODEL_SHA256, Value: !Ref ModelSha256\}\n", ""),
    "a variable renamed": ("Name: KV_CELLS", "Name: KV_CELL"),
    "a root that can be written": ("ReadonlyRootFilesystem: true", "ReadonlyRootFilesystem: false"),
    "root": (r'User: "10001:10001"', 'User: "0:0"'),
    "no GPU": (r" +ResourceRequirements: \[\{Type: GPU, Value: \"1\"\}\]\n", ""),
    "a disk that is not encrypted": ("Encrypted: true", "Encrypted: false"),
    "metadata without a token": ("HttpTokens: required", "HttpTokens: optional"),
    "machines are taken from under their tasks": (
        "ManagedTerminationProtection: ENABLED",
        "ManagedTerminationProtection: DISABLED",
    ),
    "an update sets the scaling back": (
        "      TaskDefinition: !Ref Task\n",
        "      TaskDefinition: !Ref Task\n      DesiredCount: 1\n",
    ),
    "scaling reads what nobody tells": ("MetricName: LanesBusyPercent", "MetricName: LanesBusy"),
    "a miss wakes nobody": (r"AlarmActions: \[!Ref ToOne\]", "AlarmActions: []"),
    "a waking host is put to sleep": (r'"FILL\(requests, 0\) \+ FILL\(misses, 0\)"', '"FILL(requests, 0)"'),
    "answers are cut when a task ends": ("StopTimeout: 110", "StopTimeout: 30"),
    "the key in plain sight": (
        r"- \[\{Name: INFERENCE_KEY, ValueFrom: !Ref InferenceKeySecretArn\}\]",
        "- []",
    ),
}


def complaints() -> Iterator[str]:
    for name, test in vars(test_inference_stack).items():
        if name.startswith("test_") and not inspect.signature(test).parameters:
            try:
                test()
            # A test fails in many ways on a template without what it looks for.
            except Exception:
                yield name


@pytest.mark.parametrize("wrong", MISTAKES)
def test_a_mistake_is_seen(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pattern, instead = MISTAKES[wrong]
    mutated, count = re.subn(pattern, lambda _: instead, test_inference_stack.TEXT, count=1)
    assert count == 1, f"nothing in the template looks like {pattern}"
    template = yaml_parse(mutated)
    monkeypatch.setattr(test_inference_stack, "TEMPLATE", template)
    monkeypatch.setattr(test_inference_stack, "RESOURCES", template["Resources"])
    assert next(complaints(), None) is not None


def test_the_template_as_it_is_has_no_complaints() -> None:
    assert list(complaints()) == []
