"""A question beside what a small model was told of it: what its answers are held against."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from heimdall.chat.completing import completed
from heimdall.chat.follow_up import Context
from heimdall.chat.meant_values import guesses, with_meant_values
from heimdall.chat.prompting import Asking
from heimdall.chat.said_params import with_said_params
from heimdall.chat.sense import Sense, unknown
from heimdall.chat.slot_filling import with_likelier_texts
from heimdall.domain.actions import ActionCall, ActionSpec
from heimdall.domain.generation import Generation
from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.explained_words import explained_words
from heimdall.graph.misspellings import has_slip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the model got it; `clear` where no word of it is `left_over` that nothing explains.

    `actions` are the plugins', and none of them, by how likely the words make each. `near` are values that it
    may mean by other words. `sense` is what the question and the plugins' lines are about, `possible` are the
    requests for one of the plugins' actions alone, of those that are weighed whatever the model answers.
    """

    request: Generation
    question: str
    schema: GraphSchema
    links: Sequence[ValueLink]
    catalogue: Sequence[ActionSpec]
    clear: bool = False
    left_over: tuple[str, ...] = ()
    actions: Mapping[str, float] = field(default_factory=dict)
    near: Sequence[ValueLink] = ()
    sense: Sense = unknown
    possible: Mapping[str, Callable[[], Generation | None]] = field(default_factory=dict)

    @property
    def doubtful(self) -> tuple[str, ...]:
        """What may be misunderstood: words that nothing explains, and names that seem to be misspelt."""
        return tuple(dict.fromkeys((*(link.said for link in self.misspelt_names), *self.left_over)))

    @property
    def misspelt_names(self) -> tuple[ValueLink, ...]:
        """Links to what nodes are called by, of words with a slip of the keyboard."""
        return tuple(link for link in self.links if self.schema.is_name(link) and has_slip(link.said))

    @property
    def explained(self) -> tuple[SchemaLink, ...]:
        """What the words of the question are names of, in some form or near in sense."""
        return _explained(self.question, self.schema, tuple(self.links))

    def complete(self, call: ActionCall) -> ActionCall:
        """The call with what a small model leaves out of its query or its params."""
        return completed(self.filled(call), self.question, self.schema, self.links)

    def filled(self, call: ActionCall) -> ActionCall:
        """Params as they are said and meant, of a plugin's action that a small model was told."""
        spec = self._offered(call)
        if spec is None:
            return call
        call = with_likelier_texts(with_said_params(call, spec, self.question), spec, self.question)
        return with_meant_values(call, spec, self.question, self.sense)

    def guesses_a_param(self, call: ActionCall) -> bool:
        """Whether such an action has a value that the question does not say as it stands."""
        spec = self._offered(call)
        return spec is not None and guesses(call, spec, self.question)

    def _offered(self, call: ActionCall) -> ActionSpec | None:
        """The plugin's action that it is, where a small model was told of it."""
        offered = call.name in self.actions
        return next(each for each in self.catalogue if each.name == call.name) if offered else None

    @classmethod
    def of(
        cls,
        asking: Asking,
        question: str,
        schema: GraphSchema,
        said: Context,
        catalogue: Sequence[ActionSpec],
    ) -> "Asked":
        """The question that `asking` was made of."""
        known = asking.clear, asking.left_over, asking.actions
        beside = said.near, asking.sense, asking.possible
        return cls(asking.request, question, schema, said.links, catalogue, *known, *beside)


@lru_cache(maxsize=16)
def _explained(question: str, schema: GraphSchema, links: tuple[ValueLink, ...]) -> tuple[SchemaLink, ...]:
    return explained_words(question, schema, links, obvious=True)
