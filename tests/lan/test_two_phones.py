"""Two phones score at once in a browser, one loses the network: nothing is lost, nothing doubled."""

import pytest
from playwright.sync_api import expect, sync_playwright
from sqlalchemy import func, select, update

from depok_desk.lan.serving import Serving
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.services.judging.phone_inbox import inbox
from depok_desk.store.bulk import table_of
from depok_desk.store.opening import Store
from judging_office import JURORS, judging_session

QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
SMALL = {"width": 320, "height": 640}
ALL_SENT = "✓ Sampai di kantor"


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(chromium), args=list(QUIET))
        yield opened
        opened.close()


class Listening:
    """An office with the page switched on."""

    def __init__(self, location):
        self.store = Store.open(location)
        with self.store.deed("Membuka sesi") as session:
            self.made = judging_session(session, candidates=3, jurors=2)
        self.serving = Serving.start(self.store, "127.0.0.1")
        self.pins = [self.serving.door.issue(juror)[1] for juror in self.made.jurors]

    def waiting(self, juror):
        """What waits of a juror: product and criterion -> mark."""
        with self.store.read() as session:
            lines = inbox(session, self.made.session_id)
        return {(line.product, line.criterion): line.comes for line in lines if line.juror == JURORS[juror]}

    def arrived(self):
        with self.store.read() as session:
            return session.scalar(select(func.count()).select_from(PhoneMark))

    def phone(self, context, juror):
        page = context.new_page()
        page.goto(f"{self.serving.url}/#juri={juror + 1}")
        page.get_by_label("PIN (6 angka)").fill(self.pins[juror])
        page.get_by_role("button", name="Masuk").click()
        expect(page.get_by_role("heading", name="Daftar produk")).to_be_visible()
        return page


@pytest.fixture
def listening(sqlite_location):
    made = Listening(sqlite_location)
    yield made
    made.serving.stop()
    made.store.close()


def tap(page, criterion, mark):
    """Tap a mark of one criterion of the shown product."""
    group = page.get_by_role("group", name=criterion, exact=True)
    group.locator(f"input[value='{mark}']").click()


def score(page, marks):
    for criterion, mark in zip(
        ("Rasa & keamanan", "Kemasan & label", "Harga & daya jual"), marks, strict=False
    ):
        tap(page, criterion, mark)


def test_two_phones_score_at_once_and_one_loses_the_network(browser, listening):
    contexts = [browser.new_context(viewport=SMALL) for _ in range(2)]
    ratna, bagus = (listening.phone(context, juror) for juror, context in enumerate(contexts))
    for page in (ratna, bagus):
        page.get_by_role("button", name="Lanjut ke yang kosong").click()
    score(ratna, "54")
    score(bagus, "12")
    expect(ratna.locator("#state")).to_have_text(ALL_SENT)
    contexts[0].set_offline(True)
    score(ratna, "333")
    expect(ratna.get_by_text("● Tersimpan di ponsel").first).to_be_visible()
    ratna.get_by_role("button", name="Berikutnya").click()
    score(ratna, "24")
    score(bagus, "125")
    bagus.get_by_role("button", name="Berikutnya").click()
    score(bagus, "543")
    expect(bagus.locator("#state")).to_have_text(ALL_SENT)
    expect(ratna.locator("#state")).to_have_text("● 5 belum terkirim")
    assert [*listening.waiting(0).values()] == ["5", "4"]
    contexts[0].set_offline(False)
    expect(ratna.locator("#state")).to_have_text(ALL_SENT, timeout=30_000)
    assert [*listening.waiting(0).values()] == ["3", "3", "3", "2", "4"]
    assert [*listening.waiting(1).values()] == ["1", "2", "5", "5", "4", "3"]
    assert listening.arrived() == 2 + 5 + 6
    for context in contexts:
        context.close()


def test_a_browser_that_is_closed_without_network_loses_nothing(browser, listening):
    context = browser.new_context(viewport=SMALL)
    page = listening.phone(context, 0)
    page.get_by_role("button", name="Lanjut ke yang kosong").click()
    context.set_offline(True)
    score(page, "524")
    page.get_by_text("Masukan untuk produk ini").click()
    page.get_by_label("Masukan untuk produk ini").fill("Rapikan label.")
    page.close()
    assert listening.arrived() == 0
    context.set_offline(False)
    again = context.new_page()
    again.goto(listening.serving.url)
    expect(again.locator("#state")).to_have_text(ALL_SENT)
    assert [*listening.waiting(0).values()] == ["5", "2", "4", "Rapikan label."]
    again.reload()
    expect(again.get_by_text("✓ Lengkap")).to_be_visible()
    assert listening.arrived() == 4
    context.close()


def test_an_answer_that_is_lost_is_asked_for_again_and_counts_once(browser, listening):
    context = browser.new_context(viewport=SMALL)
    page = listening.phone(context, 0)
    lost = []

    def lose(route):
        if len(lost) < 2:
            route.fetch()
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    context.route("**/api/nilai", lose)
    page.get_by_role("button", name="Lanjut ke yang kosong").click()
    score(page, "4")
    expect(page.locator("#state")).to_have_text(ALL_SENT, timeout=30_000)
    assert (len(lost), listening.arrived(), [*listening.waiting(0).values()]) == (2, 1, ["4"])
    context.close()


def test_the_pc_is_restarted_and_the_juror_comes_in_again(browser, listening):
    context = browser.new_context(viewport=SMALL)
    page = listening.phone(context, 0)
    page.get_by_role("button", name="Lanjut ke yang kosong").click()
    port = listening.serving.port
    listening.serving.stop()
    score(page, "31")
    expect(page.locator("#state")).to_have_text("● 2 belum terkirim")
    listening.serving = Serving.start(listening.store, "127.0.0.1", port)
    listening.pins = [listening.serving.door.issue(juror)[1] for juror in listening.made.jurors]
    expect(page.get_by_label("PIN (6 angka)")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("2 isian di ponsel ini belum sampai")).to_be_visible()
    page.get_by_label("Nomor juri").fill("1")
    page.get_by_label("PIN (6 angka)").fill(listening.pins[0])
    page.get_by_role("button", name="Masuk").click()
    expect(page.locator("#state")).to_have_text(ALL_SENT)
    assert [*listening.waiting(0).values()] == ["3", "1"]
    context.close()


def test_a_mark_up_to_a_hundred_is_typed_and_checked_on_the_phone(browser, listening):
    criteria = table_of("criterion")
    with listening.store.deed("Skala lain") as session:
        wide = update(criteria).where(criteria.c.id == listening.made.criteria[0]).values(scale="0-100")
        session.connection().execute(wide)
    context = browser.new_context(viewport=SMALL)
    page = listening.phone(context, 0)
    page.get_by_role("button", name="Lanjut ke yang kosong").click()
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
    typed = page.get_by_label("Rasa & keamanan, 0–100")
    typed.fill("105")
    expect(page.get_by_text("Isi dengan angka 0–100.")).to_be_visible()
    assert listening.arrived() == 0
    typed.fill("78,5")
    expect(page.get_by_text("✓ Sampai di kantor").nth(1)).to_be_visible()
    assert [*listening.waiting(0).values()] == ["78,5"]
    page.reload()
    expect(typed).to_have_value("78,5")
    context.close()


def test_much_advice_written_without_network_arrives_whole(browser, listening):
    context = browser.new_context(viewport=SMALL)
    page = listening.phone(context, 0)
    page.get_by_role("button", name="Lanjut ke yang kosong").click()
    context.set_offline(True)
    long = "é" * 999 + "."
    for place in range(3):
        for summary in page.get_by_text("Tulis masukan").all():
            summary.click()
        for name in ("Rasa & keamanan", "Kemasan & label", "Harga & daya jual"):
            page.get_by_label(f"Masukan tentang {name}").fill(long)
        if place < 2:
            page.get_by_role("button", name="Berikutnya").click()
    page.get_by_role("button", name="Daftar").click()
    expect(page.locator("#state")).to_have_text("● 9 belum terkirim")
    context.set_offline(False)
    expect(page.locator("#state")).to_have_text(ALL_SENT, timeout=30_000)
    assert [*listening.waiting(0).values()] == [long] * 9
    context.close()


def test_the_page_fits_a_small_phone_and_names_everything(browser, listening):
    context = browser.new_context(viewport=SMALL)
    page = listening.phone(context, 0)
    page.get_by_role("button", name="Lanjut ke yang kosong").click()
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
    low = page.evaluate(
        "[...document.querySelectorAll('button, .choice label')].filter(e => e.offsetParent)"
        ".filter(e => e.offsetHeight < 44 || e.offsetWidth < 44).map(e => e.textContent)"
    )
    assert low == []
    for name in ("1", "5"):
        pattern = f"{name}: Rasa & keamanan: tingkat {name}"
        expect(page.get_by_role("radio", name=pattern)).to_be_attached()
    tap(page, "Rasa & keamanan", "abstain")
    expect(page.get_by_text("Abstain: Anda tidak menilai kriteria ini.")).to_be_visible()
    page.get_by_role("button", name="Kosongkan nilai Rasa & keamanan").click()
    expect(page.locator("#state")).to_have_text(ALL_SENT)
    assert [*listening.waiting(0).values()] == [""]
    context.close()
