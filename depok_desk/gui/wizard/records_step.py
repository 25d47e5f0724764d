"""A step that asks for some fields of the office's and the council's records."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.wizard.record_block import RecordBlock
from depok_desk.gui.wizard.step import Step, Words
from depok_desk.model.base import Record
from depok_desk.model.institution import Institution, Letterhead, NumberBook, Official
from depok_desk.model.kinds.clock import today
from depok_desk.services.first_steps import confirm
from depok_desk.services.numbering import CURATION

Finding = Callable[[Session], tuple[str, Mapping[str, Any]]]
ISSUERS = {"dinas": "Dinas", "dekranasda": "Dekranasda"}


class RecordsStep(Step):
    """Blocks of fields below one another, all kept by one deed; other things may stand between them."""

    def __init__(self, desk: Desk, words: Words) -> None:
        super().__init__(words)
        self._desk = desk
        self.blocks: list[RecordBlock] = []

    def add(self, block: RecordBlock, beneath: QWidget | None = None) -> None:
        """Ask for the fields of another record, with something beneath them."""
        self.blocks.append(block)
        self.column.addWidget(block)
        if beneath is not None:
            block.column.addSpacing(scaled(6))
            block.column.addWidget(beneath)

    def refresh(self) -> None:
        """Show what is stored of all records."""
        for block in self.blocks:
            block.refresh()

    def keep(self) -> bool:
        """Keep all records in one deed, and take the step as done."""
        if not all(block.is_right() for block in self.blocks):
            return False
        self._desk.do(f"Langkah pertama: {self.words.short.lower()}", self._store, tell=False)
        self.refresh()
        return True

    def _store(self, session: Session) -> None:
        for block in self.blocks:
            block.keep(session)
        confirm(session, self.words.key)


def institution_of(kind: str) -> Finding:
    """Finds the institution of a kind."""
    return lambda session: (_first(session, _institutions(kind)), {"kind": kind})


def letterhead_of(kind: str) -> Finding:
    """Finds the letterhead of the institution of a kind."""
    return _belonging(kind, Letterhead, lambda wanted: wanted, {})


def official_of(kind: str) -> Finding:
    """Finds who came into office last in the institution of a kind."""
    return _belonging(
        kind,
        Official,
        lambda wanted: wanted.order_by(Official.from_date.desc().nulls_last(), Official.id.desc()),
        {"variant": "definitif"},
    )


def book_of(kind: str) -> Finding:
    """Finds this year's number book for certificates of the institution of a kind."""
    year = today().year
    return _belonging(
        kind,
        NumberBook,
        lambda wanted: wanted.where(NumberBook.kind == CURATION, NumberBook.year == year),
        {"kind": CURATION, "year": year, "last": 0},
    )


def _belonging(
    kind: str,
    model: type[Letterhead] | type[Official] | type[NumberBook],
    narrowed: Callable[[Select[str]], Select[str]],
    given: Mapping[str, Any],
) -> Finding:
    def find(session: Session) -> tuple[str, Mapping[str, Any]]:
        owner = _first(session, _institutions(kind))
        wanted = select(model.id).where(model.institution_id == owner, model.archived_at.is_(None))
        return _first(session, narrowed(wanted)), {**given, "institution_id": owner}

    return find


def _institutions(kind: str) -> Select[str]:
    return (
        select(Institution.id)
        .where(Institution.kind == kind, Institution.archived_at.is_(None))
        .order_by(Institution.created_at, Institution.id)
    )


def _first(session: Session, wanted: Select[str]) -> str:
    return session.scalars(wanted.limit(1)).first() or ""


def blocks(
    desk: Desk, model: type[Record], keys: Mapping[str, Sequence[str]], find: Callable[[str], Finding]
) -> Mapping[str, RecordBlock]:
    """One block for the office and one for the council, each with its own fields."""
    return {
        kind: RecordBlock(desk, ISSUERS[kind], model, fields, find(kind)) for kind, fields in keys.items()
    }
