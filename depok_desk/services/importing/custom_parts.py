"""What a row says in the fields that the office has added to a register."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.custom import CustomField, CustomValue, place_of, understood, written
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.custom import GROUP, custom_key, kind_of
from depok_desk.registers.register import Register
from depok_desk.services.custom_values import custom_fields
from depok_desk.services.importing.drafting import Draft, stored_rows
from depok_desk.store.bulk import Cells

Added = dict[str, tuple[Stored, Stored]]
"""What changes in something stored, by target key: old and new."""


class CustomParts:
    """Puts values of added fields into a draft, beside what the store holds already.

    `ids` are the stored records that rows speak of, `keys` the targets that the workbook speaks of at all.

    Raises:
        UserError: one of the fields has become another since the workbook was understood.
    """

    def __init__(
        self, session: Session, draft: Draft, register: Register, ids: Iterable[str], keys: AbstractSet[str]
    ) -> None:
        self._draft = draft
        self._fields = _fields(session, register, keys)
        known = stored_rows(session, CustomValue, "owner_id", ids) if self._fields else ()
        self._stored: dict[tuple[str, str], Cells] = {
            (row["owner_id"], row["field_id"]): row for row in known
        }
        for field in self._fields.values():
            draft.rely_on(CustomField, field.id, field.version)

    def put(self, owner_id: str, values: Mapping[str, Stored]) -> Added:
        """Put what a row says of a record into the draft; returns what that adds or changes."""
        changed: Added = {}
        for key, field in self._fields.items():
            value = values.get(key)
            if value is not None:
                changed |= self._put(key, field, owner_id, value)
        return changed

    def _put(self, key: str, field: CustomField, owner_id: str, value: Stored) -> Added:
        place = place_of(field.kind)
        stored = self._stored.get((owner_id, field.id))
        if stored is None:
            cells = {"field_id": field.id, "owner_id": owner_id, place: written(value)}
            self._draft.add_leaf(CustomValue, cells)
            return {key: (None, value)}
        changed = self._draft.change(CustomValue, stored, {place: written(value)})
        return {key: (understood(field.kind, changed[place][0]), value)} if changed else {}


def _fields(session: Session, register: Register, keys: AbstractSet[str]) -> dict[str, CustomField]:
    """The fields that the workbook speaks of, by target key."""
    wanted = {target.key: target for target in register.targets if target.group == GROUP} if keys else {}
    now = {custom_key(field): field for field in custom_fields(session, register.key)} if wanted else {}
    for key in wanted.keys() & keys:
        if key not in now or kind_of(now[key])[0] != wanted[key].kind:
            raise UserError(
                f"Isian tambahan “{wanted[key].label}” berubah sejak berkas ini dibuka; buka lagi berkasnya."
            )
    return {key: now[key] for key in wanted if key in keys}
