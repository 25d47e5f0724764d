"""Two records field by field: which value stays is chosen with the arrow keys or by a click."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.services.merging import MergePlan
from depok_desk.services.merging_fields import FieldMerge
from depok_desk.services.merging_parts import PartMerge

LABEL, KEPT, MARK, OTHER = range(4)
ROW_HEIGHT = 28
TAKEN, LEFT = "●", "○"
"""Before the value that stays, and before the one that does not."""

_KEY = int(Qt.ItemDataRole.UserRole)


class FieldTree(QTreeWidget):
    """Says `chosen` with the key of a field and whether the right value is to stay."""

    chosen = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("fields")
        self.setAccessibleName("Perbandingan isian; panah kiri dan kanan memilih nilai")
        self.setColumnCount(4)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        head = self.header()
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((LABEL, 132), (MARK, 30)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, scaled(width))
        head.setMinimumSectionSize(scaled(24))
        self.itemClicked.connect(self._click)

    def show_plan(self, plan: MergePlan | None) -> None:
        """Show what a plan does, keeping the line one is at where it is the same two records."""
        key = self.current_field()
        self.clear()
        if plan is None:
            self.setHeaderLabels(["", "", "", ""])
            return
        self.setHeaderLabels(["Isian", f"Disimpan: {plan.kept}", "", f"Ke sampah: {plan.other}"])
        for each in sorted(plan.fields, key=lambda each: not each.differs):
            self._add_field(each, each.label, each.follows or each.key)
        self._add_parts(plan.parts)
        self._go_to(key)

    def current_field(self) -> str:
        """The key of the field one is at."""
        item = self.currentItem()
        return str(item.data(LABEL, _KEY) or "") if item else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(event.key()))
        if side is None:
            super().keyPressEvent(event)
        elif key := self.current_field():
            self.chosen.emit(key, side)

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        key = str(item.data(LABEL, _KEY) or "")
        if key and column in {KEPT, OTHER}:
            self.chosen.emit(key, column == OTHER)

    def _add_field(self, each: FieldMerge, label: str, key: str) -> None:
        if each.differs:
            signs = (LEFT, TAKEN) if each.takes_other else (TAKEN, LEFT)
            texts = [
                f"{sign}  {text}" for sign, text in zip(signs, (each.kept_text, each.other_text), strict=True)
            ]
        else:
            texts = [each.kept_text or "–", each.other_text or "–"]
        mark = "≠" if each.differs else "=" if each.same else "+"
        item = self._line([label, texts[0], mark, texts[1]])
        rejected = KEPT if each.takes_other else OTHER
        if each.differs:
            item.setData(LABEL, _KEY, "" if each.fixed else key)
            item.setFont(OTHER if each.takes_other else KEPT, font_of(QFont.Weight.DemiBold))
            item.setBackground(MARK, QColor(tokens().warning_soft))
        if each.differs or each.same:
            item.setForeground(rejected, QColor(tokens().quiet))

    def _add_parts(self, parts: Sequence[PartMerge]) -> None:
        if parts:
            head = self._line(["Yang ikut digabung", "", "", ""])
            head.setFont(LABEL, font_of(QFont.Weight.DemiBold))
            head.setForeground(LABEL, QColor(tokens().ink))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
        for part in parts:
            if not part.into:
                self._line([part.title, "", "←", f"{part.caption} (pindah)"])
            elif not part.differing:
                self._line([part.title, part.caption, "=", f"{part.caption} (tidak digandakan)"])
            for each in part.differing:
                self._add_field(each, f"{part.title} {part.caption}, {each.label.lower()}", part.key)

    def _line(self, texts: Sequence[str]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(texts))
        item.setSizeHint(LABEL, QSize(0, scaled(ROW_HEIGHT)))
        item.setForeground(LABEL, QColor(tokens().quiet))
        item.setTextAlignment(MARK, Qt.AlignmentFlag.AlignCenter)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        self.addTopLevelItem(item)
        return item

    def _go_to(self, key: str) -> None:
        items = [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row))]
        found = next((item for item in items if key and item.data(LABEL, _KEY) == key), None)
        if items:
            self.setCurrentItem(found or items[0])
