"""Showing personal values without their mask: a deliberate click that is noted."""

from collections.abc import Sequence

from depok_desk.gui.desk import Desk
from depok_desk.model.base import Record
from depok_desk.services.disclosures import disclose
from depok_desk.services.registering import Snapshot, declared_fields, snapshot


def disclosed(desk: Desk, model: type[Record], record: str, keys: Sequence[str]) -> dict[str, str]:
    """Attribute -> the values of a record in full, after noting that they were seen."""
    seen: Snapshot | None = desk.ask(lambda session: snapshot(session, model, record))
    if seen is None:
        return {}
    declared = desk.ask(lambda session: declared_fields(session, model))
    what = f"{', '.join(declared[key].label for key in keys)}: {seen.caption}"
    desk.do(
        f"Lihat {what}",
        lambda session: disclose(session, what, subject_id=record),
        tell=False,
        undoable=False,
    )
    return {key: declared[key].kind.show(seen.values[key]) for key in keys}
