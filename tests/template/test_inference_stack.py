"""inference_host/template.yaml: who is admitted, what a task is given, how it scales, and from zero."""

from typing import Any

import pytest
from samtranslator.yaml_helper import yaml_parse

from inference_host.cloudwatch_metrics import MetricsSettings, gauges, line
from inference_host.settings import Settings
from tests.template.stack import ROOT, Stack, as_list
from tests.template.test_functions import parameters_in

TEXT = (ROOT / "inference_host" / "template.yaml").read_text("utf-8")
TEMPLATE: dict[str, Any] = yaml_parse(TEXT)
RESOURCES: dict[str, dict[str, Any]] = TEMPLATE["Resources"]
NOTHING = {"Ref": "AWS::NoValue"}
PORT = Settings.model_fields["host_port"].default
# AWS's own policies with the resource `*`, each with its reason.
AWS_POLICIES = {
    "AmazonECSTaskExecutionRolePolicy": "pulling from ECR begins with a token for the whole registry",
    "AmazonEC2ContainerServiceforEC2Role": "instances register themselves, under names not known before",
    "AmazonECSInstanceRolePolicyForManagedInstances": "as above",
    "AmazonECSInfrastructureRolePolicyForManagedInstances": "ECS makes and ends instances for us",
}


def of(name: str) -> dict[str, Any]:
    properties: dict[str, Any] = RESOURCES[name]["Properties"]
    return properties


def container(name: str) -> dict[str, Any]:
    [found] = [each for each in of("Task")["ContainerDefinitions"] if each["Name"] == name]
    return dict(found)


def environment(name: str) -> dict[str, Any]:
    return {each["Name"]: each["Value"] for each in container(name)["Environment"]}


# --- Who is admitted --------------------------------------------------------------------------------------


def admitted(group: str) -> list[tuple[Any, Any, Any]]:
    return [
        (rule.get("SourceSecurityGroupId") or rule.get("CidrIp"), rule["FromPort"], rule["ToPort"])
        for rule in of(group).get("SecurityGroupIngress", [])
    ]


def test_only_clients_reach_the_balancer_and_only_the_balancer_reaches_hosts() -> None:
    assert admitted("ClientSecurityGroup") == []
    assert admitted("BalancerSecurityGroup") == [({"Ref": "ClientSecurityGroup"}, 80, 80)]
    assert admitted("HostSecurityGroup") == [({"Ref": "BalancerSecurityGroup"}, PORT, PORT)]
    assert not [name for name, r in RESOURCES.items() if r["Type"] == "AWS::EC2::SecurityGroupIngress"]


def test_the_balancer_is_inside_and_hosts_have_no_public_address() -> None:
    assert of("LoadBalancer")["Scheme"] == "internal"
    assert of("LoadBalancer")["SecurityGroups"] == [{"Ref": "BalancerSecurityGroup"}]
    network = of("Service")["NetworkConfiguration"]["AwsvpcConfiguration"]
    assert network["AssignPublicIp"] == "DISABLED"
    assert network["SecurityGroups"] == [{"Ref": "HostSecurityGroup"}]
    private = {"Fn::If": ["MakesVpc", [{"Ref": "PrivateSubnetA"}, {"Ref": "PrivateSubnetB"}], SPLIT]}
    assert network["Subnets"] == of("LoadBalancer")["Subnets"] == private
    assert of("Machines")["VPCZoneIdentifier"] == private


SPLIT = {"Fn::Split": [",", {"Ref": "SubnetIds"}]}


def test_a_network_is_made_only_when_none_is_given() -> None:
    made = {n for n, r in RESOURCES.items() if r.get("Condition") == "MakesVpc"}
    assert {"Vpc", "PrivateSubnetA", "PrivateSubnetB", "NatGateway", "ModelEndpoint"} <= made
    assert TEMPLATE["Conditions"]["MakesVpc"] == {"Fn::Equals": [{"Ref": "VpcId"}, ""]}
    assert of("PrivateSubnetA")["AvailabilityZone"] != of("PrivateSubnetB")["AvailabilityZone"]
    assert not any("MapPublicIpOnLaunch" in str(RESOURCES[name]) for name in made)


# --- Streams and readiness --------------------------------------------------------------------------------


def attributes(name: str, key: str) -> dict[str, str]:
    return {each["Key"]: each["Value"] for each in of(name)[key]}


def test_silence_in_a_stream_is_never_as_long_as_the_balancers_patience() -> None:
    patience = int(attributes("LoadBalancer", "LoadBalancerAttributes")["idle_timeout.timeout_seconds"])
    assert (
        patience > Settings.model_fields["deadline_s"].default > Settings.model_fields["heartbeat_s"].default
    )


def test_a_host_is_asked_whether_it_is_ready_and_has_time_to_fetch_its_model() -> None:
    hosts = of("Hosts")
    assert (hosts["HealthCheckPath"], hosts["Matcher"]) == ("/ready", {"HttpCode": "200"})
    assert (hosts["Port"], hosts["TargetType"]) == (PORT, "ip")
    assert of("Service")["HealthCheckGracePeriodSeconds"] >= 900
    assert container("host")["HealthCheck"]["Command"][1:] == [
        "python3",
        "-m",
        "inference_host.probe",
        "/health",
    ]


def test_running_answers_end_before_the_task_does() -> None:
    drain = int(environment("host")["DRAIN_S"])
    stop = container("host")["StopTimeout"]
    leaving = int(attributes("Hosts", "TargetGroupAttributes")["deregistration_delay.timeout_seconds"])
    assert drain < stop < 120, "ECS kills after two minutes at most, and Spot takes the machine then"
    assert leaving >= stop


def test_the_least_busy_host_gets_the_next_request() -> None:
    found = attributes("Hosts", "TargetGroupAttributes")["load_balancing.algorithm.type"]
    assert found == "least_outstanding_requests"


# --- Tasks ------------------------------------------------------------------------------------------------


def test_a_task_has_a_gpu_a_read_only_root_and_no_user_of_weight() -> None:
    host = container("host")
    assert host["ResourceRequirements"] == [{"Type": "GPU", "Value": "1"}]
    assert host["PortMappings"] == [{"ContainerPort": PORT, "Protocol": "tcp"}]
    for each in of("Task")["ContainerDefinitions"]:
        assert each["User"] == "10001:10001"
        assert each["ReadonlyRootFilesystem"] is True
        assert "Privileged" not in each
    assert {m["ContainerPath"] for m in host["MountPoints"]} == {"/models", "/tmp"}


def test_the_hosts_environment_is_made_of_its_settings() -> None:
    names = set(environment("host"))
    assert names <= {name.upper() for name in Settings.model_fields}
    assert names >= {"MODEL_URI", "MODEL_SHA256", "MODEL_CACHE", "N_CTX", "KV_CELLS", "LANES", "HOST_PORT"}
    assert environment("host")["MODEL_URI"] == {"Fn::Sub": "s3://${ModelBucket}/${ModelKey}"}
    assert environment("host")["MODEL_SHA256"] == {"Ref": "ModelSha256"}
    assert environment("host")["MODEL_CACHE"] == "/models"


def test_the_sidecars_environment_is_made_of_its_settings() -> None:
    assert set(environment("metrics")) <= {name.upper() for name in MetricsSettings.model_fields}
    assert environment("metrics")["METRICS_SERVICE"] == {"Ref": "AWS::StackName"}
    assert environment("metrics")["HOST_PORT"] == environment("host")["HOST_PORT"] == str(PORT)
    assert container("metrics")["Command"] == ["python3", "-m", "inference_host.cloudwatch_metrics"]
    assert container("metrics")["Essential"] is False


def test_the_key_reaches_the_host_as_a_secret_where_there_is_one() -> None:
    secret = [{"Name": "INFERENCE_KEY", "ValueFrom": {"Ref": "InferenceKeySecretArn"}}]
    assert container("host")["Secrets"] == {"Fn::If": ["HasKey", secret, NOTHING]}
    assert RESOURCES["ReadKey"]["Condition"] == "HasKey"


def documents() -> list[dict[str, Any]]:
    roles = [r["Properties"] for r in RESOURCES.values() if r["Type"] == "AWS::IAM::Role"]
    inline = [policy["PolicyDocument"] for role in roles for policy in role.get("Policies", [])]
    return inline + [
        r["Properties"]["PolicyDocument"] for r in RESOURCES.values() if r["Type"] == "AWS::IAM::RolePolicy"
    ]


def test_what_is_permitted_is_named_and_needed() -> None:
    allowed = {
        (action, str(statement["Resource"]))
        for document in documents()
        for statement in document["Statement"]
        for action in as_list(statement["Action"])
    }
    model = "arn:${AWS::Partition}:s3:::${ModelBucket}/${ModelKey}"
    assert allowed == {
        ("s3:GetObject", str({"Fn::Sub": model})),
        ("secretsmanager:GetSecretValue", str({"Ref": "InferenceKeySecretArn"})),
        ("iam:PassRole", str({"Fn::GetAtt": ["InstanceRole", "Arn"]})),
    }


def test_of_awss_own_policies_only_those_with_a_reason_are_taken() -> None:
    roles = [r["Properties"] for r in RESOURCES.values() if r["Type"] == "AWS::IAM::Role"]
    arns = [arn for role in roles for arn in role.get("ManagedPolicyArns", [])]
    flat = [each for arn in arns for each in (arn["Fn::If"][1:] if "Fn::If" in arn else [arn])]
    assert {arn["Fn::Sub"].rpartition("/")[2] for arn in flat} == set(AWS_POLICIES)


def test_machines_are_ecss_with_gpus_encrypted_and_closed_to_tasks() -> None:
    machine = of("Machine")["LaunchTemplateData"]
    assert "/amazon-linux-2023/gpu/" in TEMPLATE["Parameters"]["GpuImageId"]["Default"]
    assert machine["ImageId"] == {"Ref": "GpuImageId"}
    [disk] = machine["BlockDeviceMappings"]
    assert disk["Ebs"]["Encrypted"] is True
    assert machine["MetadataOptions"]["HttpTokens"] == "required"
    assert "ECS_AWSVPC_BLOCK_IMDS=true" in str(machine["UserData"])
    assert "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true" in str(machine["UserData"])


def test_both_kinds_of_capacity_take_spot_by_the_same_parameter() -> None:
    distribution = of("Machines")["MixedInstancesPolicy"]["InstancesDistribution"]
    assert distribution["OnDemandPercentageAboveBaseCapacity"] == {"Fn::If": ["Spot", 0, 100]}
    managed = of("ManagedProvider")["ManagedInstancesProvider"]["InstanceLaunchTemplate"]
    assert managed["CapacityOptionType"] == {"Fn::If": ["Spot", "SPOT", "ON_DEMAND"]}
    assert managed["InstanceRequirements"]["AllowedInstanceTypes"] == [{"Ref": "InstanceType"}]
    assert (RESOURCES["Machines"]["Condition"], RESOURCES["ManagedProvider"]["Condition"]) == (
        "OnInstances",
        "Managed",
    )


def test_instances_follow_the_tasks_and_are_not_taken_from_under_them() -> None:
    group = of("InstancesProvider")["AutoScalingGroupProvider"]
    assert group["ManagedScaling"]["Status"] == "ENABLED"
    assert (group["ManagedTerminationProtection"], group["ManagedDraining"]) == ("ENABLED", "ENABLED")
    assert of("Machines")["NewInstancesProtectedFromScaleIn"] is True
    assert of("Machines")["MinSize"] == "0"


# --- Scaling ----------------------------------------------------------------------------------------------

EXPOSITION = """\
# TYPE inference_ready gauge
inference_ready 1.0
# TYPE inference_waiting gauge
inference_waiting 3.0
# TYPE inference_lanes gauge
inference_lanes 16.0
# TYPE inference_lanes_busy gauge
inference_lanes_busy 12.0
# TYPE inference_kv_cells gauge
inference_kv_cells 0.0
# TYPE inference_kv_cells_used gauge
inference_kv_cells_used 0.0
"""


def test_what_the_sidecar_tells_is_what_scaling_reads() -> None:
    told = {"HostsRunning": 1.0, **gauges(EXPOSITION)}
    assert told["LanesBusyPercent"] == 75.0
    assert told["RequestsWaiting"] == 3
    asked = of("BusyLanes")["TargetTrackingScalingPolicyConfiguration"]["CustomizedMetricSpecification"]
    hosts = of("WakeUp")["Metrics"][2]["MetricStat"]["Metric"]
    for metric in (asked, of("RequestsWait"), hosts):
        assert metric["MetricName"] in told
        assert metric["Namespace"] == "Heimdall"
        assert metric["Dimensions"] == [{"Name": "service", "Value": {"Ref": "AWS::StackName"}}]
    assert '"Dimensions": [["service"]]' in line(told, "a-stack", 0)


@pytest.mark.parametrize("text", ["", "no metrics", "inference_ready 1.0\n", "inference_ready one\n"])
def test_a_host_that_does_not_tell_its_gauges_has_none(text: str) -> None:
    assert gauges(text) == {}


def test_the_service_scales_between_its_bounds_and_no_update_sets_it_back() -> None:
    assert "DesiredCount" not in of("Service")
    assert of("Scaling")["MinCapacity"] == {"Ref": "MinTasks"}
    assert of("Scaling")["MaxCapacity"] == {"Ref": "MaxTasks"}
    assert of("Scaling")["ResourceId"] == {"Fn::Sub": "service/${Cluster}/${Service.Name}"}


def test_it_grows_by_one_when_requests_wait() -> None:
    assert of("RequestsWait")["AlarmActions"] == [{"Ref": "OneMore"}]
    step = of("OneMore")["StepScalingPolicyConfiguration"]
    assert (step["AdjustmentType"], step["StepAdjustments"][0]["ScalingAdjustment"]) == (
        "ChangeInCapacity",
        1,
    )


def test_a_miss_while_no_host_runs_starts_exactly_one() -> None:
    missed, misses, hosts = of("WakeUp")["Metrics"]
    assert missed["Expression"] == f"IF(FILL({hosts['Id']}, 0) == 0, {misses['Id']}, 0)"
    assert misses["MetricStat"]["Metric"]["MetricName"] == "HTTPCode_ELB_503_Count"
    assert of("WakeUp")["AlarmActions"] == [{"Ref": "ToOne"}]
    step = of("ToOne")["StepScalingPolicyConfiguration"]
    assert (step["AdjustmentType"], step["StepAdjustments"][0]["ScalingAdjustment"]) == ("ExactCapacity", 1)


def test_it_goes_to_its_minimum_only_after_minutes_without_requests_and_misses() -> None:
    alarm = of("NobodyAsks")
    asked, requests, misses = alarm["Metrics"]
    assert asked["Expression"] == f"FILL({requests['Id']}, 0) + FILL({misses['Id']}, 0)"
    assert alarm["EvaluationPeriods"] == {"Ref": "IdleMinutes"}
    assert {each["MetricStat"]["Period"] for each in (requests, misses)} == {60}
    assert alarm["AlarmActions"] == [{"Ref": "ToMinimum"}]
    step = of("ToMinimum")["StepScalingPolicyConfiguration"]
    assert (step["AdjustmentType"], step["StepAdjustments"][0]["ScalingAdjustment"]) == ("ExactCapacity", 0)
    grace_minutes = of("Service")["HealthCheckGracePeriodSeconds"] / 60
    assert TEMPLATE["Parameters"]["IdleMinutes"]["MinValue"] >= grace_minutes, (
        "a waking host would be put to sleep"
    )


# --- The file ---------------------------------------------------------------------------------------------


def test_every_parameter_is_described_held_to_something_and_used() -> None:
    used = parameters_in_all()
    for name, parameter in TEMPLATE["Parameters"].items():
        assert parameter["Description"].endswith("."), name
        assert {"AllowedPattern", "AllowedValues", "MinValue"} & set(parameter), name
        assert name in used, name


def parameters_in_all() -> set[str]:
    return parameters_in(Stack(TEMPLATE), [TEMPLATE["Resources"], TEMPLATE["Conditions"]])


def test_outputs_are_the_gateways_parameters() -> None:
    gateway = yaml_parse((ROOT / "template.yaml").read_text("utf-8"))["Parameters"]
    outputs = TEMPLATE["Outputs"]
    assert outputs["ClientSecurityGroupId"]["Value"] == {"Ref": "ClientSecurityGroup"}
    pasted = outputs["GatewayParameters"]["Value"]["Fn::Sub"][0]
    for assignment in pasted.split():
        assert assignment.partition("=")[0] in gateway, assignment
    for output in outputs.values():
        assert output["Description"].endswith(".")
