"""How many rows a list has, of how many there are, and how they are divided."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from depok_desk.registers.register import Register
from depok_desk.services.conditions import OneOf
from depok_desk.services.listing import View, count, value_counts
from depok_desk.words import count_of, number


@dataclass(frozen=True)
class Tally:
    """All rows there are to be narrowed; `sectors` is such as “Kuliner 154 · Fesyen 80 · Kriya 62”."""

    total: int
    sectors: str

    def words(self, shown: int, register: Register, view: View) -> str:
        """How many rows a view shows, of how many if it narrows the list: “12 dari 296 IKM”."""
        narrowed = bool(view.typed or view.where)
        total = count_of(self.total, register.one)
        said = f"{number(shown)} dari {total}" if narrowed else count_of(shown, register.one)
        return f"{said} di sampah" if view.binned else said


def tally(session: Session, register: Register, view: View, within: View) -> Tally:
    """Count all rows within the list, and those of the view sector by sector if the register has sectors."""
    return Tally(count(session, register, within), _sectors(session, register, view))


def _sectors(session: Session, register: Register, view: View) -> str:
    column = register.column("sector")
    if column is None:
        return ""
    kept = dict(view.where).get("sector")
    counted = sorted(value_counts(session, register, column, view), key=lambda pair: -pair[1])
    return " · ".join(
        f"{column.show(value) or 'tanpa sektor'} {number(often)}"
        for value, often in counted
        if not isinstance(kept, OneOf) or value in kept.values
    )
