"""What of a chat request goes to the event stream: that it happened and how it ended, never its words."""

from collections.abc import Mapping

from heimdall.domain.chat_events import ActionFinished, Cancelled, ChatEvent, Failed, Finished
from heimdall.domain.events import Event
from heimdall.domain.identity import Principal
from heimdall.ports import EventBus


class Telling:
    """Publishes the lifecycle events of one request, addressed to the principal who asked."""

    def __init__(self, bus: EventBus, principal: Principal, request_id: str) -> None:
        self._bus = bus
        self._principal = principal
        self._request_id = request_id

    def publish(self, event: ChatEvent) -> None:
        """Publish what `event` means to others, if anything."""
        if isinstance(event, Finished):
            self._send("chat.finished", {"outcome": event.outcome.value, "finish_reason": event.reason})
        elif isinstance(event, ActionFinished):
            self._send("action.finished", _action_data(event))
        elif isinstance(event, Failed):
            self._send("chat.failed", {"code": event.code, "status": event.status})
        elif isinstance(event, Cancelled):
            self._notify_cancelled(event)

    def _send(self, kind: str, data: Mapping[str, object]) -> None:
        self._bus.publish(self._event(kind, data))

    def _event(self, kind: str, data: Mapping[str, object]) -> Event:
        who = self._principal
        return Event(kind, who.tenant, data=data, request_id=self._request_id, principal=who.id)

    def _notify_cancelled(self, event: Cancelled) -> None:
        message = f"Request cancelled by {event.by}: {event.reason}"
        self._bus.publish(
            Event(
                "notification",
                self._principal.tenant,
                content=message,
                title="Request Cancelled",
                level="warning",
                request_id=self._request_id,
                principal=self._principal.id,
            )
        )


def _action_data(event: ActionFinished) -> dict[str, object]:
    return {
        "action": event.call.name,
        "outcome": event.outcome.value,
        "duration_ms": round(event.duration_ms, 2),
    }
