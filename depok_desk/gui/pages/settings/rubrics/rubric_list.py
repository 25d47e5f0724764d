"""The list of rubrics, and what is done with a whole one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import ask_file, last_folder, remember
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link, primary
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.rubric import Rubric
from depok_desk.services.judging.rubric_files import rubric_from_json, rubric_to_json
from depok_desk.services.judging.rubric_lines import RubricState, rubric_states
from depok_desk.services.judging.rubrics import (
    bring_back_rubric,
    copy_rubric,
    delete_rubric,
    new_edition,
    new_rubric,
    take_in,
)
from depok_desk.words import free_name

_COLUMNS = (
    ListColumn("name", "Nama rubrik", 30),
    ListColumn("edition", "Edisi", 6, right=True),
    ListColumn("sector", "Sektor", 11),
    ListColumn("criteria", "Kriteria", 8, right=True),
    ListColumn("use", "Dipakai", 9),
    ListColumn("state", "Keadaan", 12),
)
_HINT = (
    "Rubrik menentukan apa yang dinilai, bobotnya, dan kapan produk lulus. Yang bertanda contoh belum "
    "ditetapkan siapa pun: salin, lalu sesuaikan dengan keputusan kantor."
)
SUFFIX = "json"


class RubricList(QWidget):
    """Says `opened` with the key of a rubric that is to be seen or changed."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._states: dict[str, RubricState] = {}
        self.table = ListTable("Rubrik", {**LOOKS, "state": LOOKS["status"]})
        self.open = primary("&Buka rubrik", lambda: self.opened.emit(self.key), sign="edit")
        self.new = button("Rubrik ba&ru", self.begin, sign="plus")
        self.edition = button("&Edisi baru", self.make_edition, sign="copy")
        self.copy = button("&Salin", self.make_copy, sign="copy")
        self.throw = button("&Hapus", self._throw, sign="trash")
        self.write = button("Simpan ke ber&kas …", self.save_file, sign="download")
        self.take = button("&Ambil dari berkas …", self.take_file, sign="folder-open")
        self._binned = QHBoxLayout()
        self._lay_out()
        self.table.opened.connect(self.opened)
        self.table.deleted.connect(self._throw)
        self.table.current.connect(self._show_current)

    def _lay_out(self) -> None:
        tools = FlowRow(scaled(8))
        tools.show_parts((self.open, self.edition, self.copy, self.throw, self.new, self.write, self.take))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(4), scaled(18), scaled(14))
        column.setSpacing(scaled(10))
        column.addWidget(label(_HINT, "quiet", wraps=True))
        column.addWidget(tools)
        column.addWidget(self.table, 1)
        column.addLayout(self._binned)

    @property
    def key(self) -> str:
        """The key of the current rubric; empty if there is none."""
        return self.table.current_key()

    def refresh(self) -> None:
        """Read the rubrics again."""
        states = self._desk.ask(rubric_states)
        self._states = {state.draft.id: state for state in states}
        self.table.show_list(StillList(_COLUMNS, [_row(state) for state in states]))
        if states and not self.key:
            self.table.selectRow(0)
        self._show_current()
        self._show_binned(self._desk.ask(lambda session: rubric_states(session, binned=True)))

    def _show_current(self) -> None:
        state = self._states.get(self.key)
        for each in (self.open, self.edition, self.copy, self.write):
            each.setEnabled(state is not None)
        self.throw.setEnabled(bool(state and not state.used and not state.sessions))
        self.throw.setToolTip(
            "" if self.throw.isEnabled() else "Rubrik yang dipakai sesi tidak dapat dihapus"
        )

    def _show_binned(self, states: list[RubricState]) -> None:
        clear(self._binned)
        if states:
            self._binned.addWidget(label("Di sampah:", "quiet"))
            for state in states[:3]:
                self._binned.addWidget(link(f"kembalikan “{state.caption}”", self._bringing_back(state)))
            self._binned.addStretch(1)

    def begin(self) -> None:
        """Open a rubric without criteria."""
        names = {state.draft.name for state in self._states.values()}
        name = free_name("Rubrik baru", names)
        self._make(f"Tambah {name}", lambda session: new_rubric(session, name))

    def make_edition(self) -> None:
        """Open the next edition of the current rubric."""
        self.edition_of(self.key)

    def edition_of(self, key: str) -> None:
        """Open the next edition of a rubric."""
        if state := self._states.get(key):
            self._make(f"Edisi baru {state.draft.name}", lambda session: new_edition(session, key))

    def make_copy(self) -> None:
        """Open a copy of the current rubric."""
        key = self.key
        if state := self._states.get(key):
            self._make(f"Salin {state.caption}", lambda session: copy_rubric(session, key))

    def _make(self, words: str, deed: Callable[[Session], Rubric]) -> None:
        made = self._desk.do(words, lambda session: deed(session).id)
        self.table.choose([made], made)
        self.opened.emit(made)

    def _throw(self) -> None:
        key = self.key
        if state := self._states.get(key):
            self._desk.do(f"Hapus {state.caption}", lambda session: delete_rubric(session, key))

    def _bringing_back(self, state: RubricState) -> Callable[[], None]:
        key, words = state.draft.id, f"Kembalikan {state.caption}"
        return lambda: self._desk.do(words, lambda session: bring_back_rubric(session, key))

    def save_file(self) -> None:
        """Write the current rubric to a file for another office."""
        state = self._states.get(self.key)
        if state is None:
            return
        file = ask_file(self, "Simpan rubrik ke berkas", f"{state.caption}.{SUFFIX}", SUFFIX)
        if file is not None:
            try:
                file.write_text(rubric_to_json(state.draft), encoding="utf-8")
            except OSError as error:
                raise UserError(f"{file} tidak dapat ditulis; pilih folder lain.") from error

    def take_file(self) -> None:
        """Store a rubric that another office has written to a file, and open it."""
        dialog = QFileDialog(self, "Ambil rubrik dari berkas", str(last_folder()), f"Rubrik (*.{SUFFIX})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if dialog.exec() and dialog.selectedFiles():
            file = Path(dialog.selectedFiles()[0])
            remember(file)
            self.take_from(file)

    def take_from(self, file: Path) -> None:
        """Store the rubric of a file, and open it.

        Raises:
            UserError: the file cannot be read or holds no rubric that could be used.
        """
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(f"{file} tidak dapat dibaca; pilih berkas rubrik yang lain.") from error
        draft = rubric_from_json(text)
        self._make(f"Ambil {draft.name} dari berkas", lambda session: take_in(session, draft))


def _row(state: RubricState) -> list[str]:
    draft = state.draft
    sector = SECTOR.show(draft.sector) or "Semua"
    standing = "contoh" if draft.sample and state.standing == "siap" else state.standing
    cells = (draft.name, str(draft.edition), sector, str(len(draft.criteria)), state.use, standing)
    return [draft.id, *cells]
