"""Words that the office does not use stand nowhere in the program or its manual."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
UNUSED = re.compile("|".join(("perbuat" + "an", "urung" + "an", "ulang" + "an")), re.IGNORECASE)
SHOWN = {".py", ".md", ".qss"}


@pytest.mark.parametrize("room", ["depok_desk", "resources", "docs", "tests", "tools"])
def test_a_deed_is_called_a_change(room: str):
    files = [path for path in sorted((ROOT / room).rglob("*")) if path.suffix in SHOWN]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert texts
    assert {name: found[0] for name, text in texts.items() if (found := UNUSED.search(text))} == {}
