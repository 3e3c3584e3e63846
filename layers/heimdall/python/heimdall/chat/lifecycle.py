"""THE story of a chat request: one generator of typed events, whatever they are encoded as later.

1 prepare → 2 pre_prompt hooks → 3 prompt → 4 generation under a grammar → 5 parsing, and candidates when the
model is not sure → 6 pre_execute hooks → 7 the action → 8 result, post_execute hooks → 9 usage, finish.
`prepare` raises, so that there can still be an HTTP status; after it every failure is an event.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from heimdall.access.limits import TokenLimit
from heimdall.actions.parser import MalformedAction
from heimdall.chat.absences import Absences
from heimdall.chat.absent_words import nothing_called
from heimdall.chat.as_meant import as_meant
from heimdall.chat.asked import Asked
from heimdall.chat.asking_back import confirmed_call, question_back
from heimdall.chat.bookkeeping import Bookkeeping
from heimdall.chat.completing import fitted
from heimdall.chat.cypher_message import QUERY_ACTION, cypher_call
from heimdall.chat.ending import finish
from heimdall.chat.execution import Execution, conclude, execute
from heimdall.chat.first_answer import first_answer
from heimdall.chat.follow_up import context_of, text_to_link
from heimdall.chat.generating import Answer
from heimdall.chat.policy import ChatPolicy
from heimdall.chat.pre_prompt import asked_first
from heimdall.chat.prepared import Prepared
from heimdall.chat.prompting import Prompter
from heimdall.chat.result_text import result_text
from heimdall.chat.sample_utterances import exemplified
from heimdall.chat.second_look import SecondLook
from heimdall.chat.supervision import Supervision, Tell, supervised
from heimdall.chat.telling import Telling
from heimdall.chat.weighing import Weighed, is_sure, may_be_weighed, weigh
from heimdall.chat.wording import EMPTY, MALFORMED, decline_detail
from heimdall.chat.write_wish import wishes_to_write
from heimdall.domain.actions import ActionCall, Outcome
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
from heimdall.domain.identity import Principal
from heimdall.errors import NotFound, Unavailable
from heimdall.hooks.contexts import PostExecuteContext, PrePromptContext, Stop
from heimdall.ports import Actions, Cancellations, EventBus, Hooks, Inference, Statistics
from heimdall.prompts.budget import check_user
from heimdall.prompts.grammar import confidence_threshold
from heimdall.prompts.profiles import profile_of, told_to
from heimdall.prompts.sentences import OUTCOMES, REFUSE_WRITE


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
        token_limit: TokenLimit,
        policy: ChatPolicy,
    ) -> None:
        self._inference = inference
        self._actions = actions
        self._hooks = hooks
        self._bus = bus
        self._book = Bookkeeping(cancellations, statistics, token_limit)
        self._token_limit = token_limit
        self._policy = policy
        self._prompter = Prompter.over(inference, policy)
        self.settled = self._book.settled

    async def prepare(self, turn: ChatTurn, principal: Principal, model: str = "") -> Prepared:
        """Ask everything that can refuse the request before its first byte.

        Raises NotFound (model), BudgetExceeded, RateLimited (tokens), Unavailable (disabled),
        InferenceUnavailable, GraphUnavailable.
        """
        if not self._policy.enabled:
            raise Unavailable("The assistant is disabled by configuration.", code="assistant_disabled")
        card, catalogue, schema, _ = await asyncio.gather(
            self._inference.model(),
            self._actions.catalogue(),
            self._actions.schema(),
            self._token_limit.check(principal),
        )
        if model and model != card.id:
            raise NotFound(f"The model {model!r} does not exist.", code="model_not_found", param="model")
        await check_user(turn.user_message, self._prompter.meter, self._policy.budget)
        return Prepared(turn, principal, card, catalogue, told_to(card, schema))

    async def run(self, prepared: Prepared, seconds: float = float("inf")) -> AsyncGenerator[ChatEvent, None]:
        """Everything that happens, ending with `Finished`. Closing the iterator stops it all.

        `seconds`: how long it may take at most, where that is less than the deployment's deadline.
        """
        telling = Telling(self._bus, prepared.principal, prepared.request_id)
        running = self._book.running(prepared.request_id, prepared.principal, prepared.spending)
        async with running as entry:
            supervision = Supervision(
                prepared.request_id,
                min(self._policy.deadline_s, max(seconds, 0.0)),
                self._policy.heartbeat_s,
                entry.cancelled,
            )
            async with aclosing(supervised(lambda tell: self._story(prepared, tell), supervision)) as events:
                async for event in events:
                    entry.failed = entry.failed or isinstance(event, Failed)
                    telling.publish(event)
                    yield event

    async def _story(self, prepared: Prepared, tell: Tell) -> Finished:
        context = await asked_first(self._hooks, prepared.turn, prepared.principal, tell)
        prepared = replace(prepared, turn=replace(prepared.turn, messages=tuple(context.messages)))
        if context.stop is not None:
            return await self._stopped(prepared, context, context.stop, tell)
        if (call := cypher_call(prepared.turn.user_message)) is not None:
            tell(Notice("info", "Cypher", "Your message is Cypher; it runs as it stands, read only."))
            return await self._act(prepared, context, call, tell)
        call = confirmed_call(prepared.turn.messages) or self._exemplified(prepared, context)
        if call is not None:
            return await self._act(prepared, context, call, tell)
        asked, answer = await self._generate(prepared, context, tell)
        prepared = replace(prepared, links=tuple(asked.links))
        tell(Usage(answer.end.prompt_tokens, answer.end.completion_tokens))
        return await self._conclude(prepared, context, asked, answer, tell)

    @staticmethod
    def _exemplified(prepared: Prepared, context: PrePromptContext) -> ActionCall | None:
        """What a plugin's example says is done; a large model reads the examples itself."""
        if not profile_of(prepared.model).closed:
            return None
        return exemplified(prepared.turn.user_message, context.examples, prepared.catalogue)

    async def _generate(
        self, prepared: Prepared, context: PrePromptContext, tell: Tell
    ) -> tuple[Asked, Answer]:
        links = await self._actions.link_values(text_to_link(prepared.turn))
        sure = [link for link in links if not link.near]
        turn = as_meant(prepared.turn, prepared.model, prepared.schema, sure, tell)
        said = context_of(turn, prepared.schema, links)
        asking = await self._prompter.asking(
            turn,
            context,
            model=prepared.model,
            catalogue=prepared.catalogue,
            schema=prepared.schema,
            said=said,
            principal=prepared.principal.id,
        )
        if left := asking.trimmed:
            tell(Notice("info", "History", f"The oldest {left} messages did not fit and were left out."))
        asked = Asked.of(asking, turn.user_message, prepared.schema, said, prepared.catalogue)
        metered = prepared.spending.metered(self._inference)
        return asked, await first_answer(metered, asked, tell, withhold=profile_of(prepared.model).closed)

    async def _conclude(
        self, prepared: Prepared, context: PrePromptContext, asked: Asked, answer: Answer, tell: Tell
    ) -> Finished:
        """From what the model said to the end."""
        if isinstance(answer.action, MalformedAction):
            tell(TextDelta(MALFORMED))
            return finish(prepared.request_id, Outcome.FAILED, answer.end.finish_reason, judged=answer.judged)
        wish = wishes_to_write(prepared.turn.user_message)
        if wish and answer.action is not None and answer.action.name == QUERY_ACTION:
            tell(TextDelta(REFUSE_WRITE + decline_detail(REFUSE_WRITE, "", prepared.schema)))
            return finish(prepared.request_id, Outcome.REFUSED, judged=answer.judged)
        threshold = confidence_threshold(prepared.model, self._policy.confidence_threshold)
        if threshold is None or answer.confidence is None:
            return await self._obey(prepared, context, answer, tell)
        look = SecondLook(prepared.spending.metered(self._inference), asked, answer, threshold)
        if is_sure(asked, answer, threshold) or not may_be_weighed(answer):
            return await self._obey(prepared, context, answer, tell, look)
        weighed = await weigh(look.inference, asked, answer, threshold, alone=wish)
        tell(Usage(0, weighed.completion_tokens))  # the prompt is the same and was counted
        return await self._settle(prepared, context, weighed, replace(look, weighed=weighed), tell)

    async def _obey(
        self,
        prepared: Prepared,
        context: PrePromptContext,
        answer: Answer,
        tell: Tell,
        look: SecondLook | None = None,
    ) -> Finished:
        if isinstance(answer.action, ActionCall):
            call = fitted(answer.action, prepared.schema)
            return await self._act(prepared, context, call, tell, answer=answer, look=look)
        return await self._declined(prepared, answer, tell)

    async def _settle(
        self, prepared: Prepared, context: PrePromptContext, weighed: Weighed, look: SecondLook, tell: Tell
    ) -> Finished:
        """Act on the reading that is clearly the right one, or ask which was meant."""
        if weighed.acted_on is not None:
            return await self._obey(
                prepared, context, weighed.acting(weighed.acted_on, look.answer), tell, look
            )
        tell(TextDelta(await self._question_back(prepared, weighed, look)))
        return finish(prepared.request_id, Outcome.UNSURE, judged={**look.answer.judged, **weighed.told()})

    async def _question_back(self, prepared: Prepared, weighed: Weighed, look: SecondLook) -> str:
        """Which reading was meant; where one asks the graph, also what is not there."""
        if weighed.only_acts:
            return question_back(weighed.offered)
        missing = await self._absences(prepared, look.answer).of_question(weighed.offered_calls)
        remark = missing or nothing_called(look.asked.left_over)
        return question_back(weighed.offered, remark, look.asked.doubtful)

    async def _declined(self, prepared: Prepared, answer: Answer, tell: Tell) -> Finished:
        """The end of an answer in prose, which may be one of the model's ways to decline."""
        said = answer.prose.strip()
        detail = decline_detail(said, prepared.turn.user_message, prepared.schema) if said else EMPTY
        if missing := await self._absences(prepared, answer).beside(said):
            detail = f"\n\n{missing}"
        if text := ("" if answer.told else answer.prose) + detail:
            tell(TextDelta(text))
        outcome = OUTCOMES.get(said, Outcome.ANSWERED if said else Outcome.FAILED)
        return finish(prepared.request_id, outcome, answer.end.finish_reason, judged=answer.judged)

    async def _act(
        self,
        prepared: Prepared,
        context: PrePromptContext,
        call: ActionCall,
        tell: Tell,
        *,
        answer: Answer | None = None,
        look: SecondLook | None = None,
    ) -> Finished:
        """Run the action between its hooks and word its result as soon as it is there."""
        if answer and answer.prose and not answer.told:
            tell(TextDelta(answer.prose))
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
        asks_back = False
        async with aclosing(execute(execution, actions=self._actions, hooks=self._hooks)) as events:
            async for event in events:
                tell(event)
                if isinstance(event, ActionFinished):
                    as_json, absences = prepared.turn.wants_json, self._absences(prepared, answer)
                    found = await result_text(
                        self._hooks, execution, event, tell, absences, look=look, as_json=as_json
                    )
                    tell(TextDelta(f"\n\n{found.text}" if answer and answer.prose else found.text))
                    asks_back = found.asks_back
        judged = answer.judged if answer else None
        outcome = Outcome.UNSURE if asks_back else execution.outcome or Outcome.FAILED
        return finish(prepared.request_id, outcome, execution=execution, judged=judged)

    def _absences(self, prepared: Prepared, answer: Answer | None) -> Absences:
        """What is not there; without a model's answer the user's words are a query and hold no names."""
        question = prepared.turn.user_message if answer else ""
        return Absences(self._actions, question, prepared.schema, prepared.links)

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
