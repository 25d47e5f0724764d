"""Ways of looking at a register that the office has kept under a name."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.text import LONG_TEXT, TEXT


class SavedFilter(Record):
    """A filter of a register with its columns, widths and order.

    `looking` is JSON and counts as personal: a filter may keep a list to some telephone numbers.
    """

    __tablename__ = "saved_filter"
    TITLE = "Saringan tersimpan"

    register: Mapped[str] = mapped_column(
        String(40), index=True, active_history=True, info={"label": "Daftar"}
    )
    name: Mapped[str] = field(TEXT(80), "Nama saringan", required=True, width=30)
    looking: Mapped[str] = field(LONG_TEXT, "Isi saringan", required=True, personal=True)
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)
