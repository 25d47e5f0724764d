"""Sparing the collector of cyclic garbage millions of looks at cells that are none."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Generator[None]:
    """Let the collector rest while a great many values are made that all stay.

    Each of its rounds walks over every value there is; with millions of cells that is half of the work.
    """
    awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if awake:
            gc.enable()
