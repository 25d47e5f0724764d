"""Files and photos that belong to a record; their bytes lie on the store's shelf."""

from sqlalchemy import Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from depok_desk.model.base import Base, Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT

ATTACHMENT_ROLE = ChoiceKind(
    "attachment_role", {"photo": "Foto", "file": "Berkas", "scan": "Pindaian", "logo": "Logo"}
)


class Attachment(Record):
    """A file of some record, found on the shelf by the SHA-256 of its bytes.

    Photos are stored resized and without EXIF; `size` is in bytes; the lowest `position` among the photos of
    a record is the one shown for it.
    """

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_owner_table_owner_id", "owner_table", "owner_id"),)
    TITLE = "Lampiran"

    owner_table: Mapped[str] = mapped_column(String(40), active_history=True, info={"label": "Daftar"})
    owner_id: Mapped[str] = field(REFERENCE, "Pemilik lampiran", required=True)
    role: Mapped[str] = field(ATTACHMENT_ROLE, "Jenis", required=True, width=10)
    name: Mapped[str] = field(TEXT(255), "Nama berkas", required=True, width=30)
    media: Mapped[str] = mapped_column(String(80), active_history=True, info={"label": "Tipe"})
    sha256: Mapped[str] = mapped_column(
        String(64), index=True, active_history=True, info={"label": "SHA-256"}
    )
    size: Mapped[int] = field(COUNT, "Ukuran", required=True, width=9)
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)
    notes: Mapped[str | None] = field(LONG_TEXT, "Keterangan", width=30)


class Shelved(Base):
    """The bytes of attachments of a store on a server; a store in a file has a folder beside it.

    Bytes are never changed, only found by their SHA-256, so they are not journalled.
    """

    __tablename__ = "shelved"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
