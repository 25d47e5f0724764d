"""Saying that a part of a session is locked in its present phase, and the way out."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.in_place import show_in_place
from depok_desk.gui.widgets.labels import label
from depok_desk.model.locks import LOCKS, PHASES
from depok_desk.services.curation_sessions import SessionLine


def why_locked(line: SessionLine, what: str, table: str, deed: str = "~", column: str = "") -> str:
    """Why `what` (“Daftar peserta”) cannot be written in the phase of a session; empty if it can.

    `deed` is `+`, `-` or `~` for adding, removing and changing rows of a table.
    """
    allowed = LOCKS[table].phases(deed, column)
    if line.taken or line.phase in allowed:
        return ""
    place = PHASES.index(line.phase)
    before = [phase for phase in PHASES[:place] if phase in allowed]
    if before:
        since = PHASES[PHASES.index(before[-1]) + 1]
        return f"{what} terkunci sejak tahap {since}. Buka kembali tahap {before[-1]} untuk mengubahnya."
    opening = next((phase for phase in PHASES if phase in allowed), "")
    return f"{what} baru dibuka pada tahap {opening}." if opening else f"{what} tidak dapat diubah."


class LockNote(QFrame):
    """A lock with a sentence; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        sign = QLabel()
        sign.setPixmap(icon("lock", "quiet").pixmap(scaled_size(15)))
        self._words = label(kind="quiet", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        self.say("")

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Say something else; nothing hides it."""
        self._words.setText(sentence)
        show_in_place(self, on=bool(sentence))
