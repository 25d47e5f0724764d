"""Undoing and redoing from the window, with whatever stands in the way shown first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from depok_desk.store.undo import Turning

    Plan = Callable[[Session], Turning]
    CarryOut = Callable[[Session, Turning], str]

SHOWN = 50
"""Conflicts listed one by one; of more, the number is said."""

_STALE = "Isi penyimpanan baru saja berubah lagi; ulangi supaya tampak apa yang menghalangi."


def undo(desk: Desk, parent: QWidget, deed_id: str | None = None) -> bool:
    """Undo a deed, the newest one if none is named; asks first if parts of it were changed since.

    Returns whether it was undone, wholly or in part.

    Raises:
        UserError: there is nothing to undo, or nothing of it is left to undo.
    """
    from depok_desk.store.undo import plan_undo
    from depok_desk.store.undo import undo as carry_out

    return _turn(desk, parent, "Urungkan", lambda session: plan_undo(session, deed_id), carry_out)


def redo(desk: Desk, parent: QWidget, deed_id: str | None = None) -> bool:
    """Do an undone deed again, the one undone last if none is named; asks like `undo`.

    Raises:
        UserError: there is nothing to redo, or nothing of it is left to redo.
    """
    from depok_desk.store.undo import plan_redo
    from depok_desk.store.undo import redo as carry_out

    return _turn(desk, parent, "Ulangi", lambda session: plan_redo(session, deed_id), carry_out)


def undo_slowly(desk: Desk, parent: QWidget, deed_id: str) -> None:
    """Undo a deed that may have touched thousands of rows, off the main thread; asks like `undo`."""
    from depok_desk.store.undo import plan_undo
    from depok_desk.store.undo import undo as carry_out

    _turn_slowly(desk, parent, "Urungkan", lambda session: plan_undo(session, deed_id), carry_out)


def redo_slowly(desk: Desk, parent: QWidget, deed_id: str) -> None:
    """Do an undone deed again that may have touched thousands of rows; asks like `undo`."""
    from depok_desk.store.undo import plan_redo
    from depok_desk.store.undo import redo as carry_out

    _turn_slowly(desk, parent, "Ulangi", lambda session: plan_redo(session, deed_id), carry_out)


def _turn(desk: Desk, parent: QWidget, verb: str, plan: "Plan", carry_out: "CarryOut") -> bool:
    """Plan, ask about conflicts, and carry out the very turn that was looked at."""
    seen = desk.ask(plan)
    if not _agreed(parent, verb, seen):
        return False
    desk.do(verb, lambda session: _as_seen(session, plan, seen, carry_out), tell=False)
    return True


def _turn_slowly(desk: Desk, parent: QWidget, verb: str, plan: "Plan", carry_out: "CarryOut") -> None:
    def go_on(seen: "Turning") -> None:
        if _agreed(parent, verb, seen):
            desk.do_slowly(
                verb,
                lambda session, _: _as_seen(session, plan, seen, carry_out),
                lambda _: None,
                tell=False,
            )

    desk.work("Mencari yang berubah sejak itu", lambda _: desk.ask(plan), go_on)


def _agreed(parent: QWidget, verb: str, seen: "Turning") -> bool:
    """Whether nothing stands in the way, or the user wants the rest turned."""
    sentences = [conflict.sentence for conflict in seen.conflicts]
    rest = bool(seen.turn.free)
    return not sentences or ConflictQuestion.ask(parent, verb, seen.target.label, sentences, rest=rest)


def _as_seen(session: "Session", plan: "Plan", seen: "Turning", carry_out: "CarryOut") -> str:
    again = plan(session)
    if again.conflicts != seen.conflicts or again.target.id != seen.target.id:
        raise UserError(_STALE)
    return carry_out(session, again)


class ConflictQuestion(QDialog):
    """Lists what was changed since a deed, and offers to turn only the rest of it."""

    def __init__(
        self, parent: QWidget, verb: str, deed: str, sentences: Sequence[str], *, rest: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{verb} “{deed}”")
        self.setMinimumWidth(scaled(520))
        self.stop = button("Batal" if rest else "Tutup", self.reject)
        self.go_on = primary(f"{verb} yang lain saja", self.accept)
        self.go_on.setVisible(rest)
        head = label(f"Sebagian dari “{deed}” sudah berubah sejak itu", "head", wraps=True)
        advice = (
            "Yang tersebut di bawah ini dibiarkan seperti sekarang; selebihnya dapat dikembalikan."
            if rest
            else "Tidak ada yang tersisa untuk dikembalikan, jadi semuanya dibiarkan seperti sekarang."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        for part in (head, label(advice, "quiet", wraps=True), _listed(sentences)):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.go_on)
        return row

    @classmethod
    def ask(cls, parent: QWidget, verb: str, deed: str, sentences: Sequence[str], *, rest: bool) -> bool:
        """Whether to turn what is not in the way; never when there is no `rest`."""
        return cls(parent, verb, deed, sentences, rest=rest).exec() == QDialog.DialogCode.Accepted


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
