"""Where the lines of Beranda lead to."""

from collections.abc import Mapping
from dataclasses import dataclass

from depok_desk.gui.page import Place
from depok_desk.services.attention import Concern
from depok_desk.services.conditions import Where
from depok_desk.services.listing import View


@dataclass(frozen=True)
class Way:
    """The sign before a line, and the page and record it leads to."""

    sign: str
    page: str = "ikm"
    record: str = ""


CONCERNS: Mapping[str, Way] = {
    "expired": Way("alert-circle"),
    "expiring": Way("calendar-event"),
    "without_nib": Way("file-text"),
    "stale": Way("history"),
    "due": Way("certificate", "sertifikat", "issue"),
    "coaching": Way("calendar-event", "kurasi"),
    "again": Way("clipboard-check", "kurasi"),
    "judging": Way("clipboard-check", "kurasi"),
    "unsigned": Way("users", "pengaturan", "pejabat"),
    "termless": Way("calendar", "pengaturan", "pejabat"),
    "book": Way("file-text", "pengaturan", "nomor"),
    "copy": Way("device-floppy", "pengaturan", "cadangan"),
}
"""What wants attention, by key."""

STEPS: Mapping[str, Place] = {
    "instansi": Place("beranda", "mulai/instansi"),
    "kop": Place("beranda", "mulai/kop"),
    "pejabat": Place("beranda", "mulai/pejabat"),
    "nomor": Place("beranda", "mulai/nomor"),
    "impor": Place("impor"),
    "sertifikat": Place("sertifikat", "issue"),
}
"""The first steps, by key."""


def place_of(concern: Concern) -> Place:
    """Where a concern can be dealt with: its list with the filter visible, or a page of its own."""
    way = CONCERNS[concern.key]
    return list_of(way.page, concern.where) if concern.where else Place(way.page, way.record)


def list_of(page: str, where: Where = ()) -> Place:
    """A register's list, kept to some of its rows."""
    return Place(page, "", View(where=where))
