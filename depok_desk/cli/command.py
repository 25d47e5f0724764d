"""What a batch command is: a name, its arguments, and the function that carries it out."""

import argparse
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from depok_desk.errors import UserError
from depok_desk.files import make_folder
from depok_desk.paths import office_folder, office_store
from depok_desk.services.office import open_office
from depok_desk.store.copies import copy_now
from depok_desk.store.opening import Store
from depok_desk.store.sqlite import remove_store


@dataclass(frozen=True)
class Answer:
    """What a command says: the value for `--json`, a sentence, and a store to open the window on."""

    value: Any
    sentence: str
    window: str = ""


class Arguments(argparse.Namespace):
    """What was typed after the command."""

    command: str
    json: bool
    store: str


@dataclass(frozen=True)
class Command:
    """One batch command; `run` returns its answer or raises UserError with nothing half done."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], object]
    run: Callable[[Any], Answer]


def now() -> datetime:
    """The present moment: the one clock of the batch commands."""
    return datetime.now(UTC)


def today() -> date:
    """The present day where the PC stands."""
    return now().astimezone().date()


def opened(
    store: str, *, writes: bool = False, must_exist: bool = False, passing: bool = False
) -> AbstractContextManager[Store]:
    """The store named with `--store`, or the office's own; a command that writes makes a copy first.

    A store that a command makes goes again when the command is refused, or is only `passing` by.

    Raises:
        UserError: the store cannot be opened, or is not there although it `must_exist`.
    """
    if must_exist and store and not on_server(store) and not Path(store).exists():
        raise UserError(f"Penyimpanan {store} tidak ada; periksa namanya setelah --store.")
    if not store:
        make_folder(office_folder())
    location = store or str(office_store())
    if on_server(location) or Path(location).exists():
        return _open(location, writes=writes)
    return _make(location, passing=passing)


def on_server(store: str) -> bool:
    """Whether a store is named by the address of a server."""
    return "://" in store


@contextmanager
def _open(location: str, *, writes: bool = False) -> Generator[Store, None, None]:
    office = open_office(location, at=now())
    try:
        if writes and office.path:
            copy_now(office.path, now().astimezone())
        yield office
    finally:
        office.close()


@contextmanager
def _make(location: str, *, passing: bool) -> Generator[Store, None, None]:
    kept = False
    try:
        with _open(location) as office:
            yield office
        kept = not passing
    finally:
        if not kept:
            remove_store(Path(location))


def day(text: str) -> date:
    """A day typed as `2026-01-26`.

    Raises:
        UserError: it is not a date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError(f"“{text}” bukan tanggal; tulis seperti 2026-01-26.") from error


def positive(text: str) -> int:
    """A whole number above zero, as an argument's type."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” bukan bilangan bulat di atas nol")
    return int(text)
