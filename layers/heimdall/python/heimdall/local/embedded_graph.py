"""ArcadeDB inside this process, spoken to over Bolt: the local stack's database.

Deliberate oddities: users and groups are written anew on every start, so that passwords and rights are
always those of this start; only data stays. Reads get no server-side row cap, because ArcadeDB's cuts
silently and ours tells the truth; time and memory are capped here, because a query goes on in the server
after its client has left.
"""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from arcadedb_embedded import ArcadeDBError, ArcadeDBServer
from jpype import JClass

DATABASE = "neo4j"
ADMIN = "root"
READER = "reader"
_HEAP = "256m"
_SECONDS_PER_COMMAND = 15
_JVM = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xlog:all=error:stderr")
_WRITER_RIGHTS = ("createRecord", "readRecord", "updateRecord", "deleteRecord")
_ADMIN_RIGHTS = ("updateSecurity", "updateSchema", "updateDatabaseSettings")


def _group(record_rights: tuple[str, ...], rights: tuple[str, ...] = ()) -> Mapping[str, object]:
    return {
        "resultSetLimit": -1,
        "readTimeout": -1,
        "access": list(rights),
        "types": {"*": {"access": list(record_rights)}},
    }


_GROUPS = {
    "version": 2,
    "databases": {
        "*": {
            "groups": {
                "admin": _group(_WRITER_RIGHTS, _ADMIN_RIGHTS),
                "reader": _group(("readRecord",)),
                "*": _group(()),
            }
        }
    },
}


class GraphStartError(Exception):
    """The server cannot start; the message says why."""


class EmbeddedGraph:
    """An ArcadeDB server with a Bolt port on loopback and two users, `root` and `reader`."""

    def __init__(
        self, root: Path, *, bolt_port: int, http_port: int, admin_password: str, reader_password: str
    ) -> None:
        self._root = root.absolute()
        self._reader_password = reader_password
        _write_security(self._root / "config")
        os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(self._root / "jvm_error_%p.log"))
        self._server = ArcadeDBServer(
            root_path=str(self._root),
            root_password=admin_password,
            jvm_kwargs={"heap_size": _HEAP, "jvm_args": _JVM},
            config={
                "mode": "development",  # production hides the error texts that queries are repaired with
                "http_port": http_port,
                "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
                "bolt_port": bolt_port,
                "bolt_defaultDatabase": DATABASE,
            },
        )

    def start(self) -> None:
        """Open the ports, create the database if it is not there, and the reader. Raises GraphStartError."""
        try:
            self._server.start()
        except ArcadeDBError as error:
            raise GraphStartError(str(error)) from error
        self._server.create_database(DATABASE)
        self._create_reader()

    def limit_commands(self) -> None:
        """Have the server stop commands that run for too long; not before a graph is loaded."""
        milliseconds = _SECONDS_PER_COMMAND * 1000
        database = self._server.get_database(DATABASE)
        database.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {milliseconds}")

    def stop(self) -> None:
        """Close the database and the ports."""
        self._server.stop()

    def _create_reader(self) -> None:
        security: Any = self._server._java_server.getSecurity()
        user = {
            "name": READER,
            "password": str(security.encodePassword(self._reader_password)),
            "databases": {"*": ["reader"]},
        }
        security.createUser(JClass("com.arcadedb.serializer.json.JSONObject")(json.dumps(user)))


def _write_security(config: Path) -> None:
    shutil.rmtree(config, ignore_errors=True)
    config.mkdir(parents=True)
    (config / "server-groups.json").write_text(json.dumps(_GROUPS), encoding="utf-8")
