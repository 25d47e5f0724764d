"""The command that fills a new store with fictional data and does the main job once."""

import argparse
import os
import sys
from pathlib import Path

from sqlalchemy import func, select

from depok_desk.cli.command import Answer, Arguments, Command, now, opened
from depok_desk.cli.papers import print_certificates
from depok_desk.cli.progress import show_progress
from depok_desk.documents.listings import render_listing
from depok_desk.errors import UserError
from depok_desk.files import write_atomically
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.paths import documents_folder, office_folder
from depok_desk.registers.ikm import IKM
from depok_desk.services.listing import View
from depok_desk.services.printed_lists import listing_facts
from depok_desk.services.samples import TODAY, load_samples
from depok_desk.store.opening import Store
from depok_desk.words import count_of


class _Demo(Arguments):
    out: str
    no_window: bool


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", default="", metavar="FOLDER", help="folder untuk berkas cetakan")
    parser.add_argument("--no-window", action="store_true", help="jangan membuka jendela di akhir")


def _demo(typed: _Demo) -> Answer:
    store = Path(typed.store or office_folder() / "contoh.depok").absolute()
    out = Path(typed.out or documents_folder() / "Contoh").absolute()
    if store.exists():
        raise UserError(f"{store} sudah ada; hapus berkas itu atau sebut nama lain dengan --store.")
    for folder in (store.parent, out):
        folder.mkdir(parents=True, exist_ok=True)
    with opened(str(store)) as office:
        _fill(office)
        printed = print_certificates(office, out / "sertifikat-kurasi.pdf", on=TODAY, issuing=True)
        _print_register(office, out / "daftar-ikm.pdf")
        with office.read() as session:
            ikm = session.scalar(select(func.count()).select_from(Ikm)) or 0
            communities = session.scalar(select(func.count()).select_from(Community)) or 0
    value = {"ikm": ikm, "communities": communities, "certificates": printed.pages, "out": str(out)}
    window = not typed.no_window and has_screen()
    sentence = (
        f"Data contoh (fiktif): {count_of(ikm, 'IKM')}, {count_of(communities, 'komunitas')}, "
        f"{count_of(printed.pages, 'sertifikat')}; cetakan di {out}."
    )
    ending = "" if window else "\nTidak ada layar, jadi jendela tidak dibuka." if not typed.no_window else ""
    return Answer(value, sentence + ending, str(store) if window else "")


def _fill(office: Store) -> None:
    with office.deed("Muat data contoh", at=now()) as session:
        load_samples(session, show_progress)


def _print_register(office: Store, path: Path) -> None:
    with office.read() as session:
        facts = listing_facts(session, IKM, View(), on=TODAY)
    write_atomically(path, render_listing(facts))


def has_screen() -> bool:
    """Whether a window can be seen on this PC."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


COMMANDS = (
    Command("demo", "isi penyimpanan baru dengan data contoh dan cetak sertifikatnya", _arguments, _demo),
)
