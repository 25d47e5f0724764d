"""Schemes and marks as the office has them, for tests of judging without a store."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from depok_desk.services.judging.scheme import CriterionRule, Entry, GateRule, Scale, Scheme

JURORS = ("k1", "k2", "k3")
NAMES = {"k1": "Kurator 1", "k2": "Kurator 2", "k3": "Kurator 3", "k4": "Kurator 4"}
AGGREGATIONS = ("rata-rata", "terpangkas", "median")
ROUNDINGS = ("setengah ke atas", "setengah ke genap", "ke bawah")
BANDS = (("A", Decimal(85)), ("B", Decimal(70)), ("C", Decimal(55)))
WEIGHTS = {"Legalitas": 20, "Kualitas": 25, "Desain": 10, "Kemasan & Label": 20, "Kapasitas": 10, "Harga": 15}
NIB = GateRule("nib", "NIB", ("nib",))


def scheme(weights: Mapping[str, int] = WEIGHTS, scale: str = "1-5", **changes) -> Scheme:
    """A rubric of criteria named by their keys, all on one scale."""
    criteria = tuple(
        CriterionRule(name, name, Decimal(weight), Scale.of(scale)) for name, weight in weights.items()
    )
    return replace(Scheme("kuliner", "Contoh kuliner", 1, criteria, Decimal(70), BANDS), **changes)


def entry(rules: Scheme, rows: Sequence[Sequence[object]], name: str = "Abon Jaya", **changes) -> Entry:
    """A candidate with a row of marks per juror; `-` abstains and None is missing."""
    marks = {
        (juror, rule.id): None if mark == "-" else Decimal(str(mark))
        for juror, row in zip(NAMES, rows, strict=False)
        for rule, mark in zip(rules.criteria, row, strict=True)
        if mark is not None
    }
    jurors = tuple(NAMES)[: len(rows)]
    return replace(Entry(name, name, f"Produk {name}", jurors, marks), **changes)


def even(rules: Scheme, mark: object, name: str = "Abon Jaya", **changes) -> Entry:
    """A candidate to whom three jurors give one mark throughout."""
    return entry(rules, [[mark] * len(rules.criteria)] * 3, name, **changes)


@st.composite
def weightings(draw, most: int = 6) -> list[int]:
    """Whole weights that sum to 100."""
    cuts = draw(st.lists(st.integers(1, 99), max_size=most - 1, unique=True))
    ends = [0, *sorted(cuts), 100]
    return [after - before for before, after in pairwise(ends)]


@st.composite
def schemes(draw) -> Scheme:
    """A rubric with any weights, scales, aggregation and rounding, gates among its criteria."""
    criteria = [
        CriterionRule(f"c{index}", f"Kriteria {index}", Decimal(weight), draw(scales))
        for index, weight in enumerate(draw(weightings()))
    ]
    if draw(st.booleans()):
        criteria.append(CriterionRule("lain", "Di luar nilai", Decimal(0), Scale(1, 5), independent=True))
    if draw(st.booleans()):
        criteria[0] = replace(criteria[0], least=Decimal(2))
    return Scheme(
        id="acak",
        name="Acak",
        edition=1,
        criteria=tuple(criteria),
        pass_mark=draw(st.sampled_from([Decimal(70), Decimal("66.67"), Decimal(55)])),
        bands=BANDS,
        aggregation=draw(st.sampled_from(AGGREGATIONS)),
        rounding=draw(st.sampled_from(ROUNDINGS)),
        places=draw(st.integers(0, 2)),
        spread_limit=Decimal(20),
    )


scales = st.sampled_from([Scale(1, 3), Scale(1, 5), Scale(0, 100)])


def marks_of(scale: Scale) -> st.SearchStrategy[Decimal]:
    """Marks that the scale takes."""
    whole = st.integers(scale.lowest, scale.highest).map(Decimal)
    if scale.whole:
        return whole
    return whole | st.decimals(scale.lowest, scale.highest, places=2)


@st.composite
def entries(draw, rules: Scheme, *, gaps: bool = True, name: str = "Abon Jaya") -> Entry:
    """A candidate of one to four jurors; with `gaps` some cells are missing or left out."""
    jurors = tuple(NAMES)[: draw(st.integers(1, 4))]
    marks: dict[tuple[str, str], Decimal | None] = {}
    for juror in jurors:
        for rule in rules.criteria:
            filled = draw(st.integers(0, 9)) if gaps else 9
            if filled:
                marks[juror, rule.id] = None if filled == 1 else draw(marks_of(rule.scale))
    return Entry(name, name, "Produk", jurors, marks, queue=draw(st.none() | st.integers(1, 50)))


@st.composite
def judgings(draw, *, gaps: bool = True) -> tuple[Scheme, Entry]:
    """A rubric with one candidate."""
    rules = draw(schemes())
    return rules, draw(entries(rules, gaps=gaps))
