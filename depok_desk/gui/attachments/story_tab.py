"""The tab that tells the life of a record on one page, newest first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.attachments.two_lines import paint_ground, paint_words
from depok_desk.gui.desk import Desk
from depok_desk.gui.icons import paint_icon
from depok_desk.gui.page import Place
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import RIGHT
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.kinds.clock import today
from depok_desk.services.profiles import KINDS, Event, story
from depok_desk.store.conflicts import models

SIGNS = {
    "curation": "clipboard-check",
    "certificate": "certificate",
    "licence": "file-text",
    "coaching": "messages",
    "community": "users",
    "standing": "building-store",
    "file": "photo",
    "change": "history",
}
_EVENT = Qt.ItemDataRole.UserRole
_WHEN = 132
_SIGN = 26
EVENTS = "peristiwa"
NOTHING = "Belum ada peristiwa yang tercatat."


class StoryTab(QWidget):
    """Dates, signs and words along a line, filtered by kind; says `going` when a row leads elsewhere."""

    going = Signal(Place)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._events: list[Event] = []
        self._kind = ""
        self.list = QListWidget()
        self.list.setAccessibleName("Perjalanan")
        self.list.setItemDelegate(_EventDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.said = label(kind="quiet")
        self.kinds: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._lay_out()
        self.list.itemActivated.connect(self._go)

    def _lay_out(self) -> None:
        self.kinds |= {key: self._chip(key, words) for key, words in (("", "Semua"), *KINDS.items())}
        self._chips = FlowRow(scaled(6))
        self._chips.show_parts(list(self.kinds.values()))
        head = row_of(self._chips, self.said)
        head.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(12))
        column.setSpacing(scaled(10))
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def _chip(self, key: str, words: str) -> QPushButton:
        made = QPushButton(words.replace("&", "&&"))
        made.setProperty("kind", "choice-chip")
        made.setCheckable(True)
        made.setChecked(not key)
        made.clicked.connect(partial(self.look_at, key))
        self._group.addButton(made)
        return made

    def show_owner(self, table: str, record: str) -> None:
        """Tell the life of a record, such as `("ikm", id)`; without an id there is nothing to tell."""
        model = models()[table]
        self._events = (
            self._desk.ask(lambda session: story(session, model, record, today())) if record else []
        )
        present = {event.kind for event in self._events}
        for key, chip in self.kinds.items():
            chip.setVisible(not key or key in present)
        self._chips.arrange()
        self.look_at(self._kind if self._kind in present else "")

    def look_at(self, kind: str) -> None:
        """Keep only events of one kind; all of them if it is empty."""
        self._kind = kind
        self.kinds[kind].setChecked(True)
        self._show([event for event in self._events if kind in {"", event.kind}])

    def _show(self, events: Sequence[Event]) -> None:
        self.list.clear()
        for event in events:
            item = QListWidgetItem(event.text)
            item.setData(_EVENT, event)
            said = f"{event.when}: {event.text}. {event.remark}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(f"{event.text}\n{event.remark}".strip())
            self.list.addItem(item)
        self.said.setText(f"{len(events)} {EVENTS}" if events else NOTHING)

    def _go(self, item: QListWidgetItem) -> None:
        event: Event = item.data(_EVENT)
        if event.page:
            self.going.emit(Place(event.page, event.record))


class _EventDelegate(QStyledItemDelegate):
    """Paints the date, the sign on the line and the words; a row that leads elsewhere has an arrow."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(240), scaled(52))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        event: Event = index.data(_EVENT)
        box: QRect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        painter.setFont(font_of())
        painter.setPen(QColor(tokens().quiet))
        painter.drawText(QRect(box.x(), box.y(), scaled(_WHEN), box.height()), RIGHT, event.when)
        self._paint_sign(painter, box, event)
        words = box.adjusted(scaled(_WHEN + _SIGN + 34), scaled(4), -scaled(40), -scaled(4))
        paint_words(painter, words, event.text, event.remark)
        if event.page:
            arrow = QRect(box.right() - scaled(30), box.center().y() - scaled(8), scaled(16), scaled(16))
            paint_icon(painter, "chevron-right", arrow, tokens().quiet)

    def _paint_sign(self, painter: QPainter, box: QRect, event: Event) -> None:
        colours = tokens()
        disc = QRect(box.x() + scaled(_WHEN + 16), 0, scaled(_SIGN), scaled(_SIGN))
        disc.moveTop(box.center().y() - disc.height() // 2)
        painter.fillRect(disc.center().x(), box.y(), 2, box.height(), QColor(colours.line))
        ground, ink = (colours.chip, colours.chip_ink)
        if event.marked:
            ground, ink = colours.grade_a, colours.grade_a_ink
        if event.urgent:
            ground, ink = colours.danger_soft, colours.danger
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(disc)
        side = scaled(15)
        sign = QRect(0, 0, side, side)
        sign.moveCenter(disc.center())
        paint_icon(painter, "alert-triangle" if event.urgent else SIGNS[event.kind], sign, ink)
