"""Finding any record of the office by what people remember of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.fields import field_of
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.sorting import SortKey
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.registers.register import Column, Register
from depok_desk.services.searching import holding
from depok_desk.store.search import matches, similar_ids
from depok_desk.words import folded, search_words, searchable

_LAST = "\U0010ffff"
"""Sorts behind all that begins like a text."""

_NUMBER_DIGITS = 5
_NIK_DIGITS = 16
_BETWEEN = str.maketrans("", "", " .-/()+")


class Rank(IntEnum):
    """How well a record fits what was typed; the lower the better."""

    NUMBER, START, WITHIN, SIMILAR = range(4)


@dataclass(frozen=True)
class Found:
    """A record as it is offered: `id` is what the page of its `register` opens, of a result its session.

    `detail` says which of several it is, `matched` what fits if the caption does not. Personal values stand
    in neither unmasked.
    """

    register: str
    id: str
    caption: str
    detail: str
    matched: str = ""
    rank: Rank = Rank.WITHIN


@dataclass(frozen=True)
class Face:
    """How a register's records are shown where one looks for anything, by keys of its columns.

    `numbers` are official ones that lead to one record, `told` what else may have fitted.
    """

    register: Register
    caption: str
    detail: tuple[str, ...]
    numbers: tuple[InstrumentedAttribute[Any], ...] = ()
    told: tuple[str, ...] = ()
    opens: ColumnElement[str] | None = None

    @property
    def id(self) -> ColumnElement[str]:
        """What its page opens."""
        return self.register.model.id.expression if self.opens is None else self.opens

    def columns(self, keys: Iterable[str]) -> list[Column]:
        """The columns with these keys."""
        return [column for key in keys if (column := self.register.column(key))]


_session = select(Candidate.session_id).where(Candidate.id == Outcome.candidate_id).scalar_subquery()

FIRMS = Face(
    IKM,
    "name",
    ("district", "sector", "number"),
    (Ikm.number, Ikm.nib),
    ("owner", "brand", "main_product", "nib", "phone", "number"),
)
FACES = (
    FIRMS,
    Face(COMMUNITIES, "name", ("sector", "district"), told=("short_name", "chair")),
    Face(CERTIFICATES, "number", ("name", "product", "status"), (Certificate.number, Certificate.code)),
    Face(OUTCOMES, "product", ("name", "grade", "session"), told=("certificate",), opens=_session),
)


def find(session: Session, typed: str, limit: int = 6) -> list[Found]:
    """The records that fit what was typed, the best first, of each register `limit` at most.

    A number that fits exactly comes first, then names that begin so, then those that hold the words; only
    where there are none of these, those that hold them with a letter or two wrong.
    """
    typed = searchable(typed)
    if not folded(typed):
        return []
    found = [each for face in FACES for each in _in_register(session, face, typed, limit)]
    found += _by_belongings(session, typed, limit)
    if not found:
        found = [each for face in FACES for each in _similar(session, face, typed, limit)]
    best: dict[tuple[str, str, str, str], Found] = {}
    for each in sorted(found, key=lambda one: one.rank):
        best.setdefault((each.register, each.id, each.caption, each.detail), each)
    return _at_most(best.values(), limit)


def records(session: Session, places: Sequence[tuple[str, str]]) -> list[Found]:
    """Some records by register and id, in this order; those that are gone are left out."""
    shown: dict[tuple[str, str], Found] = {}
    for face in FACES:
        ids = [key for register, key in places if register == face.register.key]
        if ids:
            for each in _shown(session, face, _rows(face).where(face.id.in_(ids)), ""):
                shown.setdefault((each.register, each.id), each)
    return [shown[place] for place in places if place in shown]


def _at_most(found: Iterable[Found], limit: int) -> list[Found]:
    kept: list[Found] = []
    for each in found:
        if sum(one.register == each.register for one in kept) < limit:
            kept.append(each)
    return kept


def _in_register(session: Session, face: Face, typed: str, limit: int) -> Iterator[Found]:
    """Those of one register: by number, by the beginning of the caption, by the words."""
    caption = _column(face, face.caption).value
    order = SortKey(caption)
    begin = typed.strip().lower()
    asked = [order >= begin, order < begin + _LAST]
    if by_number := _numbered(face, typed):
        yield from _shown(session, face, _rows(face).where(or_(*by_number)).limit(limit), typed, Rank.NUMBER)
    wanted = _rows(face).order_by(order, face.register.model.id).limit(limit)
    yield from _shown(session, face, wanted.where(*asked), typed, Rank.START)
    held = holding(session, face.register, typed)
    if held is not None:
        yield from _shown(session, face, wanted.where(held), typed)


def _numbered(face: Face, typed: str) -> list[ColumnElement[bool]]:
    """That an official number is the one typed, with or without what stands between its signs."""
    spelled = {typed.strip(), typed.strip().upper(), typed.translate(_BETWEEN)}
    found: list[ColumnElement[bool]] = [number.in_(spelled) for number in face.numbers]
    digits = typed.translate(_BETWEEN)
    if face is FIRMS and digits.isdecimal():
        if len(digits) <= _NUMBER_DIGITS:
            found.append(Ikm.number == f"IKM-{int(digits):05}")
        if len(digits) == _NIK_DIGITS:
            found.append(Ikm.owner_nik == digits)
    return found


def _by_belongings(session: Session, typed: str, limit: int) -> Iterator[Found]:
    """Firms found by the name of a product, or the number of a licence."""
    products = select(Product.ikm_id, Product.name)
    licences = select(Licence.ikm_id, Licence.kind, Licence.number)
    for model, query, column in ((Product, products, Product.name), (Licence, licences, Licence.number)):
        held = matches(session, model, (column,), typed)
        if held is None:
            continue
        rows = session.execute(query.where(held, model.archived_at.is_(None)).limit(limit)).all()
        told = {row[0]: _belonging(row[1:]) for row in rows}
        firms = _rows(FIRMS).where(Ikm.id.in_(told))
        yield from (replace(each, matched=told[each.id]) for each in _shown(session, FIRMS, firms, ""))


def _belonging(values: Sequence[Any]) -> str:
    """“Produk: Abon Sapi”, “P-IRT: 2063276010001”."""
    if len(values) == 1:
        return f"Produk: {values[0]}"
    return f"{field_of(Licence.kind).kind.show(values[0])}: {values[1]}"


def _similar(session: Session, face: Face, typed: str, limit: int) -> Iterator[Found]:
    ids = similar_ids(session, face.register.model, face.register.search, typed, limit)
    for each in ids:
        yield from _shown(
            session, face, _rows(face).where(face.register.model.id == each), typed, Rank.SIMILAR
        )


def _rows(face: Face) -> Select[Any]:
    """What is shown of a register's records, those in the bin left out."""
    columns = face.columns((face.caption, *face.detail, *face.told))
    values = (column.value.label(f"value_{at}") for at, column in enumerate(columns))
    return select(face.id.label("opened"), *values).where(face.register.model.archived_at.is_(None))


def _shown(
    session: Session, face: Face, wanted: Select[Any], typed: str, rank: Rank = Rank.WITHIN
) -> Iterator[Found]:
    columns = face.columns((face.caption, *face.detail, *face.told))
    parts = 1 + len(face.detail)
    for row in session.execute(wanted):
        values = list(zip(columns, row[1:], strict=True))
        caption, *detail = (column.show(value) for column, value in values[:parts])
        matched = _matched(typed, caption, values[parts:])
        yield Found(face.register.key, row[0], caption, " · ".join(filter(None, detail)), matched, rank)


def _matched(typed: str, caption: str, told: Sequence[tuple[Column, Any]]) -> str:
    """What fits that is not in the caption, such as “Pemilik: Asep Ridwan”; its value masked if personal."""
    missing = [word for word in search_words(typed) if word not in folded(caption)]
    for column, value in told:
        digits = [word.translate(_BETWEEN).removeprefix("0") for word in missing]
        if any(word and word in folded(str(value or "")) for word in (*missing, *digits)):
            return f"{column.label}: {column.show(value)}"
    return ""


def _column(face: Face, key: str) -> Column:
    (found,) = face.columns((key,))
    return found
