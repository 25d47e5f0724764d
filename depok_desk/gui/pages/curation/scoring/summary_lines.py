"""The sums of a session as lines of tables."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from depok_desk.gui.pages.curation.scoring.wording import given_names
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.services.judging.marks import mark_in, mark_words, shown_mark
from depok_desk.services.judging.reading import SessionResult
from depok_desk.services.judging.scheme import Judged, Scheme
from depok_desk.words import number, score

WIDE = "lewat batas"
"""What stands behind a spread that is over the limit."""

_NONE = "–"


def totals(result: SessionResult, scheme: Scheme, judged: Sequence[Judged]) -> StillList:
    """The candidates of a rubric by rank, each juror's total, and what they come to together."""
    jurors = list(dict.fromkeys(juror for each in judged for juror in each.entry.jurors))
    names = given_names([result.juror_names[juror] for juror in jurors])
    columns = (
        ListColumn("rank", "Peringkat", 7, right=True),
        ListColumn("product", "Produk · usaha", 28),
        *(ListColumn(juror, name, 7, right=True) for juror, name in zip(jurors, names, strict=True)),
        ListColumn("total", "Nilai", 7, right=True),
        ListColumn("grade", "Grade", 6),
        ListColumn("missing", "Kosong", 6, right=True),
        ListColumn("spread", "Selisih juri", 18),
    )
    rows = [_total(each, scheme, jurors) for each in judged]
    return StillList(columns, rows)


def _total(judged: Judged, scheme: Scheme, jurors: Sequence[str]) -> Row:
    entry = judged.entry
    return (
        entry.id,
        _rank(judged),
        f"{entry.product} · {entry.name}",
        *(_points(judged.juror_totals.get(juror)) for juror in jurors),
        _points(judged.total),
        judged.grade,
        number(len(judged.missing)) if judged.missing else _NONE,
        _spread(judged, scheme),
    )


def _rank(judged: Judged) -> str:
    if judged.sector_rank is None:
        return _NONE
    return f"{judged.sector_rank}{' (sama)' if judged.tied else ''}"


def _spread(judged: Judged, scheme: Scheme) -> str:
    if judged.spread is None:
        return _NONE
    told = number(judged.spread)
    return f"{told}, {WIDE} {number(scheme.spread_limit)}" if judged.wide and scheme.spread_limit else told


def marks_table(result: SessionResult, scheme: Scheme, judged: Judged) -> StillList:
    """The marks of one candidate: a line for each juror, one of what they come to, one of points."""
    columns = (
        ListColumn("juror", "Juri", 18),
        ListColumn("total", "Nilai", 6, right=True),
        *(ListColumn(rule.id, rule.name, 6, right=True) for rule in scheme.criteria),
    )
    parts = {part.criterion_id: part for part in judged.parts}
    rows: list[Row] = [_juror_line(result, scheme, judged, juror) for juror in judged.entry.jurors]
    marks = (parts[rule.id].mark if rule.id in parts else None for rule in scheme.criteria)
    points = (parts[rule.id].points if rule.id in parts else None for rule in scheme.criteria)
    rows.append(("gabungan", f"Gabungan ({scheme.aggregation})", "", *map(_exact, marks)))
    rows.append(("poin", "Poin dari 100", _points(judged.total), *map(_exact, points)))
    return StillList(columns, rows)


def _juror_line(result: SessionResult, scheme: Scheme, judged: Judged, juror: str) -> Row:
    marks = (mark_in(judged.entry.marks, (juror, rule.id)) for rule in scheme.criteria)
    cells = (mark_words(mark) or "kosong" for mark in marks)
    return (juror, result.juror_names[juror], _points(judged.juror_totals.get(juror)), *cells)


def _points(value: Decimal | None) -> str:
    return _NONE if value is None else score(value)


def _exact(value: Fraction | None) -> str:
    return _NONE if value is None else shown_mark(value)
