"""The first step: a workbook and where it is to go, lately used ones, earlier imports."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing.case import IMPORTABLE
from depok_desk.gui.pages.importing.drop_zone import DropZone
from depok_desk.gui.pages.importing.not_workbooks import refusal
from depok_desk.gui.pages.importing.past_imports import PastImports
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.registers.register import Register


class FileStep(QWidget):
    """Says `picked` with a file and a register."""

    picked = Signal(Path, object)
    stopped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.zone = DropZone()
        self.past = PastImports(desk)
        self.refusal = Notice("problem")
        self._recent = QVBoxLayout()
        self._registers = QButtonGroup(self)
        self._lay_out()
        self.zone.picked.connect(self.pick)
        self.zone.stopped.connect(self.stopped)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        left.setSpacing(scaled(12))
        left.addLayout(self._register_row())
        left.addWidget(self.refusal)
        left.addWidget(self.zone, 1)
        left.addLayout(self._recent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(left, 5)
        across.addWidget(self.past, 2)

    def _register_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(16))
        row.addWidget(label("Impor ke register", "label"))
        for place, register in enumerate(IMPORTABLE):
            choice = QRadioButton(f"&{register.title}")
            choice.setAccessibleName(f"Impor ke register {register.title}")
            choice.setChecked(place == 0)
            self._registers.addButton(choice, place)
            row.addWidget(choice)
        row.addStretch(1)
        return row

    @property
    def register(self) -> Register:
        """The register chosen."""
        return IMPORTABLE[self._registers.checkedId()]

    def pick(self, path: Path) -> None:
        """Take a file into the chosen register."""
        self.refuse(refusal(path))
        if not refusal(path):
            self.picked.emit(path, self.register)

    def refuse(self, sentence: str) -> None:
        """Say why a file was not taken, with a way on; empty takes it back."""
        self.refusal.say("problem", sentence, actions=[link("Pilih berkas &lain", self.zone.choose.click)])

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer lately used files."""
        clear(self._recent)
        if paths:
            self._recent.addWidget(label("Terakhir dipakai", "label"))
        for path in paths:
            row = QHBoxLayout()
            file = link(path.name, lambda path=path: self.pick(path))
            file.setToolTip(str(path))
            row.addWidget(file)
            row.addWidget(label(str(path.parent), "small"), 1)
            self._recent.addLayout(row)
