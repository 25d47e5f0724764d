"""Papers of a session that are printed before the judging: invitations, the attendance list."""

from collections.abc import Callable, Sequence
from pathlib import Path

from depok_desk import paths
from depok_desk.errors import UserError
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.desk import Desk
from depok_desk.gui.opening import open_outside
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice
from depok_desk.model.kinds.clock import today
from depok_desk.model.letter_facts import HeadFacts, LetterFacts
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.words import count_of

Made = tuple[str, bytes]
"""What was made, in words, and the PDF."""


class SessionPapers:
    """Makes papers off the main thread and saves them; `told` says where they lie, or why there are none."""

    def __init__(self, desk: Desk, told: Notice) -> None:
        self._desk = desk
        self._told = told

    def invite_firms(self, line: SessionLine, candidates: Sequence[str] = ()) -> None:
        """A letter to each firm that takes part, or to those of some candidates."""
        self._make("Undangan peserta", line, lambda: _firm_letters(self._desk, line.id, candidates))

    def invite_jurors(self, line: SessionLine) -> None:
        """A letter to each juror."""
        self._make("Undangan juri", line, lambda: _juror_letters(self._desk, line.id))

    def list_attendance(self, line: SessionLine) -> None:
        """The list that all who come sign."""
        self._make("Daftar hadir", line, lambda: _attendance_list(self._desk, line.id))

    def _make(self, what: str, line: SessionLine, made: Callable[[], Made]) -> None:
        def job() -> tuple[str, Path]:
            words, content = made()
            path = _proposed(f"{what} {line.title}.pdf")
            write_atomically(path, content)
            return words, path

        self._desk.work(f"Menyusun {what.lower()}", lambda _: job(), self._tell, self._refuse)

    def _tell(self, saved: tuple[str, Path]) -> None:
        words, path = saved
        actions = (
            button("Buka untuk di&cetak", lambda: open_outside(path), sign="printer"),
            button("Buka &folder", lambda: open_outside(path.parent), sign="folder-open"),
        )
        self._told.say("good", f"{words} tersimpan.", str(path), actions)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._told.say("problem", error.sentence)


def _firm_letters(desk: Desk, session_id: str, candidates: Sequence[str]) -> Made:
    from depok_desk.services.judging.invitation_facts import candidate_invitations

    facts = desk.ask(
        lambda session: candidate_invitations(session, session_id, today(), candidate_ids=candidates)
    )
    return f"{count_of(len(facts), 'undangan')} peserta", _letters(desk, facts)


def _juror_letters(desk: Desk, session_id: str) -> Made:
    from depok_desk.services.judging.invitation_facts import juror_invitations

    facts = desk.ask(lambda session: juror_invitations(session, session_id, today()))
    return f"{count_of(len(facts), 'undangan')} juri", _letters(desk, facts)


def _letters(desk: Desk, facts: Sequence[LetterFacts]) -> bytes:
    from depok_desk.documents.letter import letters
    from depok_desk.services.letter_heads import head_pictures

    head = facts[0].head if facts else HeadFacts()
    return letters(facts, pictures=head_pictures(desk.store.shelf, head))


def _attendance_list(desk: Desk, session_id: str) -> Made:
    from depok_desk.documents.attendance import attendance
    from depok_desk.services.judging.attendance_facts import attendance_facts
    from depok_desk.services.letter_heads import head_pictures

    facts = desk.ask(lambda session: attendance_facts(session, session_id, today()))
    return "Daftar hadir", attendance(facts, pictures=head_pictures(desk.store.shelf, facts.head))


def _proposed(name: str) -> Path:
    folder = paths.documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder / safe_name(name)
