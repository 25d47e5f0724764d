"""The manual: every link leads somewhere, every page has its chapter, its marks become hypertext."""

import re

import pytest

from depok_desk import paths
from depok_desk.gui.help.manual import NEWS, ORDER, chapter, chapters, hits
from depok_desk.gui.help.markup import hypertext
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.all import pages

LINK = re.compile(r"\]\(([^)]+)\)")


def test_every_file_is_a_chapter_and_every_chapter_has_a_title_of_its_own():
    files = {file.stem for file in (paths.resources() / "panduan").glob("*.md")}
    assert files == set(ORDER) - {NEWS}
    titles = [each.title for each in chapters()]
    assert sorted(titles) == sorted(set(titles))
    assert all(each.text for each in chapters())


@pytest.mark.parametrize("key", [key for key in ORDER if key != NEWS])
def test_every_link_leads_to_a_chapter(key: str):
    targets = LINK.findall(chapter(key).text)
    assert [each for each in targets if each.removesuffix(".md") not in ORDER] == []


def test_every_page_of_the_window_has_its_chapter(memory: Memory):
    missing = [spec.key for spec in pages(memory) if (spec.help or spec.key) not in ORDER]
    assert missing == []


def test_an_unknown_chapter_is_the_first_one():
    assert chapter("tiada") is chapters()[0]


def test_searching_finds_chapters_by_their_words_titles_first():
    found = hits("cadangan")
    assert found[0].chapter.key == "cadangan"
    assert len(found) > 1
    assert all("cadangan" in f"{each.around} {each.chapter.title}".casefold() for each in found)
    assert hits("kata yang tiada di mana pun") == []


def test_no_mark_is_left_in_what_is_read():
    for each in chapters():
        shown = hypertext(each.text)
        assert "**" not in shown, each.key
        assert "](" not in shown, each.key
        assert "`" not in shown, each.key


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("## Judul", "<h2>Judul</h2>"),
        ("satu\ndua", "<p>satu dua</p>"),
        ("- a\n- b\n  lanjut", "<ul><li>a</li><li>b lanjut</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("lihat [IKM](ikm.md)", '<p>lihat <a href="ikm.md">IKM</a></p>'),
        ("**a** *b* `Ctrl+K`", '<p><b>a</b> <i>b</i> <span class="key">Ctrl+K</span></p>'),
        ("UD <Maju> & Co", "<p>UD &lt;Maju&gt; &amp; Co</p>"),
        (
            "| a | b |\n| --- | --- |\n| c | d |",
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
        ),
    ],
)
def test_marks_become_hypertext(text: str, shown: str):
    assert hypertext(text) == shown
