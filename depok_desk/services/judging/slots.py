"""Times of a judging day: one slot after the other from an hour on, around a break, over several days."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from depok_desk.errors import UserError

_clock = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?(?:\s*wib)?", re.IGNORECASE).fullmatch
_DAY = 24 * 60


@dataclass(frozen=True)
class Slot:
    """When somebody is judged; `at` is written `09.00`."""

    on: date
    at: str


@dataclass(frozen=True)
class SlotPlan:
    """How slots are laid: from `opens_at` until `closes_at` each day, `minutes` for one candidate.

    A slot that would reach into the break begins after it. With `parallel`, each sector has a table of its
    own, and all tables begin at once.
    """

    first: date
    last: date
    opens_at: str
    minutes: int
    closes_at: str = "17.00"
    break_from: str = ""
    break_until: str = ""
    parallel: bool = False


def minutes_of(text: str) -> int:
    """Minutes since midnight of a time such as `09.00`, `9:30` or `9`.

    Raises:
        UserError: it is no time of the day.
    """
    found = _clock(text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if hour > 23 or minute > 59:
        raise UserError(f"“{text}” bukan pukul; tulis seperti 09.00 atau 13.30.")
    return hour * 60 + minute


def clock(minutes: int) -> str:
    """A time of the day as it is kept, `09.00`."""
    return f"{minutes // 60:02}.{minutes % 60:02}"


def slots(plan: SlotPlan) -> Iterator[Slot]:
    """All slots of a plan, in the order of time.

    Raises:
        UserError: the times contradict each other.
    """
    times = _times_of_a_day(plan)
    if plan.last < plan.first:
        raise UserError("Hari terakhir sesi mendahului hari pertamanya; betulkan tanggalnya.")
    for day in range((plan.last - plan.first).days + 1):
        yield from (Slot(plan.first + timedelta(days=day), clock(at)) for at in times)


def laid(plan: SlotPlan, sectors: Sequence[str]) -> list[Slot | None]:
    """The slot of each candidate, given the sectors in the order of the queue; None where no time is left."""
    every = list(islice(slots(plan), len(sectors)))
    used: dict[str, int] = {}
    given: list[Slot | None] = []
    for sector in sectors:
        table = sector if plan.parallel else ""
        place = used.get(table, 0)
        used[table] = place + 1
        given.append(every[place] if place < len(every) else None)
    return given


def _times_of_a_day(plan: SlotPlan) -> list[int]:
    opens, closes = minutes_of(plan.opens_at), minutes_of(plan.closes_at)
    pause = minutes_of(plan.break_from) if plan.break_from else _DAY
    resumes = minutes_of(plan.break_until) if plan.break_until else pause
    _refuse_contradictions(plan, opens, closes, resumes - pause)
    times: list[int] = []
    at = opens
    while at + plan.minutes <= closes:
        if at < resumes and at + plan.minutes > pause:
            at = resumes
            continue
        times.append(at)
        at += plan.minutes
    return times


def _refuse_contradictions(plan: SlotPlan, opens: int, closes: int, pause: int) -> None:
    if plan.minutes < 1:
        raise UserError("Lama penilaian tiap peserta paling sedikit 1 menit; isi menitnya.")
    if opens + plan.minutes > closes:
        raise UserError(
            f"Antara pukul {plan.opens_at} dan {plan.closes_at} tidak cukup waktu untuk satu peserta; "
            "ubah jamnya atau menit tiap peserta."
        )
    if pause < 0:
        raise UserError("Istirahat berakhir sebelum dimulai; betulkan jamnya.")
