"""How the plenary's results are worded, in its list and beside it."""

from collections.abc import Iterator

from depok_desk.model.kinds.choices import DECISION
from depok_desk.services.judging.deciding import lacking
from depok_desk.services.judging.explaining import Standing
from depok_desk.services.judging.follow_up import Earlier
from depok_desk.services.judging.freezing import Case
from depok_desk.words import capitalised, count_of, list_words, long_date, score

OPEN = "belum diputuskan"
RULED = "putusan pleno"


def verdict(grade: str, decision: str) -> str:
    """Grade and decision: “grade B, lulus”; what is not known is left out."""
    graded = f"grade {grade}" if grade else ""
    return ", ".join(filter(None, (graded, DECISION.show(decision).lower()))) or OPEN


def by_marks(case: Case) -> str:
    """What the marks alone say: “menurut nilai grade C, perbaikan”."""
    facts = case.facts
    if not facts.counted_decision:
        return "nilai belum lengkap"
    return f"menurut nilai {verdict(facts.counted_grade, facts.counted_decision)}"


def why_open(case: Case) -> str:
    """Why nothing can be decided yet; empty if it can."""
    if case.facts.decision:
        return ""
    missing = len(case.line.judged.missing)
    return f"{count_of(missing, 'nilai')} kosong" if missing else "tidak ada nilai akhir"


def remarks(case: Case) -> Iterator[str]:
    """What is to be noted about a result, the weightiest first."""
    if why_open(case):
        yield why_open(case)
    if case.facts.reason:
        yield f"{RULED}; {by_marks(case)}"
    if papers := lacking(case.line):
        yield f"tanpa {list_words(papers)}"
    if case.line.judged.wide:
        yield f"juri berselisih {case.facts.spread}"
    if change := rise(case):
        yield change
    if case.line.judged.tied:
        yield "peringkat sama"


def rise(case: Case) -> str:
    """How the grade has moved since the session before: “naik kelas dari C”; empty if it is the first."""
    return case.line.earlier.change(case.facts.grade) if case.line.earlier else ""


def former(earlier: Earlier) -> str:
    """What an earlier session decided: “Kurasi 2025, 3 Maret 2025: 68,00, grade C, perbaikan”."""
    on = f", {long_date(earlier.decided_on)}" if earlier.decided_on else ""
    total = f"{score(earlier.total)}, " if earlier.total is not None else ""
    return f"{earlier.session}{on}: {total}{verdict(earlier.grade, earlier.decision)}"


def standing_words(standing: Standing) -> str:
    """A criterion with its mark, and the wording of the level it has reached."""
    reached = [level for level in standing.criterion.levels if level <= standing.mark]
    wording = standing.criterion.levels[max(reached)] if reached else ""
    return f"{standing.words}: {wording}" if wording else standing.words


def headline(case: Case) -> str:
    """“Nilai 92,00 · grade A”, as far as it is known."""
    total = f"Nilai {case.facts.total}" if case.facts.total else "Belum bernilai akhir"
    return f"{total} · grade {case.facts.grade}" if case.facts.grade else total


def ruling_words(case: Case) -> str:
    """What the plenary ruled, over what the marks say."""
    ruled = verdict(case.facts.grade, case.facts.decision)
    return f"Putusan pleno: {ruled}. {capitalised(by_marks(case))}."
