"""Reads a streamed answer to its end: shows what can be shown at once, keeps the rest for after."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from chat_protocol.responses import Usage

from heimdall.cli.client import AnswerStream
from heimdall.cli.data_block import DataBlockSplitter
from heimdall.cli.wire import ActionReport, AnswerEvent, Broken, Finished, Notice, Report, TextDelta

ANSWERED = "answered"


class View(Protocol):
    """Where an answer appears while it comes."""

    def notice(self, notice: Notice) -> None:
        """A word beside the answer."""
        ...

    def prose(self, text: str) -> None:
        """The next piece of the answer in words."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. `text` is as received, `message` is it without the block that became `data`."""

    text: str
    message: str
    data: dict[str, Any] | None
    notices: tuple[Notice, ...]
    report: Report
    usage: Usage | None
    finish_reason: str | None
    broken: Broken | None

    @property
    def outcome(self) -> str:
        """How it ended, in the gateway's words; a plain OpenAI server tells no outcome."""
        if self.broken is not None:
            return self.report.outcome or "failed"
        return self.report.outcome or (ANSWERED if self.finish_reason == "stop" else "failed")

    @property
    def action(self) -> ActionReport | None:
        """The action that ran for it."""
        return self.report.action


@dataclass(slots=True)
class _Reading:
    view: View
    splitter: DataBlockSplitter = field(default_factory=DataBlockSplitter)
    text: list[str] = field(default_factory=list)
    message: list[str] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    report: Report = field(default_factory=Report)
    usage: Usage | None = None
    finish_reason: str | None = None
    broken: Broken | None = None

    def take(self, event: AnswerEvent) -> None:
        match event:
            case TextDelta(text):
                self.text.append(text)
                self._show(self.splitter.feed(text))
            case Notice():
                self.notices.append(event)
                self.view.notice(event)
            case Report():
                self.report = event
            case Finished(reason):
                self.finish_reason = reason
            case Broken():
                self.broken = event
            case Usage():
                self.usage = event

    def end(self) -> Answer:
        action = self.report.action
        succeeded = action is not None and action.outcome == ANSWERED
        rest, data = self.splitter.finish(expect_data=succeeded)
        self._show(rest)
        return Answer(
            text="".join(self.text),
            message="".join(self.message),
            data=data,
            notices=tuple(self.notices),
            report=self.report,
            usage=self.usage,
            finish_reason=self.finish_reason,
            broken=self.broken,
        )

    def _show(self, prose: str) -> None:
        if prose:
            self.message.append(prose)
            self.view.prose(prose)


def read_answer(stream: AnswerStream, view: View) -> Answer:
    """Follow `stream` to its end, showing in `view`, and give the whole. Raises what iterating raises."""
    reading = _Reading(view, report=Report(request_id=stream.request_id))
    for event in stream:
        reading.take(event)
    return reading.end()
