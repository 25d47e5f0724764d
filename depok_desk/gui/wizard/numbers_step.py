"""The step of official numbers: a pattern, and the very number it would write."""

from collections.abc import Callable

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.wizard.record_block import RecordBlock
from depok_desk.gui.wizard.records_step import RecordsStep, blocks, book_of
from depok_desk.gui.wizard.step import Words
from depok_desk.model.institution import NumberBook
from depok_desk.model.kinds.clock import today
from depok_desk.services.numbering import written

WORDS = Words(
    "nomor",
    "Buku nomor",
    "Bagaimana nomor sertifikat ditulis?",
    "Pola di bawah hanya contoh; sesuaikan dengan kebiasaan kantor. {urut:03} menjadi 001, 002, dan "
    "seterusnya; {bulan_romawi}, {bulan}, dan {tahun} mengikuti tanggal terbit.",
)


class NumbersStep(RecordsStep):
    """One pattern for each issuer, with its example beneath it while it is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, WORDS)
        keys = {"dinas": ("pattern",), "dekranasda": ("pattern",)}
        self.examples = [label(kind="quiet", wraps=True) for _ in keys]
        made = blocks(desk, NumberBook, keys, book_of).values()
        for block, example in zip(made, self.examples, strict=True):
            self.add(block, example)
            block.fields.typing.connect(self._telling(block))
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the stored patterns with their examples."""
        super().refresh()
        for block in self.blocks:
            self._tell(block)

    def keep(self) -> bool:
        """Keep patterns that write numbers apart from each other."""
        problems = {block: _problem(_pattern(block)) for block in self.blocks}
        for block, sentence in problems.items():
            block.fields.fields["pattern"].show_problem(sentence)
        return not any(problems.values()) and super().keep()

    def _telling(self, block: RecordBlock) -> Callable[[], None]:
        return lambda: self._tell(block)

    def _tell(self, block: RecordBlock) -> None:
        pattern = _pattern(block)
        problem = _problem(pattern)
        words = (
            "" if problem else f"Contoh: {written(pattern, 1, today())}, lalu {written(pattern, 2, today())}"
        )
        self.examples[self.blocks.index(block)].setText(words or problem)


def _pattern(block: RecordBlock) -> str:
    return block.fields.fields["pattern"].text()


def _problem(pattern: str) -> str:
    """Why a pattern cannot be used; empty if it can."""
    try:
        written(pattern, 1, today())
    except UserError as error:
        return error.sentence
    return ""
