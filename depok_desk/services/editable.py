"""Which columns of a list can be edited in their cells, and why the others cannot."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from depok_desk.model.fields import Field
from depok_desk.model.kinds.yes_no import YesNoKind
from depok_desk.registers.register import Column, Register
from depok_desk.services.referring import nameable
from depok_desk.services.registering import declared_fields

_CURATED = "berasal dari hasil kurasi; ubah di sesi kurasinya."
_YEARLY = "berasal dari data tahunan terbaru; buka IKM-nya, lalu tab Data tahunan."
_REASONS: Mapping[str, str] = {
    "number": "diberikan oleh program dan tidak dapat diubah.",
    "licences": "dihitung dari izin yang tercatat; buka IKM-nya, lalu tab Legalitas.",
    "product": "adalah produk pertama yang tercatat; buka IKM-nya, lalu tab Produk.",
    "members": "dihitung dari keanggotaan; buka komunitasnya, lalu tab Anggota.",
    **dict.fromkeys(("grade", "score", "curated_on", "decision"), _CURATED),
    **dict.fromkeys(("workers_male", "workers_female", "turnover"), _YEARLY),
}
"""Column key -> where its value comes from, after the column's name."""


def editable_fields(session: Session, register: Register) -> dict[str, str]:
    """Column key -> key of the field it shows, for all columns that can be edited."""
    declared = declared_fields(session, register.model)
    entered = {entry.key for entry in register.entries} | (declared.keys() - _declared(register))
    found = ((column.key, _field_key(column, declared)) for column in register.columns)
    return {column: key for column, key in found if key in entered}


def choices(session: Session, register: Register, row_id: str, key: str) -> list[str]:
    """What a cell can be chosen from, in words; empty where it is typed freely. Wards follow the district."""
    declared = declared_fields(session, register.model)[key]
    if declared.kind.name == "reference":
        row = session.get(register.model, row_id)
        beside = {"district_id": getattr(row, "district_id", None)}
        return list(nameable(session, register.model, key, beside).values())
    if isinstance(declared.kind, YesNoKind):
        return [declared.kind.show(value=True), declared.kind.show(value=False)]
    return list(declared.kind.options.values())


def why_not(column: Column) -> str:
    """A sentence for someone who types into a column that cannot be edited."""
    reason = _REASONS.get(column.key, "dihitung dari catatan lain dan tidak diketik di sini.")
    return f"{column.label} {reason}"


def _field_key(column: Column, declared: Mapping[str, Field]) -> str:
    return next((key for key in (column.key, f"{column.key}_id") if key in declared), "")


def _declared(register: Register) -> set[str]:
    return {each.key for each in register.model.__mapper__.column_attrs}
