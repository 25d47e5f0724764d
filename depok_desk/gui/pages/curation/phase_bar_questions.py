"""Asking before a session changes its phase: what stands in the way, and why it is opened again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from depok_desk.gui.icons import icon
from depok_desk.gui.pages.curation.phase_bar_words import LOCKED, NEXT, mended_at
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import button, link, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.services.judging.hindrances import Hindrances
from depok_desk.words import capitalised, count_of

_TOP = Qt.AlignmentFlag.AlignTop
_KEPT = "Nilai dan keputusan yang sekarang tetap tersimpan dalam catatan sesi, bersama alasannya."


@dataclass(frozen=True)
class Onward:
    """To go on without `missing` scores, or first to the tab with the key `tab`."""

    missing: int = 0
    tab: str = ""


class OnwardDialog(QDialog):
    """Names what stands in the way of the next phase, each with the way to the tab that mends it.

    `tabs` are the tabs that can be turned to: key -> word.
    """

    def __init__(self, parent: QWidget, phase: str, hindrances: Hindrances, tabs: Mapping[str, str]) -> None:
        super().__init__(parent)
        self._hindrances = hindrances
        self._tabs = tabs
        self._tab = ""
        words = NEXT[phase]
        self.setWindowTitle(words.replace("&", ""))
        self.setMinimumWidth(scaled(540))
        self.without = QCheckBox(f"Lanjut &tanpa {count_of(hindrances.missing, 'nilai')} itu")
        self.without.setVisible(bool(hindrances.missing))
        self.stay = button("&Batal", self.reject)
        self.go = primary(words, self.accept)
        self._lay_out(words.replace("&", ""), LOCKED[phase])
        self.without.toggled.connect(self._suit)
        self._suit()
        self._enter()

    def _lay_out(self, words: str, locked: str) -> None:
        found = self._hindrances
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        head = "Belum dapat dilanjutkan" if found.blocking else f"{words}?"
        column.addWidget(label(head, "head", wraps=True))
        column.addWidget(label(locked, "quiet", wraps=True))
        lines = [
            *(("problem", each) for each in found.blocking),
            *(("problem", each) for each in self._missing()),
            *(("warning", each) for each in found.warnings),
        ]
        if lines:
            column.addWidget(self._listed(lines), 1)
        column.addWidget(self.without)
        column.addLayout(row_of(None, self.stay, self.go))

    def _missing(self) -> Sequence[str]:
        missing = self._hindrances.missing
        return (f"{count_of(missing, 'nilai')} belum diisi.",) if missing else ()

    def _listed(self, lines: Sequence[tuple[str, str]]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        for kind, sentence in lines:
            column.addWidget(self._line(kind, sentence))
        column.addStretch(1)
        area = scrolled(made)
        area.setMinimumHeight(min(scaled(320), made.sizeHint().height() + scaled(8)))
        return area

    def _line(self, kind: str, sentence: str) -> QWidget:
        line = QFrame()
        line.setProperty("kind", f"box-{kind}")
        row = QHBoxLayout(line)
        row.setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8))
        row.setSpacing(scaled(10))
        sign = QLabel()
        named = ("alert-circle", "danger") if kind == "problem" else ("alert-triangle", "warning")
        sign.setPixmap(icon(*named).pixmap(scaled_size(18)))
        sign.setAccessibleName("Penghalang" if kind == "problem" else "Perhatian")
        row.addWidget(sign, 0, _TOP)
        row.addWidget(label(sentence, wraps=True), 1)
        tab = mended_at(sentence)
        if tab in self._tabs:
            row.addWidget(link(f"Buka {self._tabs[tab]}", lambda: self._turn(tab)), 0, _TOP)
        return line

    def _turn(self, tab: str) -> None:
        self._tab = tab
        self.accept()

    def _suit(self) -> None:
        """Only what nothing blocks is gone on with; then that is what Enter does."""
        found = self._hindrances
        free = not found.blocking and (not found.missing or self.without.isChecked())
        self.go.setEnabled(free)
        (self.go if free else self.stay).setDefault(True)

    def _enter(self) -> None:
        """Put the cursor where Enter, or Space before it, goes on if one can."""
        asked = bool(self._hindrances.missing) and not self._hindrances.blocking
        (self.without if asked else self.go if self.go.isEnabled() else self.stay).setFocus()

    @property
    def onward(self) -> Onward:
        """What was chosen."""
        return Onward(tab=self._tab) if self._tab else Onward(self._hindrances.missing)

    @classmethod
    def ask(
        cls, parent: QWidget, phase: str, hindrances: Hindrances, tabs: Mapping[str, str]
    ) -> Onward | None:
        """What is to be done; None if nothing is."""
        dialog = cls(parent, phase, hindrances, tabs)
        return dialog.onward if dialog.exec() == QDialog.DialogCode.Accepted else None


@dataclass(frozen=True)
class Reopening:
    """The phase that is opened again, and why."""

    phase: str
    why: str


class ReopenDialog(QDialog):
    """Asks which phase is opened again and why; without a reason it stays open."""

    def __init__(self, parent: QWidget, phases: Sequence[str], phase: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("Buka kembali tahap sesi")
        self.setMinimumWidth(scaled(480))
        self.phase = FormField("&Tahap", Choice("Tahap", [(each, capitalised(each)) for each in phases]))
        self.phase.show_text(phase or phases[0])
        self.why = FormField("&Alasan", long_text(), required=True)
        self.why.keep_room()
        self.stay = button("&Batal", self.reject)
        self.go = primary("", self._accept)
        self.go.setDefault(True)
        self._lay_out()
        self.phase.left.connect(self._name)
        self._name()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label("Tahap mana yang dibuka kembali?", "head", wraps=True))
        column.addWidget(label(_KEPT, "quiet", wraps=True))
        column.addWidget(self.phase)
        column.addWidget(self.why)
        column.addStretch(1)
        column.addLayout(row_of(None, self.stay, self.go))

    def _name(self) -> None:
        self.go.setText(f"Buka &kembali {self.phase.text()}")

    def _accept(self) -> None:
        if self.why.text().strip():
            self.accept()
        else:
            self.why.show_problem("Tulis alasannya; ia tercantum dalam catatan sesi dan berita acara.")
            self.why.editor.setFocus()

    @property
    def reopening(self) -> Reopening:
        """What was entered."""
        return Reopening(self.phase.text(), self.why.text().strip())

    @classmethod
    def ask(cls, parent: QWidget, phases: Sequence[str], phase: str = "") -> Reopening | None:
        """What is to be opened again; None if nothing is."""
        dialog = cls(parent, phases, phase)
        return dialog.reopening if dialog.exec() == QDialog.DialogCode.Accepted else None
