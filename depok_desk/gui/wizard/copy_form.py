"""Where a second copy of the store is kept, and the copies there are."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import ask_folder
from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.wizard.second_folder import FOLDER, second_folder
from depok_desk.services.safekeeping import KeptCopy, check_folder, keep_copy, kept_copies, own_file
from depok_desk.words import long_date, number

_SHOWN = 5


class CopyForm(QWidget):
    """Chooses the folder, checked by writing to it; makes a copy now; lists the last ones."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk, self._memory = desk, memory
        self._folder = label(wraps=True, selectable=True)
        self._last = label(wraps=True, selectable=True)
        self.problem = label(kind="problem", wraps=True)
        self.choose = button("Pilih &folder …", self._choose, sign="folder-open")
        self.lift = button("Tanpa salinan kedua", self._lift)
        self.copy = button("&Cadangkan sekarang", self._copy, sign="device-floppy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(label("Salinan kedua", "label"))
        column.addWidget(self._folder)
        column.addLayout(row_of(self.choose, self.lift, None))
        column.addWidget(self.problem)
        column.addSpacing(scaled(10))
        column.addWidget(label("Cadangan terakhir", "label"))
        column.addWidget(self._last)
        column.addLayout(row_of(self.copy, None))
        self.problem.hide()

    def refresh(self) -> None:
        """Show the folder and the copies there are."""
        folder, location = second_folder(self._memory), self._desk.store.location
        served = own_file(location) is None
        self._folder.setText(
            str(folder) if folder else "Belum dipilih. Sebaiknya flash disk atau diska lain."
        )
        self.choose.setEnabled(not served)
        self.copy.setEnabled(not served)
        self.lift.setVisible(folder is not None)
        copies = kept_copies(location)[:_SHOWN]
        nothing = "Data ada di server; cadangannya diurus di sana." if served else "Belum ada cadangan."
        self._last.setText("\n".join(map(_words, copies)) or nothing)

    def take(self, folder: Path) -> None:
        """Keep second copies in a folder from now on, the first one at once; say why it cannot be."""
        store = own_file(self._desk.store.location)
        if store is None:
            return
        try:
            check_folder(folder, store)
        except UserError as error:
            self._say(error.sentence)
            return
        self._say("")
        self._memory.keep(FOLDER, str(folder))
        self._copy()

    def _copy(self) -> None:
        store, second = own_file(self._desk.store.location), second_folder(self._memory)
        if store is not None:
            now = datetime.now().astimezone()
            self._desk.work("Mencadangkan", lambda _: keep_copy(store, now, second), self._made, self._failed)
        self.refresh()

    def _made(self, _: KeptCopy) -> None:
        self._say("")
        self.refresh()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(error.sentence)
        self.refresh()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _choose(self) -> None:
        chosen = ask_folder(self, "Folder untuk salinan kedua")
        if chosen is not None:
            self.take(chosen)

    def _lift(self) -> None:
        self._memory.keep(FOLDER, "")
        self.refresh()


def _words(copy: KeptCopy) -> str:
    size = f"{number(round(max(copy.size / 1e6, 0.1), 1))} MB"
    return f"{long_date(copy.at.date())} {copy.at:%H.%M} · {size} · {copy.file.name}"
