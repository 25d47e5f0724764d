"""The table of conventions names tests that exist, and all fourteen conventions."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TABLE = (HERE.parent / "docs" / "conventions.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:-1] for line in TABLE.splitlines() if re.match(r"\| \d+ \|", line)]
NAMED = sorted({named for row in ROWS for named in re.findall(r"`([^`]+::[^`]+)`", row[2])})


@pytest.mark.parametrize("named", NAMED)
def test_a_named_test_exists(named: str):
    file, _, function = named.partition("::")
    assert f"def {function}(" in (HERE / file).read_text(encoding="utf-8")


def test_every_convention_is_shown_by_something():
    assert {int(row[0]) for row in ROWS if "::" in row[2]} == set(range(1, 15))
