"""`heimdall ask`: one question, one answer."""

import sys
from dataclasses import asdict
from typing import Annotated, Any

import typer

from heimdall.cli.answer import ANSWERED, Answer, View, read_answer
from heimdall.cli.answer_view import LiveView, SilentView, show_rest
from heimdall.cli.client import Gateway
from heimdall.cli.exits import CliError, ExitCode
from heimdall.cli.options import AsJson, Key, Url, session_of
from heimdall.cli.terminal import Terminal, encodable

Question = Annotated[
    str,
    typer.Argument(metavar="QUESTION", help="The question in plain words; - reads it from standard input."),
]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="A model other than the gateway's own.")
]


def ask(
    ctx: typer.Context,
    question: Question,
    *,
    model: Model = None,
    url: Url = None,
    key: Key = None,
    as_json: AsJson = False,
) -> None:
    """Ask one question; the answer streams in. Exits 0 only when it was answered."""
    session = session_of(ctx)
    text = encodable(sys.stdin.read() if question == "-" else question).strip()
    if not text:
        raise typer.BadParameter("The question is empty.", param_hint="QUESTION")
    with session.gateway(url, key) as gateway:
        tell = _ask_as_json if as_json else _ask_live
        answer = tell(gateway, session.terminal, text, model)
    if answer.outcome != ANSWERED:
        raise typer.Exit(ExitCode.FAILED)


def _ask_live(gateway: Gateway, terminal: Terminal, text: str, model: str | None) -> Answer:
    with LiveView(terminal) as view:
        answer = _ask(gateway, text, model, view)
    show_rest(terminal, answer)
    return answer


def _ask_as_json(gateway: Gateway, terminal: Terminal, text: str, model: str | None) -> Answer:
    try:
        answer = _ask(gateway, text, model, SilentView())
    except CliError as error:
        terminal.json({"error": {"message": error.message, "code": error.code}})
        raise
    terminal.json(answer_document(answer))
    if answer.broken is not None:
        terminal.aside(f"Error: {answer.broken.message}", "red")
    return answer


def _ask(gateway: Gateway, text: str, model: str | None, view: View) -> Answer:
    with gateway.answer([{"role": "user", "content": text}], model) as stream:
        return read_answer(stream, view)


def answer_document(answer: Answer) -> dict[str, Any]:
    """The JSON document of an answer: every field is always there, null where there is nothing."""
    return {
        "answer": answer.message.strip(),
        "data": answer.data,
        "outcome": answer.outcome,
        "finish_reason": answer.finish_reason,
        "notifications": [asdict(notice) for notice in answer.notices],
        "action": answer.action.model_dump() if answer.action else None,
        "usage": answer.usage.model_dump() if answer.usage else None,
        "request_id": answer.report.request_id,
        "error": {"message": answer.broken.message, "code": answer.broken.code} if answer.broken else None,
    }
