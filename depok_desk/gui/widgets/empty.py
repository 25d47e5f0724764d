"""What is shown where there is nothing yet: a star, a sentence, a way on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from depok_desk.gui.icons import figure
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.scrolled import scrolled

_MIDDLE = 1000
"""Of the width, all that there is up to the widest goes to the words, and what is left to the sides."""


class EmptyState(QWidget):
    """The belimbing star over a title, a sentence and buttons; `below` them what else there is to do."""

    def __init__(
        self, title: str, sentence: str, buttons: Sequence[QPushButton] = (), below: QWidget | None = None
    ) -> None:
        super().__init__()
        self._title = label(title, "title", wraps=True)
        self._sentence = label(sentence, "quiet", wraps=True)
        inner = QWidget()
        inner.setMaximumWidth(scaled(470))
        column = QVBoxLayout(inner)
        column.setSpacing(scaled(8))
        for part in (self._star(), self._title, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(scaled(10))
        column.addLayout(row_of(None, *buttons, None))
        if below is not None:
            column.addSpacing(scaled(24))
            column.addWidget(below)
        holder = QWidget()
        middle = QGridLayout(holder)
        middle.addWidget(inner, 1, 1)
        for side, share in ((0, 2), (2, 3)):
            middle.setRowStretch(side, share)
            middle.setColumnStretch(side, 1)
        middle.setColumnStretch(1, _MIDDLE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(holder))

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def _star(self) -> QLabel:
        star = QLabel()
        star.setPixmap(figure("belimbing", scaled(112), self.devicePixelRatioF()))
        return star
