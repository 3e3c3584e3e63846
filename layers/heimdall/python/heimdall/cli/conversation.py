"""The conversation behind `heimdall chat`: turns, commands, and how Ctrl-C and Ctrl-D are taken."""

import sys
from collections.abc import Callable

from heimdall.cli.answer import Answer, read_answer
from heimdall.cli.answer_view import LiveView, show_rest
from heimdall.cli.client import Gateway, Turn
from heimdall.cli.exits import CannotConnect, CliError, NotAuthorised
from heimdall.cli.status import show_status
from heimdall.cli.terminal import Terminal, encodable

# Rows that were shown need not be read by the model again; a long block would push out the words.
_LONGEST_REMEMBERED = 4_000

_HELP = """\
  /help          these commands
  /status        what is up and what is down
  /model [NAME]  the models that are served; with a name, use that one
  /clear         forget the conversation and clear the screen
  Ctrl-C stops the running answer, Ctrl-D leaves."""


class Conversation:
    """Reads lines, sends the questions with what was said before, and shows the answers."""

    def __init__(self, gateway: Gateway, terminal: Terminal, model: str | None = None) -> None:
        self._gateway = gateway
        self._terminal = terminal
        self._model = model
        self._turns: list[Turn] = []
        self._commands: dict[str, Callable[[str], None]] = {
            "/help": self._help,
            "/clear": self._clear,
            "/status": self._status,
            "/model": self._choose_model,
        }

    def run(self) -> None:
        """Until Ctrl-D or the input's end. Raises at the start when the gateway cannot be used at all."""
        self._greet()
        while (line := self._read()) is not None:
            if text := encodable(line).strip():
                self._take(text)

    def _greet(self) -> None:
        try:
            status = self._gateway.status()
        except (CannotConnect, NotAuthorised):
            raise
        except CliError as error:  # it may recover while we wait
            self._terminal.aside(f"Error: {error.message}", "red")
        else:
            model = self._model or status.get("model") or "no model"
            self._terminal.aside(f"{self._gateway.target.url} · {model} · {status.get('status', 'unknown')}")
        self._terminal.aside("/help for commands, Ctrl-D to leave")

    def _read(self) -> str | None:
        try:
            return input("> " if sys.stdin.isatty() else "")
        except KeyboardInterrupt:
            self._terminal.aside("")  # a line begun is dropped, as in a shell
            return ""
        except EOFError:
            if sys.stdin.isatty():
                self._terminal.aside("")
            return None

    def _take(self, text: str) -> None:
        try:
            self._command(text) if text.startswith("/") else self._ask(text)
        except KeyboardInterrupt:
            self._terminal.aside("  cancelled", "yellow")
        except CliError as error:
            self._terminal.aside(f"Error: {error.message}", "red")

    def _ask(self, text: str) -> None:
        turns = [*self._turns, {"role": "user", "content": text}]
        with LiveView(self._terminal) as view, self._gateway.answer(turns, self._model) as stream:
            answer = read_answer(stream, view)
        show_rest(self._terminal, answer)
        if answer.broken is None:
            self._turns = [*turns, {"role": "assistant", "content": _remembered(answer)}]

    def _command(self, line: str) -> None:
        name, _, argument = line.partition(" ")
        command = self._commands.get(name)
        if command is None:
            self._terminal.aside(f"There is no command {name}; /help tells what there is.", "yellow")
        else:
            command(argument.strip())

    def _help(self, _argument: str) -> None:
        self._terminal.line(_HELP)

    def _clear(self, _argument: str) -> None:
        self._turns = []
        self._terminal.out.clear()
        self._terminal.aside("The conversation is forgotten.")

    def _status(self, _argument: str) -> None:
        show_status(self._terminal, self._gateway.status())

    def _choose_model(self, name: str) -> None:
        served = self._gateway.models()
        if name and name not in served:
            self._terminal.aside(f"{name} is not served; there is {', '.join(served) or 'none'}.", "yellow")
            return
        self._model = name or self._model
        for model in served:
            used = model == (self._model or served[0])
            self._terminal.line(f"{'*' if used else ' '} {model}", "" if used else "dim")


def _remembered(answer: Answer) -> str:
    return answer.text if len(answer.text) <= _LONGEST_REMEMBERED else answer.message
