"""The tabs of a session, from left to right.

A new tab is a package beside this file, whose `make(desk, memory)` gives its `SessionTab`, and one line in
`TABS`. Those of a session that is judged here stand before those of a list of results.
"""

from depok_desk.gui.pages.curation import (
    candidates,
    certificates,
    fairness,
    follow_up,
    jury,
    minutes,
    papers,
    plenary,
    results,
    scoring,
)
from depok_desk.gui.pages.curation.tab import TabSpec
from depok_desk.services.curation_sessions import SessionLine


def judged_here(line: SessionLine) -> bool:
    """Whether the session has a jury of its own."""
    return not line.taken


def taken(line: SessionLine) -> bool:
    """Whether the session is an office's list of results."""
    return line.taken


TABS: tuple[TabSpec, ...] = (
    TabSpec("peserta", "Peserta", candidates.make, judged_here),
    TabSpec("juri", "Juri", jury.make, judged_here),
    TabSpec("berkas", "Berkas", papers.make, judged_here),
    TabSpec("penilaian", "Penilaian", scoring.make, judged_here),
    TabSpec("keadilan", "Keadilan", fairness.make, judged_here),
    TabSpec("pleno", "Pleno", plenary.make, judged_here),
    TabSpec("berita-acara", "Berita acara", minutes.make, judged_here),
    TabSpec("hasil", "Hasil", results.make, taken),
    TabSpec("sertifikat", "Sertifikat", certificates.make),
    TabSpec("tindak-lanjut", "Tindak lanjut", follow_up.make, judged_here),
)
