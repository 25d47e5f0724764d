"""The panel of the jurors' phones: it listens only when told to, and nothing is taken unseen."""

import json
import socket
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Event
from urllib.request import Request, urlopen

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from depok_desk.gui.pages.curation.phones.dialog import PhonesDialog
from depok_desk.gui.pages.curation.phones.phone_desk import PhoneDesk
from depok_desk.gui.pages.curation.phones.slips import save_slips
from depok_desk.gui.widgets.statusline import StatusLine
from depok_desk.lan.addresses import LOOPBACK
from depok_desk.model.jury import Score
from depok_desk.services.curation_sessions import session_lines
from depok_desk.services.judging.jury import JurorDetails, add_juror
from depok_desk.services.judging.phases import advance
from depok_desk.services.judging.phone_arrival import PhoneMessage, receive
from depok_desk.services.judging.scoring import put_marks
from judging_office import JUDGING_DAY, JURORS, judging_session


class Panel:
    """A clerk at the panel of one session."""

    def __init__(self, desk, qtbot):
        self.desk = desk
        self.made = desk.do("Buka", judging_session, tell=False, undoable=False)
        self.line = next(line for line in desk.ask(session_lines) if line.id == self.made.session_id)
        self.phones = PhoneDesk.of(desk)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = PhonesDialog(self.window, desk, self.line)
        self.dialog.show()

    def switch_on(self):
        self.dialog.connection.addresses.choose(LOOPBACK)
        self.dialog.connection.on.click()

    def sent(self, juror=0, *, candidate=0, mark="4", number=1):
        """A mark of a juror comes, as if by the network."""
        place = self.made.candidates[candidate], self.made.criteria[0]
        message = PhoneMessage(f"p{juror}-{number}", number, *place, Decimal(mark))
        with self.desk.store.deed("Terima", operator="juri", undoable=False) as session:
            receive(session, self.made.jurors[juror], [message])
        self.phones.changed.emit()

    def typed(self, mark, candidate=0):
        cell = self.made.candidates[candidate], self.made.criteria[0]
        self.desk.do("Isi", lambda s: put_marks(s, self.made.jurors[0], {cell: Decimal(mark)}, "ketik"))

    def scores(self):
        """What the office has, by candidate: mark and way."""
        rows = self.desk.ask(lambda session: session.query(Score).all())
        return {self.made.candidates.index(row.candidate_id): (int(row.mark), row.way) for row in rows}

    def inbox(self):
        table = self.dialog.inbox.table.rows
        return [
            [table.index(row, column).data() for column in range(table.columnCount())]
            for row in range(table.rowCount())
        ]


@pytest.fixture
def panel(desk, qtbot):
    made = Panel(desk, qtbot)
    yield made
    made.phones.stop()


def reachable(url):
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.socket() as asked:
        return asked.connect_ex((host, int(port))) == 0


def test_it_listens_when_switched_on_and_says_so(panel):
    said = []
    panel.desk.listening.connect(said.append)
    assert panel.phones.url == ""
    panel.switch_on()
    url = panel.phones.url
    assert reachable(url)
    assert panel.dialog.connection.url.text() == url
    panel.dialog.connection.off.click()
    assert not reachable(url)
    assert said == [url.removeprefix("http://"), ""]


def test_it_goes_on_when_the_panel_is_closed_and_ends_with_the_desk(panel):
    panel.switch_on()
    url = panel.phones.url
    panel.dialog.reject()
    assert reachable(url)
    panel.desk.close()
    assert not reachable(url)


def test_the_status_line_says_while_it_listens(panel, qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.follow(panel.desk)
    panel.switch_on()
    assert f"Ponsel juri: {panel.phones.url.removeprefix('http://')}" in words_of(line)
    panel.phones.stop()
    assert "Ponsel juri" not in words_of(line)


def words_of(widget):
    return " ".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def test_what_a_phone_sends_over_the_network_appears_by_itself(panel, qtbot):
    panel.switch_on()
    slip = panel.phones.slips[panel.made.jurors[1]]
    place = {"peserta": panel.made.candidates[0], "kriteria": panel.made.criteria[0]}
    started = Event()
    message = {"id": "a1b2c3d4-1", "urut": 1, "nilai": "3", **place}

    def phone():
        started.wait()
        told = post(panel.phones.url, "/api/masuk", {"juri": slip.number, "pin": slip.pin})
        return post(panel.phones.url, "/api/nilai", {"kiriman": [message]}, told["tanda"])

    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(phone)
        with qtbot.waitSignal(panel.desk.listening, timeout=20_000) as said:
            started.set()
    assert said.args[0].endswith(" · 1 kiriman menunggu")
    assert answer.result() == {"diterima": ["a1b2c3d4-1"], "ditolak": []}
    assert panel.inbox()[0][0] == JURORS[1]
    assert panel.dialog.connection.jurors.rows.index(1, 3).data() == "tersambung"


def post(url, path, body, token=""):
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    with urlopen(Request(f"{url}{path}", json.dumps(body).encode(), headers), timeout=20) as answer:
        return json.load(answer)


def test_it_ends_with_the_phase_and_lets_new_jurors_in(panel):
    panel.switch_on()
    url = panel.phones.url
    details = JurorDetails("Kartika Dewi")
    key = panel.desk.do("Tambah juri", lambda s: add_juror(s, panel.made.session_id, details))
    assert panel.phones.slips[key].number == 4
    panel.desk.do("Pleno", lambda s: advance(s, panel.made.session_id, JUDGING_DAY, 48), undoable=False)
    assert not reachable(url)


def test_every_juror_has_a_pin_and_may_get_another(panel):
    panel.switch_on()
    slips = panel.phones.slips
    assert [(slip.juror, slip.number) for slip in slips.values()] == [
        (name, place) for place, name in enumerate(JURORS[:3], 1)
    ]
    first = slips[panel.made.jurors[0]].pin
    panel.dialog.connection.jurors.selectRow(0)
    panel.dialog.connection.renew.click()
    assert panel.phones.slips[panel.made.jurors[0]].pin != first


def test_a_locked_pin_is_told_to_the_clerk(panel):
    panel.switch_on()
    door = panel.phones._serving.door
    door._guests[1].wrong = 10
    panel.dialog.refresh()
    assert panel.dialog.connection.notice.words.startswith(f"PIN {JURORS[1]} terkunci")


def test_what_comes_is_shown_beside_what_was_typed(panel):
    panel.typed(2)
    panel.typed(3, candidate=1)
    for candidate in range(3):
        panel.sent(candidate=candidate, mark=["4", "3", "5"][candidate], number=candidate + 1)
    assert [row[3:] for row in panel.inbox()] == [
        ["4", "2", "berbeda"],
        ["3", "3", "sama"],
        ["5", "–", "baru"],
    ]
    assert panel.dialog.tabs.tabText(1) == "Kiriman (3)"


def test_what_was_typed_stays_unless_replacing_is_ticked(panel):
    panel.typed(2)
    panel.sent(mark="4")
    panel.sent(candidate=2, mark="5", number=2)
    view = panel.dialog.inbox
    assert view.take.text() == "&Ambil alih 1 kiriman"
    view.take.click()
    assert panel.scores() == {0: (2, "ketik"), 2: (5, "ponsel")}
    view.replacing.setChecked(True)
    view.take.click()
    assert panel.scores() == {0: (4, "ponsel"), 2: (5, "ponsel")}
    assert (panel.inbox(), view.take.isEnabled()) == ([], False)


def test_what_is_rejected_needs_a_reason_and_leaves_all_as_it_was(panel, dialog_answers):
    panel.typed(2)
    panel.sent(mark="4")
    panel.dialog.inbox.table.selectRow(0)
    dialog_answers.append(lambda dialog: dialog.reject())
    panel.dialog.inbox.refuse.click()
    assert len(panel.inbox()) == 1

    def answer(dialog):
        dialog.reason.editor.setPlainText("Lembar kertas berlaku.")
        dialog.keep.click()

    dialog_answers.append(answer)
    panel.dialog.inbox.refuse.click()
    assert (panel.inbox(), panel.scores()) == ([], {0: (2, "ketik")})


def test_what_was_overtaken_meanwhile_is_not_taken_but_shown_anew(panel):
    panel.sent(mark="4")
    lines = list(panel.dialog.inbox.lines)
    panel.sent(mark="1", number=2)
    panel.dialog.inbox.lines = lines
    panel.dialog.inbox.take.click()
    assert "berubah sejak ditampilkan" in panel.dialog.inbox.notice.words
    assert (panel.scores(), panel.inbox()[0][3]) == ({}, "1")


def test_slips_are_saved_for_printing(panel, own_folders):
    panel.switch_on()
    path = save_slips(panel.line.title, panel.phones.url, tuple(panel.phones.slips.values()))
    from pypdf import PdfReader

    text = PdfReader(path).pages[0].extract_text()
    pin = panel.phones.slips[panel.made.jurors[0]].pin
    assert JURORS[0] in text
    assert f"{pin[:3]} {pin[3:]}" in text
    assert panel.phones.url in text


def test_the_other_session_that_listens_is_named(panel, desk):
    panel.switch_on()
    other = desk.do("Buka", lambda s: judging_session(s, title="Sesi Lain"), tell=False, undoable=False)
    line = next(line for line in desk.ask(session_lines) if line.id == other.session_id)
    dialog = PhonesDialog(panel.window, desk, line)
    dialog.show()
    assert dialog.connection.notice.words.startswith(f"Halaman sesi “{panel.line.title}” sedang menyala")
