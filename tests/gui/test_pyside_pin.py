"""The installed PySide6 keeps count of its references to None: 6.12 on Python 3.11 does not."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_leave_none_alone():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(200_000):
        thing.setObjectName("")
    assert abs(sys.getrefcount(None) - before) < 1_000
