"""The notices name what is pinned, and what is pinned names no address."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pinned(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text(), flags=re.MULTILINE))


def test_every_library_that_ships_is_named_with_its_version():
    notices = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^\| ([a-z0-9-]+) \| (\d\S*) \|", notices, flags=re.MULTILINE)) == pinned(
        "requirements.txt"
    )


def test_the_program_is_tested_with_the_libraries_that_ship():
    assert pinned("requirements.txt").items() <= pinned("requirements-dev.txt").items()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_pin_is_a_name_a_version_and_hashes(name: str):
    line = r"[a-z0-9-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?"
    text = (ROOT / name).read_text().splitlines()
    assert [found for found in text if not re.fullmatch(line, found)] == []


def test_every_shipped_font_brings_its_licence():
    fonts = ROOT / "resources" / "fonts"
    families = {path.stem.split("-")[0] for path in fonts.glob("*.ttf")}
    assert families == {path.stem.removesuffix("-OFL") for path in fonts.glob("*-OFL.txt")}
