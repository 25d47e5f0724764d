"""What a new record gets while nobody has said otherwise."""

from collections.abc import Mapping

from depok_desk.model.base import Record
from depok_desk.model.fields import fields_of
from depok_desk.model.kinds.kind import Stored

GIVEN: Mapping[str, Stored] = {"status": "binaan"}
"""Attribute -> value, wherever the value is one of the attribute's choices."""


def given(model: type[Record]) -> dict[str, Stored]:
    """The first values of a model's new record: an IKM is fostered until it is something else."""
    declared = fields_of(model)
    return {
        key: value for key, value in GIVEN.items() if key in declared and value in declared[key].kind.options
    }
