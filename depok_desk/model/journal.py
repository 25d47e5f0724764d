"""The journal's two tables: deeds and the changes they made."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from depok_desk.model.base import ID, Base
from depok_desk.model.ids import new_id
from depok_desk.model.moment import Moment


class Deed(Base):
    """One action of one person: the unit of undo, of history and of exchange.

    `kind` is `do`, `undo` or `redo`; an undo or redo names in `target_id` the deed it turns. `undone_by`
    names the undo in force. What has left the program (a number shown, a paper printed) is not `undoable`.
    """

    __tablename__ = "deed"

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(8), default="do")
    label: Mapped[str] = mapped_column(String(300))
    operator: Mapped[str] = mapped_column(String(80), default="")
    at: Mapped[datetime] = mapped_column(Moment)
    undoable: Mapped[bool] = mapped_column(Boolean, default=True)
    target_id: Mapped[str | None] = mapped_column(ID, index=True)
    undone_by: Mapped[str | None] = mapped_column(ID)
    row_count: Mapped[int] = mapped_column(Integer, default=0)


class Change(Base):
    """What a deed did to one row.

    `op` is `+` (added), `~` (changed) or `-` (removed). `cells` is JSON: column -> value for `+` and `-`,
    column -> [old, new] for `~`. Bookkeeping columns are left out.
    """

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_row_id", "row_id"),)

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    deed_id: Mapped[str] = mapped_column(ID, ForeignKey("deed.id"), index=True)
    table_name: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[str] = mapped_column(ID)
    op: Mapped[str] = mapped_column(String(1))
    cells: Mapped[str] = mapped_column(Text)
