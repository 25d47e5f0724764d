"""What the office has decided about records that look like one another."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.reference import REFERENCE


class NotTwins(Record):
    """That two records are not the same firm, however alike; `first_id` is the smaller key."""

    __tablename__ = "not_twins"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)
    TITLE = "Bukan duplikat"

    first_id: Mapped[str] = field(REFERENCE, "Catatan pertama", required=True)
    second_id: Mapped[str] = field(REFERENCE, "Catatan kedua", required=True, index=True)

    def caption(self) -> str:
        """What is said of the two."""
        return self.TITLE
