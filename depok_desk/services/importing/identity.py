"""What of a register's records says who they are."""

from collections.abc import Mapping
from typing import Any

from depok_desk.registers.register import Register
from depok_desk.services.importing.likeness import Firm, figures, name_key, owner_key
from depok_desk.words import folded

IDENTITY = ("name", "owner", "ward_id", "nib", "owner_nik", "phone", "address")
"""The columns that say who a record is, where a model has them."""


class Identity:
    """Tells the records of a register apart."""

    def __init__(self, register: Register) -> None:
        columns = register.model.__table__.c
        self.columns = tuple(name for name in IDENTITY if name in columns)
        self.name_is_key = bool(columns["name"].unique)

    def firm(self, values: Mapping[str, Any]) -> Firm:
        """Who a record is, from its values by column."""
        name = name_key(values["name"])
        if self.name_is_key:
            return Firm(name, name_is_key=True)
        get = values.get
        return Firm(
            name,
            owner_key(get("owner") or ""),
            get("ward_id") or "",
            get("nib") or "",
            get("owner_nik") or "",
            get("phone") or "",
            folded(get("address") or ""),
            figures(name),
        )
