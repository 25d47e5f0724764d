"""Where the shapes of a chart stand, for any numbers."""

from itertools import combinations
from typing import Any

import pytest
from chart_samples import about, every_kind, names, parts
from hypothesis import given, settings
from hypothesis import strategies as st

from depok_desk.documents.charts.layout import NARROWEST, lay_out
from depok_desk.documents.charts.plot import plot_of
from depok_desk.documents.charts.scale import short, ticks
from depok_desk.documents.charts.shapes import Drawing, Text, inside
from depok_desk.model.chart_facts import SUPPRESSED, Bars, Chart, Donut, Funnel, HeatTable, Line, Series

WIDTHS = (160.0, 240.0, 330.0, 482.0, 700.0)
NUMBERS = st.integers(-(10**14), 10**14)
VALUES = NUMBERS | st.none() | st.just(SUPPRESSED)
COUNTS = st.integers(0, 10**12) | st.none() | st.just(SUPPRESSED)


def texts(drawing: Drawing) -> list[Text]:
    return [shape for shape in drawing.shapes if isinstance(shape, Text)]


def collisions(drawing: Drawing) -> list[tuple[str, str]]:
    pairs = combinations(texts(drawing), 2)
    return [
        (one.words, other.words) for one, other in pairs if one.box.grown(-0.3).meets(other.box.grown(-0.3))
    ]


def spilling(drawing: Drawing) -> list[str]:
    return [
        text.words
        for text in texts(drawing)
        if text.box.left < -0.5 or text.box.right > drawing.width + 0.5 or text.box.bottom > drawing.height
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", every_kind())
def test_no_words_meet_or_leave_the_chart(kind: str, width: float):
    drawing = lay_out(every_kind()[kind], width)
    assert collisions(drawing) == []
    assert spilling(drawing) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", every_kind())
def test_every_mark_lies_in_the_chart(kind: str, width: float):
    drawing = lay_out(every_kind()[kind], width)
    points = [point for mark in drawing.marks for ring in mark.rings for point in ring]
    assert points
    assert all(-10 <= x <= drawing.width + 10 and 0 <= y <= drawing.height for x, y in points)


@pytest.mark.parametrize("kind", every_kind())
def test_every_value_is_a_mark_with_its_number(kind: str):
    chart = every_kind()[kind]
    shown = [mark.number for mark in lay_out(chart, 482).marks]
    assert sorted(shown) == sorted(map(chart.about.written, chart.values))


@settings(max_examples=40, deadline=None)
@given(st.lists(VALUES, min_size=1, max_size=14), st.sampled_from(WIDTHS))
def test_bars_are_as_long_as_their_numbers(values: list[Any], width: float):
    chart = Bars.plain(about(wording="rupiah"), parts(*values))
    plot = plot_of(chart, width)
    longest = max((abs(value) for value in values if isinstance(value, int)), default=0)
    for value in values:
        length = plot.reach(value) - plot.zero
        wanted = value / longest if isinstance(value, int) and longest else 0.0
        assert length == pytest.approx(wanted * longest * plot.unit, abs=1e-6)
        assert plot.labels - 1e-6 <= plot.reach(value) <= plot.edge + 1e-6


@settings(max_examples=40, deadline=None)
@given(st.lists(VALUES, min_size=1, max_size=14), st.sampled_from(WIDTHS))
def test_bars_of_any_numbers_keep_their_words_apart(values: list[Any], width: float):
    drawing = lay_out(Bars.plain(about(wording="rupiah"), parts(*values)), width)
    assert collisions(drawing) == []
    assert spilling(drawing) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(COUNTS, COUNTS, COUNTS), min_size=1, max_size=8), st.sampled_from(WIDTHS))
def test_stacks_and_tables_of_any_numbers_keep_their_words_apart(rows: list[Any], width: float):
    series = tuple(Series(f"s{at}", f"seri {at}", tuple(row[at] for row in rows)) for at in range(3))
    columns = names(tuple(f"Kolom {at}" for at in range(len(rows))))
    charts: tuple[Chart, ...] = (
        Bars(about(), columns, series, stacked=True),
        Bars(about(), columns, series),
        HeatTable(about(), columns, series),
    )
    for chart in charts:
        drawing = lay_out(chart, width)
        assert collisions(drawing) == []
        assert len(drawing.marks) == 3 * len(rows)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=24), st.sampled_from(WIDTHS))
def test_courses_of_any_numbers_keep_their_words_apart(rows: list[Any], width: float):
    series = tuple(Series(f"s{at}", f"seri {at}", tuple(row[at] for row in rows)) for at in range(2))
    chart = Line(about(), names(tuple(f"B{at}" for at in range(len(rows)))), series)
    drawing = lay_out(chart, width)
    assert collisions(drawing) == []
    said = " ".join(text.words for text in texts(drawing)).split()
    numbers = {chart.about.written(value) for row in rows for value in row if value is not None}
    assert numbers <= set(said)


@settings(max_examples=30, deadline=None)
@given(st.lists(COUNTS, min_size=1, max_size=6), st.sampled_from(WIDTHS))
def test_parts_and_steps_of_any_numbers_keep_their_words_apart(values: list[Any], width: float):
    for chart in (Donut(about(), parts(*values)), Funnel(about(), parts(*values))):
        drawing = lay_out(chart, width)
        assert collisions(drawing) == []
        assert spilling(drawing) == []


def test_a_chart_without_data_says_so():
    drawing = lay_out(Bars.plain(about("Belum ada kurasi tahun ini"), ()), 482)
    assert "Belum ada data untuk digambarkan." in [text.words for text in texts(drawing)]
    assert drawing.marks == ()


def test_what_is_not_known_is_said_and_nothing_is_a_zero():
    said = [text.words for text in texts(lay_out(Bars.plain(about(), parts(0, None, SUPPRESSED)), 482))]
    assert {"0", "tidak ada data", "<3", "<3: kurang dari tiga IKM, angkanya tidak ditampilkan."} <= set(said)


def test_a_long_name_is_shown_whole():
    long = "Kelompok Usaha Bersama Perempuan Pengrajin Anyaman Bambu dan Rotan Kelurahan Curug Bojongsari"
    chart = Bars.plain(about(), (parts(3)[0], *parts(5)))
    named = Bars(chart.about, names((long, "Beji")), chart.series)
    for width in WIDTHS:
        assert long in " ".join(text.words for text in texts(lay_out(named, width)))


def test_the_title_date_and_source_stand_around_the_chart():
    said = [text.words for text in texts(lay_out(Bars.plain(about(), parts(3)), 482))]
    assert said[:2] == ["Kuliner memimpin", "jumlah IKM terkurasi, per tanggal 26 Januari 2026"]
    assert said[-1] == "Sumber: register IKM"


def test_no_chart_is_narrower_than_can_be_read():
    assert lay_out(Bars.plain(about(), parts(3)), 20).width == NARROWEST


def test_a_mark_is_found_where_it_is_drawn():
    drawing = lay_out(every_kind()["stacked"], 482)
    for mark in drawing.marks:
        xs, ys = zip(*mark.rings[0], strict=True)
        assert inside((sum(xs) / len(xs), sum(ys) / len(ys)), mark.rings)


@given(st.lists(NUMBERS, min_size=1, max_size=9))
def test_an_axis_has_few_round_steps_that_take_in_every_value(values: list[int]):
    steps = ticks(values, whole=True)
    assert steps[0] <= min(0, *values, 0)
    assert steps[-1] >= max(0, *values, 0)
    assert 0 in steps
    assert len(steps) <= 8
    assert all(step == int(step) for step in steps)


def test_round_numbers_are_written_short():
    rupiah = about(wording="rupiah")
    steps = ticks([31_750_000_000])
    assert [short(step, rupiah) for step in steps][-2:] == ["Rp30 miliar", "Rp40 miliar"]
    assert short(ticks([7], whole=True)[1], about()) == "2"
