"""The commands that take in what jurors gave, and tell what it comes to."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from depok_desk.cli.command import Answer, Arguments, Command, now, opened, today
from depok_desk.words import count_of, score

if TYPE_CHECKING:
    from depok_desk.services.judging.result_lines import ResultLine


class _Scores(Arguments):
    file: str
    session: str


class _Results(Arguments):
    session: str


def _scores_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="BERKAS", help="lembar nilai: satu lembar per juri")
    parser.add_argument("--session", required=True, metavar="JUDUL", help="sesi kurasi; dibuat bila baru")


def _scores(typed: _Scores) -> Answer:
    from depok_desk.services.judging.score_carrying import carry_out_scores
    from depok_desk.services.judging.score_workbooks import plan_scores
    from depok_desk.services.workbook_reading import read_workbook

    workbook = read_workbook(Path(typed.file))
    with (
        opened(typed.store, writes=True, must_exist=True) as store,
        store.deed(f"Masukkan nilai {workbook.name}", at=now()) as session,
    ):
        plan = plan_scores(session, workbook, typed.session)
        taken = carry_out_scores(session, plan, today())
    value = {"candidates": taken.candidates, "scores": taken.scores, "missing": taken.missing}
    counts = ", ".join(
        [
            count_of(taken.candidates, "peserta"),
            f"{count_of(taken.scores, 'nilai')} ({count_of(taken.changed, 'baru atau berubah')})",
            f"{count_of(taken.missing, 'nilai')} masih kosong",
        ]
    )
    lines = [f"Sesi “{plan.title}”: {counts}."]
    lines += [f"  Perhatikan: {said}" for said in plan.told]
    lines += [f"  {problem.sentence}" for problem in plan.problems]
    return Answer(value, "\n".join(lines))


def _results_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--session", required=True, metavar="JUDUL", help="sesi kurasi")


def _results(typed: _Results) -> Answer:
    from depok_desk.services.judging.result_lines import result_lines

    with opened(typed.store, must_exist=True) as store, store.read() as session:
        lines = result_lines(session, typed.session)
    shown = "\n".join(map(_shown, lines))
    return Answer([_value(line) for line in lines], shown or f"Sesi “{typed.session}” belum berpeserta.")


def _value(line: "ResultLine") -> dict[str, Any]:
    """A line for `--json`; the total is the rounded one, exactly."""
    return {
        "name": line.name,
        "product": line.product,
        "total": None if line.total is None else float(line.total),
        "grade": line.grade,
        "passed": line.passed,
        "rank": line.rank,
        "sector_rank": line.sector_rank,
        "spread": None if line.spread is None else float(line.spread),
        "missing": line.missing,
        "explanation": line.explanation,
    }


def _shown(line: "ResultLine") -> str:
    """A line of a plain table, with the explanation below it."""
    rank = "-" if line.rank is None else str(line.rank)
    total = "-" if line.total is None else score(line.total)
    verdict = "lulus" if line.passed else "belum lulus"
    head = f"{rank:>3}  {total:>6}  {line.grade or '-':<2} {verdict:<12} {line.product} ({line.name})"
    return f"{head}\n     {line.explanation}"


COMMANDS = (
    Command("scores", "masukkan lembar nilai para juri ke sesi kurasi", _scores_arguments, _scores),
    Command("results", "tampilkan nilai, grade, dan peringkat sesi kurasi", _results_arguments, _results),
)
