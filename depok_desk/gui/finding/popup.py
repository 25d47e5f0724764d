"""The list below the search field: grouped offers, the typed words marked."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.finding.lines import paint_heading, paint_offer
from depok_desk.gui.finding.offers import Offer
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label

WIDTH = 620
LINE = 34
HEADING = 26


class FindingPopup(QFrame):
    """Shows offers below a field of the window; says `picked` with the one that is clicked.

    The keys stay with the field: it moves the choice with `move`.
    """

    picked = Signal(Offer)

    def __init__(self, window: QWidget, field: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field = field
        self._offers: list[Offer] = []
        self.setObjectName("finding")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Hasil pencarian")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.delegate = _OfferDelegate(self)
        self.list.setItemDelegate(self.delegate)
        self.said = label(kind="quiet", wraps=True)
        self.said.setMargin(scaled(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(1), scaled(1), scaled(1), scaled(4))
        column.setSpacing(0)
        column.addWidget(self.said)
        column.addWidget(self.list)
        self.list.itemClicked.connect(self._click)
        self.hide()

    def show_offers(self, offers: Sequence[Offer], typed: str, said: str = "") -> None:
        """Show these, the first one chosen; `said` is a sentence above them."""
        self._offers = list(offers)
        self.delegate.typed = typed
        self.list.clear()
        for at, offer in enumerate(offers):
            if offer.group and (at == 0 or offers[at - 1].group != offer.group):
                self.list.addItem(_heading(offer.group))
            self.list.addItem(_item(at, offer))
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.move_choice(1)
        self._place()
        self.show()
        self.raise_()

    @property
    def current(self) -> Offer | None:
        """The chosen offer."""
        item = self.list.currentItem()
        return self._offer(item) if item else None

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered, in order."""
        return tuple(self._offers)

    def move_choice(self, step: int) -> None:
        """Choose the next offer in a direction; behind the last one follows the first."""
        rows = [row for row in range(self.list.count()) if self.list.item(row).flags()]
        if rows:
            here = self.list.currentRow()
            start = rows.index(here) if here in rows else -min(step, 1)
            self.list.setCurrentRow(rows[(start + step) % len(rows)])

    def _place(self) -> None:
        window, field = self._window, self._field
        corner = field.mapTo(window, QPoint(0, field.height() + scaled(4)))
        width = min(max(field.width(), scaled(WIDTH)), window.width() - 2 * scaled(8))
        left = max(scaled(8), min(corner.x(), window.width() - width - scaled(8)))
        self.said.setFixedWidth(width - 2)
        above = self.said.heightForWidth(width - 2) if self.said.text() else 0
        wanted = sum(self.list.sizeHintForRow(row) for row in range(self.list.count())) + above + scaled(8)
        height = min(wanted, window.height() - corner.y() - scaled(48))
        self.setGeometry(QRect(left, corner.y(), width, height))

    def _offer(self, item: QListWidgetItem) -> Offer | None:
        at = item.data(Qt.ItemDataRole.UserRole)
        return self._offers[at] if isinstance(at, int) else None

    def _click(self, item: QListWidgetItem) -> None:
        if offer := self._offer(item):
            self.picked.emit(offer)


def _heading(group: str) -> QListWidgetItem:
    made = QListWidgetItem(group)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    return made


def _item(at: int, offer: Offer) -> QListWidgetItem:
    made = QListWidgetItem(offer.title)
    made.setData(Qt.ItemDataRole.UserRole, at)
    made.setData(Qt.ItemDataRole.AccessibleDescriptionRole, offer.remark)
    made.setToolTip(" — ".join(part for part in (offer.title, offer.remark) if part))
    return made


class _OfferDelegate(QStyledItemDelegate):
    """Paints headings and offers."""

    def __init__(self, popup: FindingPopup) -> None:
        super().__init__(popup)
        self._popup = popup
        self.typed = ""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        at = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(at, int):
            paint_heading(painter, rect, str(index.data()))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_offer(painter, rect, self._popup.offers[at], self.typed, chosen=chosen, hovered=hovered)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_offer = isinstance(index.data(Qt.ItemDataRole.UserRole), int)
        return QSize(scaled(200), scaled(LINE if is_offer else HEADING))
