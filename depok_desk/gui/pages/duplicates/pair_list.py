"""The pairs that were found, as a list with a bar for how alike they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.services.duplicates import Pair

SURENESS = (("", "Semua pasangan"), ("sure", "Hampir pasti"), ("maybe", "Mungkin"))

_COLUMNS = (
    ListColumn("names", "Pasangan", 24),
    ListColumn("score", "Kemiripan", 19),
    ListColumn("why", "Alasan", 24),
)
_BAR, _HEIGHT = 44, 6


@dataclass(frozen=True)
class Found:
    """All pairs of a register that were found, and what the records are called by their keys."""

    pairs: Sequence[Pair] = ()
    names: Mapping[str, str] = field(default_factory=dict[str, str])

    def without(self, gone: Sequence[str]) -> "Found":
        """What is left when these records are in the list no more."""
        return Found([pair for pair in self.pairs if not {pair.first, pair.second} & set(gone)], self.names)

    def apart(self, key: str) -> "Found":
        """What is left when one pair is known to be none."""
        return Found([pair for pair in self.pairs if pair.key != key], self.names)

    def kept(self, sureness: str) -> list[Pair]:
        """The pairs that are sure, or only likely, or all."""
        return [pair for pair in self.pairs if not sureness or pair.sure is (sureness == "sure")]

    def listed(self, sureness: str) -> StillList:
        """The pairs as a list, the most alike first."""
        rows = [(pair.key, self._names(pair), f"{pair.score} %", pair.why) for pair in self.kept(sureness)]
        return StillList(_COLUMNS, rows)

    def _names(self, pair: Pair) -> str:
        one, other = (self.names.get(key, "") for key in (pair.first, pair.second))
        return one if one == other else f"{one} – {other}"


def score_bar(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """A bar as long as the per cents say, and the per cents in digits."""
    share = int(text.partition(" ")[0] or 0) / 100
    width, height = scaled(_BAR), scaled(_HEIGHT)
    top = rect.center().y() - height / 2 + 0.5
    painter.setPen(Qt.PenStyle.NoPen)
    for part, colour in ((1.0, kind.colours.faint), (share, kind.colours.primary)):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(rect.left(), top, width * part, height), height / 2, height / 2)
    cells.plain(painter, rect.adjusted(width + scaled(8), 0, 0, 0), text, kind)


LOOKS = {"names": cells.strong, "score": score_bar, "why": cells.quiet}
