"""Files and photos of records: attached, looked up, ordered, named, thrown away."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.files import safe_name
from depok_desk.model.attachment import ATTACHMENT_ROLE, Attachment
from depok_desk.model.ikm import Product
from depok_desk.model.kinds.cells import clean
from depok_desk.services.file_media import JPEG, PNG, media_of, refuse_program, rightly_named
from depok_desk.services.photos import prepared, prepared_logo
from depok_desk.store.bulk import table_of
from depok_desk.store.journal import doing
from depok_desk.store.shelf import Shelf
from depok_desk.words import storable

MOST_BYTES = 25_000_000
"""How large an attached file may be; a photo may be larger, it is made small."""

MOST_PHOTO_BYTES = 80_000_000


@dataclass(frozen=True)
class Incoming:
    """A file that was read and judged, ready to be attached: its name, kind, bytes and role."""

    name: str
    media: str
    content: bytes
    role: str

    @cached_property
    def key(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.content).hexdigest()


Source = Path | tuple[str, bytes] | Incoming
"""A file of this PC, a name with bytes (a picture that was pasted), or what was read of either before."""


def read_file(source: Source, role: str = "file") -> Incoming:
    """Read and judge a file, which takes a moment for a photo; photos and logos become small and upright.

    Raises:
        UserError: it cannot be read, is too large, a program, or no picture although it should be one.
    """
    if isinstance(source, Incoming):
        return source
    name, content = _named_bytes(source, MOST_PHOTO_BYTES if role == "photo" else MOST_BYTES)
    if not content:
        raise UserError(f"“{name}” kosong (0 bita), jadi tidak dilampirkan; periksa berkas aslinya.")
    refuse_program(content, name)
    stem = Path(name).stem or "foto"
    if role == "photo":
        return Incoming(f"{stem}.jpg", JPEG, prepared(content, name), role)
    if role == "logo":
        return Incoming(f"{stem}.png", PNG, prepared_logo(content, name), role)
    media = media_of(content)
    return Incoming(rightly_named(name, media), media, content, role)


def attach(
    session: Session, shelf: Shelf, owner_table: str, owner_id: str, source: Source, *, role: str = "file"
) -> Attachment:
    """Attach a file to a record, behind those it has; one that lies in its bin comes back.

    Raises:
        UserError: the record is gone, it has this very file already, or the file is refused.
    """
    ready = read_file(source, role)
    refuse_same(session, owner_table, owner_id, ready)
    _refuse_gone(session, owner_table, owner_id)
    key = shelf.keep(ready.content)
    same = _same(session, owner_table, owner_id, ready)
    place = _last_place(session, owner_table, owner_id) + 1
    if same is None:
        same = Attachment(owner_table=owner_table, owner_id=owner_id, role=ready.role, sha256=key)
        same.name, same.media, same.size = clean(ready.name)[-255:], ready.media, len(ready.content)
        session.add(same)
    same.archived_at, same.position = None, place
    session.flush()
    return same


def refuse_same(session: Session, owner_table: str, owner_id: str, ready: Incoming) -> None:
    """Tell that a record has this very file already.

    Raises:
        UserError: it has.
    """
    same = _same(session, owner_table, owner_id, ready)
    if same is not None and same.archived_at is None:
        raise UserError(f"“{ready.name}” sudah dilampirkan di sini sebagai “{same.name}”.")


def attachments_of(
    session: Session, table: str, owner_id: str, roles: Sequence[str] = ()
) -> list[Attachment]:
    """What is attached to a record in its order, of some roles or of all."""
    wanted = select(Attachment).where(
        Attachment.owner_table == table, Attachment.owner_id == owner_id, Attachment.archived_at.is_(None)
    )
    if roles:
        wanted = wanted.where(Attachment.role.in_(roles))
    return list(session.scalars(wanted.order_by(Attachment.position, Attachment.id)))


def shown_photo(session: Session, table: str, owner_id: str) -> str:
    """The SHA-256 of the photo that stands for a record; of an IKM without one, that of its first product.

    Empty if there is none.
    """
    own = attachments_of(session, table, owner_id, ("photo", "logo"))
    if own or table != "ikm":
        return own[0].sha256 if own else ""
    products = select(Product.id).where(Product.ikm_id == owner_id, Product.archived_at.is_(None))
    found = session.scalars(
        select(Attachment.sha256)
        .where(Attachment.owner_table == "product", Attachment.owner_id.in_(products))
        .where(Attachment.role == "photo", Attachment.archived_at.is_(None))
        .order_by(Attachment.owner_id, Attachment.position)
        .limit(1)
    )
    return found.first() or ""


def remove(session: Session, ids: Sequence[str]) -> int:
    """Move attachments to the bin; their bytes stay on the shelf. Returns how many."""
    gone = session.scalars(select(Attachment).where(Attachment.id.in_(ids))).all()
    for one in gone:
        one.archived_at = doing(session).at
    return len(gone)


def rename(session: Session, attachment_id: str, name: str) -> None:
    """Give an attachment another name; its ending is kept.

    Raises:
        UserError: the name is empty, or the attachment is gone.
    """
    one = _present(session, attachment_id)
    ending = Path(one.name).suffix
    named = clean(name)
    stem = named[: -len(ending)] if ending and named.casefold().endswith(ending.casefold()) else named
    if not stem.strip(" ."):
        raise UserError("Nama berkas tidak boleh kosong; tulis nama yang mudah dikenali.")
    one.name = safe_name(f"{stem}{ending}")


def note(session: Session, attachment_id: str, text: str) -> None:
    """Write a remark beside an attachment; an empty one takes it away.

    Raises:
        UserError: the attachment is gone.
    """
    _present(session, attachment_id).notes = storable(text).strip() or None


def move(session: Session, attachment_id: str, step: int) -> None:
    """Move an attachment before (-1) or behind (1) its neighbour of the same role.

    Raises:
        UserError: the attachment is gone.
    """
    one = _present(session, attachment_id)
    row = attachments_of(session, one.owner_table, one.owner_id, (one.role,))
    place = next(at for at, each in enumerate(row) if each.id == one.id)
    other = place + step
    if 0 <= other < len(row):
        row[place], row[other] = row[other], row[place]
        _number(row)


def make_main(session: Session, attachment_id: str) -> None:
    """Let a photo be the one that is shown for its record.

    Raises:
        UserError: the attachment is gone.
    """
    one = _present(session, attachment_id)
    row = attachments_of(session, one.owner_table, one.owner_id, (one.role,))
    _number(sorted(row, key=lambda each: each.id != one.id))


def role_words(role: str) -> str:
    """What a role is called: `Foto`, `Pindaian`."""
    return ATTACHMENT_ROLE.show(role)


def _number(row: Sequence[Attachment]) -> None:
    """Let these stand in this order."""
    for place, each in enumerate(row):
        each.position = place


def _named_bytes(source: Path | tuple[str, bytes], most: int) -> tuple[str, bytes]:
    name, size = (source.name, _size_of(source)) if isinstance(source, Path) else (source[0], len(source[1]))
    if size > most:
        raise UserError(
            f"“{name}” terlalu besar ({size // 1_000_000} MB; paling besar {most // 1_000_000} MB). "
            "Perkecil dahulu, misalnya dengan memindai ulang pada mutu lebih rendah."
        )
    return name, source.read_bytes() if isinstance(source, Path) else source[1]


def _size_of(path: Path) -> int:
    try:
        with path.open("rb"):
            return path.stat().st_size
    except IsADirectoryError as error:
        raise UserError(f"“{path.name}” adalah folder; pilih berkas di dalamnya.") from error
    except OSError as error:
        raise UserError(
            f"“{path.name}” tidak dapat dibaca ({error.strerror}); periksa apakah berkasnya masih ada."
        ) from error


def _refuse_gone(session: Session, owner_table: str, owner_id: str) -> None:
    table = table_of(owner_table)
    if session.scalar(select(table.c.id).where(table.c.id == owner_id)) is None:
        raise UserError(
            "Catatan ini sudah tidak ada, jadi tidak dapat diberi lampiran; muat ulang daftarnya."
        )


def _same(session: Session, table: str, owner_id: str, ready: Incoming) -> Attachment | None:
    return session.scalars(
        select(Attachment)
        .where(Attachment.owner_table == table, Attachment.owner_id == owner_id)
        .where(Attachment.sha256 == ready.key, Attachment.role == ready.role)
        .order_by(Attachment.archived_at.is_not(None))
    ).first()


def _last_place(session: Session, table: str, owner_id: str) -> int:
    last = session.scalar(
        select(func.max(Attachment.position)).where(
            Attachment.owner_table == table, Attachment.owner_id == owner_id
        )
    )
    return -1 if last is None else last


def _present(session: Session, attachment_id: str) -> Attachment:
    one = session.get(Attachment, attachment_id)
    if one is None or one.archived_at is not None:
        raise UserError("Lampiran ini sudah tidak ada; muat ulang daftarnya.")
    return one
