"""How the page Kurasi words sessions and counts."""

from depok_desk.gui.widgets.entry_list import ListEntry
from depok_desk.gui.widgets.figures import Figure
from depok_desk.model.locks import PHASES
from depok_desk.services.curation_sessions import Funnel, SessionLine
from depok_desk.words import count_of, date_range, number, weekday

_DECISIONS = (
    ("lulus", "lulus", "good"),
    ("perbaikan", "perbaikan", "warning"),
    ("tidak lulus", "tidak lulus", "danger"),
)
_GRADES = (("A", "grade_a_ink"), ("B", "grade_b_ink"), ("C", "grade_c_ink"), ("D", "danger"))


def session_entry(line: SessionLine) -> ListEntry:
    """A session in the list at the left: its days, then how many took part and passed, or how far it is."""
    decided = line.taken or line.phase == PHASES[-1]
    state = count_of(line.passed, "lulus") if decided else f"tahap {line.phase}"
    counts = f"{count_of(line.candidates, 'peserta')} · {state}"
    return ListEntry(line.id, line.title, "\n".join(filter(None, (days(line), counts))))


def days(line: SessionLine) -> str:
    """When the session was: `26 Januari 2026`; empty if nobody knows."""
    return date_range(line.first, line.last or line.first) if line.first else ""


def circumstances(line: SessionLine) -> str:
    """Days and place in one line: `Senin, 26 Januari 2026 · Aula Disdagin`."""
    one_day = line.first and line.first == (line.last or line.first)
    named = f"{weekday(line.first)}, " if line.first and one_day else ""
    return " · ".join(filter(None, (f"{named}{days(line)}", line.place)))


def figures(funnel: Funnel) -> list[Figure]:
    """The steps of a session, then the grades; a figure's key is `column=value` of the list behind it."""
    steps = [
        Figure("", number(funnel.candidates), "peserta"),
        Figure("all", number(funnel.judged), "dinilai", after=True),
    ]
    for key, word, tone in _DECISIONS:
        count = funnel.decisions.get(key, 0)
        steps.append(Figure(f"decision={key}", number(count), word, _lit(tone, count), after=key == "lulus"))
    grades: list[Figure] = []
    for grade, tone in _GRADES:
        count = funnel.grades.get(grade, 0)
        key, word = f"grade={grade}", f"grade {grade}"
        grades.append(Figure(key, number(count), word, _lit(tone, count), apart=grade == "A"))
    return [*steps, *grades]


def _lit(tone: str, count: int) -> str:
    return tone if count else "quiet"


def issue_words(waiting: int) -> str:
    """What the button to the certificates says."""
    return f"&Terbitkan {count_of(waiting, 'sertifikat')} …" if waiting else "&Lihat sertifikat sesi ini"
