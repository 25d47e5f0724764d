"""What a measurement is: ours against a floor, both timed in turn in the same run."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """How long a piece of work takes, with the rubbish of earlier ones cleared away first."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def told(work: Work) -> float:
    """What a piece of work says itself, for what is not time."""
    said = work()
    assert isinstance(said, float)
    return said


@dataclass(frozen=True)
class Measurement:
    """One line of the promises.

    `prepare` makes what is needed in an empty folder and returns two pieces of work, ours and the floor's,
    that end in the same thing; ours may take at most `goal` times as long, or as much of what `gauge`
    finds, in `unit`.
    """

    name: str
    ours: str
    floor: str
    goal: float
    prepare: Callable[[Path], tuple[Work, Work]]
    gauge: Callable[[Work], float] = seconds
    unit: str = "s"


@dataclass(frozen=True)
class Finding:
    """What a measurement found: the medians, in its unit."""

    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        """How many times as long as the floor ours took."""
        return self.ours / self.floor


def measure(measurement: Measurement, folder: Path, rounds: int) -> Finding:
    """Gauge ours and the floor in turn, so that a busy moment of the machine strikes both."""
    ours, floor = measurement.prepare(folder)
    found = [(measurement.gauge(ours), measurement.gauge(floor)) for _ in range(rounds)]
    return Finding(median(one for one, _ in found), median(other for _, other in found))
