"""How records are told: never with an exception's words, always with the request's id."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator

import pytest
from heimdall.adapters.powertools_logging import JsonLines, log_json_lines
from heimdall.observability import correlation
from heimdall.observability.log_lines import PlainFormatter, set_levels

SECRET = "Alice Smith"


@pytest.fixture(autouse=True)
def levels_as_before() -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in ("", "heimdall", "uvicorn", "uvicorn.error")]
    before = [(logger, logger.level, list(logger.handlers), logger.propagate) for logger in loggers]
    yield
    for logger, level, handlers, propagate in before:
        logger.setLevel(level)
        logger.handlers[:], logger.propagate = handlers, propagate


def fail() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        error.add_note(f"a note on {SECRET}")
        raise KeyError(SECRET) from error


def record_of_failure() -> logging.LogRecord:
    try:
        fail()
    except KeyError:
        records: list[logging.LogRecord] = []
        handler = logging.Handler()
        handler.emit = records.append  # type: ignore[method-assign, assignment]
        logger = logging.getLogger("heimdall.example")
        logger.addHandler(handler)
        logger.exception("request %s broke", "r-1")
        logger.removeHandler(handler)
    return records[0]


def test_an_exception_is_told_by_type_and_place_and_so_is_its_cause() -> None:
    with correlation.correlated("req-1"):
        text = PlainFormatter().format(record_of_failure())
    assert "ERROR heimdall.example [req-1]: request r-1 broke\nKeyError\n" in text
    assert "caused by ValueError" in text
    assert f"{__file__}:" in text
    assert "in fail" in text
    assert SECRET not in text


def test_at_debug_the_words_are_told_too() -> None:
    set_levels("DEBUG")
    assert SECRET in PlainFormatter().format(record_of_failure())


def test_a_record_outside_of_any_request_says_so() -> None:
    assert "[-]: request r-1 broke" in PlainFormatter().format(record_of_failure())


def test_the_record_itself_is_left_as_it_was_for_other_handlers() -> None:
    record = record_of_failure()
    PlainFormatter().format(record)
    assert record.exc_info is not None


async def test_asyncios_own_reports_lose_the_representations_of_tasks() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PlainFormatter())
    logger = logging.getLogger("asyncio")
    logger.addHandler(handler)
    try:
        context = {
            "message": "Task exception was never retrieved",
            "future": SECRET,
            "exception": KeyError(SECRET),
        }
        asyncio.get_running_loop().call_exception_handler(context)
    finally:
        logger.removeHandler(handler)
    assert "Task exception was never retrieved\nKeyError" in stream.getvalue()
    assert SECRET not in stream.getvalue()


def test_a_deployed_function_logs_json_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_LAMBDA_LOG_LEVEL", "INFO")
    log_json_lines()
    log_json_lines()
    record = record_of_failure()
    capsys.readouterr()
    with correlation.correlated("req-1"):
        JsonLines().emit(record)
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert {
        name: told[name] for name in ("level", "message", "logger", "correlation_id", "exception_name")
    } == {
        "level": "ERROR",
        "message": "request r-1 broke",
        "logger": "heimdall.example",
        "correlation_id": "req-1",
        "exception_name": "KeyError",
    }
    assert {"timestamp", "service", "cold_start", "location", "exception"} <= told.keys()
    assert SECRET not in line
    assert sum(isinstance(handler, JsonLines) for handler in logging.getLogger().handlers) == 1


def test_libraries_are_heard_from_warning_on_even_at_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_LAMBDA_LOG_LEVEL", "DEBUG")
    log_json_lines()
    assert logging.getLogger("heimdall.graph").isEnabledFor(logging.DEBUG)
    for name in ("botocore.auth", "neo4j", "httpx", "uvicorn.error"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)


def test_uvicorns_and_the_runtimes_own_handlers_give_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_LAMBDA_LOG_LEVEL", raising=False)
    runtimes = type("LambdaLoggerHandler", (logging.Handler,), {"__module__": "awslambdaric.bootstrap"})
    logging.getLogger().addHandler(runtimes())
    logging.getLogger("uvicorn").addHandler(logging.StreamHandler())
    logging.getLogger("uvicorn").propagate = False
    log_json_lines()
    assert not any(isinstance(handler, runtimes) for handler in logging.getLogger().handlers)
    assert logging.getLogger("uvicorn").handlers == []
    assert logging.getLogger("uvicorn").propagate
