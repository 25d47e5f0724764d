"""The line beneath a field that says what there is to say about it, and offers something to do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.labels import label

_SIGNS = {
    "problem": ("alert-circle", "danger"),
    "doubt": ("alert-triangle", "warning"),
    "alike": ("copy", "warning"),
}
_STYLES = {"problem": "problem", "doubt": "doubt", "alike": "doubt"}


@dataclass(frozen=True)
class Saying:
    """Words about a field; `kind` is problem, doubt, alike or note, `action` the words of a link."""

    words: str
    kind: str = "note"
    action: str = ""
    does: Callable[[], object] | None = None


NOTHING = Saying("")


class SaidLine(QWidget):
    """Shows one saying at a time, `saying`; none hides it."""

    def __init__(self) -> None:
        super().__init__()
        self.saying = NOTHING
        self._words = label(kind="small", wraps=True)
        self._sign = QLabel()
        self._act = link("", self._do)
        self._act.setStyleSheet("min-height: 0; padding: 0 2px;")
        self._act.hide()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._inner = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._inner.setSpacing(scaled(2))
        self._inner.addWidget(self._words)
        self._inner.addWidget(self._act, 0, left)
        self._inner.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(5))
        row.addWidget(self._sign, 0, left)
        row.addLayout(self._inner, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self.saying.words

    def say(self, saying: Saying) -> None:
        """Say this instead."""
        if saying == self.saying:
            return
        self.saying = saying
        self._words.setProperty("kind", _STYLES.get(saying.kind, "small"))
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.setText(saying.words)
        self._show_sign(saying.kind)
        self._lay_out(short=saying.kind == "note" and bool(saying.action))
        self._act.setText(saying.action)
        self._act.setFixedHeight(self._words.fontMetrics().lineSpacing() + scaled(3))
        self._act.setVisible(bool(saying.action))
        self.setVisible(bool(saying.words))

    def _lay_out(self, *, short: bool) -> None:
        """What can be done stands behind a few words, and below a sentence."""
        across = QBoxLayout.Direction.LeftToRight
        self._inner.setDirection(across if short else QBoxLayout.Direction.TopToBottom)
        self._inner.setStretch(2, 1 if short else 0)
        self._words.setWordWrap(not short)

    def _show_sign(self, kind: str) -> None:
        sign = _SIGNS.get(kind)
        self._sign.setVisible(sign is not None)
        if sign is not None:
            self._sign.setPixmap(icon(*sign).pixmap(scaled_size(14)))

    def _do(self) -> None:
        if self.saying.does is not None:
            self.saying.does()
