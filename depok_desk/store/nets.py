"""What a deed did to each row, all its steps taken together."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from depok_desk.model.base import Base
from depok_desk.model.journal import Change
from depok_desk.store.bulk import table_of
from depok_desk.store.encoding import decoded


@dataclass(frozen=True)
class Net:
    """The whole change of one row: `op` as in `Change`; `old` and `new` are column -> Python value.

    An added row has no `old`, a removed one no `new`; a changed row has the same columns in both.
    """

    table: Table
    row_id: str
    op: str
    old: dict[str, Any]
    new: dict[str, Any]

    def inverted(self) -> "Net":
        """The change that takes this one back."""
        return Net(self.table, self.row_id, {"+": "-", "-": "+"}.get(self.op, "~"), self.new, self.old)

    def without(self, columns: set[str]) -> "Net":
        """The same change leaving some columns alone."""
        kept = [name for name in self.new if name not in columns]
        return Net(
            self.table, self.row_id, self.op, {n: self.old[n] for n in kept}, {n: self.new[n] for n in kept}
        )

    def then(self, later: "Net") -> "Net | None":
        """This change followed by another one of the same row; None when nothing is left."""
        if self.op == "+":
            return (
                None if later.op == "-" else Net(self.table, self.row_id, "+", {}, {**self.new, **later.new})
            )
        if later.op == "-":
            return Net(self.table, self.row_id, "-", {**later.old, **self.old}, {})
        return Net(self.table, self.row_id, "~", {**later.old, **self.old}, {**self.new, **later.new})


def nets_of(session: Session, deed_id: str) -> list[Net]:
    """The net changes of a deed, in the order in which rows were first touched."""
    lines = session.execute(
        select(Change.table_name, Change.row_id, Change.op, Change.cells)
        .where(Change.deed_id == deed_id)
        .order_by(Change.seq)
    )
    nets: dict[str, Net | None] = {}
    for name, row_id, op, cells in lines:
        if name in Base.metadata.tables:
            net = _net(table_of(name), row_id, op, json.loads(cells))
            earlier = nets.get(row_id)
            nets[row_id] = earlier.then(net) if earlier else net
    return [net for net in nets.values() if net]


def _net(table: Table, row_id: str, op: str, cells: dict[str, Any]) -> Net:
    if op == "~":
        old = decoded(table, {name: pair[0] for name, pair in cells.items()})
        return Net(table, row_id, op, old, decoded(table, {name: pair[1] for name, pair in cells.items()}))
    values = decoded(table, cells)
    return Net(table, row_id, op, *(({}, values) if op == "+" else (values, {})))
