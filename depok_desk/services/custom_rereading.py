"""Reading what was entered in a field again, as another kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.custom import CUSTOM_KIND, CustomField, CustomValue, place_of, understood, written
from depok_desk.model.kinds.kind import CellValue, Kind, Stored
from depok_desk.registers.custom import kind_of, options_of
from depok_desk.store.bulk import CellChange, change_rows

_SAID = 3
_TEXTS = frozenset({"text", "long_text", "choice"})


@dataclass(frozen=True)
class Rereading:
    """What a change of kind would make of what was entered.

    `kept` are the id of each value with what it holds and what it would hold, as the store keeps them;
    `lost` are texts that the new kind cannot read, masked if personal.
    """

    label: str
    kind: str
    kept: tuple[tuple[str, Stored, Stored], ...]
    lost: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What becomes of what was entered, for people to judge."""
        if self.lost:
            named = words.list_words([f"“{text}”" for text in self.lost[:_SAID]])
            return (
                f"{words.number(len(self.lost))} isi “{self.label}” tidak terbaca sebagai {self.kind}, "
                f"misalnya {named}; perbaiki atau kosongkan dahulu, lalu ganti jenisnya."
            )
        if not self.kept:
            return ""
        return f"{words.number(len(self.kept))} isi yang sudah ada akan dibaca sebagai {self.kind}."


def reread(session: Session, field: CustomField, wanted: Mapping[str, Any]) -> Rereading:
    """Look at what a change of kind would do; `wanted` are the attributes of the field as it would be."""
    old, _ = kind_of(field)
    new, _ = kind_of(
        CustomField(key=field.key, **{name: wanted[name] for name in ("label", "kind", "options")})
    )
    place = getattr(CustomValue, place_of(field.kind))
    found = session.execute(
        select(CustomValue.id, place).where(CustomValue.field_id == field.id, place.is_not(None))
    )
    kept: list[tuple[str, Stored, Stored]] = []
    lost: list[str] = []
    for value_id, raw in found:
        value = understood(field.kind, raw)
        reading = new.read(_cell(old, value, str(wanted["kind"])))
        if reading.refused or reading.value is None:
            lost.append(old.mask(value) if field.personal else old.show(value))
        else:
            kept.append((value_id, raw, written(reading.value)))
    return Rereading(field.label, CUSTOM_KIND.show(wanted["kind"]), tuple(kept), tuple(lost))


def withdrawn(session: Session, field: CustomField, options: str | None) -> str:
    """A sentence about values whose choice is no longer offered; empty if there are none."""
    if field.kind != "choice":
        return ""
    gone = select(func.count()).where(
        CustomValue.field_id == field.id,
        CustomValue.wording.is_not(None),
        CustomValue.wording.not_in(options_of(options)),
    )
    left = session.scalar(gone) or 0
    if not left:
        return ""
    return (
        f"{words.number(left)} isi memakai pilihan yang tidak ada lagi; isinya tetap tampil, "
        "tetapi tidak dapat dipilih lagi."
    )


def reread_values(session: Session, field: CustomField, reading: Rereading, kind: str) -> None:
    """Keep all values of a field as the new kind has them."""
    old, new = place_of(field.kind), place_of(kind)
    changes = [
        CellChange(value_id, {new: (was, now)} if old == new else {old: (was, None), new: (None, now)})
        for value_id, was, now in reading.kept
        if old != new or was != now
    ]
    if changes:
        change_rows(session, CustomValue, changes)


def _cell(kind: Kind, value: Stored, wanted: str) -> CellValue:
    """A value as a workbook would hold it, so that another kind can read it."""
    if wanted in _TEXTS or isinstance(value, bool):
        return kind.show(value)
    if isinstance(value, Decimal):
        return float(value)
    return value if isinstance(value, int | date) else kind.show(value)
