"""How keying from paper words what is to be done."""

from depok_desk.gui.pages.curation.scoring.paper.opened_sheet import OpenedSheet
from depok_desk.gui.pages.curation.scoring.session_sheets import Progress
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.words import capitalised, count_of, number

FIRST, SECOND, COMPARED = range(3)
STEPS = ("Ketikan pertama", "Ketikan kedua", "Bandingkan")

_ONWARD = ("&Lanjut ke ketikan kedua", "&Bandingkan kedua ketikan", "&Lembar berikutnya")


def onward_words(step: int) -> str:
    """What leads on from a step."""
    return f"{_ONWARD[step]} (F8)"


def sheet_words(opened: OpenedSheet) -> str:
    """Which sheet is open: `LP-7K2MX4 · Dra. Ratna Wulan · Kuliner · 12 peserta`."""
    sector = capitalised(SECTOR.show(opened.scheme.sector))
    parts = [opened.paper.code, opened.juror.name, sector, count_of(len(opened.entries), "peserta")]
    if opened.gone:
        parts.append(f"{number(opened.gone)} baris tidak ikut lagi")
    return " · ".join(parts)


def remarks(opened: OpenedSheet, differing: int | None) -> list[str]:
    """What stands beneath each step; `differing` is None until it was compared."""
    entries = [_counted(opened.progress(second=second)) for second in (False, True)]
    return [*entries, "" if differing is None else f"{number(differing)} perbedaan"]


def _counted(progress: Progress) -> str:
    return f"{number(progress.filled)}/{number(progress.size)}"


def differing_words(found: int, still: int) -> str:
    """How many differences there are, and how many are still to be settled."""
    if not found:
        return "Tidak ada perbedaan: kedua ketikan sama."
    if not still:
        return f"{count_of(found, 'perbedaan')}, semuanya sudah ditetapkan."
    return f"{count_of(found, 'perbedaan')} antara kedua ketikan, {number(still)} belum ditetapkan."


def entry_words(progress: Progress, step: int) -> str:
    """How far an entry has come."""
    if progress.whole:
        return f"✓ {STEPS[step]} lengkap."
    return f"{STEPS[step]}: {number(progress.missing)} dari {count_of(progress.size, 'nilai')} masih kosong."
