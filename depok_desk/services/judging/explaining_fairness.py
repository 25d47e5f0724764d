"""How a jury judged and by how little a grade hangs, in plain sentences."""

from collections.abc import Mapping
from decimal import Decimal

from depok_desk import words
from depok_desk.services.judging.fairness import Influence, JurorFairness
from depok_desk.services.judging.scheme import Scheme
from depok_desk.services.judging.sensitivity import (
    PASSING,
    WEIGHT_REACH,
    JurorLeftOut,
    LimitChange,
    MarkChange,
    Sensitivity,
    Verdict,
    WeightChange,
)

Change = MarkChange | JurorLeftOut | WeightChange | LimitChange

FIRM = (
    "Grade ini kokoh: tetap sama bila satu nilai bergeser setingkat, bila salah satu juri tidak ikut, "
    "atau bila bobot dan batas sedikit lain."
)


def strictness_sentence(name: str, juror: JurorFairness) -> str:
    """How strict a juror is: `Kurator 1 rata-rata 4,20 lebih ketat dari juri lain.`"""
    if juror.strictness is None:
        return f"{name} belum dapat dibandingkan: tidak ada nilai juri lain di sel yang sama."
    if not juror.strictness:
        return f"{name} rata-rata sama ketat dengan juri lain."
    return f"{name} rata-rata {words.score(abs(juror.strictness))} {strictness_word(juror)} dari juri lain."


def strictness_word(juror: JurorFairness) -> str:
    """`lebih ketat`, `lebih murah hati` or `sama`; nothing where there is nothing to compare."""
    if juror.strictness is None:
        return ""
    return "lebih ketat" if juror.strictness < 0 else "lebih murah hati" if juror.strictness else "sama"


def agreement_sentence(name: str, juror: JurorFairness) -> str:
    """Whether a juror puts the products in the others' order, and how near its marks lie."""
    if juror.near is None:
        return f"Kesepakatan {name} belum dapat dihitung."
    near = f"{words.number(juror.near * 100)}% nilainya paling jauh satu tingkat dari rata-rata juri lain"
    if juror.agreement is None:
        return f"{words.capitalised(near)}."
    order = f"{agreement_word(juror.agreement)} dengan juri lain ({words.score(juror.agreement)})"
    return f"Urutan {name} {order}; {near}."


def agreement_word(agreement: Decimal) -> str:
    """Kendall's tau-b in words: above 0.7 the orders go together, below -0.3 they go against each other."""
    if agreement >= Decimal("0.7"):
        return "sejalan"
    if agreement >= Decimal("0.3"):
        return "sebagian sejalan"
    return "tidak sejalan" if agreement > Decimal("-0.3") else "berlawanan"


def influence_sentence(name: str, influence: Influence) -> str:
    """What would change without a juror: `Tanpa Kurator 2, 3 dari 40 grade berubah.`"""
    if not influence.candidates:
        return f"{name} tidak menilai bersama juri lain, jadi pengaruhnya tidak dapat dihitung."
    if not influence.grades and not influence.passes:
        return f"Tanpa {name} tidak ada grade atau kelulusan yang berubah."
    counts = [(len(influence.grades), "grade"), (len(influence.passes), "kelulusan")]
    told = [
        f"{words.number(count)} dari {words.number(influence.candidates)} {noun}"
        for count, noun in counts
        if count
    ]
    return f"Tanpa {name}, {words.list_words(told)} berubah."


def change_sentence(
    scheme: Scheme, sensitivity: Sensitivity, change: Change, jurors: Mapping[str, str]
) -> str:
    """What one change would lead to; `jurors` names them by key."""
    verdict = words.capitalised(_verdict_words(sensitivity, change.verdict))
    return f"{verdict} {_condition(scheme, change, jurors)}."


def sensitivity_sentences(scheme: Scheme, sensitivity: Sensitivity, jurors: Mapping[str, str]) -> list[str]:
    """Everything that would change grade or passing, kind after kind, the least of each first."""
    changes = (*sensitivity.marks, *sensitivity.jurors, *sensitivity.weights, *sensitivity.limits)
    return [change_sentence(scheme, sensitivity, change, jurors) for change in changes]


def thread_sentence(scheme: Scheme, sensitivity: Sensitivity, jurors: Mapping[str, str]) -> str:
    """The one change that is easiest to imagine, or that the grade is firm."""
    if sensitivity.judged.total is None:
        return "Belum ada nilai akhir."
    if sensitivity.firm:
        return FIRM
    return change_sentence(scheme, sensitivity, _easiest(sensitivity), jurors)


def _easiest(sensitivity: Sensitivity) -> Change:
    if sensitivity.marks and sensitivity.marks[0].steps <= 1:
        return sensitivity.marks[0]
    if sensitivity.jurors:
        return sensitivity.jurors[0]
    near = sensitivity.weights and sensitivity.weights[0].by <= WEIGHT_REACH
    return sensitivity.weights[0] if near else sensitivity.limits[0]


def _condition(scheme: Scheme, change: Change, jurors: Mapping[str, str]) -> str:
    titles = {rule.id: rule.name for rule in scheme.criteria}
    if isinstance(change, MarkChange):
        juror, criterion = jurors.get(change.juror, change.juror), titles[change.criterion_id]
        after, before = words.number(change.after), words.number(change.before)
        return f"bila {juror} memberi {after}, bukan {before}, untuk {criterion}"
    if isinstance(change, JurorLeftOut):
        return f"tanpa {jurors.get(change.juror, change.juror)} (nilai {words.score(change.total)})"
    if isinstance(change, WeightChange):
        return f"bila bobot {titles[change.criterion_id]} {_moved(change)}"
    limit = "lulus" if change.limit == PASSING else f"grade {change.limit}"
    return f"bila batas {limit} {_moved(change)}"


def _moved(change: WeightChange | LimitChange) -> str:
    way = "naik" if change.after > change.before else "turun"
    return f"{way} {words.score(change.by)} menjadi {words.score(change.after)}"


def _verdict_words(sensitivity: Sensitivity, verdict: Verdict) -> str:
    told: list[str] = []
    if verdict.grade != sensitivity.judged.grade:
        told.append(f"grade {verdict.grade}")
    if verdict.passed != sensitivity.judged.passed:
        told.append("lulus" if verdict.passed else "tidak lulus")
    return words.list_words(told)
