"""What hangs on two records that become one: which rows move over, and which are there already."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from depok_desk.model.attachment import Attachment
from depok_desk.model.base import Record
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate
from depok_desk.model.fields import fields_of
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.jury import Juror
from depok_desk.services.merging_fields import Choices, FieldMerge, compare_rows
from depok_desk.words import folded


@dataclass(frozen=True)
class PartMerge:
    """One row of the other record: it moves over, or meets a row `into` of the kept one that is the same.

    `fields` compares the two rows that meet.
    """

    model: type[Record]
    row_id: str
    caption: str
    into: str = ""
    fields: tuple[FieldMerge, ...] = ()

    @property
    def key(self) -> str:
        """What the choice between the two rows is called."""
        return f"{self.model.__tablename__}:{self.row_id}"

    @property
    def title(self) -> str:
        """What such rows are called."""
        return self.model.TITLE

    @property
    def differing(self) -> tuple[FieldMerge, ...]:
        """The fields in which both rows are filled with different values."""
        return tuple(each for each in self.fields if each.differs)

    @property
    def left_over(self) -> tuple[str, ...]:
        """What would be lost, in words."""
        lost = (each.left_over for each in self.fields)
        return tuple(f"{self.title} {self.caption}, {text}" for text in lost if text)


@dataclass(frozen=True)
class _Belonging:
    """A kind of row that hangs on a record by its column `owner`; `same` tells which rows are one thing."""

    model: type[Record]
    owner: str
    same: Callable[[Session, Any, Any], bool]
    without: frozenset[str] = field(default_factory=frozenset[str])


def parts_of(session: Session, kept: Record, other: Record, choices: Choices) -> tuple[PartMerge, ...]:
    """What becomes of everything that hangs on the other record."""
    return tuple(
        part
        for belonging in BELONGINGS[type(kept)]
        for part in _parts(session, belonging, kept, other, choices)
    )


def carry_out(session: Session, kept: Record, parts: Sequence[PartMerge]) -> None:
    """Move rows over to the kept record, and fill those that were there already."""
    owners = {belonging.model: belonging.owner for belonging in BELONGINGS[type(kept)]}
    behind = _first_free_position(session, kept)
    for part in parts:
        row = session.get_one(part.model, part.row_id)
        if not part.into:
            setattr(row, owners[part.model], kept.id)
            if isinstance(row, Attachment):
                row.position += behind
            continue
        target = session.get_one(part.model, part.into)
        target.archived_at = None
        for each in part.fields:
            if each.takes_other:
                setattr(target, each.key, each.other)


def _parts(
    session: Session, belonging: _Belonging, kept: Record, other: Record, choices: Choices
) -> Iterator[PartMerge]:
    mine = list(session.scalars(_rows(belonging, kept)))
    theirs = session.scalars(_rows(belonging, other).where(belonging.model.archived_at.is_(None)))
    without = belonging.without | {belonging.owner}
    for row in theirs.all():
        into = next((each for each in mine if belonging.same(session, each, row)), None)
        if into is None:
            yield PartMerge(belonging.model, row.id, row.caption())
            continue
        mine.remove(into)
        part = PartMerge(belonging.model, row.id, row.caption(), into.id)
        side = choices.get(part.key, into.archived_at is not None)
        chosen = dict.fromkeys(fields_of(belonging.model), side)
        yield replace(part, fields=compare_rows(session, into, row, chosen, without=without))


def _rows(belonging: _Belonging, owner: Record) -> Select[Any]:
    model = belonging.model
    wanted = select(model).where(getattr(model, belonging.owner) == owner.id)
    if model is Attachment:
        wanted = wanted.where(Attachment.owner_table == owner.__tablename__)
    return wanted.order_by(model.created_at, model.id)


def _first_free_position(session: Session, kept: Record) -> int:
    last = select(func.max(Attachment.position)).where(
        Attachment.owner_table == kept.__tablename__, Attachment.owner_id == kept.id
    )
    highest = session.scalar(last)
    return 0 if highest is None else highest + 1


def _same_product(session: Session, one: Product, other: Product) -> bool:
    """The same name, and nothing that was judged, licensed or filed under the other one."""
    if one.archived_at or folded(one.name) != folded(other.name):
        return False
    users = (Candidate.product_id, Licence.product_id, Attachment.owner_id)
    return not any(session.scalar(select(func.count()).where(user == other.id)) for user in users)


def _same_licence(_: Session, one: Licence, other: Licence) -> bool:
    return not one.archived_at and one.kind == other.kind and _signs(one.number) == _signs(other.number)


def _same_year(_: Session, one: YearFigures, other: YearFigures) -> bool:
    return one.year == other.year


def _same_membership(_: Session, one: Membership, other: Membership) -> bool:
    """The same community, or the same IKM, from the same year on or from an unknown one."""
    alike = one.community_id == other.community_id or one.ikm_id == other.ikm_id
    return alike and (one.since == other.since or None in {one.since, other.since})


def _same_file(_: Session, one: Attachment, other: Attachment) -> bool:
    return not one.archived_at and one.sha256 == other.sha256


def _never(_: Session, one: Record, other: Record) -> bool:
    del one, other
    return False


def _signs(text: str | None) -> str:
    return "".join(filter(str.isalnum, folded(text or "")))


_FILES = _Belonging(Attachment, "owner_id", _same_file, frozenset({"role", "name", "size", "position"}))

BELONGINGS: dict[type[Record], tuple[_Belonging, ...]] = {
    Ikm: (
        _Belonging(Product, "ikm_id", _same_product),
        _Belonging(Licence, "ikm_id", _same_licence),
        _Belonging(YearFigures, "ikm_id", _same_year),
        _Belonging(Membership, "ikm_id", _same_membership),
        _Belonging(Candidate, "ikm_id", _never),
        _Belonging(Juror, "ikm_id", _never),
        _FILES,
    ),
    Community: (
        _Belonging(Membership, "community_id", _same_membership),
        _Belonging(Juror, "community_id", _never),
        _FILES,
    ),
}
"""Every kind of row that hangs on a record that can be merged."""
