"""Where lying bars stand between their words and their numbers, and how they look."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from depok_desk.documents.charts.frame import LABEL, SMALL, paragraph
from depok_desk.documents.charts.shapes import width_of
from depok_desk.documents.charts.textures import TEXTURES
from depok_desk.documents.fonts import clean
from depok_desk.model.chart_facts import Bars, Name, Series, Value, added, known

LABEL_SHARE, LEAST_SHARE, LEAST = 0.36, 0.34, 20.0
WORDS_GAP = 8.0
MOST_LINES = 5
SIZES = (LABEL, 7.0, 6.0, 5.0)
UNKNOWN = "tidak ada data"
UNKNOWN_ROOM = width_of(UNKNOWN, SMALL) + 5


@dataclass(frozen=True)
class Plot:
    """The room for words at the left, the x of zero, points per unit, the room for bars.

    Without room for words they stand above their bars. `edge` is the right edge of the chart, `size` that of
    the numbers.
    """

    labels: float
    zero: float
    unit: float
    room: float
    edge: float
    size: float = LABEL

    def reach(self, value: Value) -> float:
        """The x at which the bar of a value ends; what is not known has no length."""
        return self.zero + (float(value) * self.unit if isinstance(value, int | Decimal) else 0.0)


def plot_of(chart: Bars, width: float) -> Plot:
    """The plot beside the words, or below them if it became too narrow or they are too long."""
    labels = room_for([name.words for name in chart.names], width)
    beside = _fitted(chart, width, labels)
    return beside if labels and beside.room >= LEAST_SHARE * width else _fitted(chart, width, 0)


def room_for(texts: Sequence[str], width: float) -> float:
    """The room that words at the left take, or 0 if some are too long to stand there whole."""
    room = min(max(width_of(text, LABEL, "medium") for text in texts), width * LABEL_SHARE)
    whole = all(" ".join(label_lines(text, room)) == clean(text) for text in texts)
    return room + WORDS_GAP if whole else 0.0


def label_lines(text: str, room: float) -> tuple[str, ...]:
    """The lines of words at the left."""
    return paragraph(text, LABEL, room, "medium", most=MOST_LINES)


def look(chart: Bars, one: Series, name: Name) -> tuple[str, str]:
    """Tone and texture of a bar: plain is the last series of a group, and the first of a stack."""
    place = chart.series.index(one)
    texture = TEXTURES[(place if chart.stacked else len(chart.series) - 1 - place) % len(TEXTURES)]
    own = name.tone if texture == "plain" and not chart.stacked else None
    return own or one.tone or ("teal" if texture == "plain" or chart.stacked else "quiet"), texture


def negative(value: Value) -> bool:
    """Whether a bar lies at the left of zero."""
    return isinstance(value, int | Decimal) and value < 0


def total(chart: Bars, place: int) -> Value:
    """The sum of a stack."""
    return added([one.values[place] for one in chart.series])


def _fitted(chart: Bars, width: float, labels: float) -> Plot:
    """The plot between the words and the numbers, which shrink if there is no other way."""
    values = _lengths(chart)
    numbers = [float(value) for value in known(values)]
    low, high = min((0.0, *numbers)), max((0.0, *numbers))
    sides = {
        size: (_side(chart, values, size, left=True), _side(chart, values, size, left=False))
        for size in SIZES
    }
    size = next((size for size in SIZES if width - labels - sum(sides[size]) >= LEAST), SIZES[-1])
    room = max(width - labels - sum(sides[size]), LEAST)
    unit = room / (high - low) if high > low else 0.0
    return Plot(labels, labels + sides[size][0] - low * unit, unit, room, width, size)


def _side(chart: Bars, values: Sequence[Value], size: float, *, left: bool) -> float:
    """What numbers take on one side of the bars."""
    own: list[Value] = [value for value in values if negative(value) == left and value is not None]
    widths = [width_of(chart.about.written(value), size, "bold") + 5 for value in own]
    return max((UNKNOWN_ROOM if None in values and not left else 0.0, *widths))


def _lengths(chart: Bars) -> list[Value]:
    """What bars reach to: their values, or in stacks their sums."""
    return [total(chart, place) for place in range(len(chart.names))] if chart.stacked else chart.values
