"""Lays out any chart in a width: the one drawing that both the screen and the paper show."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from depok_desk.documents.charts.bars import lay_bars
from depok_desk.documents.charts.course import lay_course
from depok_desk.documents.charts.district_map import lay_map
from depok_desk.documents.charts.donut import lay_donut
from depok_desk.documents.charts.frame import Body, framed
from depok_desk.documents.charts.funnel import lay_funnel
from depok_desk.documents.charts.heat import lay_heat
from depok_desk.documents.charts.shapes import Drawing
from depok_desk.model.chart_facts import Bars, Chart, DistrictMap, Donut, Funnel, HeatTable, Line

NARROWEST = 160.0

_LAYERS: Mapping[type[Chart], Callable[[Any, float, float], Body]] = {
    Bars: lay_bars,
    Line: lay_course,
    HeatTable: lay_heat,
    Donut: lay_donut,
    Funnel: lay_funnel,
    DistrictMap: lay_map,
}


@lru_cache(maxsize=64)
def lay_out(chart: Chart, width: float) -> Drawing:
    """The chart in that width, at least 160 points; its height follows from what it holds."""
    shown = chart.folded if isinstance(chart, Bars) else chart
    room = max(width, NARROWEST)
    lay = _LAYERS[type(shown)]
    return framed(shown.about, shown.values, room, lambda top: lay(shown, room, top))
