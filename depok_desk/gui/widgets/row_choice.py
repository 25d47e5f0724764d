"""Which rows of a long list are chosen, kept when the list is read anew."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from depok_desk.gui.widgets.list_model import ListModel
from depok_desk.gui.widgets.spans import chosen_spans, selection_of

_BY_MOUSE = Qt.FocusReason.MouseFocusReason
_FLAG = QItemSelectionModel.SelectionFlag
_NOTHING: tuple[Sequence[str], str, int] = ((), "", 0)


class RowChoice(QObject):
    """Says `chosen` with how many rows are. Where cells are chosen, rows are those they lie in.

    Rows that are not among the first ones read are chosen once all are known, unless something else is
    chosen before.
    """

    chosen = Signal(int)

    def __init__(self, view: QAbstractItemView, rows: ListModel) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._awaited = _NOTHING
        view.selectionModel().selectionChanged.connect(self._changed)
        rows.counted.connect(self._choose_awaited)
        view.installEventFilter(self)

    def keys(self) -> list[str]:
        """The keys of the chosen rows, from the top."""
        return [key for span in self._spans() for key in self._rows.keys_in(span)]

    def choose(self, keys: Sequence[str], current: str = "", column: int = 0) -> None:
        """Choose these rows and make `current` the current one, as far as they are in the list."""
        places = {key: self._rows.place_of(key) for key in (*keys, current)}
        found = selection_of(self._rows, [places[key] for key in keys if places[key] >= 0])
        choice = self._view.selectionModel()
        by_row = self._view.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
        if places[current] >= 0:
            at = self._rows.index(places[current], column)
            choice.setCurrentIndex(at, _FLAG.NoUpdate if by_row else _FLAG.ClearAndSelect)
        if by_row and not found.isEmpty():
            choice.select(found, _FLAG.ClearAndSelect | _FLAG.Rows)
        late = not self._rows.whole and any(place < 0 for key, place in places.items() if key)
        self._awaited = (keys, current, column) if late else _NOTHING
        if self._view.hasFocus():
            self._choose_something()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes by keys has a row chosen, so that something can be done with it."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() != _BY_MOUSE:
            self._choose_something()
        return super().eventFilter(watched, event)

    def _choose_something(self) -> None:
        """Choose the current row, or the first one, where rows are chosen and none is."""
        choice, by = self._view.selectionModel(), self._view.selectionBehavior()
        if by == QAbstractItemView.SelectionBehavior.SelectRows and not choice.hasSelection():
            at = self._rows.index(max(0, choice.currentIndex().row()), max(0, choice.currentIndex().column()))
            choice.setCurrentIndex(at, _FLAG.ClearAndSelect | _FLAG.Rows)

    def tell(self) -> None:
        """Say how many rows are chosen."""
        self.chosen.emit(sum(map(len, self._spans())))

    def _spans(self) -> list[range]:
        return chosen_spans(self._view.selectionModel().selection())

    def _changed(self) -> None:
        self._awaited = _NOTHING
        self.tell()

    def _choose_awaited(self) -> None:
        if self._awaited != _NOTHING:
            self.choose(*self._awaited)
