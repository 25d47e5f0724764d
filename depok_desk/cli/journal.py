"""The commands that read and turn the journal: history, undo, redo and check."""

import argparse

from depok_desk.cli.command import Answer, Arguments, Command, opened, positive
from depok_desk.services.checking import findings
from depok_desk.services.history import deeds
from depok_desk.store.undo import Turning, plan_redo, plan_undo, redo, refuse_conflicts, undo
from depok_desk.words import count_of


class _History(Arguments):
    limit: int


class _Undo(Arguments):
    deed: str | None
    force_rest: bool


def _history_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=positive, default=20, metavar="N", help="berapa perubahan terbaru (20)"
    )


def _history(typed: _History) -> Answer:
    with opened(typed.store, must_exist=True) as store, store.read() as session:
        lines = deeds(session, typed.limit)
    rows = [
        {
            "deed": line.id,
            "label": line.label,
            "at": line.at.isoformat(),
            "by": line.operator,
            "rows": line.rows,
        }
        for line in lines
    ]
    shown = "\n".join(
        f"{line.id}  {line.at.astimezone():%d-%m-%Y %H.%M}  {line.label}"
        f" ({count_of(line.rows, 'baris')}{', ' + line.state if line.state else ''})"
        for line in lines
    )
    return Answer(rows, shown or "Riwayat masih kosong.")


def _undo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "deed", nargs="?", metavar="PERUBAHAN", help="tanda perubahan dari riwayat; bawaan: yang terakhir"
    )
    parser.add_argument(
        "--force-rest", action="store_true", help="urungkan yang tidak bertentangan, sisanya tetap"
    )


def _undo(typed: _Undo) -> Answer:
    with opened(typed.store, writes=True, must_exist=True) as store, store.deed("Urungkan") as session:
        turning = plan_undo(session, typed.deed)
        if not typed.force_rest:
            refuse_conflicts(turning)
        undone = undo(session, turning)
        label = turning.target.label
    left = (
        f"; {count_of(len(turning.conflicts), 'isian')} dibiarkan karena sudah berubah"
        if turning.conflicts
        else ""
    )
    return Answer({"undone": undone, "conflicts": _conflicts(turning)}, f"“{label}” diurungkan{left}.")


def _redo(typed: Arguments) -> Answer:
    with opened(typed.store, writes=True, must_exist=True) as store, store.deed("Ulangi") as session:
        turning = plan_redo(session)
        refuse_conflicts(turning)
        redone = redo(session, turning)
        label = turning.target.label
    return Answer({"redone": redone, "conflicts": _conflicts(turning)}, f"“{label}” diulangi.")


def _conflicts(turning: Turning) -> list[dict[str, str]]:
    return [
        {"table": each.table, "id": each.row_id, "field": each.column, "message": each.sentence}
        for each in turning.conflicts
    ]


def _check(typed: Arguments) -> Answer:
    with opened(typed.store, must_exist=True) as store, store.read() as session:
        found = findings(session, store.shelf)
    shown = "\n".join(found) if found else "Penyimpanan, lampiran, riwayat, dan nomor semuanya baik."
    return Answer({"ok": not found, "findings": found}, shown)


def _no_arguments(_parser: argparse.ArgumentParser) -> None:
    """These commands take nothing of their own."""


COMMANDS = (
    Command("history", "tampilkan riwayat perubahan, terbaru dahulu", _history_arguments, _history),
    Command("undo", "urungkan perubahan terakhir atau yang disebut", _undo_arguments, _undo),
    Command("redo", "ulangi yang terakhir diurungkan", _no_arguments, _redo),
    Command("check", "periksa keutuhan penyimpanan, riwayat, dan nomor", _no_arguments, _check),
)
