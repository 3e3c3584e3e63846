"""`make eval`: hand-written questions through the whole stack, on every graph; see `--help`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from tests.evals.asking import EvaluationError
from tests.evals.baseline import Baseline
from tests.evals.evaluation import evaluate
from tests.evals.gate_plot import gate_svg
from tests.evals.judging import Verdict
from tests.evals.loading import load_into_empty
from tests.evals.question_set import load_questions
from tests.evals.report import document, tables, wrong_table
from tests.evals.serving import Target, serving
from tests.evals.worlds import WORLDS


def main() -> None:
    """The command line."""
    arguments = _arguments(sys.argv[1:])
    console = Console(width=None if sys.stdout.isatty() else 140)
    try:
        model, verdicts = _run(arguments, console)
    except EvaluationError as error:
        sys.exit(str(error))
    console.print(tables(model, verdicts))
    if arguments.wrong:
        console.print(wrong_table(verdicts))
    _write(arguments, model, verdicts)


def _run(arguments: argparse.Namespace, console: Console) -> tuple[str, list[Verdict]]:
    target, model, verdicts = _target(arguments), "", list[Verdict]()
    with Progress(console=Console(stderr=True), transient=True) as progress:
        for world in (WORLDS[name] for name in arguments.graphs):
            if arguments.load:
                load_into_empty(arguments.bolt, arguments.user, _password(), world.graph)
            questions = load_questions(world.questions)[: arguments.limit]
            task = progress.add_task(world.name, total=len(questions))
            with serving(world, target) as gateway:
                model = gateway.model()
                for verdict in evaluate(gateway, world, questions):
                    verdicts.append(verdict)
                    progress.advance(task)
    return model, verdicts


def _target(arguments: argparse.Namespace) -> Target:
    return Target(
        model_url=arguments.base_url,
        model_key=arguments.key,
        model=arguments.model,
        bolt=arguments.bolt,
        bolt_user=arguments.user if arguments.bolt else None,
        bolt_password=_password() if arguments.bolt else None,
    )


def _password() -> str:
    return os.environ.get("GRAPH_PASSWORD", "")


def _write(arguments: argparse.Namespace, model: str, verdicts: Sequence[Verdict]) -> None:
    if arguments.json:
        found = json.dumps(document(model, verdicts), indent=1, ensure_ascii=False)
        arguments.json.write_text(found + "\n", encoding="utf-8")
    if arguments.plot:
        arguments.plot.write_text(gate_svg(model, verdicts), encoding="utf-8")
    if arguments.write_baseline:
        Baseline.of(model, verdicts).write()


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make eval ARGS=…", description=__doc__)
    parser.add_argument("--graphs", type=_graphs, default=list(WORLDS), help=f"of {','.join(WORLDS)}")
    parser.add_argument("--limit", type=int, help="only the first questions of each graph")
    parser.add_argument("--base-url", help="an OpenAI-compatible server (default: the shipped model)")
    parser.add_argument("--model", default="", help="refuse to go on when another model answers")
    parser.add_argument("--key", help="the key of that server")
    parser.add_argument("--bolt", help="a database that holds the graph; password in GRAPH_PASSWORD")
    parser.add_argument("--user", default="neo4j", help="the user there (default: neo4j)")
    parser.add_argument("--load", action="store_true", help="first load the graph there, if it is empty")
    parser.add_argument("--json", type=Path, help="write everything to this file")
    parser.add_argument("--plot", type=Path, help="write precision over coverage to this SVG")
    parser.add_argument("--wrong", action="store_true", help="also list what was not right")
    parser.add_argument("--write-baseline", action="store_true", help="make this the baseline of the tests")
    arguments = parser.parse_args(given)
    if arguments.load and not arguments.bolt:
        parser.error("--load needs --bolt")
    if arguments.bolt and len(arguments.graphs) > 1:
        parser.error("--bolt needs one graph: --graphs NAME")
    if arguments.write_baseline and (arguments.limit or set(arguments.graphs) != set(WORLDS)):
        parser.error("--write-baseline needs all questions on all graphs")
    return arguments


def _graphs(text: str) -> list[str]:
    names = text.split(",")
    unknown = [name for name in names if name not in WORLDS]
    if unknown:
        raise argparse.ArgumentTypeError(f"no such graph: {', '.join(unknown)}; known: {', '.join(WORLDS)}")
    return names


if __name__ == "__main__":
    main()
