"""The firms that are to become candidates: which of them, and with which of their products."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.judging.candidates import Choice
from depok_desk.services.judging.picking import Offer, Pick

_COLUMNS = (
    ListColumn("on", "Ikut", 4),
    ListColumn("ikm", "IKM", 22),
    ListColumn("sector", "Sektor", 10),
    ListColumn("product", "Produk yang dinilai", 24),
    ListColumn("remark", "Keterangan", 40),
)
_ON, _OFF, _CANNOT = "ikut", "tidak", ""


def _tick(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """A box with a tick or without; none where nothing can be ticked."""
    if text == _CANNOT:
        return
    colours, side, on = kind.colours, scaled(16), text == _ON
    box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    painter.setPen(QColor(colours.primary if on else colours.quiet))
    painter.setBrush(QColor(colours.primary if on else colours.sheet))
    painter.drawRoundedRect(box, scaled(4), scaled(4))
    if on:
        paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), colours.primary_ink)


class PickTable(ListTable):
    """Space takes chosen firms out and in again, Enter offers the products of one; says `changed` then."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(
            "IKM yang akan ikut", {**LOOKS, "on": _tick, "ikm": cells.strong, "remark": cells.quiet}
        )
        self._picks: dict[str, Pick] = {}
        self._out: set[str] = set()
        self.opened.connect(self._offer)
        self.clicked.connect(self._click)

    def show_picks(self, picks: Sequence[Pick]) -> None:
        """Show these firms; products that were chosen before stay chosen, and who was taken out stays out."""
        self._picks = {pick.ikm_id: _kept(pick, self._picks.get(pick.ikm_id)) for pick in picks}
        self._show()

    @property
    def choices(self) -> list[Choice]:
        """What is to be entered, in the order of the list."""
        found = (pick.choice for pick in self._picks.values() if pick.ikm_id not in self._out)
        return [choice for choice in found if choice is not None]

    @property
    def impossible(self) -> int:
        """How many firms cannot take part."""
        return sum(bool(pick.why) for pick in self._picks.values())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle(self.keys())
        else:
            super().keyPressEvent(event)

    def toggle(self, keys: Sequence[str]) -> None:
        """Take firms out, or in again if all of them are out."""
        if all(key in self._out for key in keys):
            self._out.difference_update(keys)
        else:
            self._out.update(keys)
        self._show()

    def choose_product(self, key: str, product_id: str) -> None:
        """Let a firm take part with another of its products."""
        self._picks[key] = replace(self._picks[key], chosen=product_id)
        self._out.discard(key)
        self._show()

    def products_of(self, key: str) -> Mapping[str, str]:
        """The products a firm can take part with: key -> words."""
        pick = self._picks.get(key)
        return {each.id: _words(each) for each in pick.offers if not each.taken} if pick else {}

    def why_not(self, key: str) -> str:
        """Why a firm cannot take part, in a sentence; empty if it can."""
        pick = self._picks.get(key)
        return f"{pick.ikm} tidak dapat ikut. {pick.why}" if pick and pick.why else ""

    def _offer(self, key: str) -> None:
        products = self.products_of(key)
        if not products:
            return
        menu = QMenu(self)
        for product_id, words in products.items():
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self._picks[key].chosen == product_id)
            action.triggered.connect(lambda _=False, chosen=product_id: self.choose_product(key, chosen))
        place = self.rows.index(self.rows.place_of(key), 3)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(place).bottomLeft()))

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle([self.rows.key_of(index.row())])

    def _show(self) -> None:
        self.show_list(StillList(_COLUMNS, [self._row(pick) for pick in self._picks.values()]))
        self.changed.emit()

    def _row(self, pick: Pick) -> Row:
        state = _CANNOT if pick.why else (_OFF if pick.ikm_id in self._out else _ON)
        chosen = _chosen(pick)
        product = "" if pick.why else (chosen.name if chosen else pick.make)
        return (pick.ikm_id, state, pick.ikm, SECTOR.show(pick.sector), product, _remark(pick, chosen))


def _kept(pick: Pick, before: Pick | None) -> Pick:
    free = {each.id for each in pick.offers if not each.taken}
    return replace(pick, chosen=before.chosen) if before and before.chosen in free else pick


def _chosen(pick: Pick) -> Offer | None:
    return next((each for each in pick.offers if each.id == pick.chosen), None)


def _words(offer: Offer) -> str:
    return f"{offer.name} (sudah pernah dikurasi)" if offer.curated else offer.name


def _remark(pick: Pick, chosen: Offer | None) -> str:
    """Why a firm cannot take part, or what is to be known of its product."""
    if pick.why:
        return f"Tidak dapat ikut: {pick.why}"
    free = sum(not each.taken for each in pick.offers)
    parts = (
        "produk baru, dari Produk unggulan" if chosen is None else "",
        "sudah pernah dikurasi" if chosen and chosen.curated else "",
        f"satu dari {free} produk; Enter untuk memilih" if free > 1 else "",
    )
    return " · ".join(filter(None, parts))
