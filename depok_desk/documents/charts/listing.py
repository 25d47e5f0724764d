"""The numbers of a chart as a table, for whoever would rather read them than look at them."""

from dataclasses import dataclass

from depok_desk.model.chart_facts import Chart, DistrictMap, Donut, Funnel, Name

FIRST = "Uraian"


@dataclass(frozen=True)
class ChartTable:
    """Headings, and rows of as many cells; `keys` has for each row the keys of its numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[tuple[str, ...], ...]


def as_table(chart: Chart) -> ChartTable:
    """Every number of the chart, with nothing folded."""
    about = chart.about
    if isinstance(chart, Donut | Funnel | DistrictMap):
        rows = tuple((part.words, about.written(part.value)) for part in chart.parts)
        return ChartTable(
            (FIRST, about.measure or "Jumlah"), rows, tuple((part.key,) for part in chart.parts)
        )

    def row(place: int, name: Name) -> tuple[str, ...]:
        return (name.words, *(about.written(one.values[place]) for one in chart.series))

    headings = (FIRST, *(one.words or about.measure or "Jumlah" for one in chart.series))
    rows = tuple(row(place, name) for place, name in enumerate(chart.names))
    keys = tuple(tuple(chart.key(name, one) for one in chart.series) for name in chart.names)
    return ChartTable(headings, rows, keys)
