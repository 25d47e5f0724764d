"""A session read through the lens of fairness."""

from depok_desk.model.jury import Juror
from depok_desk.services.judging.lens import read_lens
from judging_office import judging_session
from office_records import prepare


def lens_of(store, *, marks=True, strike=""):
    office = prepare(store)
    with office.deed("Nilai", undoable=False) as session:
        made = judging_session(session, "penilaian", candidates=5, marks=marks)
        for juror in session.query(Juror).filter_by(name=strike):
            juror.struck = True
        session.flush()
        return read_lens(session, made.session_id)


def test_every_juror_and_candidate_is_looked_at(store):
    lens = lens_of(store)
    assert [lens.names[juror.juror] for juror in lens.jurors] == [
        "Dra. Ratna Wulan",
        "Bagus Prakoso, S.Sn.",
        "Intan Permata, M.M.",
    ]
    assert len(lens.threads) == 5
    assert lens.unjudged == 0


def test_the_thinnest_thread_comes_first_and_firm_grades_last(store):
    lens = lens_of(store)
    firm = [thread.sensitivity.firm for thread in lens.threads]
    assert firm == sorted(firm)
    assert lens.hanging == firm.count(False)
    margins = [thread.sensitivity.margin or 0 for thread in lens.threads if not thread.sensitivity.firm]
    assert margins == sorted(margins)


def test_a_struck_juror_is_not_compared(store):
    lens = lens_of(store, strike="Bagus Prakoso, S.Sn.")
    assert [lens.names[juror.juror] for juror in lens.jurors] == ["Dra. Ratna Wulan", "Intan Permata, M.M."]


def test_candidates_without_marks_are_counted_apart(store):
    lens = lens_of(store, marks=False)
    assert (lens.threads, lens.unjudged) == ((), 5)
