"""The settings' part for rubrics: the list, and each part of the editor."""

from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.app import Application
from depok_desk.gui.page import Place
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from depok_desk.model.curation import CurationSession
from depok_desk.model.rubric import Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.rubric_draft import RubricDraft, draft_of
from depok_desk.services.judging.rubrics import copy_rubric, save_rubric
from tools.scenes.going import shown_page
from tools.showing import Scene, settle


def _part(application: Application) -> RubricsPart:
    application.window.go(Place("pengaturan", "rubrik"))
    settle(application)
    return shown_page(application, SettingsPage).rubrics


def _sample(application: Application, tab: int = 0) -> RubricsPart:
    """A shipped sample in the editor, at one of its tabs."""
    part = _part(application)
    key = application.desk.ask(
        lambda s: s.scalars(select(Rubric.id).where(Rubric.sector == "kuliner")).first()
    )
    part.show_rubric(key or "")
    part.editor.tabs.setCurrentIndex(tab)
    return part


def _wrong(application: Application, tab: int = 0) -> None:
    """A copy of it with a weight, a band and some words missing."""
    part = _sample(application)
    key = part.editor.held.draft.id
    own = application.desk.do("Salin", lambda session: copy_rubric(session, key).id, tell=False)

    def spoil(now: Rubric) -> RubricDraft:
        draft = draft_of(now)
        first, *rest = draft.criteria
        bare = replace(first, weight=Decimal(15), levels={1: "Belum ada NIB."})
        return replace(draft, criteria=(bare, *rest), band_b=Decimal(90))

    application.desk.do(
        "Ubah", lambda session: save_rubric(session, spoil(session.get_one(Rubric, own))), tell=False
    )
    part.show_rubric(own)
    part.editor.tabs.setCurrentIndex(tab)


def _used(application: Application) -> None:
    """An edition by which a session is judged."""
    part = _sample(application)
    key = part.editor.held.draft.id

    def judge(session: Session) -> None:
        made = CurationSession(title="Kurasi Triwulan I 2026", phase="penilaian", pass_mark=Decimal(70))
        session.add(made)
        session.flush()
        session.add(SessionRubric(session_id=made.id, sector="kuliner", rubric_id=key))

    application.desk.do("Sesi baru", judge, tell=False)
    settle(application)


SCENES = (
    Scene("rubrik", _part),
    Scene("rubrik-kriteria", _sample),
    Scene("rubrik-arti", lambda a: _sample(a, 1)),
    Scene("rubrik-hitungan", lambda a: _sample(a, 2)),
    Scene("rubrik-berkas", lambda a: _sample(a, 3)),
    Scene("rubrik-keterangan", lambda a: _sample(a, 4)),
    Scene("rubrik-salah", _wrong),
    Scene("rubrik-salah-arti", lambda a: _wrong(a, 1)),
    Scene("rubrik-terkunci", _used),
)
