"""The log of personal data that was shown or let out without its mask."""

from sqlalchemy.orm import Mapped

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT


class Disclosure(Record):
    """That personal data was shown or exported: by whom, of which rows, how many of them.

    When it was stands in `created_at`; `subject_id` names the record where it was only one.
    """

    __tablename__ = "disclosure"
    TITLE = "Pembukaan data pribadi"

    operator: Mapped[str | None] = field(TEXT(80), "Oleh", width=16)
    what: Mapped[str] = field(LONG_TEXT, "Yang dibuka", required=True, width=40)
    row_count: Mapped[int] = field(COUNT, "Jumlah baris", required=True, width=8)
    subject_id: Mapped[str | None] = field(REFERENCE, "Catatan", index=True)

    def caption(self) -> str:
        """What was opened."""
        return self.what
