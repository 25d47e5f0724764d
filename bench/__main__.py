"""Runs the measurements named on the command line, or all of them."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.certificates import MAKING
from bench.figures import FIGURES
from bench.importing import PLANNING, REMEMBERING
from bench.lists import COUNTING, OPENING, PAGING, TYPING
from bench.measuring import Measurement, measure
from bench.scrolling import PAINTING, SCROLLING
from bench.storing import COMMITTING, COPYING, STORING, TURNING
from bench.workbooks import READING, WRITING

MEASUREMENTS: tuple[Measurement, ...] = (
    MAKING,
    READING,
    WRITING,
    PLANNING,
    REMEMBERING,
    STORING,
    COMMITTING,
    TURNING,
    COPYING,
    OPENING,
    TYPING,
    COUNTING,
    PAGING,
    PAINTING,
    SCROLLING,
    FIGURES,
)


def main() -> None:
    """Print each measurement's medians and its ratio to the floor, beside the goal."""
    names = [measurement.name for measurement in MEASUREMENTS]
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument("--rounds", type=int, default=3, help="times each is run; medians count")
    wanted = parser.parse_args()
    unknown = sorted(set(wanted.names) - set(names))
    if unknown:
        parser.error(f"no measurement is called {', '.join(unknown)}")
    for measurement in MEASUREMENTS:
        if measurement.name in (wanted.names or names):
            print(line(measurement, wanted.rounds), flush=True)


def line(measurement: Measurement, rounds: int) -> str:
    """Run a measurement in a folder of its own and put what it found in one line."""
    with TemporaryDirectory(prefix="depok-bench-") as folder:
        found = measure(measurement, Path(folder), rounds)
    verdict = "kept" if found.ratio <= measurement.goal else "MISSED"
    return (
        f"{measurement.name:<20} {found.ratio:6.2f} x floor   goal {measurement.goal:g} x: {verdict}   "
        f"{measurement.ours}: {found.ours:.3f} {measurement.unit}   "
        f"{measurement.floor}: {found.floor:.3f} {measurement.unit}"
    )


if __name__ == "__main__":
    main()
