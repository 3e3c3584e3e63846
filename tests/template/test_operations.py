"""OPERATIONS.md: its arithmetic is right, and what it names exists."""

import re

import pytest

from tests.template.stack import ROOT, Stack

TEXT = (ROOT / "OPERATIONS.md").read_text("utf-8")
PRICES = {name: float(price) for name, price in re.findall(r"(\w+\.\w*xlarge) \$([\d.]+)", TEXT)}


def rows(heading: str) -> list[list[str]]:
    """Cells of the table that begins with a heading cell."""
    start = TEXT.index(f"| {heading}")
    table = TEXT[start:].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def number(text: str) -> float:
    found = re.search(r"[\d,]+(?:\.\d+)?", text.replace("**", ""))
    assert found, text
    return float(found[0].replace(",", ""))


@pytest.mark.parametrize("row", rows("model (weights)"), ids=lambda row: row[0])
def test_the_table_of_models_follows_its_formulas(row: list[str]) -> None:
    weights = number(re.findall(r"\(([\d.]+) GB\)", row[0])[0])
    layers, heads, size = (int(part) for part in row[1].split(" × "))
    per_token = 2 * layers * heads * size * 2
    assert per_token / 1024 == number(row[2])
    memory, bandwidth = (float(each) for each in re.findall(r"(\d+) GB(?:/s)?", row[3]))
    cells = (0.9 * memory - weights - 1) * 1e9 / per_token
    assert number(row[4]) == int(cells)
    assert number(row[5]) == int((cells - 3000) / 1000)
    tokens = 16 * bandwidth / weights / 2
    assert number(row[6]) == pytest.approx(tokens, abs=1)
    assert number(row[7]) == pytest.approx(tokens / 60, abs=0.06)
    price = PRICES[row[3].split()[0]]
    assert number(row[8]) == pytest.approx(price / 3600 / (tokens / 60) * 1000, abs=0.0006)
    assert number(row[9]) == pytest.approx(10 * price / 3600 / (tokens / 60) * 1000, abs=0.006)


def evaluated(arithmetic: str) -> float:
    """A product or sum as the table writes it, units left out."""
    plain = arithmetic.replace("×", "*").replace("÷", "/").replace(",", "")
    return float(eval(re.sub(r"[^\d.*/+() ]", "", plain), {"__builtins__": {}}))


def test_what_rest_costs_is_the_sum_of_its_parts() -> None:
    table = rows("part | arithmetic | $ |")
    for name, arithmetic, price in table:
        if arithmetic and not name.startswith("**"):
            assert number(price) == pytest.approx(evaluated(arithmetic), abs=0.006), name
    gateway = next(i for i, row in enumerate(table) if row[0] == "**the gateway**")
    assert number(table[gateway][2]) == pytest.approx(
        sum(number(row[2]) for row in table[:gateway]), abs=0.006
    )
    [with_host] = [row for row in table if "at zero" in row[0]]
    assert number(with_host[2]) == pytest.approx(evaluated(with_host[1]), abs=0.006)


def test_what_a_question_costs_is_the_sum_of_its_parts() -> None:
    *parts, total = rows("part | arithmetic | $ per 1,000 |")
    for name, arithmetic, price in parts:
        if arithmetic != "about":
            assert number(price) == pytest.approx(evaluated(arithmetic), abs=0.0001), name
    assert number(total[2]) == pytest.approx(sum(number(row[2]) for row in parts), abs=0.0001)


def test_every_alarm_is_explained(stack: Stack) -> None:
    explained = {row[0] for row in rows("alarm | when")}
    assert explained == set(stack.of_type("AWS::CloudWatch::Alarm"))


def test_parameters_and_outputs_that_it_names_exist(stack: Stack) -> None:
    from tests.template.test_inference_stack import TEMPLATE

    known = {
        *stack.source["Parameters"],
        *stack.source["Outputs"],
        *TEMPLATE["Parameters"],
        *TEMPLATE["Outputs"],
    }
    known |= {*stack.resources, *TEMPLATE["Resources"]}
    metrics = {"LanesBusyPercent", "QueueWait", "Refusals"}
    named = set(re.findall(r"`([A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+)(?:=[\w-]+)?`", TEXT))
    assert named - metrics <= known
    assert {"GatewayParameters", "VpcEndpoints", "MinTasks"} <= named


def test_the_commands_output_by_the_stack_are_those_that_it_shows(stack: Stack) -> None:
    for output in ("CreateKeyCommand", "AskCommand"):
        command = stack.source["Outputs"][output]["Value"]["Fn::Sub"]
        words = [word for word in command.split() if not re.search(r"[${}=]", word)]
        [line] = [line for line in TEXT.splitlines() if f"# output {output}" in line]
        assert [word for word in words if word in line.split()] == words
