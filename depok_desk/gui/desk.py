"""The one gate between the windows and what is stored."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from depok_desk.gui.work import Progress, Work

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from depok_desk.store.shelf import Shelf

T = TypeVar("T")


class OpenStore(Protocol):
    """As much of the store as the gate needs."""

    @property
    def location(self) -> str:
        """Where the store lies, as people would name it."""
        ...

    @property
    def shelf(self) -> "Shelf":
        """Where the bytes of attachments lie."""
        ...

    def read(self) -> "AbstractContextManager[Session]":
        """A session that only reads."""
        ...

    def deed(self, label: str, *, operator: str, undoable: bool = True) -> "AbstractContextManager[Session]":
        """A session whose changes become one journalled deed, all or nothing."""
        ...


@dataclass(frozen=True)
class Turns:
    """What undo and redo would turn, in the words of the deed; empty where there is nothing."""

    undo: str = ""
    redo: str = ""


class Desk(QObject):
    """Reads, does and works for the pages; says `changed` after every deed.

    `done` tells of a deed, `turned` of one undone or redone: its words, the verb, its id. `listening` says
    where others are served, empty for nowhere any more; `closing` that all of it is to end.
    The store is opened when it is first needed, so that the window can be painted before it. `operator` is
    who is named beside each deed.
    """

    changed = Signal()
    done = Signal(str)
    turned = Signal(str, str, str)
    working = Signal(Work)
    listening = Signal(str)
    closing = Signal()

    def __init__(self, open_store: Callable[[], OpenStore], operator: str) -> None:
        super().__init__()
        self._open_store = open_store
        self.operator = operator
        self._executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="kerja")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="baca")
        self._works: set[Work] = set()
        self._closed = False

    @cached_property
    def store(self) -> OpenStore:
        """The open store."""
        return self._open_store()

    def ask(self, query: "Callable[[Session], T]") -> T:
        """Read something in a session of its own."""
        with self.store.read() as session:
            return query(session)

    def ask_later(
        self, query: "Callable[[Session], T]", then: Callable[[T], None], wanted: Callable[[], bool]
    ) -> None:
        """Read something that takes long off the main thread; `then` is called on the main one.

        One question after the other is read, never behind other work; those no longer `wanted` by then are
        passed over, and their answers dropped.
        """

        def job(_: Progress) -> T:
            if not wanted():
                raise CancelledError
            return self.ask(query)

        def hand_over(found: T) -> None:
            if wanted():
                then(found)

        self._begin(Work("Membaca", job, hand_over), self._reader)

    def do(
        self, label: str, deed: "Callable[[Session], T]", *, tell: bool = True, undoable: bool = True
    ) -> T:
        """Carry out one user action in one transaction, all or nothing, then say so.

        `label` is the deed's name in the history; `tell` offers to undo it at once. What has left the
        program, such as a printed paper, is not `undoable`.
        """
        with self.store.deed(label, operator=self.operator, undoable=undoable) as session:
            result = deed(session)
        self._say(label if tell and undoable else "")
        return result

    def do_slowly(
        self,
        label: str,
        deed: "Callable[[Session, Progress], T]",
        then: Callable[[T], None],
        *,
        tell: bool = True,
        failed: Callable[[Exception], None] | None = None,
    ) -> Work:
        """Carry out a large action off the main thread, all or nothing; `then` is called on the main one.

        Stopping it in time leaves nothing of it.
        """

        def job(progress: Progress) -> T:
            with self.store.deed(label, operator=self.operator) as session:
                return deed(session, progress)

        def finish(result: T) -> None:
            self._say(label if tell else "")
            then(result)

        return self.work(label, job, finish, failed)

    def _say(self, label: str) -> None:
        self.changed.emit()
        if label:
            self.done.emit(label)

    def turns(self) -> Turns:
        """What could be undone and redone now."""
        return self.ask(_turns)

    def work(
        self,
        label: str,
        job: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        quiet: bool = False,
    ) -> Work:
        """Run `job` off the main thread; `then` and `failed` are called on the main one.

        `label` says what is being done, such as “Mencetak sertifikat”; `quiet` work is not announced.
        """
        work = Work(label, job, then, failed)
        if not quiet:
            self.working.emit(work)
        self._begin(work, self._executor)
        return work

    @property
    def busy(self) -> bool:
        """Whether any work is under way, announced or quiet."""
        return bool(self._works)

    def _begin(self, work: Work, executor: Executor) -> None:
        if not self._closed:
            self._works.add(work)
            work.ended.connect(lambda: self._works.discard(work))
            work.start(executor)

    def close(self) -> None:
        """Stop all work, and wait until it has stopped; none is begun from now on."""
        self._closed = True
        self.closing.emit()
        for work in tuple(self._works):
            work.abandon()
        for executor in (self._executor, self._reader):
            executor.shutdown(wait=True, cancel_futures=True)


def _turns(session: "Session") -> Turns:
    from depok_desk.store.undo import redoable, undoable

    back, again = undoable(session), redoable(session)
    return Turns(back.label if back else "", again.label if again else "")
