"""A session of curation that is judged here, and all that is asked on the way to its jury's work."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QMenu
from sqlalchemy.orm import Session

from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.candidates.candidates_tab import CandidatesTab
from depok_desk.gui.pages.curation.candidates.pick_dialog import PickDialog
from depok_desk.gui.pages.curation.candidates.slot_question import SlotDialog
from depok_desk.gui.pages.curation.candidates.standing_question import StandingDialog
from depok_desk.gui.pages.curation.jury.juror_dialog import JurorDialog
from depok_desk.gui.pages.curation.jury.jury_tab import JuryTab
from depok_desk.gui.pages.curation.new_session import SessionDialog
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.papers.papers_tab import PapersTab
from depok_desk.gui.pages.curation.phase_bar_questions import OnwardDialog, ReopenDialog
from depok_desk.gui.pages.curation.reason_question import ReasonDialog
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.model.ikm import Licence
from depok_desk.services.conditions import OneOf
from depok_desk.services.judging.candidates import Choice, add_candidates, lay_slots, slot_plan
from depok_desk.services.judging.jury import JurorDetails, add_juror
from depok_desk.services.judging.papers import accept_proposals
from depok_desk.services.judging.phases import advance
from depok_desk.services.judging.picking import pickable
from depok_desk.services.judging.rubrics import shipped_rubrics
from depok_desk.services.judging.sessions import SessionDetails, new_session
from depok_desk.services.listing import View
from tools.scenes.going import Arrange, shown_page
from tools.showing import Scene, settle

T = TypeVar("T", bound=SessionTab)

DAY = date(2026, 1, 26)
"""A Monday."""

VALID, EXPIRED = date(2029, 6, 30), date(2025, 11, 30)
"""Days until which permits of candidates are valid."""

TITLE = "Kurasi Produk Januari 2026"
PLACE = "Aula Balai Kota Depok"
JURORS = (
    ("Dra. Ratna Wulan", "Dekranasda Kota Depok", "ketua", ()),
    ("Bagus Prakoso, S.Sn.", "Perancang busana", "anggota", ("fesyen", "kriya")),
    ("Intan Permata, M.M.", "Asosiasi Pemasaran Indonesia", "anggota", ()),
    ("Joko Susilo", "Chef, hotel di Margonda", "anggota", ("kuliner",)),
)
SECTORS = (("kuliner", 7), ("fesyen", 5), ("kriya", 4))
"""How many products of each sector take part."""

_APART = 9
"""So many firms of the register lie between two that take part, that their names are not all alike."""

_WRONG = {
    "title": "Kurasi IKM Tahun 2025",
    "starts_on": "27/1/2026",
    "ends_on": "26/1/2026",
    "opens_at": "pagi",
}
_PHASES = ("pendaftaran", "verifikasi", "penilaian")


def judged_session(session: Session, phase: str = "pendaftaran") -> str:
    """Open a session with products of the register and a jury, in a phase before the plenary.

    Returns its key.
    """
    shipped_rubrics(session)
    details = SessionDetails(TITLE, None, DAY, DAY, PLACE, opens_at="09.00", slot_minutes=15)
    session_id = new_session(session, details)
    entered = [choice for each in SECTORS for choice in _chosen(session, session_id, *each)]
    _permit(session, entered[1 : SECTORS[0][1]])
    add_candidates(session, session_id, entered)
    lay_slots(session, session_id, slot_plan(session, session_id))
    for place, (name, office, role, sectors) in enumerate(JURORS):
        own = entered[0].ikm_id if place == 2 else None
        add_juror(session, session_id, JurorDetails(name, office, role, sectors, ikm_id=own))
    for reached in _PHASES[1 : _PHASES.index(phase) + 1]:
        advance(session, session_id, DAY)
        if phase == "penilaian" and reached == "verifikasi":
            accept_proposals(session, session_id)
    return session_id


def _chosen(session: Session, session_id: str, sector: str, number: int) -> Sequence[Choice]:
    """Products of a sector, from all over the register."""
    found = pickable(session, session_id, View(where=(("sector", OneOf((sector,))),), sort="name"))
    return [pick.choice for pick in found if pick.choice is not None][::_APART][:number]


def _permit(session: Session, choices: Sequence[Choice]) -> None:
    """Give firms a permit for food, the last of them one that has expired."""
    for place, choice in enumerate(choices, start=1):
        until = EXPIRED if place == len(choices) else VALID
        session.add(
            Licence(ikm_id=choice.ikm_id, kind="pirt", number=f"2063276010{place:03}-30", expires_on=until)
        )
    session.flush()


def judging(application: Application, phase: str, tab: str) -> CurationPage:
    """Open a tab of a session in a phase."""
    key = application.desk.do(
        f"Buka {TITLE}", lambda session: judged_session(session, phase), tell=False, undoable=False
    )
    application.window.go(Place("kurasi", f"{key}/{tab}"))
    settle(application)
    return shown_page(application, CurationPage)


def _tab(phase: str, tab: str) -> Arrange:
    return lambda application: judging(application, phase, tab)


def _new(application: Application) -> None:
    application.window.go(Place("kurasi"))
    shown_page(application, CurationPage).new.click()


def _new_with_problems(application: Application) -> None:
    """Days in the wrong order, a time that is none, a title that is taken."""
    application.window.go(Place("kurasi"))
    settle(application)
    dialog = SessionDialog(application.window, application.desk)
    for key, text in _WRONG.items():
        dialog.entered.fields[key].retype(text)
    dialog.keep.click()
    dialog.exec()


def _empty(application: Application) -> CurationPage:
    """A session that was opened just now."""
    key = application.desk.do(
        f"Buka {TITLE}", lambda session: new_session(session, SessionDetails(TITLE)), tell=False
    )
    application.window.go(Place("kurasi", f"{key}/peserta"))
    settle(application)
    return shown_page(application, CurationPage)


def _candidates(application: Application, phase: str = "pendaftaran") -> CandidatesTab:
    return _shown(judging(application, phase, "peserta"), CandidatesTab)


def _jury(application: Application, phase: str = "verifikasi") -> JuryTab:
    return _shown(judging(application, phase, "juri"), JuryTab)


def _shown(page: CurationPage, kind: type[T]) -> T:
    """The tab that is shown.

    Raises:
        TypeError: it is another one.
    """
    tab = page.view.tabs.tab
    if not isinstance(tab, kind):
        raise TypeError(f"{type(tab).__name__} is shown, not {kind.__name__}")
    return tab


def _choosing(application: Application) -> PickDialog:
    """The register, a few firms of it chosen."""
    page = judging(application, "pendaftaran", "peserta")
    memory = Memory(Path(application.desk.store.location).with_name("pilihan.ini"))
    dialog = PickDialog(application.window, application.desk, memory, page.sessions.key())
    dialog.panel.table.choose(dialog.panel.table.rows.keys_in(range(8)))
    return dialog


def _choose_products(application: Application) -> None:
    """The firms that were chosen, some of which cannot take part."""
    dialog = _choosing(application)
    dialog.on.click()
    dialog.exec()


def _stand(application: Application) -> None:
    tab = _candidates(application, "penilaian")
    tab.table.selectRow(2)
    tab.stand.click()


def _hindered(application: Application) -> None:
    _empty(application).view.head.next.click()


def _go_on(application: Application) -> None:
    judging(application, "verifikasi", "berkas").view.head.next.click()


def _reopen(application: Application) -> None:
    judging(application, "penilaian", "peserta").view.head.reopening.emit("verifikasi")


def _change_juror(application: Application) -> None:
    tab = _jury(application)
    tab.table.selectRow(2)
    tab.change.click()


def _strike(application: Application) -> None:
    tab = _jury(application, "penilaian")
    tab.table.selectRow(1)
    tab.strike.click()


def _checked(application: Application) -> None:
    """Some papers checked, one of them lacking."""
    tab = _shown(judging(application, "verifikasi", "berkas"), PapersTab)
    for state in ("ada", "ada", "tidak ada"):
        tab.table.stated.emit(state)


def _more(application: Application) -> None:
    judging(application, "penilaian", "juri").view.head.offer()


SCENES = (
    Scene("kurasi-baru", _new, shows=SessionDialog),
    Scene("kurasi-baru-salah", _new_with_problems, shows=SessionDialog),
    Scene("kurasi-sesi-kosong", _empty),
    Scene("kurasi-terhalang", _hindered, shows=OnwardDialog),
    Scene("kurasi-lanjut", _go_on, shows=OnwardDialog),
    Scene("kurasi-buka-kembali", _reopen, shows=ReopenDialog),
    Scene("kurasi-lainnya", _more, shows=QMenu),
    Scene("kurasi-peserta", _candidates),
    Scene("kurasi-peserta-terkunci", _tab("penilaian", "peserta")),
    Scene("kurasi-pilih", lambda application: _choosing(application).exec(), shows=PickDialog),
    Scene("kurasi-pilih-produk", _choose_products, shows=PickDialog),
    Scene("kurasi-waktu", lambda application: _candidates(application).lay.click(), shows=SlotDialog),
    Scene("kurasi-kedudukan", _stand, shows=StandingDialog),
    Scene("kurasi-juri", _jury),
    Scene("kurasi-juri-ubah", _change_juror, shows=JurorDialog),
    Scene("kurasi-juri-coret", _strike, shows=ReasonDialog),
    Scene("kurasi-berkas", _checked),
    Scene("kurasi-berkas-terkunci", _tab("penilaian", "berkas")),
)
