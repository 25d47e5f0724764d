"""How the journal writes the value of a column as JSON, and reads it back."""

import base64
import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Column, Table

Json = str | int | float | bool | list[Any] | dict[str, Any] | None


def encode(value: Any) -> Json:
    """A column's value as JSON can hold it: dates as ISO text, decimals as text, bytes as base64."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    raise TypeError(f"the journal cannot keep a {type(value).__name__}")


def decode(column: Column[Any], value: Json) -> Any:
    """The value that `encode` made, as the column's own Python type again."""
    if value is None:
        return None
    wanted = _python_type(column)
    if wanted is datetime:
        return datetime.fromisoformat(str(value))
    if wanted is date:
        return date.fromisoformat(str(value))
    if wanted is Decimal:
        return Decimal(str(value))
    if wanted is bytes:
        return base64.b64decode(str(value))
    return value


def dumps(cells: Mapping[str, Json]) -> str:
    """Cells as compact JSON."""
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":"))


def decoded(table: Table, cells: Mapping[str, Json]) -> dict[str, Any]:
    """All cells of a row as Python values; columns that no longer exist are left out."""
    return {name: decode(table.c[name], value) for name, value in cells.items() if name in table.c}


@cache
def _python_type(column: Column[Any]) -> type:
    return column.type.python_type
