"""The watcher's actions on the graph: query, db_stats, schema. They only read."""

from collections.abc import Iterable
from dataclasses import asdict, replace

from heimdall.actions.action import ActionContext, NoParams
from heimdall.actions.failures import failed_result
from heimdall.actions.runtime import runtime_metrics
from heimdall.domain.actions import ActionResult
from heimdall.domain.events import Event
from heimdall.domain.graph import GraphSchema, PropertySchema, QueryResult
from heimdall.errors import ActionRefused, HeimdallError
from heimdall.plugins.watcher.params import QueryParams

INDEXES = "SHOW INDEXES YIELD name, type, labelsOrTypes, properties"


async def query(params: QueryParams, context: ActionContext) -> ActionResult:
    """Run one read and give its rows; a refusal names its layer, a failure what the server said."""
    try:
        result = await context.graph.query(params.cypher, params.params, params.limit)
    except ActionRefused:
        raise
    except HeimdallError as error:
        _tell(context, "query.failed", code=error.code)
        return replace(failed_result(error), message=f"Query failed: {error.message}")
    _tell(context, "query.executed", elapsed_ms=result.elapsed_ms, rows=len(result.rows))
    return ActionResult(True, f"Query returned {len(result.rows)} results", _rows(result))


async def db_stats(_: NoParams, context: ActionContext) -> ActionResult:
    """Counts of nodes, relationships and nodes per label."""
    counts = asdict(await context.graph.statistics())
    return ActionResult(True, "Database statistics", {"database": counts, "runtime": runtime_metrics()})


async def schema(_: NoParams, context: ActionContext) -> ActionResult:
    """Labels with properties, relationship patterns, and indexes where the server lists them."""
    found = await context.graph.schema()
    message = f"{len(found.labels)} labels, {len(found.relationships)} relationship patterns"
    return ActionResult(True, message, {**_schema(found), "indexes": await _indexes(context)})


def _rows(result: QueryResult) -> dict[str, object]:
    return {
        "results": [dict(row) for row in result.rows],
        "columns": list(result.columns),
        "count": len(result.rows),
        "truncated": result.truncated,
        "elapsed_ms": round(result.elapsed_ms, 2),
    }


def _schema(found: GraphSchema) -> dict[str, object]:
    return {
        "labels": {label.name: _kinds(label.properties) for label in found.labels},
        "relationships": [
            {
                "pattern": f"(:{each.source})-[:{each.type}]->(:{each.target})",
                "properties": _kinds(each.properties),
            }
            for each in found.relationships
        ],
    }


def _kinds(properties: Iterable[PropertySchema]) -> dict[str, str]:
    """By name, `date as text` where the graph does not keep it as a date."""
    return {p.name: "vector" if p.written and p.written.vector else p.kind + _kept(p) for p in properties}


def _kept(of: PropertySchema) -> str:
    if of.written is None:
        return ""
    words = f" as {of.written.yes} and {of.written.no}" if of.written.yes else ""
    return words or " as text" * of.written.text or " as number" * bool(of.written.epoch)


async def _indexes(context: ActionContext) -> list[dict[str, object]] | None:
    """None where the server has no such statement."""
    try:
        return [dict(row) for row in (await context.graph.query(INDEXES)).rows]
    except HeimdallError:
        return None


def _tell(context: ActionContext, kind: str, **data: object) -> None:
    who = context.principal
    context.bus.publish(Event(kind, who.tenant, data=data, request_id=context.request_id, principal=who.id))
