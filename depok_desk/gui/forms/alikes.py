"""Firms of the register that resemble the one being typed, told beside the field that says so."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.widgets.said import Saying
from depok_desk.services.duplicates import MOST, Alike, Said, alike
from depok_desk.words import number

TELLING = ("name", "owner", "nib", "owner_nik", "phone", "ward_id")
"""Fields that say who a firm is."""

PAUSE_MS = 300


class Alikes(QObject):
    """Looks for firms alike soon after a telling field was typed into; says `opening` with one's id."""

    opening = Signal(str)

    def __init__(self, desk: Desk, fields: EntryFields, record: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fields = fields
        self._record = record
        self._key = ""
        self._asked = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        if fields.fields.keys() >= set(TELLING):
            fields.typing.connect(self._soon)
            fields.left.connect(self._soon)

    def forget(self) -> None:
        """Another record is shown, or none: nothing is looked for any more."""
        self._pause.stop()
        self._asked += 1

    def _soon(self, key: str) -> None:
        if key in TELLING and self._fields.fields[key].editor.window().isVisible():
            self._key = key
            self._pause.start()

    def _look(self) -> None:
        self._asked += 1
        key, asked, record = self._key, self._asked, self._record()
        typed = self._fields.typed()
        said = Said(
            name=typed["name"],
            owner=typed["owner"],
            nib=typed["nib"],
            nik=typed["owner_nik"],
            phone=typed["phone"],
            ward_id=typed["ward_id"],
        )
        self._desk.ask_later(
            lambda session: alike(session, not_id=record, **said),
            lambda found: self._tell(key, found),
            lambda: asked == self._asked,
        )

    def _tell(self, key: str, found: Sequence[Alike]) -> None:
        quiet = bool(found) and found[0].namesake
        for each in TELLING:
            told = each == key and not (quiet and key != "name")
            self._fields.fields[each].say("alike", self._saying(found) if told else Saying(""))

    def _saying(self, found: Sequence[Alike]) -> Saying:
        if not found:
            return Saying("")
        first, others = found[0], len(found) - 1
        more = f", dan {number(others)} lainnya" if others else ""
        if len(found) == MOST:
            more = ", dan lainnya"
        kind, words = "alike", f"Mirip dengan {first.caption} ({first.detail}){more}: {first.why}"
        if first.namesake:
            kind, words = "note", f"Nama sama dengan {first.caption} ({first.detail}){more}"
        return Saying(words, kind, "Buka", lambda: self.opening.emit(first.id))
