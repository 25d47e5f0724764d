"""Conditions as JSON keeps them, read back with care: what cannot be understood is left out."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import Between, Condition, Containing, Days, InYear, OneOf, Where
from depok_desk.store.encoding import Json, encode
from depok_desk.words import searchable, storable

_YEAR = 366
_FURTHEST = 1_000 * _YEAR
_LARGEST = 10**15


def written(where: Where) -> list[Json]:
    """Column keys with their conditions, as `[key, kind, values]`."""
    return [[key, *_parts(condition)] for key, condition in where]


def read(register: Register, kept: Any) -> Where:
    """What `written` made; conditions on columns that are gone or that were tampered with are left out."""
    pairs = (_pair(register, each) for each in _listed(kept))
    return tuple(pair for pair in pairs if pair is not None)


def _parts(condition: Condition) -> tuple[str, list[Json]]:
    match condition:
        case OneOf(values):
            return "one_of", [encode(value) for value in values]
        case Between(low, high):
            return "between", [encode(low), encode(high)]
        case Days(earliest, latest):
            return "days", [earliest, latest]
        case InYear(ahead):
            return "in_year", [ahead]
        case Containing(typed):
            return "containing", [typed]


def _pair(register: Register, kept: Any) -> tuple[str, Condition] | None:
    key, kind, values = (*_listed(kept), "", "", "")[:3]
    column = register.column(str(key))
    if column is None:
        return None
    try:
        condition = _condition(column, str(kind), _listed(values))
    except (ValueError, ArithmeticError):
        return None
    return (column.key, condition) if condition else None


def _condition(column: Column, kind: str, values: Sequence[Any]) -> Condition | None:
    match kind, values:
        case "one_of", [_, *_]:
            return OneOf(tuple(_value(column, value) for value in values))
        case "between", [low, high]:
            return Between(_value(column, low), _value(column, high))
        case "days", [earliest, latest] if _holds(column, date) and _near(earliest) and _near(latest):
            return Days(earliest, latest)
        case "in_year", [int(ahead)] if _holds(column, date) and _near(ahead * _YEAR):
            return InYear(ahead)
        case "containing", [str(typed)] if _holds(column, str) and searchable(typed).strip():
            return Containing(typed)
        case _:
            return None


def _holds(column: Column, wanted: type) -> bool:
    return column.kind.sql().python_type is wanted


def _near(days: object) -> bool:
    """Whether a day so far from today, or an open end, is in every calendar."""
    return days is None or (type(days) is int and abs(days) <= _FURTHEST)


def _value(column: Column, kept: object) -> Any:
    """A value as the column holds it.

    Raises:
        ValueError, ArithmeticError: it is none of this column's.
    """
    if kept is None:
        return None
    wanted = column.kind.sql().python_type
    if wanted is date:
        return date.fromisoformat(str(kept))
    if wanted is Decimal:
        number = Decimal(str(kept))
        if not number.is_finite() or abs(number) > _LARGEST:
            raise ValueError(f"{kept!r} is no number of the store")
        return number
    if type(kept) is not wanted or not _storable(kept):
        raise ValueError(f"{kept!r} is no {wanted.__name__} of the store")
    return kept


def _storable(value: object) -> bool:
    """Whether both databases can be asked for a value."""
    if isinstance(value, str):
        return storable(value) == value
    return not isinstance(value, int) or abs(value) <= _LARGEST


def _listed(kept: object) -> list[Any]:
    return cast("list[Any]", kept) if isinstance(kept, list) else []
