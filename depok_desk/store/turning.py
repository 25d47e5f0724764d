"""Carrying net changes out on the present rows, after looking for what stands in the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, Table

from depok_desk.store.bulk import CellChange, Cells, delete_rows, insert_rows, rows_of, update_rows
from depok_desk.store.conflicts import (
    Conflict,
    all_cells,
    changed_cells,
    missing_row,
    needed_row,
    present_row,
    title_of,
)
from depok_desk.store.journal import Doing
from depok_desk.store.nets import Net
from depok_desk.store.references import references_to
from depok_desk.store.rekinding import kinds_in_use, speaks_of


@dataclass(frozen=True)
class Turn:
    """Net changes that can be carried out as they are, and the conflicts that hold others back."""

    free: tuple[Net, ...]
    conflicts: tuple[Conflict, ...]


def plan_turn(connection: Connection, nets: Sequence[Net]) -> Turn:
    """Compare net changes with the present rows; nothing is written."""
    free: list[Net] = []
    conflicts: list[Conflict] = []
    present = _present(connection, nets)
    for net in nets:
        found, allowed = _compare(net, present.get(net.row_id))
        conflicts += found
        free += [allowed] if allowed else []
    held = kinds_in_use(connection, free, present)
    conflicts += held.values()
    free = [net for net in free if not any(speaks_of(net, each, present) for each in held)]
    needed = _still_needed(connection, [net for net in free if net.op == "-"])
    conflicts += [
        needed_row(net.table, present[net.row_id], needed[net.row_id]) for net in free if net.row_id in needed
    ]
    return Turn(tuple(net for net in free if net.row_id not in needed), tuple(conflicts))


def carry_out(connection: Connection, deed: Doing, turn: Turn) -> None:
    """Bring rows back (parents first), set cells, then remove rows (children first)."""
    deed.gate.going = {net.row_id for net in turn.free if net.op == "-"}
    for table, nets in _by_table(turn.free, "+"):
        insert_rows(connection, deed, table, [{"id": net.row_id, **net.new} for net in nets])
    for table, nets in _by_table(turn.free, "~"):
        update_rows(connection, deed, table, [_cell_change(net) for net in nets])
    for table, nets in _by_table(turn.free, "-"):
        delete_rows(connection, deed, table, [{"id": net.row_id, **net.old} for net in nets])


def _cell_change(net: Net) -> CellChange:
    return CellChange(net.row_id, {name: (net.old[name], value) for name, value in net.new.items()})


def _by_table(nets: Sequence[Net], op: str) -> list[tuple[Table, list[Net]]]:
    chosen = [net for net in nets if net.op == op]
    return [(table, list(run)) for table, run in groupby(chosen, key=lambda net: net.table)]


def _present(connection: Connection, nets: Sequence[Net]) -> dict[str, Cells]:
    ids: dict[Table, list[str]] = {}
    for net in nets:
        ids.setdefault(net.table, []).append(net.row_id)
    found: dict[str, Cells] = {}
    for table, wanted in ids.items():
        found |= rows_of(connection, table, wanted)
    return found


def _compare(net: Net, row: Cells | None) -> tuple[list[Conflict], Net | None]:
    """What stands in the way of one net change, and what is left of it."""
    if net.op == "+":
        return ([present_row(net.table, row)], None) if row is not None else ([], net)
    if row is None:
        return [missing_row(net.table, net.row_id, net.old)], None
    if net.op == "-":
        touched = changed_cells(net.table, row, all_cells(net.table, net.old))
        return touched, None if touched else net
    touched = changed_cells(net.table, row, net.old)
    rest = net.without({conflict.column for conflict in touched})
    return touched, rest if rest.new else None


def _still_needed(connection: Connection, removals: Sequence[Net]) -> dict[str, list[str]]:
    """Rows to be removed that rows which stay refer to: id -> titles of those rows."""
    going = {net.row_id for net in removals}
    needed: dict[str, list[str]] = {}
    again = True
    while again:
        again = False
        for table, ids in _ids_by_table(removals, set(needed)):
            for row_id, user_id, other in references_to(connection, table, ids):
                if user_id not in going:
                    needed.setdefault(row_id, []).append(title_of(other))
        if blocked := going & set(needed):
            going -= blocked
            again = True
    return needed


def _ids_by_table(removals: Sequence[Net], without: set[str]) -> list[tuple[Table, list[str]]]:
    tables: dict[Table, list[str]] = {}
    for net in removals:
        if net.row_id not in without:
            tables.setdefault(net.table, []).append(net.row_id)
    return list(tables.items())
