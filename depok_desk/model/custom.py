"""Fields that the office adds to a register itself, and what is entered in them."""

from datetime import date

from sqlalchemy import BigInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.yes_no import YES_NO

CUSTOM_KIND = ChoiceKind(
    "custom_kind",
    {
        "text": "Teks", "long_text": "Teks panjang", "number": "Angka", "money": "Rupiah", "date": "Tanggal",
        "choice": "Pilihan", "yes_no": "Ya/Tidak",
    },
)  # fmt: skip


class CustomField(Record):
    """A field of a register that the office has defined; `key` never changes once it is used.

    `options` holds one choice a line; `headings` are other names that workbooks use for it, divided by `|`.
    """

    __tablename__ = "custom_field"
    __table_args__ = (UniqueConstraint("register", "key"),)
    TITLE = "Isian tambahan"

    register: Mapped[str] = mapped_column(String(40), active_history=True, info={"label": "Daftar"})
    key: Mapped[str] = mapped_column(String(60), active_history=True, info={"label": "Kunci"})
    label: Mapped[str] = field(TEXT(80), "Nama isian", required=True, width=24)
    kind: Mapped[str] = field(CUSTOM_KIND, "Jenis isian", required=True, width=12)
    options: Mapped[str | None] = field(LONG_TEXT, "Pilihan", hint="Satu pilihan per baris")
    section: Mapped[str | None] = field(TEXT(80), "Bagian formulir", width=20)
    hint: Mapped[str | None] = field(TEXT(200), "Petunjuk", width=30)
    headings: Mapped[str | None] = field(TEXT(300), "Nama lain di Excel", width=30)
    personal: Mapped[bool | None] = field(YES_NO, "Data pribadi", width=8)
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)

    def caption(self) -> str:
        """Its name on screen."""
        return self.label


class CustomValue(Record):
    """What one record holds in a custom field, in the column that fits the field's kind."""

    __tablename__ = "custom_value"
    __table_args__ = (UniqueConstraint("owner_id", "field_id"),)
    TITLE = "Nilai isian tambahan"

    field_id: Mapped[str] = field(REFERENCE, "Isian", required=True, index=True, references="custom_field.id")
    owner_id: Mapped[str] = field(REFERENCE, "Catatan", required=True)
    text: Mapped[str | None] = mapped_column(Text, active_history=True, info={"label": "Isi"})
    number: Mapped[int | None] = mapped_column(BigInteger, active_history=True, info={"label": "Isi"})
    day: Mapped[date | None] = field(DATE, "Isi")
