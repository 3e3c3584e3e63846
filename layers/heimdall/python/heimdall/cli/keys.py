"""`heimdall keys`: make, list and revoke API keys, straight in the table that holds them."""

import re
import time
from typing import Annotated, Any

import typer

from heimdall.cli.expiry import utc, when
from heimdall.cli.key_store import open_store
from heimdall.cli.options import AsJson, session_of
from heimdall.cli.tables import rows_view
from heimdall.cli.terminal import encodable
from heimdall.domain.api_keys import ApiKey, new_key, new_key_id
from heimdall.domain.identity import Limits, Role

_LONGEST_TEXT = 200
_USAGE_KEY = re.compile(r"[!-~]{20,128}")

Table = Annotated[
    str | None,
    typer.Option(
        "--table",
        metavar="NAME",
        help="The deployed stack's table (output KeysTableName), with your AWS credentials; else KEYS_TABLE, "
        "else the stack that runs on this machine.",
    ),
]
RoleOption = Annotated[Role, typer.Option("--role", help="admin ⊃ editor (may chat) ⊃ viewer.")]
Tenant = Annotated[
    str | None,
    typer.Option("--tenant", metavar="NAME", help="Whose events it sees; default, or local on this machine."),
]
Expires = Annotated[
    str | None,
    typer.Option("--expires", metavar="WHEN", help="In 12h, 90d or 8w, or on a day such as 2027-01-31."),
]
PerMinute = Annotated[
    int | None, typer.Option("--requests-per-minute", min=1, metavar="N", help="Without it, no limit.")
]
PerDay = Annotated[
    int | None,
    typer.Option("--tokens-per-day", min=1, metavar="N", help="Read and written; without it, no limit."),
]
Description = Annotated[str, typer.Option("--description", metavar="TEXT", help="What it is for.")]
UsageKey = Annotated[
    str | None,
    typer.Option(
        "--usage-key",
        metavar="VALUE",
        help="An API Gateway key whose usage plan counts, not the stack's.",
    ),
]
KeyId = Annotated[str, typer.Argument(metavar="ID", help="The key's id, as `heimdall keys list` shows it.")]

keys = typer.Typer(no_args_is_help=True, help="Make, list and revoke API keys.")


@keys.command()
def create(
    ctx: typer.Context,
    *,
    role: RoleOption = Role.EDITOR,
    tenant: Tenant = None,
    expires: Expires = None,
    requests_per_minute: PerMinute = None,
    tokens_per_day: PerDay = None,
    description: Description = "",
    usage_key: UsageKey = None,
    table: Table = None,
    as_json: AsJson = False,
) -> None:
    """Make a key and print it, this once: only its hash is kept."""
    terminal, now = session_of(ctx).terminal, int(time.time())
    key = new_key()
    with open_store(table) as store:
        entry = ApiKey(
            id=new_key_id(),
            role=role,
            tenant=_text("--tenant", tenant or store.default_tenant),
            limits=Limits(requests_per_minute, tokens_per_day),
            description=_text("--description", description),
            last4=key[-4:],
            created_at=now,
            expires_at=None if expires is None else when(expires, now),
            usage_key=None if usage_key is None else _usage_key(usage_key),
        )
        store.registry.add(key, entry)
    if as_json:
        terminal.json({"key": key, **_wire(entry)})
        return
    terminal.out.out(key, highlight=False)
    terminal.aside(f"{entry.id}: {role.value} of tenant {entry.tenant}, {_limits(entry)}, {_end(entry)}.")
    terminal.aside("The key is shown this once; only its hash is kept.")


@keys.command("list")
def list_(ctx: typer.Context, *, table: Table = None, as_json: AsJson = False) -> None:
    """List the keys, the oldest first; never the keys themselves."""
    terminal = session_of(ctx).terminal
    with open_store(table) as store:
        entries = store.registry.entries()
    if as_json:
        terminal.json({"keys": [_wire(entry) for entry in entries]})
    else:
        rows = [_row(entry) for entry in entries]
        terminal.out.print(rows_view(list(rows[0]) if rows else [], rows, terminal.out.width))


@keys.command()
def revoke(ctx: typer.Context, key_id: KeyId, *, table: Table = None, as_json: AsJson = False) -> None:
    """Have a key open nothing any more, within a minute."""
    terminal = session_of(ctx).terminal
    with open_store(table) as store:
        entry = store.registry.revoke(encodable(key_id), int(time.time()))
    if as_json:
        terminal.json(_wire(entry))
    else:
        terminal.line(f"{entry.id} is revoked; within a minute it opens nothing any more.")


def _text(option: str, text: str) -> str:
    if len(text) > _LONGEST_TEXT or not encodable(text).isprintable():
        raise typer.BadParameter(f"At most {_LONGEST_TEXT} printable characters.", param_hint=option)
    return encodable(text)


def _usage_key(value: str) -> str:
    if not _USAGE_KEY.fullmatch(value):
        hint = "The value of an API Gateway key: 20 to 128 letters, digits and signs."
        raise typer.BadParameter(hint, param_hint="--usage-key")
    return value


def _row(entry: ApiKey) -> dict[str, str]:
    return {
        "id": entry.id,
        "key": f"…{entry.last4}" if entry.last4 else "",
        "role": entry.role.value,
        "tenant": entry.tenant,
        "state": entry.state(time.time()).value,
        "limits": _limits(entry),
        "expires": utc(entry.expires_at) or "never",
        "made": utc(entry.created_at) or "",
        "what for": entry.description,
    }


def _limits(entry: ApiKey) -> str:
    limits = entry.limits
    told = {"requests a minute": limits.requests_per_minute, "tokens a day": limits.tokens_per_day}
    return ", ".join(f"{most:,} {what}" for what, most in told.items() if most is not None) or "no limits"


def _end(entry: ApiKey) -> str:
    return "until revoked" if entry.expires_at is None else f"until {utc(entry.expires_at)}"


def _wire(entry: ApiKey) -> dict[str, Any]:
    return {
        "id": entry.id,
        "role": entry.role.value,
        "tenant": entry.tenant,
        "state": entry.state(time.time()).value,
        "requests_per_minute": entry.limits.requests_per_minute,
        "tokens_per_day": entry.limits.tokens_per_day,
        "description": entry.description,
        "last4": entry.last4,
        "created_at": utc(entry.created_at),
        "expires_at": utc(entry.expires_at),
        "revoked_at": utc(entry.revoked_at),
    }
