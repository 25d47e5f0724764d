"""What the form says of a typed value beyond the value itself: likes in the register, contradictions."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.fields import fields_of
from depok_desk.model.kinds.kind import Stored
from depok_desk.services.importing.cross_checks import CHECKS, doubts
from depok_desk.services.registering import unique_like

TELLING = ("nib", "owner_nik", "npwp", "phone")
"""Values that two records should not share: where they do, they are perhaps one."""


def contradictions(values: Mapping[str, Any]) -> dict[str, str]:
    """Attribute -> sentence about what contradicts another value of the record."""
    known = {key: value for key, value in values.items() if value is not None}
    return dict(doubts(known, CHECKS))


def likeness(session: Session, model: type[Record], row_id: str, key: str, value: Stored) -> str:
    """A sentence about another record with the same value; empty where that says nothing."""
    if value is None or key not in TELLING:
        return ""
    other = unique_like(session, model, key, value, row_id)
    label = fields_of(model)[key].label
    return f"{label} ini juga tercatat pada {other}; periksa apakah keduanya sama." if other else ""
