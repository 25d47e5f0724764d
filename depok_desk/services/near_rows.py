"""Rows that only resemble what was typed, for when none holds it exactly."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from depok_desk.registers.register import Column, Register
from depok_desk.services.listing import Row, View, matching, rows_by_id
from depok_desk.store.search import similar_ids

MOST = 50


def near_rows(session: Session, register: Register, view: View, columns: Sequence[Column]) -> list[Row]:
    """The rows most alike what is typed, best first, as far as they meet the view's conditions."""
    alike = similar_ids(session, register.model, register.search, view.typed, MOST)
    kept = matching(session, register, replace(view, typed="", pinned=()), alike)
    found = rows_by_id(session, register, [each for each in alike if each in kept], columns)
    return [found[each] for each in alike if each in found]
