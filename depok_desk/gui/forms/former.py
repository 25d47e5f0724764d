"""Giving a field back what it held before, from the menu of the right mouse button."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.model.base import Record
from depok_desk.services.former_values import FormerValue, former_values
from depok_desk.words import short_date


class FormerValues(QObject):
    """Adds to the menus of a record's fields the values they held; choosing one gives it back."""

    def __init__(self, desk: Desk, model: type[Record], keeping: Keeping) -> None:
        super().__init__()
        self._desk = desk
        self._model = model
        self._keeping = keeping
        for key, field in keeping.fields.fields.items():
            field.menu_asked.connect(self._adding(key))

    def offer(self) -> None:
        """Open the menu of the field at the cursor."""
        for field in self._keeping.fields.fields.values():
            if field.editor.hasFocus():
                field.show_menu(field.editor.rect().bottomLeft())

    def _adding(self, key: str) -> Callable[[QMenu], None]:
        return lambda menu: self._add(key, menu)

    def _add(self, key: str, menu: QMenu) -> None:
        record, model = self._keeping.record, self._model
        if not record or key in self._keeping.fields.concealed:
            return
        found = self._desk.ask(lambda session: former_values(session, model, record, key))
        if found:
            menu.addSeparator()
            formers = menu.addMenu("&Kembalikan nilai ini")
            for each in found:
                formers.addAction(self._words(key, each)).triggered.connect(self._giving(key, each))

    def _words(self, key: str, former: FormerValue) -> str:
        shown = self._keeping.fields.in_words(key, former.value) or "kosong"
        until = short_date(former.at.astimezone().date())
        return f"{shown.replace('&', '&&')}  (sampai {until}, {former.by})"

    def _giving(self, key: str, former: FormerValue) -> Callable[[], None]:
        return lambda: self._keeping.give_back(key, former.value)
