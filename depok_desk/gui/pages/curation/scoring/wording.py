"""How the tab Penilaian words jurors, progress and locked phases."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from depok_desk.gui.pages.curation.scoring.session_sheets import Progress, SessionSheets
from depok_desk.gui.pages.curation.scoring.sheet_foot import FootTab
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.marks import CellKey, Mark, mark_label, marks_label
from depok_desk.services.judging.reading import SessionJuror
from depok_desk.words import capitalised, count_of, list_words, number

SUMMARY = "ringkasan"
"""The key of the sheet that sums the others up."""

_SHORT = 20
"""Characters of a juror's name on a tab."""


@dataclass(frozen=True)
class Hindrance:
    """Why nothing can be keyed, and the tab of the session where that can be mended, with its word."""

    sentence: str
    tab: str
    word: str


def short_name(name: str) -> str:
    """A name without titles and degrees, as far as a tab has room."""
    words = [word for word in name.partition(",")[0].split() if not word.endswith(".") or len(word) == 2]
    bare = " ".join(words) or name
    return bare if len(bare) <= _SHORT else f"{bare[: _SHORT - 1].rstrip()}…"


def given_names(names: Sequence[str]) -> list[str]:
    """Names as short as they can be told apart: the first word, or all of them where two share it."""
    bare = [short_name(name) for name in names]
    first = Counter(name.split()[0] for name in bare)
    return [name.split()[0] if first[name.split()[0]] == 1 else name for name in bare]


def foot_tab(juror: SessionJuror, progress: Progress) -> FootTab:
    """A juror's sheet: `✓ Rina 140/140`."""
    sign = "✓ " if progress.whole else ""
    counted = f"{number(progress.filled)}/{number(progress.size)}"
    word = f"{sign}{short_name(juror.name)}  {counted}".replace("&", "&&")
    return FootTab(juror.id, word, f"{juror.name}: {progress_words(progress)}")


def summary_tab() -> FootTab:
    """The sheet that sums up."""
    return FootTab(SUMMARY, "Ringkasan", "Ringkasan nilai semua juri")


def progress_words(progress: Progress) -> str:
    """`112 dari 140 nilai terisi, 28 kosong`."""
    if progress.whole:
        return f"lengkap, {count_of(progress.size, 'nilai')}"
    filled = f"{number(progress.filled)} dari {count_of(progress.size, 'nilai')} terisi"
    return f"{filled}, {number(progress.missing)} kosong"


def rubric_words(sheets: SessionSheets, sector: str) -> str:
    """One choice of the rubrics: `Kuliner · 40 peserta`, with a tick where no mark is missing."""
    _, entries = sheets.groups[sector]
    sign = "✓ " if sheets.progress_of(sector).whole else ""
    return f"{sign}{capitalised(SECTOR.show(sector))} · {count_of(len(entries), 'peserta')}"


def hindrance(line: SessionLine, sheets: SessionSheets) -> Hindrance | None:
    """What stands in the way of any sheet at all."""
    if not sheets.jurors:
        return Hindrance("Belum ada juri yang menilai dalam sesi ini.", "juri", "Susun juri")
    if not sheets.groups:
        sentence = (
            "Sesi ini belum memiliki peserta."
            if not line.candidates
            else "Peserta sesi ini belum memiliki rubrik, atau tidak ada yang ikut dinilai."
        )
        return Hindrance(sentence, "peserta", "Buka Peserta")
    return None


def lock(line: SessionLine) -> Hindrance | None:
    """Why a session takes no marks in its phase, and where that is changed; None while it is judged.

    Without a tab, the phase of scoring is to be opened again.
    """
    if line.phase in {"pendaftaran", "verifikasi"}:
        tab, word = ("peserta", "Buka Peserta") if line.phase == "pendaftaran" else ("berkas", "Buka Berkas")
        sentence = f"Sesi masih dalam tahap {line.phase}; nilai dapat diketik sesudah tahap penilaian dibuka."
        return Hindrance(sentence, tab, word)
    if line.phase in {"pleno", "ditetapkan"}:
        sentence = (
            f"Nilai terkunci karena sesi sudah dalam tahap {line.phase}. Untuk membetulkannya, buka kembali "
            "tahap penilaian dengan alasan."
        )
        return Hindrance(sentence, "", "Buka kembali penilaian …")
    return None


def struck_words(sheets: SessionSheets) -> str:
    """Whose marks no longer count."""
    if not sheets.struck:
        return ""
    return f"Dicoret dan tidak dihitung: {list_words(sheets.struck)}. Nilainya tetap tersimpan."


def label_of(sheets: SessionSheets, juror: SessionJuror, marks: Mapping[CellKey, Mark]) -> str:
    """What the change of some marks is called in the history."""
    if len(marks) > 1:
        return marks_label(juror.name, len(marks))
    (candidate_id, criterion_id), mark = next(iter(marks.items()))
    products = _products(sheets)
    rules = {rule.id: rule.name for scheme, _ in sheets.groups.values() for rule in scheme.criteria}
    return mark_label(juror.name, products[candidate_id], rules[criterion_id], mark)


def advice_label(sheets: SessionSheets, juror: SessionJuror, candidate_id: str) -> str:
    """What the change of some advice is called in the history."""
    return f"Masukan {juror.name} untuk {_products(sheets)[candidate_id]}"


def end_words(progress: Progress, others: Sequence[str]) -> str:
    """What is to be done at the end of a sheet; in the sectors `others` the juror still has empty cells."""
    if progress.whole and others:
        return f"✓ Lembar ini lengkap; {list_words([SECTOR.show(each).lower() for each in others])} belum."
    if progress.whole:
        return "✓ Lembar ini lengkap. Ctrl+PgDn: juri berikutnya"
    return f"Masih {number(progress.missing)} kosong. F4: lompat ke sana"


def _products(sheets: SessionSheets) -> dict[str, str]:
    return {entry.id: entry.product for _, entries in sheets.groups.values() for entry in entries}
