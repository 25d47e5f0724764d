"""The tab Berita acara: what is said for the minutes is printed, saved and kept."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from depok_desk.gui.pages.curation.minutes import make, paper_out
from depok_desk.gui.pages.curation.minutes.paper_out import NO_PRINTER
from depok_desk.gui.pages.curation.minutes.printing import ATTENDANCE
from depok_desk.model.institution import Institution, Official
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.deciding import rule
from judging_office import JUDGING_DAY

KEY = Qt.Key


def with_office(session, made):
    office = Institution(name="Dinas Perdagangan Kota Contoh", kind="dinas")
    session.add(office)
    session.flush()
    for name, position in (("Siti Aminah, S.E.", "Kepala Dinas"), ("Lestari Wijaya", "Kepala Bidang")):
        session.add(Official(institution_id=office.id, name=name, position=position, variant="definitif"))


def decided(session, made):
    with_office(session, made)
    rule(session, made.candidates[2], decision="perbaikan", grade="C", why="Label sudah dibenahi")
    go_on(session, made.session_id, JUDGING_DAY)


@pytest.fixture
def at(clerk_at, qtbot, desk):
    """A clerk before the tab, once the paper is shown."""

    def seat(before=with_office):
        clerk = clerk_at(make, before=before)
        settled(qtbot, clerk)
        return clerk

    return seat


def settled(qtbot, clerk):
    qtbot.waitUntil(lambda: not clerk.desk.busy and bool(clerk.tab.preview.pdf), timeout=20_000)


def printed(clerk):
    """The words of the paper that is shown, in one line."""
    pages = PdfReader(BytesIO(clerk.tab.preview.pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def enter(editor, text):
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, KEY.Key_Return)


def test_the_paper_shown_is_a_draft_until_the_session_is_decided(at):
    assert at().tab.draft.words.startswith("Masih DRAF")


def test_the_minutes_of_a_decided_session_tell_its_day_in_words_and_its_rulings(at):
    clerk = at(decided)
    assert clerk.tab.draft.words == ""
    told = printed(clerk)
    assert "Senin, tanggal dua puluh enam bulan Januari tahun dua ribu dua puluh enam" in told
    assert "Label sudah dibenahi" in told


def test_number_day_and_place_are_typed_and_printed(at, qtbot):
    clerk = at()
    enter(clerk.tab.form.number.editor, "500.9/07/KURASI")
    enter(clerk.tab.form.day.editor, "3/2/2026")
    enter(clerk.tab.form.place.editor, "Gedung Dekranasda")
    settled(qtbot, clerk)
    told = printed(clerk)
    assert "500.9/07/KURASI" in told
    assert "Selasa, tanggal tiga bulan Februari" in told
    assert "Gedung Dekranasda" in told
    assert "Selasa, 3 Februari 2026" in clerk.texts(clerk.tab.form)


def test_a_day_that_is_none_is_refused_at_its_field(at):
    clerk = at()
    enter(clerk.tab.form.day.editor, "kapan-kapan")
    assert clerk.tab.form.day.problem
    clerk.look()
    assert not clerk.tab.form.day.problem


def test_officials_are_ticked_and_sign(at, qtbot):
    clerk = at()
    officials = clerk.tab.form.officials
    assert [each.text() for each in officials.lines()] == [
        "Lestari Wijaya, Kepala Bidang",
        "Siti Aminah, S.E., Kepala Dinas",
    ]
    assert "Siti Aminah" not in printed(clerk)
    officials.setCurrentRow(1)
    clerk.press(officials, KEY.Key_Space)
    settled(qtbot, clerk)
    assert "Siti Aminah" in printed(clerk)
    assert len(officials.ticked()) == 2


def test_pdf_and_word_are_saved_with_the_same_numbers(at, qtbot, tmp_path, monkeypatch):
    clerk = at(decided)
    asked = []

    def ask(parent, title, name, suffix="pdf"):
        asked.append(name)
        return tmp_path / name

    monkeypatch.setattr(paper_out, "ask_file", ask)
    clerk.command("Simpan berita acara sebagai PDF …")
    clerk.command("Simpan berita acara sebagai Word …")
    qtbot.waitUntil(lambda: not clerk.desk.busy, timeout=20_000)
    assert asked == [f"Berita acara {clerk.line.title}.pdf", f"Berita acara {clerk.line.title}.docx"]
    assert (tmp_path / asked[0]).read_bytes() == clerk.tab.preview.pdf
    written = ZipFile(tmp_path / asked[1]).read("word/document.xml").decode()
    for number in ("91,33", "71,33", "51,33", "31,33"):
        assert number in printed(clerk)
        assert number in written
    assert clerk.tab.notice.words == "Berita acara tersimpan."


def test_without_a_printer_the_file_is_offered(at, monkeypatch):
    clerk = at()
    monkeypatch.setattr(paper_out, "printer_names", list)
    clerk.command("Cetak berita acara …")
    assert clerk.tab.notice.words == NO_PRINTER


def test_the_attendance_list_is_shown_and_printed_likewise(at, qtbot):
    clerk = at()
    which = clerk.tab.which
    which.setFocus()
    QTest.keyClick(which, KEY.Key_Down)
    assert which.key() == ATTENDANCE[0]
    settled(qtbot, clerk)
    qtbot.waitUntil(lambda: "DAFTAR HADIR" in printed(clerk), timeout=20_000)
    assert "Abon Melati" in printed(clerk)
    assert not clerk.tab.form.isVisible()
    assert [each.words for each in clerk.tab.commands()] == [
        "Simpan daftar hadir sebagai PDF …",
        "Cetak daftar hadir …",
    ]
