"""What hooks are given: one context per phase.

A context is a value: `model_dump_json` and `model_validate_json` carry it to another function and back.
A plugin changes it through its methods and its unfrozen fields; changes of frozen fields raise, and what
was changed inside of them is not taken over. The handles (notices, graph, bus) stay behind.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, Field, PrivateAttr, model_validator

from heimdall.actions.runtime import runtime_metrics
from heimdall.domain.actions import ActionResult, Outcome
from heimdall.domain.chat_events import Notice, NoticeLevel, Phase
from heimdall.domain.conversation import Message
from heimdall.domain.events import EventLevel
from heimdall.domain.identity import Principal
from heimdall.errors import GraphUnavailable
from heimdall.hooks.handles import Handles
from heimdall.ports import ReadOnlyGraph

_NO_HANDLES = Handles()


class Instruction(BaseModel, frozen=True):
    """A text that `plugin` wants the model to read."""

    plugin: str
    text: str


class Example(BaseModel, frozen=True):
    """A sentence and the action object (JSON text) that answers it, from `plugin`."""

    plugin: str
    user_says: str
    action_json: str


class Stop(BaseModel, frozen=True):
    """Why a request does not go on: which plugin (`by`), in which phase, and the reason for the user."""

    outcome: Literal[Outcome.CANCELLED, Outcome.ABORTED, Outcome.REFUSED]
    phase: Phase | None
    by: str
    reason: str


class HookContext(BaseModel):
    """What every phase knows. `plugin_data` lives through the request and is shared by all plugins.

    `messages` is the conversation without our own system message; `metrics` are those of the process
    that answers (see heimdall.actions.runtime).
    """

    phase: ClassVar[Phase]

    request_id: str = Field(frozen=True)
    request_time: datetime = Field(frozen=True, default_factory=lambda: datetime.now(UTC))
    principal: Principal = Field(frozen=True)
    messages: list[Message] = Field(frozen=True, default_factory=list)
    metrics: dict[str, float] = Field(frozen=True, default_factory=runtime_metrics)
    plugin_data: dict[str, Any] = Field(default_factory=dict)
    _attached: Handles | None = PrivateAttr(default=None)  # a factory would be inspected for each context

    @model_validator(mode="before")
    @classmethod
    def _user_message_stands_for_messages(cls, data: object) -> object:
        """`{"user_message": …}` alone is a conversation of one message; beside messages it is ignored."""
        if not isinstance(data, Mapping) or "user_message" not in data:
            return data
        rest = {key: value for key, value in data.items() if key != "user_message"}
        return {"messages": [{"role": "user", "content": data["user_message"]}], **rest}

    @property
    def user_message(self) -> str:
        """The last thing the user said; empty when there is no conversation."""
        return next((m.content for m in reversed(self.messages) if m.role == "user"), "")

    @property
    def _handles(self) -> Handles:
        return self._attached or _NO_HANDLES

    @property
    def graph(self) -> ReadOnlyGraph:
        """The guarded graph, for `async def` hooks. Raises GraphUnavailable where plugins get none."""
        if self._handles.graph is None:
            raise GraphUnavailable("plugins have no graph here")
        return self._handles.graph

    def changes(self) -> str:
        """The unfrozen fields as JSON. Raises ValueError when a value is none that JSON knows."""
        return self.model_dump_json(include=self._open_fields(), warnings="error")

    def adopt(self, changes: str) -> Self:
        """This context with another's `changes`. Raises ValueError if they do not fit."""
        changed = type(self).model_validate({**self.model_dump(mode="json"), **json.loads(changes)})
        return self.model_copy(update={name: getattr(changed, name) for name in self._open_fields()})

    def attach(self, handles: Handles) -> None:
        """Give the context its handles; the dispatcher does, and so may a plugin's own tests."""
        self._attached = handles

    def notify(self, level: NoticeLevel, title: str, message: str) -> None:
        """Tell the user something beside the answer, now."""
        self._handles.notify(Notice(level, title, message))

    def notify_info(self, title: str, message: str) -> None:
        """A notice ℹ️."""
        self.notify("info", title, message)

    def notify_warning(self, title: str, message: str) -> None:
        """A notice ⚠️."""
        self.notify("warning", title, message)

    def notify_error(self, title: str, message: str) -> None:
        """A notice ❌."""
        self.notify("error", title, message)

    def notify_success(self, title: str, message: str) -> None:
        """A notice ✅."""
        self.notify("success", title, message)

    def notify_progress(self, title: str, message: str) -> None:
        """A notice 🔄."""
        self.notify("progress", title, message)

    def send_message(self, content: str) -> None:
        """A `message` on the event stream of the caller's tenant."""
        if self._handles.bus is not None:
            self._handles.bus.send_message(self.principal.tenant, content)

    def send_notification(self, level: EventLevel, title: str, message: str) -> None:
        """A `notification` on the event stream of the caller's tenant."""
        if self._handles.bus is not None:
            self._handles.bus.send_notification(self.principal.tenant, level, title, message)

    def broadcast(self, content: str) -> None:
        """A `broadcast` on the event stream of the caller's tenant."""
        if self._handles.bus is not None:
            self._handles.bus.broadcast(self.principal.tenant, content)

    @classmethod
    def _open_fields(cls) -> set[str]:
        return {name for name, field in cls.model_fields.items() if not field.frozen}


class StoppableContext(HookContext):
    """A phase in which a plugin may stop the request; the first one that does ends the phase."""

    stop: Stop | None = None

    def cancel(self, reason: str) -> None:
        """Cancel the request; the user is told the reason and which plugin it was."""
        self.stop = self._stop(Outcome.CANCELLED, reason)

    def _stop(self, outcome: Literal[Outcome.CANCELLED, Outcome.ABORTED], reason: str) -> Stop:
        return Stop(outcome=outcome, phase=self.phase, by=self._handles.plugin, reason=reason)


class PrePromptContext(StoppableContext):
    """Before the prompt is built. Setting `user_message` or `messages` changes what the model reads."""

    phase: ClassVar[Phase] = "pre_prompt"

    messages: list[Message] = Field(default_factory=list)
    instructions: list[Instruction] = Field(default_factory=list)
    examples: list[Example] = Field(default_factory=list)

    @property
    def user_message(self) -> str:
        """The last thing the user said; setting it replaces that message in `messages`."""
        return super().user_message

    @user_message.setter
    def user_message(self, text: str) -> None:
        users = [index for index, message in enumerate(self.messages) if message.role == "user"]
        at = slice(users[-1], users[-1] + 1) if users else slice(len(self.messages), None)
        self.messages[at] = [Message("user", text)]

    def add_instructions(self, text: str) -> None:
        """Add a text to the variable part of the system message, under this plugin's name."""
        self.instructions.append(Instruction(plugin=self._handles.plugin, text=text))

    def add_example(self, user_says: str, action_json: str) -> None:
        """Add an example: `page Bob about the lift` with `{"action": …, "params": {"who": "Bob", …}}`.

        A large model reads it. For the shipped small one it is a sample utterance: a message in its words,
        with any values where it says those of its params, runs the action. Raises ValueError for other JSON.
        """
        if not _is_action(action_json):
            raise ValueError("an example's action must be a JSON object with an action name")
        example = Example(plugin=self._handles.plugin, user_says=user_says, action_json=action_json)
        self.examples.append(example)


def _is_action(text: str) -> bool:
    try:
        action = json.loads(text)
    except ValueError:
        return False
    return isinstance(action, dict) and isinstance(action.get("action"), str)


class PreExecuteContext(StoppableContext):
    """Before an action runs, with the params as earlier plugins left them.

    `raw_response` is the model's own text, empty for an action that was called directly.
    """

    phase: ClassVar[Phase] = "pre_execute"

    action: str = Field(frozen=True)
    params: dict[str, Any] = Field(default_factory=dict)
    raw_response: str = Field(frozen=True, default="")
    additions: list[Instruction] = Field(default_factory=list)

    def add_context(self, text: str) -> None:
        """Add a text for the model that words the result, under this plugin's name."""
        self.additions.append(Instruction(plugin=self._handles.plugin, text=text))

    def abort(self, message: str = "") -> None:
        """Keep the action from running; `message` becomes the answer."""
        self.stop = self._stop(Outcome.ABORTED, message or "Action aborted by plugin")


class PostExecuteContext(HookContext):
    """After the action, and also when it failed or never ran: see `outcome` and `stop`.

    `action` and `result` are None when the request ended before there was one; `duration_ms` counts the
    action alone.
    """

    phase: ClassVar[Phase] = "post_execute"

    action: str | None = Field(frozen=True, default=None)
    params: dict[str, Any] = Field(frozen=True, default_factory=dict)
    result: ActionResult | None = Field(frozen=True, default=None)
    duration_ms: float = Field(frozen=True, default=0.0)
    outcome: Outcome = Field(frozen=True)
    stop: Stop | None = Field(frozen=True, default=None)


class SynthesizeContext(HookContext):
    """When a result wants wording. `text` is what the first plugin that answered said, else None."""

    phase: ClassVar[Phase] = "synthesize"

    action: str = Field(frozen=True)
    params: dict[str, Any] = Field(frozen=True, default_factory=dict)
    result: ActionResult = Field(frozen=True)
    additions: list[Instruction] = Field(frozen=True, default_factory=list)
    text: str | None = None


PhaseContext = PrePromptContext | PreExecuteContext | PostExecuteContext | SynthesizeContext

CONTEXTS: Mapping[Phase, type[HookContext]] = {
    context.phase: context
    for context in (PrePromptContext, PreExecuteContext, PostExecuteContext, SynthesizeContext)
}
