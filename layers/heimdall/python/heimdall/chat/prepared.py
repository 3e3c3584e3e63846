"""A chat request that is going to be answered."""

from dataclasses import dataclass, field

from heimdall.chat.spending import Spending
from heimdall.domain.actions import ActionSpec
from heimdall.domain.conversation import ChatTurn
from heimdall.domain.generation import ModelCard
from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.domain.identity import Principal


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request that will be answered: everything that could still refuse it has been asked."""

    turn: ChatTurn
    principal: Principal
    model: ModelCard
    catalogue: tuple[ActionSpec, ...]
    schema: GraphSchema
    spending: Spending = field(default_factory=Spending)
    links: tuple[ValueLink, ...] = ()

    @property
    def request_id(self) -> str:
        """The id that names the request everywhere."""
        return self.turn.request_id
