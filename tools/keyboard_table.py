"""Writes docs/keyboard.md: the hundred most frequent deeds and their keys, as their tests press them."""

from collections.abc import Iterator
from pathlib import Path

from tests.gui.deeds.deed import Theme
from tests.gui.deeds.hundred import THEMES
from tests.gui.deeds.keyboard import STEP

PAGE = Path(__file__).parent.parent / "docs" / "keyboard.md"
HEAD = """# Seratus pekerjaan tanpa tetikus

Pekerjaan petugas yang paling sering, dan tombolnya. Setiap baris diuji: `tests/gui/deeds` menekan tepat
tombol ini di jendela yang sebenarnya, lalu memeriksa isi penyimpanan. Halaman ini ditulis oleh
`python -m tools.keyboard_table` dari daftar uji itu.

Tulisan dalam tanda kutip diketik; tombol lain ditekan satu per satu dari kiri ke kanan. `Ctrl+K` membuka
pencarian: nama perintah, data, atau halaman cukup diketik sebagian. Huruf bergaris bawah ditekan bersama
`Alt`; `Alt+1` sampai `Alt+9` membuka bagian formulir.
"""


def page(themes: tuple[Theme, ...] = THEMES) -> str:
    """The whole page."""
    return "\n".join((HEAD, *(line for theme in themes for line in _lines(theme))))


def _lines(theme: Theme) -> Iterator[str]:
    yield f"## {theme.title}\n"
    yield f"Dimulai {theme.where}.\n"
    yield "| Pekerjaan | Tombol |"
    yield "| --- | --- |"
    for deed in theme.deeds:
        yield f"| {deed.words} | {_keys(deed.keys)} |"
    yield ""


def _keys(script: str) -> str:
    return " ".join(f"“{text}”" if not name else f"`{name}`" for text, name in STEP.findall(script))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
