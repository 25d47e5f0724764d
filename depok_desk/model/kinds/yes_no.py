"""Yes or no, in a tick or a word."""

from sqlalchemy import Boolean
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.kinds.cells import cell_text, quote, refuse
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

_YES = frozenset(
    {"ya", "y", "iya", "yes", "ada", "sudah", "sdh", "punya", "benar", "true", "1", "v", "√", "✓", "✔"}
)
_NO = frozenset(
    {"tidak", "tdk", "t", "no", "n", "belum", "blm", "tidak ada", "belum ada", "false", "0", "x", "✗"}
)


class YesNoKind(Kind):
    """Yes or no, where `belum ada` is a plain no and only an empty cell or a dash says nothing."""

    def sql(self) -> TypeEngine[bool]:
        """A truth value."""
        return Boolean()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The truth value of a tick, a 1 or a word such as `ada` or `belum`."""
        del unit
        if raw is None or isinstance(raw, bool):
            return Reading(raw)
        key = words.folded(str(raw)).removesuffix(".0")
        if key in _YES:
            return Reading(value=True)
        if key in _NO:
            return Reading(value=False)
        text = cell_text(raw)
        return refuse(f"{quote(text)} bukan ya atau tidak; isi dengan Ya atau Tidak.") if text else EMPTY

    def show(self, value: Stored) -> str:
        """`Ya` or `Tidak`."""
        return "" if value is None else "Ya" if value else "Tidak"


YES_NO = YesNoKind("yes_no")
