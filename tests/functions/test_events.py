"""functions/events as the web adapter serves it."""

from tests.functions.conftest import Deployment, read_event
from tests.functions.web_adapter import request_to


async def test_a_tenants_events_are_followed_until_the_time_is_over(deployment: Deployment) -> None:
    deployment.patch.setenv("EVENTS_DEADLINE_S", "0.2")
    client, request = request_to(deployment.module("events"), read_event("events.follow"))
    async with client:
        response = await client.send(request)
    assert response.headers["content-type"].startswith("text/event-stream")
    assert '"type":"connected"' in response.text.replace(" ", "")


async def test_a_position_that_is_none_is_400_before_the_stream_begins(deployment: Deployment) -> None:
    client, request = request_to(deployment.module("events"), read_event("events.bad_position"))
    async with client:
        response = await client.send(request)
    assert response.status_code == 400
    assert response.json()["error"]["type"] == "invalid_request_error"
