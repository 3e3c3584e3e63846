"""The one place that picks adapters: `Parts` holds one of each, made when first asked for.

Nothing connects before it is used, and what a function does not use it does not import (cold start).
"""

import os
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from heimdall import settings
from heimdall.bootstrap.aws_clients import AwsClients
from heimdall.bootstrap.snapshot import on_demand

if TYPE_CHECKING:
    from heimdall.access.authorizer import Authorizer
    from heimdall.access.limits import TokenLimit
    from heimdall.actions.generation_config import GenerationConfig
    from heimdall.chat.autonomous import AutonomousInvoker
    from heimdall.chat.lifecycle import Lifecycle
    from heimdall.domain.events import Event
    from heimdall.events.publisher import Publisher
    from heimdall.hooks.dispatch import HookDispatcher
    from heimdall.hooks.loading import Plugins
    from heimdall.http_api.event_reading import Connections
    from heimdall.http_api.status import StatusParts
    from heimdall.ports import (
        Actions,
        Cancellations,
        Counters,
        EventLog,
        Hooks,
        Inference,
        Keys,
        ReadOnlyGraph,
        Tokens,
    )
    from heimdall.ports import Statistics as StatisticsPort


class Parts:
    """One of each part of the gateway, as the environment configures them."""

    def __init__(self) -> None:
        self.aws = AwsClients()

    @cached_property
    def events(self) -> settings.EventSettings:
        """Settings of the event stream."""
        return settings.EventSettings()

    @cached_property
    def chat(self) -> settings.ChatSettings:
        """Settings of chat requests."""
        return settings.ChatSettings()

    @cached_property
    def log(self) -> "EventLog":
        """The event stream."""
        from heimdall.adapters.kinesis import KinesisEventLog

        stream = self.events
        return KinesisEventLog(stream.events_stream, self.aws.kinesis, poll_s=stream.events_poll_s)

    @cached_property
    def bus(self) -> "Publisher":
        """The way onto the event stream."""
        from heimdall.events.publisher import Publisher

        return Publisher(on_demand(lambda: self.log))

    @cached_property
    def keys(self) -> "Keys":
        """API keys."""
        from heimdall.adapters.dynamodb_keys import DynamoKeys

        return DynamoKeys(settings.TableSettings().keys_table, self.aws.dynamodb)

    @cached_property
    def counters(self) -> "Counters":
        """What each key has used."""
        from heimdall.adapters.dynamodb_counters import DynamoCounters

        return DynamoCounters(settings.TableSettings().usage_table, self.aws.dynamodb)

    @cached_property
    def tokens(self) -> "Tokens | None":
        """Tokens of an identity provider, where one is configured."""
        found = settings.AuthorizerSettings()
        if found.jwt_issuer is None or found.jwt_audience is None:
            return None
        from heimdall.adapters.jwt_tokens import Claims, JwtTokens

        claims = Claims(found.jwt_role_claim, found.jwt_tenant_claim)
        return JwtTokens(found.jwt_issuer, found.jwt_audience, jwks_url=found.jwt_jwks_url, claims=claims)

    @cached_property
    def authorizer(self) -> "Authorizer":
        """Who may come in."""
        from heimdall.access.authorizer import Authorizer
        from heimdall.access.limits import RequestLimit

        usage_key = settings.AuthorizerSettings().usage_key
        return Authorizer(
            self.keys,
            RequestLimit(lambda: self.counters),
            tokens=self.tokens,
            usage_key=usage_key.get_secret_value() if usage_key else None,
        )

    @cached_property
    def token_limit(self) -> "TokenLimit":
        """How many tokens each key may use."""
        from heimdall.access.limits import TokenLimit

        return TokenLimit(lambda: self.counters)

    @cached_property
    def cancellations(self) -> "Cancellations":
        """Running requests."""
        from heimdall.adapters.dynamodb_cancellations import DynamoCancellations

        return DynamoCancellations(settings.TableSettings().requests_table, self.aws.dynamodb)

    @cached_property
    def statistics(self) -> "StatisticsPort":
        """Chat totals."""
        from heimdall.adapters.dynamodb_statistics import DynamoStatistics

        return DynamoStatistics(settings.TableSettings().requests_table, self.aws.dynamodb)

    @cached_property
    def connections(self) -> "Connections":
        """Who reads events from this process."""
        from heimdall.http_api.event_reading import Connections

        return Connections()

    @cached_property
    def inference(self) -> "Inference":
        """The language model."""
        from heimdall.adapters.inference_http import HttpInference
        from heimdall.adapters.secrets import secret_text

        host = settings.InferenceSettings()
        if (arn := host.inference_key_secret) is not None:
            # Found at the first request: Lambda's init may not wait for another service.
            return HttpInference(host.inference_url, lambda: secret_text(arn), model=host.inference_model)
        key = host.inference_key.get_secret_value() if host.inference_key else None
        return HttpInference(host.inference_url, key, model=host.inference_model)

    @cached_property
    def graph(self) -> "ReadOnlyGraph":
        """The guarded graph; only processes with its credentials ask for it."""
        from heimdall.adapters.bolt import BoltGraph
        from heimdall.adapters.secrets import secret_json
        from heimdall.domain.graph import QueryLimits
        from heimdall.graph.reader import GraphReader

        graph = settings.GraphSettings()

        def credentials() -> tuple[str, str]:
            """Found when the driver asks: Lambda's init may not wait for another service."""
            if graph.graph_secret is not None:
                secret = secret_json(graph.graph_secret)
                return str(secret["user"]), str(secret["password"])
            password = graph.graph_password.get_secret_value() if graph.graph_password else ""
            return graph.graph_user or "", password

        bolt = BoltGraph(graph.graph_uri, credentials, database=graph.graph_database)
        return GraphReader(bolt, QueryLimits(graph.query_rows, graph.query_bytes, graph.query_seconds))

    @cached_property
    def plugins(self) -> "Plugins":
        """Every plugin that could be loaded."""
        from heimdall.hooks.loading import load_plugins, third_party
        from heimdall.plugins import BUILT_IN

        return load_plugins(BUILT_IN, third_party())

    @cached_property
    def generation(self) -> "GenerationConfig":
        """Defaults of generation, adjustable where actions run in the process that reads them."""
        from heimdall.actions.generation_config import GenerationConfig
        from heimdall.domain.conversation import Sampling

        chat = self.chat
        defaults = Sampling(temperature=chat.temperature, top_p=chat.top_p, max_tokens=chat.max_tokens)
        return GenerationConfig(defaults, adjustable="AWS_LAMBDA_FUNCTION_NAME" not in os.environ)

    @cached_property
    def actions(self) -> "Actions":
        """The actions: in the function that owns the graph's credentials, or in this process."""
        name = settings.FunctionSettings().actions_function
        if name is None:
            return self.own_actions
        from heimdall.adapters.lambda_invoke import LambdaActions

        return LambdaActions(name, on_demand(lambda: self.aws.functions))

    @cached_property
    def own_actions(self) -> "Actions":
        """The actions in this process."""
        from heimdall.actions.catalogue import Catalogue
        from heimdall.actions.executor import Executor
        from heimdall.adapters.in_process import InProcessActions

        catalogue = Catalogue(self.plugins.actions)
        executor = Executor(catalogue, self.graph, self.bus, self.generation, self.plugins.roster)
        return InProcessActions(executor, self.graph)

    @cached_property
    def hooks(self) -> "Hooks":
        """The hooks: in a function of their own, or in this process."""
        name = settings.FunctionSettings().hooks_function
        if name is None:
            return self.own_hooks
        from heimdall.adapters.lambda_invoke import LambdaHooks

        return LambdaHooks(name, on_demand(lambda: self.aws.functions))

    @cached_property
    def own_hooks(self) -> "HookDispatcher":
        """The hooks in this process."""
        from heimdall.hooks.dispatch import HookDispatcher

        deadline_s = settings.HookSettings().hook_deadline_s
        return HookDispatcher(self.plugins, deadline_s=deadline_s, graph=self.plugin_graph, bus=self.bus)

    @cached_property
    def plugin_graph(self) -> "ReadOnlyGraph":
        """The graph for plugins: through the actions function where only that one has its credentials."""
        if settings.FunctionSettings().actions_function is None:
            return self.graph
        from heimdall.adapters.graph_over_actions import GraphOverActions

        return GraphOverActions(self.actions)

    @cached_property
    def lifecycle(self) -> "Lifecycle":
        """The story of chat requests."""
        from heimdall.chat.lifecycle import Lifecycle
        from heimdall.chat.policy import ChatPolicy
        from heimdall.prompts.budget import Budget

        chat = self.chat
        policy = ChatPolicy(
            enabled=chat.assistant_enabled,
            budget=Budget(context=chat.context_tokens, system=chat.system_tokens, user=chat.user_tokens),
            deadline_s=chat.chat_deadline_s,
            heartbeat_s=chat.chat_heartbeat_s,
            confidence_threshold=chat.confidence_threshold,
        )
        return Lifecycle(
            inference=self.inference,
            actions=self.actions,
            hooks=self.hooks,
            bus=self.bus,
            cancellations=self.cancellations,
            statistics=self.statistics,
            token_limit=self.token_limit,
            policy=policy,
        )

    @cached_property
    def status(self) -> "StatusParts":
        """Whom the status endpoint asks."""
        from heimdall.http_api.status import StatusParts

        return StatusParts(
            inference=self.inference,
            actions=self.actions,
            log=self.log,
            statistics=self.statistics,
            bifrost=lambda: {"enabled": True, "connection_count": self.connections.count},
            roster=self.plugins.roster,
            enabled=self.chat.assistant_enabled,
            threshold=self.chat.confidence_threshold,
        )

    def invoker(self, plugin: str, tenant: str) -> "AutonomousInvoker":
        """How a plugin acts by itself."""
        from heimdall.chat.autonomous import AutonomousInvoker

        return AutonomousInvoker(
            plugin, tenant, actions=self.actions, hooks=self.hooks, lifecycle=self.lifecycle
        )

    async def dispatch(self, event: "Event") -> None:
        """Tell the plugins of an event. Raises when one of them failed, so that it comes again."""
        await self.own_hooks.on_event(event, lambda plugin: self.invoker(plugin, event.tenant))


@lru_cache(maxsize=1)
def parts() -> Parts:
    """The parts of this process."""
    return Parts()
