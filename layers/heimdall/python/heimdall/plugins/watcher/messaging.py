"""The watcher's actions that speak to everybody in the tenant: broadcast, notify."""

from heimdall.actions.action import ActionContext
from heimdall.domain.actions import ActionResult
from heimdall.plugins.watcher.params import BroadcastParams, NotifyParams


async def broadcast(params: BroadcastParams, context: ActionContext) -> ActionResult:
    """Put an announcement on the event stream."""
    context.bus.broadcast(context.principal.tenant, f"📢 Heimdall announces: {params.message}")
    return ActionResult(True, "Message broadcast to all connected clients", {"message": params.message})


async def notify(params: NotifyParams, context: ActionContext) -> ActionResult:
    """Put a notification on the event stream."""
    context.bus.send_notification(context.principal.tenant, params.type, params.title, params.message)
    return ActionResult(True, f"Notification sent: {params.message}", params.model_dump())
