"""The local graph as a child process.

`python -m heimdall.local.graph_server --root DIR --bolt-port P --http-port P`; environment:
GRAPH_ADMIN_PASSWORD and GRAPH_READER_PASSWORD (the users `root` and `reader`), DEMO_GRAPH (a file of Cypher
statements; unset: the project's own). Prints one JSON line when ready, ends on SIGTERM or with its parent.
Each demo graph has a folder of its own under the root, named by its path and content.
"""

import argparse
import hashlib
import os
import shutil
import signal
import sys
import threading
from pathlib import Path
from typing import NoReturn

from heimdall.local.child import announce, end_with_parent
from heimdall.local.embedded_graph import EmbeddedGraph, GraphStartError
from heimdall.local.graph_loading import GraphFileError, load, read_statements

DEMO_GRAPH = Path(__file__).with_name("demo_graph.cypher")
_LOADED = "loaded"
_STOP_SECONDS = 5.0
_SHORTEST_PASSWORD = 8  # shorter ones ArcadeDB refuses


def main() -> None:
    """Start, load the demo graph into an empty database, announce, wait, stop."""
    arguments = _arguments()
    _keep_stdout_for_the_ready_line()
    end_with_parent()
    try:
        graph = _serve(arguments.root, arguments.bolt_port, arguments.http_port)
    except (GraphFileError, GraphStartError) as error:
        _leave(1, f"the graph did not start: {error}")
    stopped = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):  # after the JVM's start, which sets its own
        signal.signal(each, lambda *_: stopped.set())
    announce(bolt=f"bolt://127.0.0.1:{arguments.bolt_port}")
    stopped.wait()
    stopping = threading.Thread(target=graph.stop, daemon=True)
    stopping.start()
    stopping.join(_STOP_SECONDS)
    _leave(0)


def _leave(status: int, sentence: str = "") -> NoReturn:
    """Exit without waiting for the JVM's threads: one lives for every connection that a client keeps open."""
    print(f"\n{sentence}", file=sys.stderr, flush=True)  # the JVM's last line has no end
    os._exit(status)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="graph_server")
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--bolt-port", type=int, required=True)
    parser.add_argument("--http-port", type=int, required=True)
    return parser.parse_args()


def _keep_stdout_for_the_ready_line() -> None:
    # The JVM writes to file descriptor 1 whatever it likes.
    sys.stdout = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)


def _serve(root: Path, bolt_port: int, http_port: int) -> EmbeddedGraph:
    source = Path(os.environ.get("DEMO_GRAPH") or DEMO_GRAPH)
    statements = read_statements(source)
    folder = (root / _folder_name(source)).absolute()
    if not (folder / _LOADED).exists():  # an earlier load may have been cut off
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)  # the database logs below the current folder
    admin_password = _password("GRAPH_ADMIN_PASSWORD")
    graph = EmbeddedGraph(
        folder,
        bolt_port=bolt_port,
        http_port=http_port,
        admin_password=admin_password,
        reader_password=_password("GRAPH_READER_PASSWORD"),
    )
    graph.start()
    if not (folder / _LOADED).exists():
        load(statements, f"bolt://127.0.0.1:{bolt_port}", admin_password)
        (folder / _LOADED).touch()
    graph.limit_commands()
    return graph


def _password(name: str) -> str:
    password = os.environ.get(name, "")
    if len(password) < _SHORTEST_PASSWORD:
        raise GraphStartError(f"{name} must have at least {_SHORTEST_PASSWORD} characters")
    return password


def _folder_name(source: Path) -> str:
    digest = hashlib.sha256(str(source.resolve()).encode() + b"\0" + source.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    main()
