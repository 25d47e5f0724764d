"""Collects what is no longer referred to on the main thread only.

Widgets that refer to one another are let go of by Python's collector, which runs in whatever thread
happens to allocate; a widget that is destroyed off the main thread takes the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 400
"""How often it is looked whether there is enough to collect."""


class Collecting(QObject):
    """Takes the collector's place while it lives: the same thresholds, looked at from the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [counted > limit for counted, limit in zip(gc.get_count(), self._thresholds, strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()
