"""What a new record gets while nobody has said otherwise."""

from collections.abc import Callable, Mapping

from depok_desk.model.base import Record
from depok_desk.model.fields import fields_of
from depok_desk.model.kinds.kind import Stored

GIVEN: Mapping[str, Stored] = {"status": "binaan"}
"""Attribute -> value, wherever the value is one of the attribute's choices."""

First = Callable[[str], Mapping[str, Stored]]
"""What a list gives its new row besides, by the row's id in a plan: “+” and its place, counted from 0."""


def nothing(_row_id: str) -> Mapping[str, Stored]:
    """No values, for rows that belong to nothing."""
    return {}


def given(model: type[Record]) -> dict[str, Stored]:
    """The first values of a model's new record: an IKM is fostered until it is something else."""
    declared = fields_of(model)
    return {
        key: value for key, value in GIVEN.items() if key in declared and value in declared[key].kind.options
    }
