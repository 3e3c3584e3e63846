"""From a turn, and what pre_prompt hooks added to it, to the request that the model gets."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from heimdall.chat.action_features import alike
from heimdall.chat.action_ranking import likely_actions, possible_actions, ranked_actions
from heimdall.chat.follow_up import Context
from heimdall.chat.policy import ChatPolicy
from heimdall.chat.sample_utterances import described
from heimdall.chat.sense import Sense, Senses, unknown
from heimdall.domain.actions import ActionSpec
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.generation import Generation, ModelCard
from heimdall.domain.graph import GraphSchema, SchemaLink
from heimdall.graph.explained_words import explained_words
from heimdall.graph.links import unlinked
from heimdall.graph.unnamed_properties import left_over, says_more, unnamed_properties
from heimdall.hooks.contexts import PrePromptContext
from heimdall.observability import measurements
from heimdall.ports import Inference
from heimdall.prompts.budget import TokenMeter, fit
from heimdall.prompts.builder import PromptParts, Section, stable_prefix
from heimdall.prompts.explanations import explanations
from heimdall.prompts.grammar import action_grammar, answer_grammar
from heimdall.prompts.marks import Marking, marked, plain, unmarked
from heimdall.prompts.profiles import Profile, profile_of
from heimdall.prompts.short_numbers import ShortNumbers, short_numbers


def _sections(turn: ChatTurn, context: PrePromptContext) -> tuple[Section, ...]:
    """Plugins' instructions first, then the client's own system messages: neither replaces ours."""
    plugins = [Section(f"plugin {i.plugin}", i.text) for i in context.instructions]
    client = [Section("client", m.content) for m in turn.messages if m.role == "system"]
    return (*plugins, *client)


def _conversation(turn: ChatTurn, profile: Profile, numbers: ShortNumbers) -> tuple[Message, ...]:
    """What was said; a model that answers in marks must not find any in it, nor long numbers."""
    said = tuple(message for message in turn.messages if message.role != "system")
    if not profile.closed:
        return said
    return tuple(replace(m, content=numbers.shorten(unmarked(m.content))) for m in said)


def _grammar(
    model: ModelCard,
    catalogue: Sequence[ActionSpec],
    said: Context,
    marking: Marking,
    words: Sequence[SchemaLink],
) -> str:
    """Under which the answer is written; no word of what was said is a mark in it."""
    text = unmarked(said.text)
    free = unlinked(text, said.links, words)
    return answer_grammar(
        model,
        marking.as_called(catalogue),
        marking.schema,
        text,
        marking.links,
        unlinked=free,
        near=marking.near,
        numbered=any(word.word.isdigit() for word in words),
    )


def _alone(
    request: Generation,
    said: Context,
    marking: Marking,
    words: Sequence[SchemaLink],
    spec: ActionSpec,
) -> Generation | None:
    """The same request, to be answered by this action whatever else it may mean; None where it cannot be."""
    text = unmarked(said.text)
    (called,) = marking.as_called([spec])
    grammar = action_grammar(
        called,
        marking.schema,
        text,
        marking.links,
        unlinked=unlinked(text, said.links, words),
        near=marking.near,
    )
    return replace(request, grammar=grammar) if grammar else None


def _told(said: Context, schema: GraphSchema, profile: Profile) -> tuple[SchemaLink, ...]:
    """What words stand for; for a small model also what the question may compare without naming it."""
    words = explained_words(said.text, schema, said.links, obvious=profile.closed)
    beside = unnamed_properties(said.text, schema, words, said.links) if profile.closed else ()
    return (*words, *beside)


def _explained(
    marking: Marking, words: Sequence[SchemaLink], *, in_detail: bool, clear: bool
) -> tuple[str, ...]:
    """What the words stand for, as the prompt writes names."""
    told, passive = marking.words(words), marking.passive
    return explanations(
        told, marking.schema, marking.links, in_detail=in_detail, clear=clear, passive=passive
    )


@dataclass(frozen=True, slots=True)
class Asking:
    """The request to the model, how many of the oldest messages did not fit, and whether all is `clear`.

    So it is where no word of the question is `left_over` that nothing explains to a small model. `actions`
    are the plugins', and none of them, by how likely the words make each; `sense` is what these are about.
    `possible` are the requests for those alone that are weighed whatever the model answers, by their names.
    """

    request: Generation
    trimmed: int
    clear: bool
    left_over: tuple[str, ...] = ()
    actions: Mapping[str, float] = field(default_factory=dict)
    sense: Sense = unknown
    possible: Mapping[str, Callable[[], Generation | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prompter:
    """Asks the model, with its tokenizer and its encoder at hand, within what the policy allows."""

    meter: TokenMeter
    senses: Senses
    policy: ChatPolicy

    @classmethod
    def over(cls, inference: Inference, policy: ChatPolicy) -> "Prompter":
        """The prompter of the model behind the port."""
        return cls(TokenMeter(inference.count_tokens), Senses(inference), policy)

    async def asking(
        self,
        turn: ChatTurn,
        context: PrePromptContext,
        *,
        model: ModelCard,
        catalogue: Sequence[ActionSpec],
        schema: GraphSchema,
        said: Context,
        principal: str,
    ) -> Asking:
        """What the model is asked.

        `said` is what the question means beside its words, from `follow_up.context_of`.
        Raises BudgetExceeded naming whoever took too much.
        """
        profile = profile_of(model)
        marking = marked(schema, said.links, near=said.near) if profile.closed else plain(schema, said.links)
        values = [link.text for link in said.links]
        numbers = short_numbers(said.text, values) if profile.closed else ShortNumbers()
        said = replace(said, text=numbers.shorten(said.text))
        words = _told(said, schema, profile)
        clear = not says_more(said.text, words, said.links)
        left, actions = tuple[str, ...](), dict[str, float]()
        sense: Sense = unknown
        if profile.closed:
            marking = marking.with_actions(spec.name for spec in catalogue)
            left = left_over(said.text, words, said.links)
            offered = described(catalogue, context.examples)
            sense = await self.senses.of((turn.user_message, said.text), offered)
            near = None if sense is unknown else partial(alike, sense=sense)
            actions = ranked_actions(said.text, words, said.links, left, offered, near=near)
        parts = PromptParts(
            prefix=stable_prefix(catalogue, schema, marking.schema, marking.actions),
            conversation=_conversation(turn, profile, numbers),
            linked=marking.told,
            explained=(
                *_explained(marking, words, in_detail=profile.closed, clear=clear),
                *marking.called(likely_actions(actions, left)),
            ),
            sections=_sections(turn, context),
            examples=tuple(f'User: "{e.user_says}"\n{e.action_json}' for e in context.examples),
        )
        with measurements.current().stage("prompt"):
            prompt = await fit(parts, self.meter, self.policy.budget)
        request = Generation(
            messages=prompt.messages,
            sampling=turn.sampling,
            grammar=_grammar(model, catalogue, said, marking, words),
            request_id=turn.request_id,
            principal=principal,
            deadline_s=self.policy.deadline_s,
            signs=marking.signs,
            numbers=numbers.meant,
        )
        specs = {spec.name: spec for spec in catalogue}
        possible = {
            name: partial(_alone, request, said, marking, words, specs[name])
            for name in possible_actions(actions)
        }
        return Asking(request, prompt.trimmed, clear, left, actions, sense, possible)
