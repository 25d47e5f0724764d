"""Finding a register's rows by typed words, also by what they hold in fields of the office's own."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from depok_desk.model.custom import CustomValue
from depok_desk.registers.register import Register
from depok_desk.services.custom_values import custom_fields
from depok_desk.store.search import matches
from depok_desk.words import search_words

_TEXTS = frozenset({"text", "long_text", "choice"})
"""The kinds of fields that are words."""


def holding(session: Session, register: Register, typed: str) -> ColumnElement[bool] | None:
    """The condition that a row holds every typed word somewhere; None when nothing was typed."""
    fields = [field.id for field in custom_fields(session, register.key) if field.kind in _TEXTS]
    if not fields:
        return matches(session, register.model, register.search, typed)
    words = search_words(typed)
    each = (_somewhere(session, register, fields, word) for word in words)
    return and_(*each) if words else None


def _somewhere(session: Session, register: Register, fields: Sequence[str], word: str) -> ColumnElement[bool]:
    """That a row holds a word in its own columns or in an added field of wording."""
    own = matches(session, register.model, register.search, word)
    held = select(CustomValue.owner_id).where(
        CustomValue.field_id.in_(fields), func.lower(CustomValue.wording).contains(word, autoescape=True)
    )
    added = register.model.id.in_(held)
    return added if own is None else or_(own, added)
