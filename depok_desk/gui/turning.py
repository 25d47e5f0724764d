"""Undoing and redoing from the window, with whatever stands in the way shown first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Place
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.work import Progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from depok_desk.store.undo import Turning

    Plan = Callable[[Session], Turning]
    CarryOut = Callable[[Session, Turning], str]

SHOWN = 50
"""Conflicts listed one by one; of more, the number is said."""

_STALE = "Isi penyimpanan baru saja berubah lagi; ulangi supaya tampak apa yang menghalangi."
_REST = "Yang tersebut di bawah ini dibiarkan seperti sekarang; selebihnya dapat dikembalikan."
_NO_REST = "Tidak ada yang tersisa untuk dikembalikan, jadi semuanya dibiarkan seperti sekarang."
_WHOLE = (
    "Perubahan ini memberi nomor resmi, jadi hanya dapat dikembalikan seluruhnya; "
    "semuanya dibiarkan seperti sekarang. Perubahan lain dapat diurungkan sendiri-sendiri di Riwayat."
)


def undo(desk: Desk, parent: QWidget, deed_id: str | None = None) -> None:
    """Undo a deed, the newest one if none is named; asks first if parts of it were changed since.

    It may have touched thousands of rows, so it is turned off the main thread. That there is nothing to
    undo, or nothing of it left, is said by the one place for errors.
    """
    from depok_desk.store.undo import plan_undo
    from depok_desk.store.undo import undo as carry_out

    turn = _Turn("Urungkan", "Mengurungkan", lambda session: plan_undo(session, deed_id), carry_out)
    turn.begin(desk, parent)


def redo(desk: Desk, parent: QWidget, deed_id: str | None = None) -> None:
    """Do an undone deed again, the one undone last if none is named; asks like `undo`."""
    from depok_desk.store.undo import plan_redo
    from depok_desk.store.undo import redo as carry_out

    turn = _Turn("Ulangi", "Mengulangi", lambda session: plan_redo(session, deed_id), carry_out)
    turn.begin(desk, parent)


def told(
    desk: Desk, parent: QWidget, deed: str, verb: str = "", deed_id: str | None = None
) -> tuple[str, str, Callable[[], None]]:
    """What is told of a deed, or of one that was turned, and the word and the doing of the way back."""
    if verb == "Urungkan":
        return f"Diurungkan: {deed}", "Ulangi", lambda: redo(desk, parent, deed_id)
    return f"Diulangi: {deed}" if verb else deed, "Urungkan", lambda: undo(desk, parent, deed_id)


@runtime_checkable
class Travels(Protocol):
    """A window that opens places."""

    def go(self, place: Place) -> None:
        """Open a place."""
        ...


class _HinderedError(Exception):
    """Parts of what is to be turned were changed since; nothing was written."""

    def __init__(self, seen: "Turning") -> None:
        super().__init__()
        self.seen = seen


@dataclass(frozen=True)
class _Turn:
    """An undo or redo: its button, what is said while it runs, how it is planned and carried out."""

    verb: str
    saying: str
    plan: "Plan"
    carry_out: "CarryOut"

    def begin(self, desk: Desk, parent: QWidget) -> None:
        """Turn at once what nothing stands in the way of; otherwise ask, then turn what was looked at."""

        def attempt(session: "Session", progress: Progress) -> tuple[str, str]:
            found = self.plan(session)
            if found.conflicts:
                raise _HinderedError(found)
            progress.step(0, 0)
            return found.target.label, self.carry_out(session, found)

        def hindered(error: Exception) -> None:
            if not isinstance(error, _HinderedError):
                raise error
            if ConflictQuestion.ask(parent, self.verb, error.seen):
                self._turn_rest(desk, error.seen)

        desk.do_slowly(self.saying, attempt, self._telling(desk), tell=False, failed=hindered)

    def _turn_rest(self, desk: Desk, seen: "Turning") -> None:
        def rest(session: "Session", _: Progress) -> tuple[str, str]:
            again = self.plan(session)
            if again.conflicts != seen.conflicts or again.target.id != seen.target.id:
                raise UserError(_STALE)
            return again.target.label, self.carry_out(session, again)

        desk.do_slowly(self.saying, rest, self._telling(desk), tell=False)

    def _telling(self, desk: Desk) -> Callable[[tuple[str, str]], None]:
        return lambda deed: desk.turned.emit(deed[0], self.verb, deed[1])


def _advice(seen: "Turning") -> str:
    """What can be done about the conflicts."""
    if not seen.turn.free:
        return _NO_REST
    return _WHOLE if seen.whole else _REST


class ConflictQuestion(QDialog):
    """Lists what was changed since a deed, and offers to turn only the rest of it."""

    def __init__(self, parent: QWidget, verb: str, seen: "Turning") -> None:
        super().__init__(parent)
        from depok_desk.store.conflicts import in_few_words

        deed, rest = seen.target.label, seen.leaves_rest
        self._deed_id, self._window = seen.target.id, parent.window()
        self.setWindowTitle(f"{verb} “{deed}”")
        self.setMinimumWidth(scaled(520))
        self.stop = button("Batal" if rest else "Tutup", self.reject)
        self.go_on = primary(f"{verb} yang lain saja", self.accept)
        said = (
            f"Sebagian dari “{deed}” sudah berubah sejak itu" if rest else f"“{deed}” tidak dapat diurungkan"
        )
        head = label(
            said if verb == "Urungkan" or rest else f"“{deed}” tidak dapat diulangi", "head", wraps=True
        )
        self.history = button("Buka &Riwayat", self._open_history, sign="history")
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        for part in (
            head,
            label(_advice(seen), "quiet", wraps=True),
            _listed(in_few_words(seen.conflicts)),
        ):
            column.addWidget(part)
        column.addLayout(row_of(None, self.history, self.stop, self.go_on))
        self.go_on.setVisible(rest)
        self.history.setVisible(not rest and isinstance(self._window, Travels))

    def _open_history(self) -> None:
        """Show the deed in the history, where others can be chosen."""
        self.reject()
        if isinstance(self._window, Travels):
            self._window.go(Place("riwayat", self._deed_id))

    @classmethod
    def ask(cls, parent: QWidget, verb: str, seen: "Turning") -> bool:
        """Whether to turn what is not in the way; never when there is no rest to be turned."""
        return cls(parent, verb, seen).exec() == QDialog.DialogCode.Accepted


def _listed(sentences: Sequence[str]) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, scaled(8), 0)
    column.setSpacing(scaled(6))
    for sentence in sentences[:SHOWN]:
        column.addWidget(label(f"•  {sentence}", wraps=True, selectable=True))
    if len(sentences) > SHOWN:
        column.addWidget(label(f"Dan {len(sentences) - SHOWN} lagi.", "quiet"))
    column.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(inner)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(scaled(min(260, 30 * max(2, len(sentences)))))
    return area
