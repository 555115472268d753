"""How log lines are written: as text, or as one JSON object a line.

Whichever it is, a line says which request it belongs to, and nothing of what users sent.
"""

from __future__ import annotations

import logging
import traceback
from datetime import UTC, datetime
from typing import Any, Literal

import orjson

from .api.observation import observation

LogFormat = Literal["text", "json"]


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, request and session, figures of it."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record; of an exception its kind and its place, for its text may quote a user."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        seen = observation()
        if seen is not None:
            line["request_id"] = seen.request_id
            if seen.session_id is not None:
                line["session_id"] = seen.session_id
            if seen.code is not None:
                line["code"] = seen.code
        line |= getattr(record, "request", {})
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
            line["traceback"] = traceback.format_tb(record.exc_info[2])
        return orjson.dumps(line, default=str).decode()


def log_config(form: LogFormat) -> dict[str, Any]:
    """Configure the logging of this process, uvicorn's included, as `logging.config` takes it."""
    text = {"format": "%(levelname)s: %(name)s: %(message)s"}
    told = {"handlers": ["lines"], "propagate": False}
    # Each request is a line of ours in JSON; as text, uvicorn's access log is there for it.
    requests = "INFO" if form == "json" else "WARNING"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonLines}, "text": text},
        "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": form}},
        "root": {"handlers": ["lines"], "level": "INFO"},
        "loggers": {
            "uvicorn": {**told, "level": "INFO"},
            "uvicorn.access": {**told, "level": "INFO"},
            JsonLines.__module__.partition(".")[0] + ".api.observation": {
                **told,
                "level": requests,
            },
        },
    }
