"""What a measurement is: ours against a floor, both timed in turn in the same run."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

Work = Callable[[], object]


@dataclass(frozen=True)
class Measurement:
    """One line of the promises.

    `prepare` makes what is needed in an empty folder and returns two pieces of work, ours and the floor's,
    that end in the same thing; ours may take at most `goal` times as long.
    """

    name: str
    ours: str
    floor: str
    goal: float
    prepare: Callable[[Path], tuple[Work, Work]]


@dataclass(frozen=True)
class Finding:
    """What a measurement found: the medians, in seconds."""

    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        """How many times as long as the floor ours took."""
        return self.ours / self.floor


def measure(measurement: Measurement, folder: Path, rounds: int) -> Finding:
    """Time ours and the floor in turn, so that a busy moment of the machine strikes both."""
    ours, floor = measurement.prepare(folder)
    times = [(seconds(ours), seconds(floor)) for _ in range(rounds)]
    return Finding(median(time for time, _ in times), median(time for _, time in times))


def seconds(work: Work) -> float:
    """How long a piece of work takes, with the rubbish of earlier ones cleared away first."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start
