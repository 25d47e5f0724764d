"""The button that leads to the filters kept under a name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.name_question import NameQuestion
from depok_desk.gui.theme import scaled
from depok_desk.services.saved_filters import (
    NamedLooking,
    keep_filter,
    rename_filter,
    saved_filters,
    shipped_filters,
    throw_filter_away,
)

LONGEST_SHOWN = 34


class SavedFilters(QPushButton):
    """Says which kept filter is in force; opens a menu to take one up, keep, rename or throw one away.

    `taken` says that one was taken up.
    """

    taken = Signal()

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "link")
        self.setAutoDefault(True)
        self._desk = desk
        self._look = look
        self._own: Sequence[NamedLooking] = ()
        self._shipped = shipped_filters(look.register)
        self.menu_shown: QMenu | None = None
        self.clicked.connect(self.offer)
        self.setText("Saringan ▾")

    def refresh(self) -> None:
        """Read the office's own filters again, and name the one in force."""
        register, first = self._look.register, self._look.first
        self._own = self._desk.ask(lambda session: saved_filters(session, register, first))
        self.name_present()

    def name_present(self) -> None:
        """Name the filter in force."""
        present = self.present()
        name = present.name if present else ""
        short = name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1]}…"
        self.setText(f"{short.replace('&', '&&')} ▾" if present else "Saringan ▾")
        self.setToolTip(f"Saringan: {name}" if present else "Saringan yang tersimpan")
        self.setAccessibleName(f"Saringan tersimpan: {name or 'tidak ada'}")

    def present(self) -> NamedLooking | None:
        """The kept filter whose conditions are in force now; None if there is none."""
        where = dict(self._look.view.where)
        everyone = (*self._own, *self._shipped)
        return next((each for each in everyone if where and dict(each.looking.view.where) == where), None)

    def offer(self) -> QMenu:
        """Open the menu."""
        menu = QMenu(self)
        present = self.present()
        for title, group in (("Milik kantor", self._own), ("Bawaan program", self._shipped)):
            if group:
                menu.addAction(title).setEnabled(False)
            for each in group:
                self._add(menu, each.name, self._taking(each), ticked=each is present)
        menu.addSeparator()
        self._add(menu, "&Simpan saringan ini …", self.keep).setEnabled(bool(self._look.view.where))
        for words, doing in (("&Ganti nama", self._renaming), ("&Hapus", self._throwing)):
            within = menu.addMenu(words)
            within.setEnabled(bool(self._own))
            for each in self._own:
                self._add(within, each.name, doing(each))
        self.menu_shown = menu
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + scaled(3))))
        return menu

    def keep(self) -> None:
        """Keep the filter in force under a name that is asked for; where there is none, offer those kept."""
        if not self._look.view.where:
            self.offer()
            return
        present = self.present()
        suggested = present.name if present and present.id else ""
        register, looking = self._look.register, self._look.looking
        name = NameQuestion.ask(
            self.window(), "Simpan saringan", suggested, [each.name for each in self._own]
        )
        if name is not None:
            self._do(
                f"Menyimpan saringan “{name.strip()}”", lambda s: keep_filter(s, register, name, looking)
            )

    def _taking(self, kept: NamedLooking) -> Callable[[], None]:
        def take() -> None:
            self._look.take_up(kept.looking)
            self.taken.emit()

        return take

    def _renaming(self, kept: NamedLooking) -> Callable[[], None]:
        def rename() -> None:
            name = NameQuestion.ask(self.window(), "Ganti nama saringan", kept.name)
            register = self._look.register
            if name is not None and name.strip() != kept.name:
                label = f"Mengganti nama saringan “{kept.name}”"
                self._do(label, lambda session: rename_filter(session, register, kept.id, name))

        return rename

    def _throwing(self, kept: NamedLooking) -> Callable[[], None]:
        def throw() -> None:
            label = f"Menghapus saringan “{kept.name}”"
            self._do(label, lambda session: throw_filter_away(session, kept.id))

        return throw

    def _add(self, menu: QMenu, words: str, does: Callable[[], None], *, ticked: bool = False) -> QAction:
        action = menu.addAction(words if words.startswith("&") else words.replace("&", "&&"))
        action.setCheckable(ticked)
        action.setChecked(ticked)
        action.triggered.connect(does)
        return action

    def _do(self, label: str, deed: Callable[[Session], object]) -> None:
        self._desk.do(label, deed)
        self.refresh()
