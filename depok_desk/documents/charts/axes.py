"""Where the periods and values of a course stand."""

from decimal import Decimal

from depok_desk.documents.charts.frame import LABEL, SMALL
from depok_desk.documents.charts.scale import short, ticks
from depok_desk.documents.charts.shapes import Point, Ring, width_of
from depok_desk.model.chart_facts import Line, Series, known

HIGH, LEAST, SHARE = 180.0, 90.0, 0.4
ABOVE, SIDE = 12.0, 8.0
NAMES_SHARE, NAMES_GAP = 0.28, 12.0


class Axes:
    """Round steps from zero upwards, and the periods side by side; all in points."""

    def __init__(self, chart: Line, width: float, top: float) -> None:
        numbers = known(chart.values)
        self.ticks = ticks(numbers, whole=all(isinstance(value, int) for value in numbers))
        self.left = max(width_of(short(tick, chart.about), SMALL) for tick in self.ticks) + 6
        self.edge = width
        self.right = width - self._names(chart, width)
        self.top, self.bottom = top + ABOVE, top + ABOVE + min(HIGH, max(LEAST, width * SHARE))
        self.step = (self.right - self.left - 2 * SIDE) / max(len(chart.names) - 1, 1)

    @staticmethod
    def _names(chart: Line, width: float) -> float:
        """The room that the names of several courses take at their ends."""
        if len(chart.series) == 1:
            return 0.0
        widest = max(width_of(one.words, LABEL, "medium") for one in chart.series)
        return min(widest, width * NAMES_SHARE) + NAMES_GAP

    def x(self, place: int) -> float:
        """Where a period stands."""
        return self.left + SIDE + self.step * place

    def y(self, value: int | Decimal) -> float:
        """Where a value stands."""
        low, high = self.ticks[0], self.ticks[-1]
        share = float((value - low) / (high - low)) if high > low else 0.0
        return self.bottom - share * (self.bottom - self.top)

    def points(self, one: Series) -> list[Point | None]:
        """The points of a course, None where the value is not known."""
        return [
            (self.x(at), self.y(value)) if isinstance(value, int | Decimal) else None
            for at, value in enumerate(one.values)
        ]

    def stretches(self, one: Series) -> list[Ring]:
        """The same as lines, cut where a value is not known."""
        lines: list[list[Point]] = [[]]
        for point in self.points(one):
            if point:
                lines[-1].append(point)
            elif lines[-1]:
                lines.append([])
        return [tuple(line) for line in lines if line]
