"""The VPC: only functions that reach the model or the graph stand in it, with the way out that they need."""

from typing import Any

from tests.template import needs
from tests.template.stack import Stack
from tests.template.test_permissions import IN_VPC

ASK_THE_MODEL = {"chat", "status", "event_consumer"}
NOTHING = {"Ref": "AWS::NoValue"}
# What functions in the VPC call beside model and graph.
ENDPOINTS = {
    "lambda": "Interface",
    "kinesis-streams": "Interface",
    "secretsmanager": "Interface",
    "dynamodb": "Gateway",
}
# An IAM action's service → the endpoint that leads to it.
LEADS_TO = {
    "lambda": "lambda",
    "kinesis": "kinesis-streams",
    "secretsmanager": "secretsmanager",
    "dynamodb": "dynamodb",
}
PRIVATE = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"}


def test_functions_stand_in_the_vpc_where_one_is_given_and_they_need_it(stack: Stack) -> None:
    placed = {
        f: function["VpcConfig"]["Fn::If"]
        for f, function in stack.functions.items()
        if "VpcConfig" in function
    }
    assert set(placed) == IN_VPC
    for folder, (condition, config, otherwise) in placed.items():
        assert (condition, otherwise) == ("InVpc", NOTHING), folder
        assert config["SubnetIds"] == {"Fn::Split": [",", {"Ref": "SubnetIds"}]}, folder
        groups: list[dict[str, Any]] = [{"Ref": "FunctionsSecurityGroup"}]
        if folder in ASK_THE_MODEL:
            given = {"Ref": "InferenceClientSecurityGroupId"}
            groups.append({"Fn::If": ["HasInferenceGroup", given, NOTHING]})
        assert config["SecurityGroupIds"] == groups, folder


def test_who_asks_the_model_is_who_has_its_address(stack: Stack) -> None:
    assert {f for f in stack.functions if "INFERENCE_URL" in stack.variables(f)} == ASK_THE_MODEL
    assert {f for f in stack.functions if "GRAPH_URI" in stack.variables(f)} == IN_VPC - ASK_THE_MODEL


def endpoints(stack: Stack) -> dict[str, dict[str, Any]]:
    found = stack.of_type("AWS::EC2::VPCEndpoint").values()
    return {endpoint["ServiceName"]["Fn::Sub"].rpartition(".")[2]: endpoint for endpoint in found}


def test_every_service_that_functions_in_the_vpc_call_has_an_endpoint(stack: Stack) -> None:
    called = {action.partition(":")[0] for folder in IN_VPC for action, _ in needs.calls(stack, folder)}
    assert {LEADS_TO[service] for service in called} == set(endpoints(stack)) == set(ENDPOINTS)


def test_endpoints_are_made_only_where_asked_for(stack: Stack) -> None:
    made = {n for n, r in stack.resources.items() if r.get("Condition") == "MakesEndpoints"}
    assert made == {*stack.of_type("AWS::EC2::VPCEndpoint"), "EndpointsSecurityGroup"}
    for name, endpoint in endpoints(stack).items():
        assert endpoint["VpcEndpointType"] == ENDPOINTS[name]
        assert endpoint["ServiceName"] == {"Fn::Sub": f"com.amazonaws.${{AWS::Region}}.{name}"}
        assert endpoint["VpcId"] == {"Ref": "VpcId"}
        if ENDPOINTS[name] == "Interface":
            assert endpoint["PrivateDnsEnabled"] is True, "the SDK asks for the service's own name"
            assert endpoint["SubnetIds"] == {"Fn::Split": [",", {"Ref": "SubnetIds"}]}
            assert endpoint["SecurityGroupIds"] == [{"Ref": "EndpointsSecurityGroup"}]
        else:
            assert endpoint["RouteTableIds"] == {"Fn::Split": [",", {"Ref": "RouteTableIds"}]}


def test_functions_reach_https_and_the_graph_and_admit_nobody(stack: Stack) -> None:
    group = stack.of_type("AWS::EC2::SecurityGroup")["FunctionsSecurityGroup"]
    assert "SecurityGroupIngress" not in group
    ports = [(rule["IpProtocol"], rule["FromPort"], rule["ToPort"]) for rule in group["SecurityGroupEgress"]]
    graph = {"Ref": "GraphPort"}
    assert ports == [("tcp", 443, 443), ("tcp", graph, graph)]


def test_security_groups_belong_to_the_vpc_that_is_given(stack: Stack) -> None:
    groups = stack.of_type("AWS::EC2::SecurityGroup")
    assert {name: group["VpcId"] for name, group in groups.items()} == {
        name: {"Ref": "VpcId"} for name in groups
    }
    assert stack.resources["FunctionsSecurityGroup"]["Condition"] == "InVpc"


def test_endpoints_admit_private_addresses_on_https_alone(stack: Stack) -> None:
    group = stack.of_type("AWS::EC2::SecurityGroup")["EndpointsSecurityGroup"]
    rules = group["SecurityGroupIngress"]
    assert {rule["CidrIp"] for rule in rules} == PRIVATE
    assert {(rule["IpProtocol"], rule["FromPort"], rule["ToPort"]) for rule in rules} == {("tcp", 443, 443)}
    assert [rule["CidrIp"] for rule in group["SecurityGroupEgress"]] == ["127.0.0.1/32"]


def test_half_a_network_is_refused_before_anything_is_made(stack: Stack) -> None:
    rules = stack.source["Rules"]
    asserted = {name: str(rule["Assertions"]) for name, rule in rules.items()}
    assert "SubnetIds" in asserted["NetworkIsWhole"]
    assert "RouteTableIds" in asserted["EndpointsAreReached"]
    assert "JwtAudience" in asserted["TokensAreChecked"]
    assert "JwtJwksUrl" in asserted["TokensAreChecked"]
