"""Fields of the office's own whose kind cannot be turned back: values were entered in the new kind since."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from depok_desk.model.custom import CustomField, CustomValue, place_of, understood
from depok_desk.store.bulk import Cells, table_of
from depok_desk.store.conflicts import Conflict, caption_of
from depok_desk.store.nets import Net
from depok_desk.words import number

_FIELDS: Table = table_of(CustomField.__tablename__)
_VALUES: Table = table_of(CustomValue.__tablename__)


def kinds_in_use(
    connection: Connection, nets: Sequence[Net], present: Mapping[str, Cells]
) -> dict[str, Conflict]:
    """What stands in the way of net changes of kinds, by the key of the field.

    `nets` are what could be carried out; values that they do not turn along would be misread.
    """
    turned = {net.row_id: net.new for net in nets if net.table is _VALUES}
    held: dict[str, Conflict] = {}
    for net in nets:
        if net.table is _FIELDS and net.op == "~" and "kind" in net.new:
            strange = list(_misread(connection, net, turned))
            if strange:
                held[net.row_id] = _settled(present[net.row_id], len(strange))
    return held


def speaks_of(net: Net, field_id: str, present: Mapping[str, Cells]) -> bool:
    """Whether a net change is one of a field, or of a value in it."""
    kept: Mapping[str, Any] = present.get(net.row_id) or {**net.old, **net.new}
    return net.row_id == field_id or (net.table is _VALUES and kept.get("field_id") == field_id)


def _misread(connection: Connection, net: Net, turned: Mapping[str, Cells]) -> Iterator[str]:
    """The values of a field that mean something else, or nothing, once its kind is turned."""
    now, then = str(net.old["kind"]), str(net.new["kind"])
    moves = place_of(now) != place_of(then)
    found = connection.execute(select(_VALUES).where(_VALUES.c.field_id == net.row_id)).mappings()
    for row in found:
        before = row[place_of(now)]
        left = turned.get(row["id"], row).get(place_of(now), before)
        if left is not None and left == before and (moves or understood(now, left) != understood(then, left)):
            yield row["id"]


def _settled(row: Cells, values: int) -> Conflict:
    why = f"sudah memuat {number(values)} isi menurut jenisnya yang sekarang"
    return Conflict(_FIELDS.name, row["id"], "kind", f"{caption_of(_FIELDS, row)} {why}.", why)
