"""What every kept row has: a key, its times, its version and its place in the bin."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Integer, MetaData, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from depok_desk.model.ids import new_id
from depok_desk.model.moment import Moment

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

ID = String(32)

BOOKKEEPING = frozenset({"created_at", "updated_at", "version"})
"""Columns that the journal sets itself and never records."""


class Base(DeclarativeBase):
    """The root of all mapped classes."""

    metadata = MetaData(naming_convention=NAMING)


class Record(Base):
    """A row of the office's registers: journalled, locked optimistically, never silently deleted."""

    __abstract__ = True

    TITLE: ClassVar[str] = ""
    """What one such row is called on screen, such as "IKM"."""

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id, sort_order=-10)
    created_at: Mapped[datetime] = mapped_column(Moment, sort_order=90)
    updated_at: Mapped[datetime] = mapped_column(Moment, sort_order=91)
    version: Mapped[int] = mapped_column(Integer, sort_order=92)
    archived_at: Mapped[datetime | None] = mapped_column(
        Moment, sort_order=93, active_history=True, info={"label": "Dipindahkan ke sampah"}
    )

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}

    def caption(self) -> str:
        """What people call this very row, such as the name of a firm."""
        return str(getattr(self, "name", None) or getattr(self, "title", None) or self.id)


@event.listens_for(Record, "init", propagate=True)
def _give_key(_row: Record, _args: object, kwargs: dict[str, Any]) -> None:
    """Give a new row its key at once, so that others can refer to it before it is stored."""
    kwargs.setdefault("id", new_id())
