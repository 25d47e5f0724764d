"""Two rows of one kind field by field: whose value stays when they become one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.fields import Field
from depok_desk.services.registering import declared_fields, record_values
from depok_desk.store.conflicts import models

Choices = Mapping[str, bool]
"""Key of a field or part -> whether the other record's value is taken."""

CONTACT = frozenset({"phone", "whatsapp", "email", "instagram", "marketplace"})
"""Fields that go stale: of two values the one of the record that was changed last is proposed."""

_FOLLOWS = {
    "district_id": "ward_id",
    "kbli_edition": "kbli",
    "consent_on": "consent",
    "status_on": "status",
    "status_reason": "status",
}
"""Fields that only mean something together with another one, whose side they take."""


@dataclass(frozen=True)
class FieldMerge:
    """One field of two rows: both values as stored and as shown, and whether the other's is taken.

    Personal values are shown masked. A `fixed` field keeps its value; one that `follows` another field is on
    the side of that one.
    """

    key: str
    label: str
    kept: Any
    other: Any
    kept_text: str
    other_text: str
    takes_other: bool
    personal: bool = False
    fixed: bool = False
    follows: str = ""

    @property
    def same(self) -> bool:
        """Whether both hold the same, or the other nothing."""
        return self.kept == self.other

    @property
    def differs(self) -> bool:
        """Whether both are filled with different values."""
        return not self.same and self.kept is not None and self.other is not None

    @property
    def value(self) -> Any:
        """What the kept row will hold."""
        return self.other if self.takes_other else self.kept

    @property
    def left_over(self) -> str:
        """What would be lost, in words; personal values stay in the bin and the history instead."""
        lost, text = (self.kept, self.kept_text) if self.takes_other else (self.other, self.other_text)
        return "" if self.same or self.personal or lost is None else f"{self.label}: {text}"


@dataclass(frozen=True)
class _Rows:
    """Two rows of one kind with the values of their fields, and what the clerk has chosen between them."""

    session: Session
    kept: Record
    other: Record
    choices: Choices

    @cached_property
    def mine(self) -> Mapping[str, Any]:
        """What the kept row holds."""
        return record_values(self.session, self.kept)

    @cached_property
    def theirs(self) -> Mapping[str, Any]:
        """What the other row holds."""
        return record_values(self.session, self.other)

    def leader(self, key: str) -> str:
        """The field whose side this one takes; empty if there is none, or nothing in it to choose.

        Of two districts of which one lacks its ward the district leads: the other's ward is not in it.
        """
        if key == "ward_id" and self._lacks_a_ward_of_two_districts:
            return "district_id"
        leader = _FOLLOWS.get(key, "")
        if not leader or None in (sides := {self.mine[leader], self.theirs[leader]}):
            return ""
        return leader if len(sides) > 1 else ""

    @cached_property
    def _lacks_a_ward_of_two_districts(self) -> bool:
        districts, wards = ({self.mine.get(key), self.theirs.get(key)} for key in ("district_id", "ward_id"))
        return len(districts) > 1 and None not in districts and None in wards

    def takes_other(self, key: str) -> bool:
        """What is filled wins over what is empty; between two values the clerk chooses.

        Unless he does, the value of the record that is kept stays, but of two ways of reaching a firm it is
        the one on the record that was changed last.
        """
        mine, theirs = self.mine[key], self.theirs[key]
        if mine == theirs or theirs is None or _is_fixed(type(self.kept), key):
            return False
        newer = key in CONTACT and self.other.updated_at > self.kept.updated_at
        return mine is None or self.choices.get(key, newer)


def compare_rows(
    session: Session, kept: Record, other: Record, choices: Choices, *, without: frozenset[str]
) -> tuple[FieldMerge, ...]:
    """The fields in which at least one of two rows holds something."""
    rows, model = _Rows(session, kept, other, choices), type(kept)
    return tuple(
        FieldMerge(
            key,
            declared.label,
            rows.mine[key],
            rows.theirs[key],
            _shown(session, model, key, declared, rows.mine[key]),
            _shown(session, model, key, declared, rows.theirs[key]),
            rows.takes_other(rows.leader(key) or key),
            declared.personal,
            _is_fixed(model, key),
            rows.leader(key),
        )
        for key, declared in declared_fields(session, model).items()
        if key not in without and (rows.mine[key], rows.theirs[key]) != (None, None)
    )


def _is_fixed(model: type[Record], key: str) -> bool:
    """What no two rows may share stays as it is, for the other row still holds its own in the bin."""
    return key in model.__table__.c and bool(model.__table__.c[key].unique)


def _shown(session: Session, model: type[Record], key: str, declared: Field, value: Any) -> str:
    if value is None:
        return ""
    for foreign in model.__table__.c[key].foreign_keys if key in model.__table__.c else ():
        named = session.get(models()[foreign.column.table.name], value)
        return named.caption() if named else ""
    return declared.kind.mask(value) if declared.personal else declared.kind.show(value)
