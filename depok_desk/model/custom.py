"""Fields that the office adds to a register itself, and what is entered in them."""

from datetime import date
from decimal import Decimal

from sqlalchemy import BigInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from depok_desk.model.base import Record
from depok_desk.model.fields import Field, field
from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.counts import COUNT, INTEGER
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.kind import Stored
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.yes_no import YES_NO

CUSTOM_KIND = ChoiceKind(
    "custom_kind",
    {
        "text": "Teks", "long_text": "Teks panjang", "number": "Angka bulat", "decimal": "Angka desimal",
        "money": "Rupiah", "date": "Tanggal", "choice": "Pilihan", "yes_no": "Ya/Tidak",
    },
    noun="jenis isian",
)  # fmt: skip

SHORT = 60
"""Characters of the longest key."""


class CustomField(Record):
    """A field of a register that the office has defined; `key` never changes.

    `register` is the key of the register. `options` holds one choice a line; `headings` are other names that
    workbooks use for it, divided by `|`.
    """

    __tablename__ = "custom_field"
    __table_args__ = (UniqueConstraint("register", "key"),)
    TITLE = "Isian tambahan"

    register: Mapped[str] = mapped_column(String(40), active_history=True, info={"label": "Daftar"})
    key: Mapped[str] = mapped_column(String(SHORT), active_history=True, info={"label": "Kunci"})
    label: Mapped[str] = field(
        TEXT(80), "Nama isian", required=True, width=24, hint="Judulnya di formulir dan Excel"
    )
    kind: Mapped[str] = field(CUSTOM_KIND, "Jenis isian", required=True, width=12)
    options: Mapped[str | None] = field(LONG_TEXT, "Pilihan", hint="Satu pilihan per baris", width=30)
    section: Mapped[str | None] = field(
        TEXT(80), "Bagian formulir", width=20, hint="Kosong: bagian Isian tambahan"
    )
    hint: Mapped[str | None] = field(TEXT(200), "Petunjuk", width=30, hint="Tampil di bawah isian")
    headings: Mapped[str | None] = field(
        TEXT(300), "Nama lain di Excel", width=30, hint="Pisahkan dengan tanda |"
    )
    personal: Mapped[bool | None] = field(
        YES_NO, "Data pribadi", width=12, hint="Disamarkan di layar dan ekspor"
    )
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)

    def caption(self) -> str:
        """Its name on screen."""
        return self.label


class CustomValue(Record):
    """What one record holds in a custom field, in the column that fits the field's kind.

    `amount` keeps whole numbers and rupiah as they are, broken numbers in hundredths, yes and no as 1 and 0.
    The columns count as personal because nothing here says whether the field is.
    """

    __tablename__ = "custom_value"
    __table_args__ = (UniqueConstraint("owner_id", "field_id"),)
    TITLE = "Nilai isian tambahan"

    field_id: Mapped[str] = field(REFERENCE, "Isian", required=True, index=True, references="custom_field.id")
    owner_id: Mapped[str] = field(REFERENCE, "Catatan", required=True)
    wording: Mapped[str | None] = field(LONG_TEXT, "Isi", personal=True)
    amount: Mapped[int | None] = mapped_column(
        BigInteger, active_history=True, info={"field": Field("Isi", INTEGER, personal=True)}
    )
    day: Mapped[date | None] = field(DATE, "Isi", personal=True)


_PLACES = {"text": "wording", "long_text": "wording", "choice": "wording", "date": "day"}


def place_of(kind: str) -> str:
    """The column of `CustomValue` that keeps values of a kind of `CUSTOM_KIND`."""
    return _PLACES.get(kind, "amount")


def written(value: Stored) -> str | int | date | None:
    """A value as its column keeps it."""
    if isinstance(value, Decimal):
        return int(value * 100)
    return int(value) if isinstance(value, bool) else value


def understood(kind: str, kept: Stored) -> Stored:
    """The value of a kind that a column keeps."""
    if kept is None or isinstance(kept, str | date):
        return kept
    if kind == "decimal":
        return (Decimal(kept) / 100).quantize(Decimal("0.01"))
    return bool(kept) if kind == "yes_no" else kept
