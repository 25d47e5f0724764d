"""What else is settled when one value of a record is changed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.services.business_fields import kbli_edition
from depok_desk.services.referring import implied


def following(
    session: Session, model: type[Record], key: str, value: object, today: date
) -> Mapping[str, Any]:
    """Attribute -> value: the district of a ward, the day of a new status or consent, the edition of a KBLI.

    A new status has a reason of its own, so the former one is let go.
    """
    text = value if isinstance(value, str) else None
    columns = model.__table__.c
    if key == "status" and "status_on" in columns:
        return {"status_on": today, "status_reason": None}
    if key == "consent":
        return {"consent_on": today if value else None}
    if key == "kbli" and text and (edition := kbli_edition(text)):
        return {"kbli_edition": edition}
    return implied(session, model, key, text)
