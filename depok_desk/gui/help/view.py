"""Shows the manual: its chapters at the left, one of them at the right, a search over all."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk import paths
from depok_desk.gui.help.hand_keys import KEYS
from depok_desk.gui.help.manual import Chapter, chapter, chapters, hits
from depok_desk.gui.help.markup import hypertext
from depok_desk.gui.palette import Tokens, tokens
from depok_desk.gui.theme import BASE_SIZE, font_of, scaled
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.gui.widgets.rows import split
from depok_desk.gui.widgets.search import SearchField
from depok_desk.words import count_of

_SHEET = """
body {{ color: {ink}; }}
h1 {{ font-size: {huge}px; font-weight: 700; margin-bottom: {gap}px; }}
h2 {{ font-size: {large}px; font-weight: 700; margin-top: {wide}px; margin-bottom: {near}px; }}
h3 {{ font-size: {text}px; font-weight: 700; margin-top: {gap}px; margin-bottom: {near}px; }}
p {{ margin-top: 0px; margin-bottom: {gap}px; line-height: 145%; }}
li {{ margin-bottom: {near}px; line-height: 140%; }}
td, th {{ padding: {near}px {wide}px {near}px 0px; text-align: left; }}
th {{ color: {quiet}; font-weight: 600; }}
a {{ color: {link}; }}
.key {{ background-color: {band}; color: {ink}; font-weight: 600; }}
"""


WIDEST = 750
"""Pixels of a line of the manual, for text at 100 %."""


class _Text(QTextBrowser):
    """Lines are not longer than can be read; the scroll bar stays at the edge of the window."""

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        beside = self.width() - self.verticalScrollBar().sizeHint().width() - scaled(WIDEST)
        self.setViewportMargins(0, 0, max(0, beside), 0)
        super().resizeEvent(e)


class ManualView(QWidget):
    """Says `opened` with a chapter's key when one goes there by a link or the list."""

    opened = Signal(str)

    def __init__(self, location: str = "") -> None:
        super().__init__()
        self._location = location
        self.search = SearchField("Cari dalam panduan")
        self.list = EntryList("Daftar isi panduan")
        self.text = _Text()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName("Isi panduan")
        self.text.setObjectName("manual")
        self.chapter = ""
        self._lay_out()
        self.search.asked.connect(self._find)
        self.search.entering.connect(self.list.setFocus)
        self.list.picked.connect(self._pick)
        self.text.anchorClicked.connect(self._follow)
        self._find("")

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(scaled(18), scaled(4), scaled(12), scaled(8))
        column.setSpacing(scaled(8))
        column.addWidget(self.search)
        column.addWidget(self.list)
        left.setMinimumWidth(scaled(190))
        right = QWidget()
        room = QVBoxLayout(right)
        room.setContentsMargins(scaled(24), scaled(4), 0, 0)
        room.addWidget(self.text)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split(left, right, (310, 860), grows=1))

    def show_chapter(self, key: str) -> None:
        """Show one chapter, from its beginning."""
        shown = chapter(key)
        self.chapter = shown.key
        document = self.text.document()
        document.setDefaultFont(font_of(QFont.Weight.Normal, BASE_SIZE + 1))
        document.setDefaultStyleSheet(_style(tokens()))
        self.text.setHtml(f"<h1>{shown.title}</h1>{self._filled(shown)}")
        if shown.key != self.list.key():
            self.list.choose(shown.key)

    def _filled(self, shown: Chapter) -> str:
        text = shown.text.replace("{{tombol}}", _key_tables()).replace("{{tempat}}", self._places())
        return hypertext(text)

    def _places(self) -> str:
        return (
            f"- Berkas penyimpanan: **{self._location or 'belum dibuka'}**\n"
            f"- Salinan otomatis dan catatan kesalahan: **{paths.office_folder()}**\n"
            f"- Cetakan dan ekspor: **{paths.documents_folder()}**"
        )

    def show_location(self, location: str) -> None:
        """Say where the open store lies."""
        if location != self._location:
            self._location = location
            self.show_chapter(self.chapter)

    def _find(self, typed: str) -> None:
        found = hits(typed) if typed.strip() else ()
        self.search.found(count_of(len(found), "cocok") if typed.strip() else "")
        self.list.show_entries(
            [ListEntry(hit.chapter.key, hit.chapter.title, hit.around) for hit in found]
            if typed.strip()
            else [ListEntry(each.key, each.title) for each in chapters()]
        )

    def _pick(self, key: str) -> None:
        if key and key != self.chapter:
            self.show_chapter(key)
            self.opened.emit(key)

    def _follow(self, link: QUrl) -> None:
        self._pick(link.path().removesuffix(".md"))


def _key_tables() -> str:
    return "\n\n".join(
        "\n".join(
            (
                f"## {title}\n\n| Tombol | Gunanya |",
                "| --- | --- |",
                *(f"| `{keys}` | {does} |" for keys, does in rows),
            )
        )
        for title, rows in KEYS
    )


def _style(colours: Tokens) -> str:
    return _SHEET.format(
        ink=colours.ink,
        quiet=colours.quiet,
        link=colours.link,
        band=colours.band,
        huge=scaled(22),
        large=scaled(15),
        text=scaled(14),
        wide=scaled(18),
        gap=scaled(10),
        near=scaled(5),
    )
