"""The pane at the side that shows one record at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.timeline import Moment, Timeline

_STAR_HEIGHT, _PHOTO_HEIGHT = 112, 168


class SidePreview(QFrame):
    """Picture, title, facts and history of a record, with buttons below; scrolls if it must."""

    def __init__(self, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setMinimumWidth(scaled(260))
        self.picture = Picture()
        self._title = label(kind="title", wraps=True, selectable=True)
        self._remark = label(kind="quiet", wraps=True)
        self._facts = QGridLayout()
        self._history = Timeline()
        self._lay_out(buttons)

    def _lay_out(self, buttons: Sequence[QPushButton]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(8))
        column.setSpacing(scaled(4))
        column.addWidget(self.picture)
        column.addSpacing(scaled(8))
        column.addWidget(self._title)
        column.addWidget(self._remark)
        column.addSpacing(scaled(6))
        self._facts.setHorizontalSpacing(scaled(12))
        self._facts.setVerticalSpacing(scaled(5))
        self._facts.setColumnMinimumWidth(0, scaled(76))
        self._facts.setColumnStretch(1, 1)
        column.addLayout(self._facts)
        column.addSpacing(scaled(10))
        column.addWidget(self._history)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(_row(buttons))

    def show_record(
        self,
        title: str,
        remark: str = "",
        facts: Sequence[tuple[str, str | QWidget]] = (),
        history: Sequence[Moment] = (),
    ) -> None:
        """Show a record; a fact is its label and its text, or a widget of its own."""
        self._title.setText(title)
        self._remark.setText(remark)
        self._clear()
        for row, (name, value) in enumerate(facts):
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(label(name, "quiet"), row, 0, top)
            self._facts.addWidget(value if isinstance(value, QWidget) else _fact(value), row, 1, top)
        self._history.show_moments(history)

    def _clear(self) -> None:
        while item := self._facts.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


class Picture(QWidget):
    """A photo with round corners, or the star on a soft ground while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._photo = QPixmap()
        self.setFixedHeight(scaled(_STAR_HEIGHT))

    def show_photo(self, photo: QPixmap) -> None:
        """Show `photo`; a null one brings the star back."""
        self._photo = photo
        self.setFixedHeight(scaled(_STAR_HEIGHT if photo.isNull() else _PHOTO_HEIGHT))
        self.update()

    @property
    def shows_photo(self) -> bool:
        """Whether it is a photo and not the star."""
        return not self._photo.isNull()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(self.rect(), scaled(10), scaled(10))
        painter.setClipPath(frame)
        if self._photo.isNull():
            self._paint_star(painter)
        else:
            self._paint_photo(painter)

    def _paint_star(self, painter: QPainter) -> None:
        colours = tokens()
        ground = QLinearGradient(0, 0, self.width(), self.height())
        ground.setColorAt(0, QColor(colours.grade_a))
        ground.setColorAt(1, QColor(colours.chip))
        painter.fillRect(self.rect(), ground)
        painter.setOpacity(0.35)
        box = self.rect()
        box.setSize(box.size().boundedTo(box.size().transposed()) * 0.55)
        box.moveCenter(self.rect().center())
        paint_icon(painter, "star", box, colours.link)

    def _paint_photo(self, painter: QPainter) -> None:
        fill = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        size = self._photo.size().scaled(self.size(), fill)
        box = self.rect()
        box.setSize(size)
        box.moveCenter(self.rect().center())
        painter.drawPixmap(box, self._photo)


def _fact(text: str) -> QLabel:
    """A text on the line of its name: one that can be selected is set a pixel higher."""
    made = label(text or "–", wraps=True, selectable=True)
    made.setContentsMargins(0, 1, 0, 0)
    return made


def _row(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(14))
    row.setSpacing(scaled(8))
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row
