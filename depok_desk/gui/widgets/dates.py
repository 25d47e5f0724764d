"""A date typed as people write it, with a calendar for those who would rather point."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.icons import icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import icon_button


class DateEdit(QLineEdit):
    """Takes any way of writing that `read` understands, and shows the date as `write` writes it when left.

    `read` raises `UserError` for what it cannot read; then the text stays as typed, for the form to judge.
    """

    def __init__(self, read: Callable[[str], date | None], write: Callable[[date], str]) -> None:
        super().__init__()
        self._read = read
        self._write = write
        self.setPlaceholderText("tgl/bln")
        self._open = icon_button("calendar", "Pilih dari kalender (Alt+↓)", self._show_calendar, bare=True)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, scaled(4), 0)
        row.addStretch(1)
        row.addWidget(self._open)
        self.setTextMargins(0, 0, scaled(26), 0)
        self.editingFinished.connect(self._tidy)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._show_calendar()
        else:
            super().keyPressEvent(event)

    def day(self) -> date | None:
        """The date typed; None if empty or unreadable."""
        try:
            return self._read(self.text()) if self.text().strip() else None
        except UserError:
            return None

    def show_day(self, day: date | None) -> None:
        """Show a date."""
        self.setText(self._write(day) if day else "")

    def _tidy(self) -> None:
        if day := self.day():
            self.show_day(day)

    def _show_calendar(self) -> None:
        popup = _CalendarPopup(self)
        if day := self.day():
            popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        popup.calendar.activated.connect(self._take)
        popup.calendar.clicked.connect(self._take)
        popup.calendar.activated.connect(popup.close)
        popup.calendar.clicked.connect(popup.close)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + scaled(3))))
        popup.show()
        popup.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self.show_day(date(day.year(), day.month(), day.day()))
        self.setFocus()
        self.editingFinished.emit()


class _CalendarPopup(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, sign in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            if turn := self.calendar.findChild(QToolButton, f"qt_calendar_{name}"):
                turn.setIcon(icon(sign))
        plain = QTextCharFormat()
        plain.setForeground(QColor(tokens().quiet))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(4), scaled(4), scaled(4), scaled(4))
        column.addWidget(self.calendar)
