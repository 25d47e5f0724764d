"""What is done with the jury of a session."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.jury.juror_dialog import JurorDialog
from depok_desk.gui.pages.curation.reason_question import ReasonDialog
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.jury import (
    JurorLine,
    add_juror,
    edit_juror,
    move_juror,
    remove_juror,
    restore_juror,
    strike_juror,
)
from depok_desk.words import folded

_STRUCK = (
    "Nilainya tetap tersimpan dan dapat dibaca, tetapi tidak lagi dihitung. "
    "Alasannya tercantum di berita acara."
)


class JuryDeeds:
    """Asks where there is something to ask, and carries one deed out; `line` is the session."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self.line: SessionLine | None = None
        self.lines: Sequence[JurorLine] = ()

    def add(self) -> str:
        """Ask for one more juror; returns the key, empty if none was wanted."""
        line = self.line
        details = JurorDialog.ask(self._parent.window(), self._desk, self._names()) if line else None
        if line is None or details is None:
            return ""
        return self._desk.do(
            f"Tambah juri {details.name}", lambda session: add_juror(session, line.id, details)
        )

    def change(self, juror: JurorLine) -> None:
        """Ask what is to be said of a juror now."""
        names = self._names(juror.id)
        details = JurorDialog.ask(self._parent.window(), self._desk, names, juror.details)
        if details is not None and details != juror.details:
            self._desk.do(f"Ubah juri {details.name}", lambda session: edit_juror(session, juror.id, details))

    def strike_or_restore(self, juror: JurorLine) -> None:
        """Ask why a juror is no longer to count; one who is struck counts again at once."""
        name = juror.details.name
        if juror.struck:
            self._desk.do(f"Pulihkan juri {name}", lambda session: restore_juror(session, juror.id))
            return
        why = ReasonDialog.ask(self._parent.window(), "&Coret juri", f"Coret {name} dari juri", _STRUCK)
        if why:
            self._desk.do(f"Coret juri {name}", lambda session: strike_juror(session, juror.id, why))

    def remove(self, juror: JurorLine) -> None:
        """Take a juror off the jury; that can be undone."""
        self._desk.do(f"Hapus juri {juror.details.name}", lambda session: remove_juror(session, juror.id))

    def move(self, juror: JurorLine, step: int) -> None:
        """Bring a juror `step` places down in the order."""
        place = juror.position + step
        if 1 <= place <= len(self.lines):
            name = juror.details.name
            self._desk.do(
                f"Pindahkan urutan juri {name}",
                lambda session: move_juror(session, juror.id, place),
                tell=False,
            )

    def _names(self, but: str = "") -> frozenset[str]:
        """The names on the jury, but for one."""
        return frozenset(folded(line.details.name) for line in self.lines if line.id != but)
