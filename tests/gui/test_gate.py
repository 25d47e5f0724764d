"""The gate between windows and data: reads, deeds, slow work."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.work import Progress
from depok_desk.model.community import Community


def add_community(session: Session) -> str:
    community = Community(name="Perajin Batik Beji")
    session.add(community)
    session.flush()
    return community.id


def count_communities(session: Session) -> int:
    return session.execute(select(func.count()).select_from(Community)).scalar_one()


def test_a_deed_is_stored_and_said(qtbot: QtBot, desk: Desk):
    with qtbot.waitSignals([desk.changed, desk.done]):
        key = desk.do("Tambah Perajin Batik Beji", add_community)
    assert key
    assert desk.ask(count_communities) == 1
    assert desk.turns().undo == "Tambah Perajin Batik Beji"


def test_a_deed_that_fails_leaves_nothing_and_says_nothing(qtbot: QtBot, desk: Desk):
    def half(session: Session) -> None:
        add_community(session)
        raise UserError("Tidak jadi.")

    with qtbot.assertNotEmitted(desk.changed), pytest.raises(UserError):
        desk.do("Tambah", half)
    assert desk.ask(count_communities) == 0


def test_a_deed_can_be_done_without_a_word(qtbot: QtBot, desk: Desk):
    with qtbot.assertNotEmitted(desk.done), qtbot.waitSignal(desk.changed):
        desk.do("Ubah", add_community, tell=False)


def test_with_nothing_done_there_is_nothing_to_turn(desk: Desk):
    assert desk.turns() == type(desk.turns())("", "")


def test_work_runs_elsewhere_and_returns_here(qtbot: QtBot, desk: Desk):
    threads: list[int] = []
    results: list[int] = []

    def job(progress: Progress) -> int:
        threads.append(threading.get_ident())
        return desk.ask(count_communities)

    def then(result: int) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    with qtbot.waitSignal(desk.work("Menghitung", job, then).ended):
        pass
    qtbot.waitUntil(lambda: results == [0])
    assert threads[0] != threads[1] == threading.get_ident()


def test_work_tells_how_far_it_is(qtbot: QtBot, desk: Desk):
    told: list[tuple[int, int, str]] = []
    go = threading.Event()

    def job(progress: Progress) -> None:
        go.wait(5)
        for done in range(1, 1001):
            progress(done, 1000, "Membaca baris")

    work = desk.work("Membaca", job, lambda _: None)
    work.progress.stepped.connect(lambda *step: told.append(step))
    go.set()
    qtbot.waitUntil(lambda: bool(told) and told[-1] == (1000, 1000, "Membaca baris"))
    assert len(told) < 1000


def test_cancelled_work_stops_and_hands_nothing_over(qtbot: QtBot, desk: Desk):
    begun, stopped = threading.Event(), threading.Event()
    results: list[object] = []

    def job(progress: Progress) -> None:
        try:
            while True:
                begun.set()
                progress.step(0, 10)
        finally:
            stopped.set()

    work = desk.work("Mencetak", job, results.append, results.append)
    with qtbot.waitSignal(work.ended):
        begun.wait(5)
        work.cancel()
    assert stopped.is_set()
    assert results == []


def test_an_error_in_work_comes_back_to_the_one_who_asked(qtbot: QtBot, desk: Desk):
    errors: list[Exception] = []

    def job(progress: Progress) -> None:
        raise UserError("Berkas ini bukan buku kerja.")

    desk.work("Membaca", job, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert str(errors[0]) == "Berkas ini bukan buku kerja."


def test_an_error_nobody_asked_for_reaches_the_one_place(qtbot: QtBot, desk: Desk):
    def job(progress: Progress) -> None:
        raise UserError("Disk penuh.")

    with (
        qtbot.captureExceptions() as caught,
        qtbot.waitSignal(desk.work("Menulis", job, lambda _: None).ended),
    ):
        pass
    assert [str(error) for _, error, _ in caught] == ["Disk penuh."]


def test_closing_stops_all_work(qtbot: QtBot, desk: Desk):
    begun = threading.Event()

    def job(progress: Progress) -> None:
        while True:
            begun.set()
            progress.step(0, 1)

    work = desk.work("Mencetak", job, lambda _: None)
    begun.wait(5)
    desk.close()
    assert work.progress.cancelled


def test_nothing_is_handed_over_to_a_window_that_was_closed(qtbot: QtBot, desk: Desk):
    handed: list[int] = []
    work = desk.work("Mencetak", lambda _: 213, handed.append)
    with qtbot.waitSignal(work.ended):
        desk.close()
    assert handed == []


def test_what_is_read_later_comes_back_on_the_main_thread_in_order(qtbot: QtBot, desk: Desk):
    read: list[int] = []
    told: list[int] = []

    def question(number: int) -> Callable[[Session], int]:
        def query(session: Session) -> int:
            read.append(threading.get_ident())
            return number

        return query

    for number in range(3):
        desk.ask_later(question(number), told.append, lambda: True)
    qtbot.waitUntil(lambda: told == [0, 1, 2])
    assert threading.get_ident() not in read
    assert not desk.busy


def test_a_question_overtaken_is_neither_read_nor_answered(qtbot: QtBot, desk: Desk):
    go = threading.Event()
    read: list[str] = []
    told: list[str] = []

    def slow(session: Session) -> str:
        go.wait(5)
        return "pertama"

    newest = "pertama"
    desk.ask_later(slow, told.append, lambda: newest == "pertama")
    desk.ask_later(lambda _: read.append("kedua"), lambda _: told.append("kedua"), lambda: newest == "kedua")
    newest = "ketiga"
    desk.ask_later(lambda _: "ketiga", told.append, lambda: newest == "ketiga")
    go.set()
    qtbot.waitUntil(lambda: told == ["ketiga"])
    assert read == []


def test_reading_does_not_wait_for_slow_work(qtbot: QtBot, desk: Desk):
    go = threading.Event()
    told: list[int] = []
    for _ in range(2):
        desk.work("Mencetak", lambda _: go.wait(10), lambda _: None)
    desk.ask_later(count_communities, told.append, lambda: True)
    qtbot.waitUntil(lambda: told == [0])
    go.set()
