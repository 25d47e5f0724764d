"""What a phone may ask and say: by PIN, the cells of its own juror only, each message once."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select
from werkzeug.test import Client

from depok_desk.lan.application import HEADERS, LARGEST
from depok_desk.lan.page import FILES
from depok_desk.model.jury import Score
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.services.judging.jury import JurorDetails, edit_juror
from depok_desk.services.judging.phases import advance
from depok_desk.services.judging.phone_inbox import inbox
from judging_office import JUDGING_DAY, JURORS

HOST = "http://192.168.1.7:8642"


def waiting(office):
    with office.store.read() as session:
        return [(line.juror, line.product, line.comes) for line in inbox(session, office.made.session_id)]


def kept(office):
    with office.store.read() as session:
        return session.scalar(select(func.count()).select_from(PhoneMark))


def cell(office, candidate=0, criterion=0):
    return office.made.candidates[candidate], office.made.criteria[criterion]


def test_the_page_is_served_and_nothing_else(office):
    client = Client(office.page)
    for path in FILES:
        assert client.get(path, base_url=HOST).status_code == 200
    for path in (
        "/ponsel/page.js",
        "/../pyproject.toml",
        "/page.css/..",
        "/api",
        "/favicon.ico",
        "/%2e%2e/x",
    ):
        assert client.get(path, base_url=HOST).status_code == 404, path
    assert client.delete("/", base_url=HOST).status_code == 405


def test_every_answer_forbids_what_the_page_does_not_need(office):
    answers = [Client(office.page).get(path, base_url=HOST) for path in ("/", "/api/lembar", "/tidak-ada")]
    for answer in answers:
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert [answer.headers["Cache-Control"] for answer in answers[1:]] == ["no-store", "no-store"]
    assert not any("Set-Cookie" in answer.headers for answer in answers)


def test_the_page_names_no_outside_address():
    from depok_desk.lan.page import load_page

    for path, file in load_page().items():
        text = file.content.decode()
        assert not re.search(r"https?:|url[(]|@import|[\"']//", text), path


@pytest.mark.parametrize("host", ["depok.example", "192.168.1.7", "192.168.1.7:80", "127.0.0.1:8642"])
def test_another_host_name_is_not_answered(office, host):
    assert Client(office.page).get("/", base_url=f"http://{host}").status_code == 421


def test_another_page_cannot_speak_for_a_juror(office):
    phone = office.phone()
    message = phone.message(*cell(office), nilai="4")
    assert (
        phone.ask("POST", "/api/nilai", {"kiriman": [message]}, Origin="http://jahat.example").status_code
        == 421
    )
    assert phone.ask("POST", "/api/nilai", {"kiriman": [message]}, Origin=HOST).status_code == 200


def test_a_phone_learns_what_is_to_be_judged_and_nothing_personal(office):
    answer = office.phone().ask("GET", "/api/lembar")
    (group,) = answer.json["kelompok"]
    assert [each["nama"] for each in group["kriteria"]] == [
        "Rasa & keamanan", "Kemasan & label", "Harga & daya jual",
    ]  # fmt: skip
    assert group["kriteria"][0]["arti"]["4"] == "Rasa & keamanan: tingkat 4"
    assert set(group["peserta"][0]) == {"id", "produk", "usaha", "urut", "sektor", "benturan"}
    text = answer.get_data(as_text=True)
    assert "Pemilik" not in text
    assert JURORS[1] not in text


def test_a_juror_sees_only_the_own_sectors_and_the_own_conflicts(office):
    with office.store.deed("Ubah juri") as session:
        edit_juror(session, office.made.jurors[0], JurorDetails(JURORS[0], sectors=("kriya",)))
        edit_juror(session, office.made.jurors[1], JurorDetails(JURORS[1], ikm_id=office.made.firms[2]))
    assert office.phone(0).ask("GET", "/api/lembar").json["kelompok"] == []
    (group,) = office.phone(1).ask("GET", "/api/lembar").json["kelompok"]
    told = [each["benturan"] for each in group["peserta"]]
    assert told == ["", "", f"Cendol Dahlia adalah usaha {JURORS[1]} sendiri.", ""]
    (group,) = office.phone(2).ask("GET", "/api/lembar").json["kelompok"]
    assert not any(each["benturan"] for each in group["peserta"])


def test_without_a_pin_nothing_is_told_or_taken(office):
    phone = office.phone()
    message = phone.message(*cell(office), nilai="4")
    for token in ("", "x" * 43, phone.token[:-1]):
        phone.token = token
        assert phone.ask("GET", "/api/lembar").status_code == 401
        assert phone.send(message).status_code == 401
    assert kept(office) == 0


def test_a_mark_that_is_sent_waits_for_the_clerk_who_is_told(office):
    phone = office.phone()
    answer = phone.send(
        phone.message(*cell(office), nilai="4"),
        phone.message(*cell(office, 0, 1), nilai="abstain"),
        phone.message(office.made.candidates[0], None, masukan=" Rapikan label. "),
    )
    assert answer.json == {"diterima": [f"a1b2c3d4e5f6-{n}" for n in (1, 2, 3)], "ditolak": []}
    assert {comes for *_, comes in waiting(office)} == {"4", "abstain", "Rapikan label."}
    assert office.told == ["ada kiriman"]
    with office.store.read() as session:
        assert session.scalar(select(func.count()).select_from(Score)) == 0


def test_a_request_that_is_repeated_counts_once_also_at_the_same_time(office):
    phone = office.phone()
    messages = [phone.message(*cell(office, place), nilai="3") for place in range(4)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: office.phone(0).send(*messages), range(3)))
    assert [set(answer.json["diterima"]) for answer in answers] == [{each["id"] for each in messages}] * 3
    assert kept(office) == 4


def test_what_overtook_on_the_way_does_not_win(office):
    phone = office.phone()
    first, second = phone.message(*cell(office), nilai="2"), phone.message(*cell(office), nilai="5")
    phone.send(second)
    phone.send(first)
    assert waiting(office) == [(JURORS[0], "Produk Abon Melati", "5")]
    sheet = phone.ask("GET", "/api/lembar").json
    assert ([each["isi"] for each in sheet["isi"]], sheet["urut"]) == (["5"], 2)


def test_two_jurors_at_once_do_not_touch_each_other(office):
    phones = [office.phone(0, "aaaaaaaaaaaa"), office.phone(1, "bbbbbbbbbbbb")]

    def score(juror):
        phone = phones[juror]
        for place in range(4):
            phone.send(phone.message(*cell(office, place), nilai=str(juror + 1)))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(score, range(2)))
    marks = {juror: [comes for name, _, comes in waiting(office) if name == juror] for juror in JURORS[:2]}
    assert marks == {JURORS[0]: ["1"] * 4, JURORS[1]: ["2"] * 4}


def test_the_mark_goes_to_whose_pin_it_is_whatever_the_message_says(office):
    phone = office.phone(1)
    phone.send({**phone.message(*cell(office), nilai="4"), "juri": office.made.jurors[0]})
    assert [name for name, *_ in waiting(office)] == [JURORS[1]]


def test_a_cell_that_is_not_the_jurors_is_refused_in_words(office):
    with office.store.deed("Ubah juri") as session:
        edit_juror(session, office.made.jurors[0], JurorDetails(JURORS[0], sectors=("kriya",)))
    phone = office.phone(0)
    answer = phone.send(phone.message(*cell(office), nilai="4"))
    (refusal,) = answer.json["ditolak"]
    assert "menilai sektor Kriya" in refusal["alasan"]
    assert kept(office) == 0


def test_a_closed_session_takes_nothing_and_says_so(office):
    phone = office.phone()
    with office.store.deed("Pleno") as session:
        advance(session, office.made.session_id, JUDGING_DAY, missing=36)
    answer = phone.send(phone.message(*cell(office), nilai="4"))
    assert (answer.status_code, "tahap pleno" in answer.json["pesan"], kept(office)) == (409, True, 0)
    sheet = phone.ask("GET", "/api/lembar").json
    assert (sheet["kelompok"], "tahap pleno" in sheet["tutup"]) == ([], True)


@pytest.mark.parametrize(
    "body",
    [
        None, [], "x", {}, {"kiriman": {}}, {"kiriman": [1]}, {"kiriman": [{}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": 1, "peserta": "../x", "kriteria": "a", "nilai": "4"}]},
        {"kiriman": [{"id": "A'--", "urut": 1, "peserta": "a", "kriteria": "a", "nilai": "4"}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": True, "peserta": "a", "kriteria": "a", "nilai": "4"}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": 2**40, "peserta": "a", "kriteria": "a", "nilai": "4"}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": 1, "peserta": "a", "kriteria": "a", "nilai": "1E999999"}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": 1, "peserta": "a", "kriteria": "a", "nilai": 4}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": 1, "peserta": "a", "kriteria": None, "nilai": "4"}]},
        {"kiriman": [{"id": "a1b2c3d4-1", "urut": 1, "peserta": "a", "masukan": "x" * 1001}]},
        {"kiriman": [{}] * 51},
    ],
)  # fmt: skip
def test_what_the_page_never_writes_is_refused(office, body):
    answer = office.phone().ask("POST", "/api/nilai", body)
    assert (answer.status_code, kept(office)) == (400, 0)


def test_a_request_that_is_too_large_is_not_read(office):
    phone = office.phone()
    answer = phone.ask("POST", "/api/nilai", {"kiriman": [], "isi": "x" * LARGEST})
    assert (answer.status_code, kept(office)) == (413, 0)


def test_only_json_is_read(office):
    phone = office.phone()
    answer = phone.client.post(
        "/api/nilai",
        base_url=HOST,
        data='{"kiriman": []}',
        content_type="text/plain",
        headers={"Authorization": f"Bearer {phone.token}"},
    )
    assert answer.status_code == 400
