"""PINs: six digits, slowed down when guessed, locked in the end, and gone with the server."""

import re
from itertools import pairwise

import pytest

from depok_desk.lan.door import PHONES, TRIES, AdmissionError, Door


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def door(clock):
    return Door(clock)


def other(pin):
    return f"{(int(pin) + 1) % 10**6:06}"


def guess(door, clock, pin, *, patient=True):
    """Try a wrong PIN; the sentence that refuses it."""
    with pytest.raises(AdmissionError) as refused:
        door.enter(1, other(pin))
    clock.now += refused.value.wait if patient else 0
    return refused.value


def test_a_pin_lets_its_juror_in_and_nobody_else(door):
    numbers = [door.issue(juror) for juror in ("ratna", "bagus")]
    assert [number for number, _ in numbers] == [1, 2]
    assert all(re.fullmatch(r"\d{6}", pin) for _, pin in numbers)
    juror, token = door.enter(2, numbers[1][1])
    assert (juror, door.juror_of(token), door.juror_of(token + "x")) == ("bagus", "bagus", None)


@pytest.mark.parametrize("number", [0, 3, -1, 10**9])
def test_an_unknown_number_is_told_the_same_as_a_wrong_pin(door, clock, number):
    _, pin = door.issue("ratna")
    door.issue("bagus")
    with pytest.raises(AdmissionError) as unknown:
        door.enter(number, pin)
    assert str(unknown.value) == str(guess(door, clock, pin))


def test_guessing_is_slowed_down_then_locked_and_the_clerk_sees_it(door, clock):
    _, pin = door.issue("ratna")
    heard = []
    while not door.locked():
        if not guess(door, clock, pin).wait:
            heard.append(clock.now)
    assert len(heard) == TRIES
    assert [later - earlier for earlier, later in pairwise(heard)] == [0, 0, 0, 2, 4, 8, 16, 32, 64]
    assert door.locked() == ["ratna"]
    clock.now += 10**6
    with pytest.raises(AdmissionError, match="minta PIN baru"):
        door.enter(1, pin)


def test_who_hurries_is_not_even_heard(door, clock):
    _, pin = door.issue("ratna")
    for _ in range(4):
        guess(door, clock, pin)
    with pytest.raises(AdmissionError, match="coba lagi 2 detik lagi"):
        door.enter(1, pin)
    clock.now += 2
    assert door.enter(1, pin)[0] == "ratna"


def test_the_right_pin_makes_good_for_slips(door, clock):
    _, pin = door.issue("ratna")
    for _ in range(5):
        guess(door, clock, pin, patient=False)
        guess(door, clock, pin, patient=False)
        door.enter(1, pin)
    assert door.locked() == []


def test_a_new_pin_opens_a_locked_door_and_ends_the_old_one(door, clock):
    _, pin = door.issue("ratna")
    _, token = door.enter(1, pin)
    number, new = door.issue("ratna")
    assert number == 1
    assert door.juror_of(token) is None
    assert door.juror_of(door.enter(1, new)[1]) == "ratna"


def test_a_juror_may_be_inside_with_few_phones_only(door):
    _, pin = door.issue("ratna")
    tokens = [door.enter(1, pin)[1] for _ in range(PHONES + 1)]
    assert [door.juror_of(token) for token in tokens] == [None, *["ratna"] * PHONES]


def test_the_clerk_sees_when_a_phone_was_last_heard(door, clock):
    _, pin = door.issue("ratna")
    assert door.seconds_since("ratna") is None
    _, token = door.enter(1, pin)
    clock.now += 30
    assert door.seconds_since("ratna") == 30
    door.juror_of(token)
    assert door.seconds_since("ratna") == 0


def test_the_door_keeps_no_pin_and_no_token(door):
    _, pin = door.issue("ratna")
    _, token = door.enter(1, pin)
    assert pin not in repr(vars(door)) + repr(door._guests)
    assert token not in repr(door._guests)
