"""THE story of a chat request: one generator of typed events, whatever they are encoded as later.

1 prepare → 2 pre_prompt hooks → 3 prompt → 4 generation under a grammar → 5 parsing → 6 pre_execute
hooks → 7 the action → 8 post_execute hooks → 9 wording → 10 usage and finish. `prepare` raises, so that an
HTTP status can still be chosen; after it every failure is an event.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace

from heimdall.actions.parser import MalformedAction
from heimdall.chat.bookkeeping import Bookkeeping
from heimdall.chat.cypher_message import QUERY_ACTION, confirmed_call, cypher_call
from heimdall.chat.ending import finish
from heimdall.chat.execution import Execution, conclude, execute
from heimdall.chat.generating import Answer, generate
from heimdall.chat.policy import ChatPolicy
from heimdall.chat.prompting import generation_for
from heimdall.chat.relay import evaluated
from heimdall.chat.supervision import Supervision, Tell, supervised
from heimdall.chat.telling import Telling
from heimdall.chat.wording import EMPTY, MALFORMED, action_text, decline_detail, unsure_text
from heimdall.chat.write_wish import wishes_to_write
from heimdall.domain.actions import ActionCall, ActionSpec, Outcome
from heimdall.domain.chat_events import (
    ActionFinished,
    ActionProposed,
    Cancelled,
    ChatEvent,
    Failed,
    Finished,
    Notice,
    TextDelta,
    Usage,
)
from heimdall.domain.conversation import ChatTurn
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema
from heimdall.domain.identity import Principal
from heimdall.errors import HeimdallError, NotFound, Unavailable
from heimdall.hooks.contexts import PostExecuteContext, PrePromptContext, Stop, SynthesizeContext
from heimdall.ports import Actions, Cancellations, EventBus, Hooks, Inference, Statistics
from heimdall.prompts.budget import TokenMeter, check_user
from heimdall.prompts.grammar import confidence_threshold
from heimdall.prompts.sentences import OUTCOMES, REFUSE_WRITE

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request that will be answered: everything that could still refuse it has been asked."""

    turn: ChatTurn
    principal: Principal
    model: ModelCard
    catalogue: tuple[ActionSpec, ...]
    schema: GraphSchema

    @property
    def request_id(self) -> str:
        """The id that names the request everywhere."""
        return self.turn.request_id


class Lifecycle:
    """Answers chat requests over the ports."""

    def __init__(
        self,
        *,
        inference: Inference,
        actions: Actions,
        hooks: Hooks,
        bus: EventBus,
        cancellations: Cancellations,
        statistics: Statistics,
        policy: ChatPolicy,
    ) -> None:
        self._inference = inference
        self._actions = actions
        self._hooks = hooks
        self._bus = bus
        self._book = Bookkeeping(cancellations, statistics)
        self._policy = policy
        self._meter = TokenMeter(inference.count_tokens)

    async def prepare(self, turn: ChatTurn, principal: Principal, model: str = "") -> Prepared:
        """Ask everything that can refuse the request before its first byte.

        Raises NotFound (model), BudgetExceeded, Unavailable (disabled), InferenceUnavailable,
        GraphUnavailable.
        """
        if not self._policy.enabled:
            raise Unavailable("The assistant is disabled by configuration.", code="assistant_disabled")
        card, catalogue, schema = await asyncio.gather(
            self._inference.model(), self._actions.catalogue(), self._actions.schema()
        )
        if model and model != card.id:
            raise NotFound(f"The model {model!r} does not exist.", code="model_not_found", param="model")
        await check_user(turn.user_message, self._meter, self._policy.budget)
        return Prepared(turn, principal, card, catalogue, schema)

    async def run(self, prepared: Prepared) -> AsyncGenerator[ChatEvent, None]:
        """Everything that happens, ending with `Finished`. Closing the iterator stops it all."""
        telling = Telling(self._bus, prepared.principal, prepared.request_id)
        async with self._book.running(prepared.request_id, prepared.principal) as entry:
            supervision = Supervision(
                prepared.request_id, self._policy.deadline_s, self._policy.heartbeat_s, entry.cancelled
            )
            async with aclosing(supervised(lambda tell: self._story(prepared, tell), supervision)) as events:
                async for event in events:
                    entry.failed = entry.failed or isinstance(event, Failed)
                    telling.publish(event)
                    yield event

    async def _story(self, prepared: Prepared, tell: Tell) -> Finished:
        context = await self._pre_prompt(prepared, tell)
        prepared = replace(prepared, turn=replace(prepared.turn, messages=tuple(context.messages)))
        if context.stop is not None:
            return await self._stopped(prepared, context, context.stop, tell)
        if (call := cypher_call(prepared.turn.user_message)) is not None:
            tell(Notice("info", "Cypher", "Your message is Cypher; it runs as it stands, read only."))
            return await self._act(prepared, context, call, tell)
        if (call := confirmed_call(prepared.turn.messages)) is not None:
            return await self._act(prepared, context, call, tell)
        answer = await self._generate(prepared, context, tell)
        tell(Usage(answer.end.prompt_tokens, answer.end.completion_tokens))
        return await self._conclude(prepared, context, answer, tell)

    async def _pre_prompt(self, prepared: Prepared, tell: Tell) -> PrePromptContext:
        context = PrePromptContext(
            request_id=prepared.request_id,
            principal=prepared.principal,
            messages=list(prepared.turn.messages),
        )
        try:
            async with aclosing(evaluated(self._hooks, context)) as items:
                async for item in items:
                    if isinstance(item, Notice):
                        tell(item)
                    else:
                        context = item
        except HeimdallError as error:
            tell(Notice("warning", "Hooks", f"The pre_prompt hooks could not be asked: {error.message}"))
        return context

    async def _generate(self, prepared: Prepared, context: PrePromptContext, tell: Tell) -> Answer:
        links = await self._actions.link_values(prepared.turn.user_message)
        request, trimmed = await generation_for(
            prepared.turn,
            context,
            model=prepared.model,
            catalogue=prepared.catalogue,
            schema=prepared.schema,
            links=links,
            principal=prepared.principal.id,
            meter=self._meter,
            policy=self._policy,
        )
        if trimmed:
            tell(Notice("info", "History", f"The oldest {trimmed} messages did not fit and were left out."))
        return await generate(self._inference, request, tell)

    async def _conclude(
        self, prepared: Prepared, context: PrePromptContext, answer: Answer, tell: Tell
    ) -> Finished:
        """From what the model said to the end."""
        if isinstance(answer.action, MalformedAction):
            tell(TextDelta(MALFORMED))
            return finish(prepared.request_id, Outcome.FAILED, answer.end.finish_reason)
        if answer.action is None:
            return self._declined(prepared, answer, tell)
        if answer.action.name == QUERY_ACTION and wishes_to_write(prepared.turn.user_message):
            tell(TextDelta(REFUSE_WRITE + decline_detail(REFUSE_WRITE, "", prepared.schema)))
            return finish(prepared.request_id, Outcome.REFUSED)
        if self._unsure(prepared.model, answer):
            tell(TextDelta(unsure_text(answer.action)))
            return finish(prepared.request_id, Outcome.UNSURE)
        return await self._act(prepared, context, answer.action, tell, answer)

    def _unsure(self, model: ModelCard, answer: Answer) -> bool:
        threshold = confidence_threshold(model, self._policy.confidence_threshold)
        return threshold is not None and answer.confidence is not None and answer.confidence < threshold

    def _declined(self, prepared: Prepared, answer: Answer, tell: Tell) -> Finished:
        """The end of an answer in prose, which may be one of the model's ways to decline."""
        said = answer.prose.strip()
        detail = decline_detail(said, prepared.turn.user_message, prepared.schema) if said else EMPTY
        if detail:
            tell(TextDelta(detail))
        outcome = OUTCOMES.get(said, Outcome.ANSWERED if said else Outcome.FAILED)
        return finish(prepared.request_id, outcome, answer.end.finish_reason)

    async def _act(
        self,
        prepared: Prepared,
        context: PrePromptContext,
        call: ActionCall,
        tell: Tell,
        answer: Answer | None = None,
    ) -> Finished:
        """Run the action between its hooks and word its result as soon as it is there."""
        tell(ActionProposed(call, answer.confidence if answer else None))
        execution = Execution(
            call,
            prepared.request_id,
            prepared.principal,
            messages=context.messages,
            request_time=context.request_time,
            raw_response=answer.raw if answer else "",
            plugin_data=context.plugin_data,
        )
        async with aclosing(execute(execution, actions=self._actions, hooks=self._hooks)) as events:
            async for event in events:
                tell(event)
                if isinstance(event, ActionFinished):
                    await self._word(prepared, execution, event, bool(answer and answer.prose), tell)
        return finish(prepared.request_id, execution.outcome or Outcome.FAILED, execution=execution)

    async def _word(
        self, prepared: Prepared, execution: Execution, event: ActionFinished, after_prose: bool, tell: Tell
    ) -> None:
        """Tell the result in words: a plugin's, or the seed's."""
        text = None
        if event.result.success and not prepared.turn.wants_json:
            text = await self._synthesized(execution, event, tell)
        text = text or action_text(event, as_json=prepared.turn.wants_json)
        tell(TextDelta(f"\n\n{text}" if after_prose else text))

    async def _synthesized(self, execution: Execution, event: ActionFinished, tell: Tell) -> str | None:
        context = SynthesizeContext(
            **execution.about(),
            action=event.call.name,
            params=dict(event.call.params),
            result=event.result,
            additions=execution.additions,
        )
        try:
            return (await self._hooks.evaluate(context, tell)).text
        except HeimdallError as error:
            logger.warning("request %s: synthesize: %s", execution.request_id, error.message)
            return None

    async def _stopped(
        self, prepared: Prepared, context: PrePromptContext, stop: Stop, tell: Tell
    ) -> Finished:
        """A pre_prompt hook ended the request before there was an action."""
        tell(Cancelled(stop.phase, stop.by, stop.reason))
        post = PostExecuteContext(
            request_id=context.request_id,
            request_time=context.request_time,
            principal=context.principal,
            messages=context.messages,
            plugin_data=context.plugin_data,
            outcome=stop.outcome,
            stop=stop,
        )
        async with aclosing(conclude(post, self._hooks)) as notices:
            async for notice in notices:
                tell(notice)
        return finish(prepared.request_id, stop.outcome)
