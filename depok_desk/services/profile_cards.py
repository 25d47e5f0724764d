"""The facts of profile cards and catalogue entries, as far as the owner lets them be shared."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.fields import fields_of
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.kinds.choices import IKM_STATUS, SECTOR
from depok_desk.model.kinds.office_choices import LICENCE_KIND
from depok_desk.model.profile_facts import (
    CatalogueFacts,
    EntryFacts,
    JudgingFacts,
    LicenceFacts,
    ProductFacts,
    ProfileFacts,
)
from depok_desk.services.attachments import shown_photo
from depok_desk.services.belongings import communities, judgings
from depok_desk.services.printed_lists import head_lines
from depok_desk.store.shelf import Shelf

PHOTO, CONTACT = "foto", "kontak"
"""Words of the consent that let a photo or contact data be shared."""

_WORD = re.compile(r"\w+")
_REFUSALS = {"tidak", "tanpa", "bukan", "jangan", "kecuali", "belum"}
_CONTACTS = ("whatsapp", "phone", "email", "instagram", "marketplace")


def consented(ikm: Ikm, what: str) -> bool:
    """Whether the owner has agreed that this is shared; nothing said is no, as is “tanpa” or “tidak”."""
    said = set(_WORD.findall(words.folded(ikm.consent or "")))
    return what in said and not said & _REFUSALS


def profile_facts(session: Session, ids: Sequence[str], on: date) -> list[ProfileFacts]:
    """The profile cards of some IKM in this order, as of a day; those that are gone are left out.

    Raises:
        UserError: none of them is there.
    """
    head = head_lines(session)
    found = [_profile(session, ikm, head, on) for ikm in _present(session, ids)]
    if not found:
        raise UserError("Tidak ada IKM untuk dicetak; pilih sedikitnya satu IKM dalam daftar.")
    return found


def catalogue_facts(session: Session, ids: Sequence[str], on: date) -> CatalogueFacts:
    """Catalogue entries of some IKM in this order, as of a day.

    Raises:
        UserError: none of them is there.
    """
    entries = tuple(_entry(session, ikm) for ikm in _present(session, ids))
    if not entries:
        raise UserError("Tidak ada IKM untuk katalog; pilih sedikitnya satu IKM dalam daftar.")
    return CatalogueFacts(entries, head=head_lines(session), as_of=on)


def pictures_of(shelf: Shelf, facts: Iterable[ProfileFacts | EntryFacts]) -> dict[str, bytes]:
    """The photos that these papers show, by SHA-256; those the shelf has lost are left out."""
    keys = {key for each in facts for key in (each.photo, *(one.photo for one in each.products)) if key}
    found: dict[str, bytes] = {}
    for key in sorted(keys):
        try:
            found[key] = shelf.read(key)
        except UserError:  # the paper is printed without it, as without any photo
            continue
    return found


def _present(session: Session, ids: Sequence[str]) -> Iterator[Ikm]:
    found = (session.get(Ikm, key) for key in ids)
    return (ikm for ikm in found if ikm is not None and ikm.archived_at is None)


def _profile(session: Session, ikm: Ikm, head: tuple[str, ...], on: date) -> ProfileFacts:
    judged = tuple(_judgings(session, ikm.id))
    return ProfileFacts(
        name=ikm.name,
        plate=tuple(filter(None, (ikm.number, SECTOR.show(ikm.sector), IKM_STATUS.show(ikm.status)))),
        photo=shown_photo(session, "ikm", ikm.id),
        lines=_lines(ikm),
        contacts=_contacts(ikm),
        products=tuple(_products(session, ikm.id)),
        licences=tuple(_licences(session, ikm, on)),
        judgings=judged,
        communities=tuple(_memberships(session, ikm.id)),
        head=head,
        as_of=on,
    )


def _entry(session: Session, ikm: Ikm) -> EntryFacts:
    photos = consented(ikm, PHOTO)
    products = tuple(_products(session, ikm.id, photos=photos))
    grade = next((outcome.grade for outcome in _passed(session, ikm.id) if outcome.grade), "")
    return EntryFacts(
        name=ikm.brand or ikm.name,
        plate=tuple(filter(None, (SECTOR.show(ikm.sector), f"Terkurasi, grade {grade}" if grade else ""))),
        place=_place(ikm),
        products=products,
        contacts=_contacts(ikm),
        photo=shown_photo(session, "ikm", ikm.id) if photos else "",
    )


def _lines(ikm: Ikm) -> tuple[tuple[str, str], ...]:
    street = ikm.address if consented(ikm, CONTACT) else ""
    known = (
        ("Pemilik", ikm.owner),
        ("Merek dagang", ikm.brand),
        ("Produk unggulan", ikm.main_product),
        ("Berdiri", str(ikm.established or "")),
        ("Alamat", ", ".join(filter(None, (street, _place(ikm))))),
    )
    return tuple((label, text) for label, text in known if text)


def _place(ikm: Ikm) -> str:
    ward = f"Kelurahan {ikm.ward.name}" if ikm.ward else ""
    district = f"Kecamatan {ikm.district.name}" if ikm.district else ""
    return ", ".join(filter(None, (ward, district, "Kota Depok" if ward or district else "")))


def _contacts(ikm: Ikm) -> tuple[tuple[str, str], ...]:
    if not consented(ikm, CONTACT):
        return ()
    declared = fields_of(Ikm)
    known = ((declared[key].label, declared[key].kind.show(getattr(ikm, key))) for key in _CONTACTS)
    return tuple((label, text) for label, text in known if text)


def _products(session: Session, ikm_id: str, *, photos: bool = True) -> Iterator[ProductFacts]:
    found = session.scalars(
        select(Product)
        .where(Product.ikm_id == ikm_id, Product.archived_at.is_(None))
        .order_by(Product.created_at, Product.id)
    )
    for one in found:
        price = words.rupiah(one.unit_price) if one.unit_price is not None else ""
        unit = f" per {one.unit}" if price and one.unit else ""
        photo = shown_photo(session, "product", one.id) if photos else ""
        yield ProductFacts(one.name, price + unit, one.description or "", photo)


def _licences(session: Session, ikm: Ikm, on: date) -> Iterator[LicenceFacts]:
    if ikm.nib:
        yield LicenceFacts("NIB", ikm.nib)
    found = session.scalars(
        select(Licence)
        .where(Licence.ikm_id == ikm.id, Licence.archived_at.is_(None))
        .order_by(Licence.kind, Licence.id)
    )
    for one in found:
        until = f"sampai {words.long_date(one.expires_on)}" if one.expires_on else one.status or ""
        lapsed = one.expires_on is not None and one.expires_on < on
        yield LicenceFacts(LICENCE_KIND.show(one.kind), one.number or "", until, lapsed)


def _judgings(session: Session, ikm_id: str) -> Iterator[JudgingFacts]:
    for _, sitting, product, score, grade, decision, day, number in judgings(session, ikm_id):
        marks = " · ".join(filter(None, (decision, score, f"grade {grade}" if grade else "")))
        yield JudgingFacts(day, product, marks, sitting, number)


def _memberships(session: Session, ikm_id: str) -> Iterator[str]:
    for _, name, role, period in communities(session, ikm_id):
        yield f"{name} ({', '.join(filter(None, (role, period)))})"


def _passed(session: Session, ikm_id: str) -> Iterator[Outcome]:
    """What was passed, the latest first."""
    return iter(
        session.scalars(
            select(Outcome)
            .join(Candidate, Candidate.id == Outcome.candidate_id)
            .join(CurationSession, CurationSession.id == Candidate.session_id)
            .where(Candidate.ikm_id == ikm_id, Outcome.decision == "lulus", Outcome.archived_at.is_(None))
            .order_by(Outcome.decided_on.desc().nulls_last(), Outcome.id.desc())
        )
    )
