"""Everything that would change one candidate's grade, kind after kind."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.services.judging.explaining import explanation
from depok_desk.services.judging.explaining_fairness import FIRM, Change, change_sentence
from depok_desk.services.judging.lens import Thread


class ThreadView(QWidget):
    """Shows the grade with its explanation, and what would turn it; the keys scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.area = scrolled(QWidget())
        self.area.setAccessibleName("Yang akan mengubah grade")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def show_thread(self, thread: Thread, names: Mapping[str, str]) -> None:
        """Show this candidate instead."""
        judged = thread.sensitivity.judged
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(scaled(EDGE), scaled(12), scaled(EDGE), scaled(16))
        column.setSpacing(scaled(6))
        column.addWidget(label(f"{judged.entry.name} – {judged.entry.product}", "head", wraps=True))
        told = explanation(thread.scheme, judged, names)
        column.addWidget(label(told, wraps=True, selectable=True))
        if thread.sensitivity.firm:
            column.addWidget(label(FIRM, "quiet", wraps=True))
        for head, changes in _kinds(thread):
            column.addSpacing(scaled(8))
            column.addWidget(label(head, "label", wraps=True))
            for change in changes:
                sentence = change_sentence(thread.scheme, thread.sensitivity, change, names)
                column.addWidget(label(f"• {sentence}", wraps=True, selectable=True))
        column.addStretch(1)
        self.area.setWidget(page)


def _kinds(thread: Thread) -> list[tuple[str, Sequence[Change]]]:
    found = thread.sensitivity
    kinds: list[tuple[str, Sequence[Change]]] = [
        ("Satu nilai yang lain", found.marks),
        ("Satu juri tidak ikut", found.jurors),
        ("Bobot lain (kriteria lain menyesuaikan, jumlah tetap 100)", found.weights),
        ("Batas lain", found.limits),
    ]
    return [kind for kind in kinds if kind[1]]
