"""Made-up marks by which a rubric shows what its rules come to."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from depok_desk.services.judging.aggregation import judge_one
from depok_desk.services.judging.marks import shown_mark
from depok_desk.services.judging.scheme import CriterionRule, Entry, Judged, Scheme
from depok_desk.words import number, score

JURORS = ("Juri 1", "Juri 2", "Juri 3")
_SHARES = ((90, 70, 80), (80, 100, 60), (100, 80, 90), (60, 80, 100), (90, 90, 50), (70, 100, 90))
"""How much of the scale each of the three gives, criterion by criterion, over and over."""


@dataclass(frozen=True)
class ExampleLine:
    """One criterion of the example in words: the jurors' marks, what they come to, its share of 100."""

    name: str
    marks: tuple[str, ...]
    mark: str
    points: str


@dataclass(frozen=True)
class Example:
    """The example criterion by criterion, and in a sentence what they sum to."""

    lines: tuple[ExampleLine, ...]
    sentence: str


def example_entry(scheme: Scheme) -> Entry:
    """A candidate whom three jurors have judged by this scheme; all papers are there."""
    marks = {
        (juror, criterion.id): _mark(criterion, _SHARES[place % len(_SHARES)][at])
        for place, criterion in enumerate(scheme.criteria)
        for at, juror in enumerate(JURORS)
    }
    gates = {gate.id: True for gate in scheme.gates}
    return Entry("contoh", "Usaha contoh", "Produk contoh", JURORS, marks, gates, 1, scheme.sector)


def example(scheme: Scheme) -> Example:
    """What the example comes to by the very rules by which products are judged."""
    entry = example_entry(scheme)
    judged = judge_one(scheme, entry)
    lines = tuple(
        ExampleLine(
            criterion.name,
            tuple(number(entry.marks[juror, criterion.id] or Decimal()) for juror in JURORS),
            _shown(part.mark),
            _shown(part.points) if not criterion.independent else "di luar",
        )
        for criterion, part in zip(scheme.criteria, judged.parts, strict=True)
    )
    return Example(lines, _sentence(scheme, judged))


def _sentence(scheme: Scheme, judged: Judged) -> str:
    if judged.total is None or not scheme.counting:
        return "Nilai contoh terhitung setelah ada kriteria yang dihitung."
    passed = "lulus" if judged.passed else "belum lulus"
    said = [f"Jumlahnya {score(judged.total)}: grade {judged.grade}, {passed}."]
    if judged.spread is not None:
        limit = scheme.spread_limit
        beyond = f"melewati batas {number(limit)}" if judged.wide and limit else ""
        within = f"masih dalam batas {number(limit)}" if limit else "tanpa batas"
        said.append(f"Selisih antarjuri {score(judged.spread)}, {beyond or within}.")
    return " ".join((*said, *(f"{each}." for each in judged.hindrances)))


def _shown(value: Fraction | None) -> str:
    return "" if value is None else shown_mark(value)


def _mark(criterion: CriterionRule, share: int) -> Decimal:
    scale = criterion.scale
    steps = Decimal(scale.highest - scale.lowest) * share / 100
    return scale.lowest + steps.to_integral_value()
