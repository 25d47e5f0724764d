"""The line below a list: how many there are, how many are chosen."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label


class FootLine(QFrame):
    """Counts at the left, a summary at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._count = label()
        self._chosen = label(kind="quiet")
        self._summary = label(kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(18), scaled(7), scaled(18), scaled(7))
        row.setSpacing(scaled(14))
        row.addWidget(self._count)
        row.addWidget(self._chosen)
        row.addStretch(1)
        row.addWidget(self._summary)

    def show_count(self, words: str) -> None:
        """Say how many there are, such as “296 IKM”."""
        self._count.setText(words)

    def show_chosen(self, words: str) -> None:
        """Say how many are chosen, such as “12 dipilih”; empty for none."""
        self._chosen.setText(words)

    def show_summary(self, words: str) -> None:
        """Say how they are divided."""
        self._summary.setText(words)
