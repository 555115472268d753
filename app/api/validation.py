"""What is wrong with a body, in our words: what orjson and Pydantic find, by RFC 6901 pointers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ..engine.errors import FieldProblem, InvalidInput
from ..engine.message import Message, Value, amount, say
from .errors import MalformedJson
from .number_lists import MORE_ERRORS, MOST_ERRORS, ROW_LENGTH, TOO_MANY

LONGEST_GIVEN = 80
"""Characters that are quoted of what came."""


def malformed(text: str, place: int, why: str) -> MalformedJson:
    """Tell from which character on a text is no JSON; `why` is orjson's account of it."""
    if "infinity" in why:
        return MalformedJson(say("json-too-large", place=place))
    if text.startswith(("NaN", "Infinity", "-Infinity", "-NaN"), place):
        return MalformedJson(say("json-no-number", place=place))
    return MalformedJson(say("json-malformed", place=place))


def invalid_fields(errors: Iterable[Mapping[str, Any]], body: object) -> InvalidInput:
    """Tell of what Pydantic finds wrong: of the first errors, and how many others there are."""
    told: list[FieldProblem] = []
    others = 0
    for error in errors:
        if error["type"] == MORE_ERRORS:
            others += error["ctx"]["count"]
        elif len(told) < MOST_ERRORS:
            told.append(_field_problem(error, body))
        else:
            others += 1
    return InvalidInput(*told, more=others)


def _field_problem(error: Mapping[str, Any], body: object) -> FieldProblem:
    where, *path = error["loc"]
    if where != "body":
        return FieldProblem("/" + "/".join(map(str, path)), _message(error))
    pointer, at = "", body
    for part in path:
        if isinstance(at, dict | list) and _holds(at, part):
            at = at[part]
        elif error["type"] != "missing" or part is not path[-1]:
            continue  # the name of a union's branch, not of a field
        pointer += "/" + str(part).replace("~", "~0").replace("/", "~1")
    return FieldProblem(pointer, _message(error))


def _holds(container: dict[Any, Any] | list[Any], part: Any) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(container, dict):
        return part in container
    return isinstance(part, int) and part < len(container)


_FIELD_MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "field-missing",
        "extra_forbidden": "field-unknown",
        "float_type": "field-number",
        "float_parsing": "field-number",
        "finite_number": "field-finite",
        "int_type": "field-whole",
        "int_parsing": "field-whole",
        "int_from_float": "field-whole",
        "bool_type": "field-switch",
        "bool_parsing": "field-switch",
        "string_type": "field-text",
        "list_type": "field-list",
        "dict_type": "field-object",
        "model_type": "field-object",
        "model_attributes_type": "field-object",
        "greater_than_equal": "field-at-least",
        "less_than_equal": "field-at-most",
        "literal_error": "field-one-of",
    }
)
"""What Pydantic finds wrong with a field, in our words."""


_OWN_MESSAGES: Mapping[str, str] = MappingProxyType(
    {ROW_LENGTH: "row-length", TOO_MANY: "entries-at-most"}
)
"""What our own types of `numbers.py` find wrong."""


def _message(error: Mapping[str, Any]) -> Message:
    name = _FIELD_MESSAGES.get(error["type"], "field-wrong")
    limits, values = error.get("ctx", {}), {}
    if name == "field-at-least":
        values["least"] = amount(limits["ge"])
    elif name == "field-at-most":
        values["most"] = amount(limits["le"])
    elif name == "field-one-of":
        # Pydantic joins the names to "'op', 'neuron' or 'layer'".
        values["allowed"] = limits["expected"].replace("' or '", "', '").replace("'", "")
    elif error["type"] in _OWN_MESSAGES:
        return say(_OWN_MESSAGES[error["type"]], **limits)
    if name in ("field-missing", "field-unknown"):
        return say(name)
    return say(name, given=_given(error.get("input")), **values)


def _given(value: object) -> Value:
    """Write what came as JSON has it; a whole list or object is only named."""
    if isinstance(value, list):
        return say("given-a-list")
    if isinstance(value, dict):
        return say("given-an-object")
    if isinstance(value, float):
        return amount(value)
    text = json.dumps(value, ensure_ascii=False, default=repr)
    if isinstance(value, int):
        text = text.replace("-", "\N{MINUS SIGN}")
    return text if len(text) <= LONGEST_GIVEN else text[: LONGEST_GIVEN - 1] + "…"
