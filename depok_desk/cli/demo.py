"""The command that fills a new store with fictional data and does the main job once."""

import argparse
import os
import sys
from pathlib import Path

from depok_desk.cli.command import Answer, Arguments, Command, on_server
from depok_desk.errors import UserError
from depok_desk.files import make_folder
from depok_desk.paths import documents_folder, office_folder
from depok_desk.words import count_of


class _Demo(Arguments):
    out: str
    no_window: bool


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", default="", metavar="FOLDER", help="folder untuk berkas cetakan")
    parser.add_argument("--no-window", action="store_true", help="jangan membuka jendela di akhir")


def _demo(typed: _Demo) -> Answer:
    from depok_desk.cli.sample_office import make_sample_office

    store = _new_store(typed.store)
    out = Path(typed.out or documents_folder() / "Contoh").absolute()
    made = make_sample_office(store, out)
    window = not typed.no_window and has_screen()
    sentence = (
        f"Data contoh (fiktif): {count_of(made['ikm'], 'IKM')}, "
        f"{count_of(made['communities'], 'komunitas')}, {count_of(made['certificates'], 'sertifikat')}; "
        f"cetakan di {out}."
    )
    ending = "" if window else "\nTidak ada layar, jadi jendela tidak dibuka." if not typed.no_window else ""
    return Answer({**made, "out": str(out)}, sentence + ending, store if window else "")


def _new_store(named: str) -> str:
    """Where the sample data goes: the address of a server, or a file that is not there yet."""
    if on_server(named):
        return named
    store = Path(named or office_folder() / "contoh.depok").absolute()
    if store.exists():
        raise UserError(f"{store} sudah ada; hapus berkas itu atau sebut nama lain dengan --store.")
    make_folder(store.parent)
    return str(store)


def has_screen() -> bool:
    """Whether a window can be seen on this PC."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


COMMANDS = (
    Command("demo", "isi penyimpanan baru dengan data contoh dan cetak sertifikatnya", _arguments, _demo),
)
