"""Certificates become files: one for all, or one each, and a stop leaves whole ones."""

from collections.abc import Sequence
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from depok_desk.errors import UserError
from depok_desk.model.facts import CertificateFacts
from depok_desk.services.paper_files import Told, file_name, write_each, write_one

FACTS = [CertificateFacts(f"500.9/00{n}/KURASI/I/2026", f"Usaha {n}") for n in (1, 2, 3)]


def render(facts: Sequence[CertificateFacts], told: Told | None) -> bytes:
    """Stands in for the document: the numbers, a line each."""
    if told:
        told(len(facts), len(facts))
    return "\n".join(each.number for each in facts).encode()


def nobody(done: int, total: int) -> None:
    """Is told nothing."""


def test_all_go_into_one_file(tmp_path: Path):
    assert write_one(tmp_path / "s.pdf", FACTS, render, nobody) == [each.number for each in FACTS]
    assert (tmp_path / "s.pdf").read_text().splitlines() == [each.number for each in FACTS]


def test_each_goes_into_a_file_named_by_number_and_firm(tmp_path: Path):
    write_each(tmp_path, FACTS, render, nobody)
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == [f"500.9-00{n}-KURASI-I-2026 Usaha {n}.pdf" for n in (1, 2, 3)]


def test_a_stop_tells_which_were_written(tmp_path: Path):
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise CancelledError

    written = write_each(tmp_path, FACTS, render, stop)
    assert written == [each.number for each in FACTS[:2]]
    assert sorted(file.name for file in tmp_path.iterdir()) == [file_name(each) for each in FACTS[:2]]


def test_a_stop_while_drawing_one_file_leaves_the_old_one(tmp_path: Path):
    def stop(done: int, total: int) -> None:
        raise CancelledError

    (tmp_path / "s.pdf").write_text("lama")
    with pytest.raises(CancelledError):
        write_one(tmp_path / "s.pdf", FACTS, render, stop)
    assert [file.name for file in tmp_path.iterdir()] == ["s.pdf"]
    assert (tmp_path / "s.pdf").read_text() == "lama"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(UserError, match="pilih folder lain"):
        write_each(tmp_path / "hilang", FACTS, render, nobody)


@pytest.mark.parametrize("firm", ["CV A/B: “Jaya”?", "aux", "Warung Bu Ani."])
def test_names_of_firms_make_names_of_files(tmp_path: Path, firm: str):
    facts = CertificateFacts("001/X", firm)
    write_each(tmp_path, [facts], render, nobody)
    assert (tmp_path / file_name(facts)).is_file()
