"""The map of the districts, and where its labels stand."""

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from chart_samples import COUNTS, DISTRICTS, about, district_map
from hypothesis import given, settings
from hypothesis import strategies as st

from depok_desk.documents.charts.boundaries import CREDIT, boundaries, simplified
from depok_desk.documents.charts.classes import classes_of, paint_of
from depok_desk.documents.charts.labels import spread
from depok_desk.documents.charts.layout import lay_out
from depok_desk.documents.charts.shapes import Ring, Text, inside
from depok_desk.model.chart_facts import SUPPRESSED

WIDTHS = (160.0, 200.0, 250.0, 300.0, 390.0, 482.0, 700.0)


def edges(ring: Ring) -> list[frozenset[Any]]:
    return [frozenset(pair) for pair in zip(ring, (*ring[1:], ring[0]), strict=True)]


def test_there_are_eleven_districts_with_their_codes():
    assert {one.code: one.name for one in boundaries()} == DISTRICTS


def test_north_is_up_and_west_is_left():
    places = {one.name: one.label for one in boundaries()}
    assert min(places, key=lambda name: places[name][1]) == "Cinere"
    assert min(places, key=lambda name: places[name][0]) == "Bojongsari"
    assert max(places, key=lambda name: places[name][0]) == "Tapos"


def test_neighbours_share_every_line_after_simplifying():
    shared = Counter(edge for one in boundaries() for edge in edges(one.ring))
    assert set(shared.values()) == {1, 2}
    outer = [point for edge, count in shared.items() if count == 1 for point in edge]
    assert set(Counter(outer).values()) == {2}


def test_the_map_is_light_but_keeps_its_shape():
    assert sum(len(one.ring) for one in boundaries()) < 700
    assert all(inside(one.label, (one.ring,)) for one in boundaries())


def test_a_crooked_line_is_straightened_for_both_neighbours():
    west = ((0.0, 0.0), (1.0, 0.0), (1.01, 0.5), (1.0, 1.0), (0.0, 1.0))
    east = ((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0), (1.01, 0.5))
    simple = simplified({"w": west, "e": east}, 0.1)
    assert (1.01, 0.5) not in simple["w"] + simple["e"]
    assert set(edges(simple["w"])) & set(edges(simple["e"])) == {frozenset({(1.0, 0.0), (1.0, 1.0)})}


@pytest.mark.parametrize("width", WIDTHS)
def test_every_district_has_its_name_and_number(width: float):
    texts = [shape.words for shape in lay_out(district_map(), width).shapes if isinstance(shape, Text)]
    said = " ".join(texts)
    for name, count in zip(DISTRICTS.values(), COUNTS, strict=True):
        assert name in said
        assert str(count) in said.split()


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.integers(0, 10**9) | st.none() | st.just(SUPPRESSED), min_size=11, max_size=11),
    st.sampled_from(WIDTHS),
)
def test_labels_never_meet_and_never_leave_the_map(values: list[Any], width: float):
    drawing = lay_out(district_map(values), width)
    boxes = [shape.box.grown(-0.2) for shape in drawing.shapes if isinstance(shape, Text)]
    assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[:at])
    assert all(box.left >= -0.5 and box.right <= width + 0.5 for box in boxes)


def test_a_district_without_data_is_not_a_zero():
    drawing = lay_out(district_map((0, None, SUPPRESSED, *COUNTS[3:])), 482)
    said = {mark.words for mark in drawing.marks}
    assert {
        "Pancoran Mas: 0 IKM",
        "Cimanggis: tidak ada data",
        "Sawangan: kurang dari 3 IKM, tidak ditampilkan",
    } <= said


def test_the_origin_of_the_boundaries_is_named():
    said = " ".join(shape.words for shape in lay_out(district_map(), 482).shapes if isinstance(shape, Text))
    assert CREDIT in said


def test_classes_have_round_bounds_and_zero_is_its_own():
    classes = classes_of([0, *COUNTS], about())
    assert [one.words for one in classes] == ["0", "11–20", "21–30", "31–40", "41–50"]


@given(st.lists(st.integers(-(10**6), 10**6), min_size=1))
def test_every_value_has_a_class(values: list[int]):
    classes = classes_of(list(values), about())
    paints = {one.paint for one in classes}
    assert all(paint_of(value, classes) in paints for value in values)


@given(st.lists(st.floats(0, 500), max_size=12))
def test_labels_are_pushed_apart_and_keep_their_order(wanted: list[float]):
    heights = sorted(zip(wanted, spread(wanted, 10), strict=True))
    placed = [height for _, height in heights]
    assert all(later - earlier >= 10 - 1e-6 for earlier, later in pairwise(placed))
