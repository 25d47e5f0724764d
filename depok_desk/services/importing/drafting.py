"""The writes of an import as they are put together."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.ids import new_id
from depok_desk.services.importing.packed import Packed, Packer
from depok_desk.services.importing.plan import Writes
from depok_desk.store.bulk import CellChange, Cells, chunks
from depok_desk.words import folded


class Draft:
    """Rows to add and cells to change, gathered model by model; parents come before children in `models`."""

    def __init__(self, models: Iterable[type[Record]]) -> None:
        self._packer = Packer()
        self._added: dict[type[Record], list[Packed]] = {model: [] for model in models}
        self._changed: dict[type[Record], list[CellChange]] = {model: [] for model in self._added}
        self.overwrites = True
        """Whether what a stored row says may be replaced; otherwise only what is empty there is filled."""
        self.versions: dict[type[Record], dict[str, int]] = {model: {} for model in self._added}

    def rely_on(self, model: type[Record], row_id: str, version: int) -> None:
        """Let the draft be good only as long as a row stays as it is."""
        self.versions.setdefault(model, {})[row_id] = version

    def add(self, model: type[Record], cells: Cells) -> Packed:
        """Add a row, which gets an id; of its cells those are written that are columns of the model."""
        row = self._packer.pack({**cells, "id": new_id()})
        self._added[model].append(row)
        return row

    def add_leaf(self, model: type[Record], cells: Cells) -> None:
        """Add a row that nothing else refers to; it gets its id when it is written."""
        self._added[model].append(self._packer.pack(cells))

    def change(
        self, model: type[Record], stored: Cells, wanted: Mapping[str, Any]
    ) -> dict[str, tuple[Any, Any]]:
        """Change what differs in a stored row; returns column -> (old, new). Blanks never overwrite."""
        cells = {
            name: (stored[name], value)
            for name, value in wanted.items()
            if value is not None and self._may_replace(stored[name]) and _differs(stored[name], value)
        }
        return self._keep(model, stored, cells)

    def _may_replace(self, old: Any) -> bool:
        return self.overwrites or old is None or old == ""

    def restore(self, model: type[Record], stored: Cells) -> dict[str, tuple[Any, Any]]:
        """Take a stored row out of the bin; returns column -> (old, new)."""
        return self._keep(model, stored, {"archived_at": (stored["archived_at"], None)})

    def _keep(
        self, model: type[Record], stored: Cells, cells: dict[str, tuple[Any, Any]]
    ) -> dict[str, tuple[Any, Any]]:
        if cells:
            self._changed[model].append(CellChange(stored["id"], dict(cells)))
            self.versions[model][stored["id"]] = stored["version"]
        return cells

    def writes(self) -> Writes:
        """Everything gathered, unchangeable from now on."""
        return Writes(
            {model: tuple(rows) for model, rows in self._added.items()},
            {model: tuple(changes) for model, changes in self._changed.items()},
        )


def stored_rows(session: Session, model: type[Record], column: str, keys: Iterable[str]) -> list[Cells]:
    """The rows of a model whose `column` holds one of some keys, oldest first."""
    table = model.__table__
    found: list[Cells] = []
    for chunk in chunks(list(keys)):
        wanted = select(table).where(table.c[column].in_(chunk)).order_by(table.c.id)
        found += [dict(row) for row in session.execute(wanted).mappings()]
    return found


def _differs(old: Any, new: Any) -> bool:
    """Whether a value is worth writing; a text that is merely shouted is not."""
    if isinstance(old, str) and isinstance(new, str) and new.isupper() and old != new:
        return folded(old) != folded(new)
    return old != new
