"""Showing personal values without their mask: a deliberate click that is noted."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.pages.registers.form_tabs import FormTabs
from depok_desk.model.base import Record
from depok_desk.services.disclosures import disclose
from depok_desk.services.registering import Snapshot, declared_fields, snapshot


def disclosed(desk: Desk, model: type[Record], record: str, keys: Sequence[str]) -> dict[str, str]:
    """Key -> the values of a record in full, after noting that they were seen."""
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


class Revealing(QObject):
    """Shows masked values of a form in full; says `revealed` when it was done."""

    revealed = Signal()

    def __init__(self, desk: Desk, model: type[Record], keeping: Keeping, tabs: FormTabs) -> None:
        super().__init__()
        self._desk = desk
        self._model = model
        self._keeping = keeping
        self._tabs = tabs
        keeping.fields.asked.connect(self.reveal)

    def reveal_all(self) -> None:
        """Show all masked values."""
        fields = self._keeping.fields
        self.reveal(*(key for key in fields.fields if key in fields.concealed))

    def reveal(self, *keys: str) -> None:
        """Show some; the cursor is in the first before the button that was pressed goes away."""
        self._tabs.turn_to(keys[0])
        disclosed(self._desk, self._model, self._keeping.record, keys)
        self._keeping.fields.reveal(keys)
        self.revealed.emit()
