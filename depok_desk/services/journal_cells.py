"""The cells of one line of the journal, as Python values."""

import json
from collections.abc import Mapping
from typing import Any

from depok_desk.model.base import BOOKKEEPING
from depok_desk.model.journal import Change
from depok_desk.store.bulk import table_of
from depok_desk.store.encoding import decode

Pairs = Mapping[str, tuple[Any, Any]]
"""Column -> (old, new)."""


def pairs_of(line: Change) -> dict[str, tuple[Any, Any]]:
    """What a line says of each column that still exists; an added row has no old values, a removed no new."""
    columns = table_of(line.table_name).c
    said: Mapping[str, Any] = json.loads(line.cells)
    pairs: dict[str, tuple[Any, Any]] = {}
    for name in said:
        if name in columns and name not in BOOKKEEPING:
            old, new = said[name] if line.op == "~" else _sided(line.op, said[name])
            pairs[name] = (decode(columns[name], old), decode(columns[name], new))
    return pairs


def _sided(op: str, value: Any) -> tuple[Any, Any]:
    return (None, value) if op == "+" else (value, None)
