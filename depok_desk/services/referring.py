"""What a field that names another record can name."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from depok_desk.model.base import Record
from depok_desk.model.region import Ward
from depok_desk.store.conflicts import models

MOST = 500
"""Names offered at most; registers that grow beyond it are not chosen from a list."""


def referred_model(model: type[Record], key: str) -> type[Record] | None:
    """The model whose rows a field names; None where it names none."""
    column = model.__table__.c.get(key)
    names = None if column is None else next(iter(column.foreign_keys), None)
    return models()[names.column.table.name] if names else None


def nameable(session: Session, model: type[Record], key: str, beside: Mapping[str, Any]) -> dict[str, str]:
    """Key -> name of what the field can name, given the record's other values; wards follow the district."""
    target = referred_model(model, key)
    if target is None:
        return {}
    if target is Ward:
        return _wards(session, beside.get("district_id"))
    rows = session.scalars(select(target).where(target.archived_at.is_(None)).limit(MOST))
    return dict(sorted(((row.id, row.caption()) for row in rows), key=lambda pair: pair[1].casefold()))


def _wards(session: Session, district_id: str | None) -> dict[str, str]:
    wanted = select(Ward).options(joinedload(Ward.district)).order_by(Ward.name, Ward.id)
    if district_id:
        return {ward.id: ward.name for ward in session.scalars(wanted.where(Ward.district_id == district_id))}
    return {ward.id: f"{ward.name} ({ward.district.name})" for ward in session.scalars(wanted)}


def implied(session: Session, model: type[Record], key: str, value: str | None) -> dict[str, Any]:
    """What else is settled by naming a place: a ward has one district and one postcode.

    Another district leaves no ward behind that lies elsewhere.
    """
    target = referred_model(model, key)
    columns = model.__table__.c
    if target is Ward and value:
        ward = session.get_one(Ward, value)
        found = {"district_id": ward.district_id, "postcode": ward.postcode}
    elif key == "district_id":
        found = {"ward_id": None, "postcode": None}
    else:
        found = {}
    return {name: each for name, each in found.items() if name in columns}
