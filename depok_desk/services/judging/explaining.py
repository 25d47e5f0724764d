"""Each grade explained in plain sentences, with no number that is not in the table of marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from depok_desk import words
from depok_desk.services.judging.marks import shown_mark
from depok_desk.services.judging.scheme import Cell, CriterionRule, Judged, Scheme

_MOST_NAMED = 3
"""So many jurors or criteria are named in one sentence; the rest is counted."""


@dataclass(frozen=True)
class Standing:
    """How far a product came in one criterion: its aggregated mark and the share (0–1) of the highest."""

    criterion: CriterionRule
    mark: Fraction

    @property
    def share(self) -> Fraction:
        """The mark as a share of the highest one."""
        return self.mark / self.criterion.scale.highest

    @property
    def words(self) -> str:
        """Name and mark, `Kemasan & Label (2,33 dari 5)`."""
        return f"{self.criterion.name} ({shown_mark(self.mark)} dari {self.criterion.scale.highest})"


def strengths(scheme: Scheme, judged: Judged) -> list[Standing]:
    """The criteria in which the product reaches the share that passing asks for, the strongest first."""
    reached = [each for each in standings(scheme, judged) if each.share >= _asked(scheme)]
    return sorted(reached, key=lambda each: -each.share)


def weaknesses(scheme: Scheme, judged: Judged) -> list[Standing]:
    """The criteria in which it stays below that share, the weakest first."""
    return sorted(
        (each for each in standings(scheme, judged) if each.share < _asked(scheme)),
        key=lambda each: each.share,
    )


def standings(scheme: Scheme, judged: Judged) -> list[Standing]:
    """Every criterion with a mark, the heavier first, equal ones by their place in the rubric."""
    marked = [
        Standing(rule, part.mark)
        for rule, part in zip(scheme.criteria, judged.parts, strict=True)
        if part.mark is not None
    ]
    return sorted(marked, key=lambda each: (each.criterion.independent, -each.criterion.weight))


def explanation(scheme: Scheme, judged: Judged, jurors: Mapping[str, str] | None = None) -> str:
    """Why a candidate stands where it stands, in sentences for clerk and juror.

    `jurors` names them by key. Says what is missing, total and grade with the way to the next one and the
    weakest criterion, what keeps it from passing, who abstained, and whether the jurors lie far apart.
    """
    names = jurors or {}
    sentences = (
        _incomplete(scheme, judged, names),
        _standing(scheme, judged),
        _failing(scheme, judged),
        _abstaining(scheme, judged, names),
        _differing(scheme, judged),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _asked(scheme: Scheme) -> Fraction:
    return Fraction(scheme.pass_mark) / 100


def _incomplete(scheme: Scheme, judged: Judged, names: Mapping[str, str]) -> str:
    if not judged.missing:
        return ""
    count = words.count_of(len(judged.missing), "nilai")
    return f"Belum lengkap: {count} belum masuk ({_by_juror(scheme, judged.missing, names)})."


def _standing(scheme: Scheme, judged: Judged) -> str:
    if judged.total is None:
        return "" if judged.missing else f"Belum ada nilai akhir: {_unmarked(scheme, judged)} tidak dinilai."
    head = "Nilai sementara" if judged.missing else "Nilai"
    clauses = [f"{head} {words.score(judged.total)}: grade {judged.grade}", *_next_grade(scheme, judged)]
    return "; ".join([", ".join(clauses), *_weakest(scheme, judged)]) + "."


def _unmarked(scheme: Scheme, judged: Judged) -> str:
    marked = {each.criterion.id for each in standings(scheme, judged)}
    return words.list_words([rule.name for rule in scheme.counting if rule.id not in marked])


def _next_grade(scheme: Scheme, judged: Judged) -> list[str]:
    total = judged.total or Decimal()
    ahead = [(grade, least) for grade, least in scheme.bands if least > total]
    return [f"kurang {words.score(least - total)} untuk {grade}" for grade, least in ahead[-1:]]


def _weakest(scheme: Scheme, judged: Judged) -> list[str]:
    counting = [each for each in standings(scheme, judged) if not each.criterion.independent]
    weakest = min(counting, key=lambda each: each.share, default=None)
    return [f"terlemah {weakest.words}"] if weakest and weakest.share < 1 else []


def _failing(scheme: Scheme, judged: Judged) -> str:
    if judged.total is None or judged.passed:
        return ""
    short = scheme.pass_mark - judged.total
    limit = f"kurang {words.score(short)} dari batas lulus {words.score(scheme.pass_mark)}"
    reasons = [limit] if short > 0 else []
    reasons += [hindrance[:1].lower() + hindrance[1:] for hindrance in judged.hindrances]
    if not reasons:
        return ""
    if judged.missing:
        return f"Sejauh ini {words.list_words(reasons)}."
    head = "Tidak lulus" if short > 0 else f"Tidak lulus walau nilainya {words.score(judged.total)}"
    return f"{head}: {words.list_words(reasons)}."


def _abstaining(scheme: Scheme, judged: Judged, names: Mapping[str, str]) -> str:
    if not judged.abstained:
        return ""
    return f"Abstain ({_by_juror(scheme, judged.abstained, names)})."


def _differing(scheme: Scheme, judged: Judged) -> str:
    if not judged.wide or judged.spread is None or scheme.spread_limit is None:
        return ""
    apart, limit = words.score(judged.spread), words.score(scheme.spread_limit)
    return f"Nilai juri berselisih {apart}, lebih dari batas {limit}: perlu dibahas."


def _by_juror(scheme: Scheme, cells: Sequence[Cell], names: Mapping[str, str]) -> str:
    """Cells gathered by juror, `Kurator 2: Kemasan & Label; Kurator 3: semua kriteria`."""
    titles = {rule.id: rule.name for rule in scheme.criteria}
    gathered: dict[str, list[str]] = {}
    for juror, criterion_id in cells:
        gathered.setdefault(juror, []).append(titles[criterion_id])
    told = [
        f"{names.get(juror, juror)}: {_named_criteria(criteria, len(titles))}"
        for juror, criteria in gathered.items()
    ]
    return "; ".join(_shortened(told, "juri"))


def _named_criteria(criteria: Sequence[str], whole: int) -> str:
    if len(criteria) == whole > 1:
        return "semua kriteria"
    return ", ".join(_shortened(criteria, "kriteria"))


def _shortened(items: Sequence[str], noun: str) -> list[str]:
    if len(items) <= _MOST_NAMED + 1:
        return list(items)
    return [*items[:_MOST_NAMED], f"dan {words.count_of(len(items) - _MOST_NAMED, noun)} lain"]
