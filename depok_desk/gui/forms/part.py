"""What belongs to a record, as its form lists it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.model.base import Record
from depok_desk.model.fields import fields_of
from depok_desk.registers.register import Entry, entries
from depok_desk.services import belongings
from depok_desk.services.licence_rows import Advice

Texts = Sequence[belongings.Texts]


def _nothing_wrong(_: Mapping[str, Any]) -> Mapping[str, str]:
    return {}


def _no_advice(_: Mapping[str, Any]) -> Mapping[str, Advice]:
    return {}


@dataclass(frozen=True)
class Part:
    """Records that are entered within another's form: shown as a list of `keys`, each with a small form.

    `given` is what a new one starts with; the attributes in `without` are not asked for. `check` judges all
    values together: attribute -> sentence about what is wrong; `advice` follows what is being filled in. A
    part whose list shows more than its own fields has `shown` columns and reads their texts with `texts`;
    `remark` is what the rows say together, `nothing` what stands in place of none.
    """

    title: str
    model: type[Record]
    owner_key: str
    keys: tuple[str, ...]
    without: tuple[str, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])
    check: Callable[[Mapping[str, Any]], Mapping[str, str]] = _nothing_wrong
    advice: Callable[[Mapping[str, Any]], Mapping[str, Advice]] = _no_advice
    shown: tuple[ListColumn, ...] = ()
    texts: Callable[[Session, str], Texts] | None = None
    remark: Callable[[Session, str], str] | None = None
    nothing: Callable[[Session, str], str] | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The fields of its small form."""
        return entries(self.model, without=(self.owner_key, *self.without))

    @property
    def columns(self) -> list[ListColumn]:
        """The list's columns, as the model declares them."""
        declared = fields_of(self.model)
        return list(self.shown) or [
            ListColumn(key, declared[key].label, declared[key].width, declared[key].kind.right)
            for key in self.keys
        ]

    def without_rows(self, session: Session, owner: str) -> str:
        """What stands where an owner has no rows."""
        return self.nothing(session, owner) if self.nothing else f"Belum ada {self.title.lower()}."

    def rows(self, session: Session, owner: str) -> Texts:
        """The rows of one owner."""
        if self.texts is not None:
            return self.texts(session, owner)
        return belongings.parts(session, self.model, self.owner_key, owner, self.keys)


@dataclass(frozen=True)
class Reading:
    """A list that can only be read: other registers or the journal fill it.

    `page` names the page on which a row can be opened; empty if there is none.
    """

    title: str
    columns: Sequence[ListColumn]
    rows: Callable[[Session, str], Texts]
    nothing: str
    page: str = ""
