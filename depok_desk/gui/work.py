"""Slow work off the main thread, with progress and a way to stop it."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

STEP_SECONDS = 0.05


class Progress(QObject):
    """What a running job tells of itself, from its own thread; called like a function it is a step."""

    stepped = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._stop = Event()
        self._told = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the user has asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say that `done` of `total` is finished.

        Raises:
            CancelledError: the user has asked to stop.
        """
        if self.cancelled:
            raise CancelledError
        now = monotonic()
        if done >= total or now - self._told >= STEP_SECONDS:
            self._told = now
            self.stepped.emit(done, total, text)

    __call__ = step


class Work(QObject):
    """One slow job: runs on another thread, hands its result over on the main one.

    An error without a `failed` of its own is raised on the main thread, where the one place for errors
    shows it. Nothing is handed over once the work was cancelled.
    """

    ended = Signal()
    _returned = Signal()

    def __init__(
        self,
        label: str,
        job: Callable[[Progress], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        super().__init__()
        self.label = label
        self.progress = Progress()
        self._job = job
        self._then = then
        self._failed = failed
        self._future: Future[Any] | None = None
        self._is_abandoned = False
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: Executor) -> None:
        """Begin on a thread of `executor`."""
        self._future = executor.submit(self._job, self.progress)
        self._future.add_done_callback(lambda _: self._returned.emit())

    def cancel(self) -> None:
        """Ask the job to stop; what it has stored so far is its own transaction's affair."""
        self.progress.cancel()

    def abandon(self) -> None:
        """Ask the job to stop, and hand nothing over: nobody is there any more to take it."""
        self._is_abandoned = True
        self.cancel()

    @Slot()
    def _deliver(self) -> None:
        self.ended.emit()
        if self._future is None or self._future.cancelled() or self._is_abandoned:
            return
        error = self._future.exception()
        if isinstance(error, CancelledError):
            return
        if error is None:
            self._then(self._future.result())
        elif self._failed is not None and isinstance(error, Exception):
            self._failed(error)
        else:
            raise error
