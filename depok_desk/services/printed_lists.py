"""The facts of a printed list: a register as one sees it, with columns, order and filter."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.facts import ListingColumn, ListingFacts
from depok_desk.model.institution import Institution
from depok_desk.registers.register import Column, Register
from depok_desk.services.listing import View, all_rows, shown_columns
from depok_desk.words import count_of


def listing_facts(
    session: Session, register: Register, view: View, *, on: date, columns: Sequence[Column] = ()
) -> ListingFacts:
    """A list of all rows of a view, personal data masked, under the office's letterhead."""
    wanted = tuple(columns) or shown_columns(register)
    rows = [
        (str(place), *(column.show(value) for column, value in zip(wanted, row[1:], strict=True)))
        for place, row in enumerate(all_rows(session, register, view, wanted), 1)
    ]
    return ListingFacts(
        title=f"Daftar {register.title}",
        subtitle=_filter_words(register, view),
        columns=(ListingColumn("No.", 5, right=True), *map(_printed, wanted)),
        rows=rows,
        as_of=on,
        head=head_lines(session),
        totals=("", f"Jumlah: {count_of(len(rows), register.one)}", *[""] * (len(wanted) - 1)),
    )


def head_lines(session: Session) -> tuple[str, ...]:
    """The lines of the office's letterhead, the main one last."""
    office = session.scalars(
        select(Institution).where(Institution.kind == "dinas").order_by(Institution.id)
    ).first()
    letterhead = office.letterhead if office else None
    if letterhead is None:
        return ()
    return tuple(line for line in (letterhead.upper_line, letterhead.main_line) if line)


def _printed(column: Column) -> ListingColumn:
    return ListingColumn(column.label, column.width, right=column.kind.right)


def _filter_words(register: Register, view: View) -> str:
    """The filter in words: what was typed and which values were ticked."""
    said = [f"memuat “{view.typed}”"] if view.typed else []
    for key, condition in view.where:
        column = register.column(key)
        if column:
            said.append(f"{column.label}: {condition.words(column)}")
    return "; ".join(said)
