"""What a figure is: a number of the office that is never without the list it counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, FromClause
from sqlalchemy.orm import InstrumentedAttribute

from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import Where

Expression = ColumnElement[Any] | InstrumentedAttribute[Any]


class Dated(StrEnum):
    """How a figure of a past day is known.

    By the JOURNAL: the records as they stood in the evening of that day. By DATES in the records as they are
    now, such as the day of a decision: so it is also told of years before this program was in use.
    """

    JOURNAL = "menurut riwayat perubahan"
    DATES = "menurut tanggal dalam data"


@dataclass(frozen=True)
class Counted:
    """The rows that make up a figure.

    `source` are the tables read, `key` and `caption` a counted row's own, `opens` the row of `register` that
    shows it. Rows count one each, or their `amount`. `by` are the fields it can be grouped by, `cells` what
    is listed of each row. `shown` are the same rows as a view of the register, where one can keep to them.
    """

    register: Register
    source: FromClause | type
    key: Expression
    caption: Expression
    where: tuple[ColumnElement[bool], ...]
    by: Mapping[str, Expression]
    cells: tuple[Column, ...] = ()
    opens: Expression | None = None
    amount: ColumnElement[Any] | None = None
    shown: Where | None = None


@dataclass(frozen=True)
class Figure:
    """One figure, declared once; `measure` says what it counts on a day.

    Of a figure of `money`, each row being one firm, sums of fewer than three firms are left out.
    """

    key: str
    label: str
    unit: str
    dated: Dated
    measure: Callable[[date], Counted]
    money: bool = False
