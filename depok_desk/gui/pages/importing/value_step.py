"""The step at which each odd value is given its meaning, once for all rows."""

from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.stages import open_questions
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.services.importing.choices import answer_key
from depok_desk.services.importing.plan import Question

SHOWN = 60
"""Questions shown at once, and added when more are asked for."""

_UNANSWERED, _EMPTY = "?", ""


class ValueStep(StepView):
    """One line per odd value: what is written, how often, what it means."""

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._head = label(kind="head")
        self._hint = label(kind="small", wraps=True)
        self.take_all = button("Pakai semua &usul", self._take_all, sign="check")
        self._lines = QGridLayout()
        self._shown = SHOWN
        self._more = label(kind="small", wraps=True)
        self.show_more = button("Tampilkan &berikutnya", self._show_more, sign="chevron-down")
        self.combos: list[Choice] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self._lines.setHorizontalSpacing(scaled(16))
        self._lines.setVerticalSpacing(scaled(8))
        for column, share in ((1, 3), (3, 4), (4, 3)):
            self._lines.setColumnStretch(column, share)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(14))
        column.setSpacing(scaled(8))
        column.addLayout(self._lines)
        more = QHBoxLayout()
        more.addWidget(self._more, 1)
        more.addWidget(self.show_more)
        column.addLayout(more)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inner)
        texts = QVBoxLayout()
        texts.setSpacing(scaled(2))
        texts.addWidget(self._head)
        texts.addWidget(self._hint)
        head = QHBoxLayout()
        head.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(6))
        head.addLayout(texts, 1)
        head.addWidget(self.take_all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)

    @override
    def show_case(self, case: Case) -> None:
        if self._case is None or self._case.workbook is not case.workbook:
            self._shown = SHOWN
        self._case = case
        waiting = len(open_questions(case))
        self._head.setText(
            f"{words.count_of(waiting, 'tulisan')} belum dikenal" if waiting else "Semua tulisan dikenal"
        )
        self._hint.setText(
            "Tentukan artinya sekali saja; berlaku untuk semua baris yang menulis begitu. "
            "Yang dikosongkan tidak disimpan."
            if case.asked
            else "Sektor, kecamatan, kelurahan, dan pilihan lain di berkas ini terbaca semua."
        )
        self.take_all.setVisible(any(each.suggestion is not None for each in open_questions(case)))
        focused = next((place for place, combo in enumerate(self.combos) if combo.hasFocus()), -1)
        self._show_lines(case)
        if 0 <= focused < len(self.combos):
            self.combos[focused].setFocus()

    @override
    def enter(self) -> None:
        if self.combos:
            self.combos[0].setFocus()

    def _show_lines(self, case: Case) -> None:
        clear(self._lines)
        self.combos = []
        if case.asked:
            for place, heading in enumerate(("Isian", "Tertulis di berkas", "Banyaknya", "Artinya", "")):
                self._lines.addWidget(label(heading, "small"), 0, place)
        for row, question in enumerate(case.asked[: self._shown], 1):
            self._add_line(row, case, question)
        rest = len(case.asked) - self._shown
        self._more.setText(
            f"Masih ada {words.count_of(rest, 'tulisan')} lain yang lebih jarang. Anda boleh melanjutkan; "
            "isian yang belum dijawab dibiarkan kosong."
            if rest > 0
            else ""
        )
        self.show_more.setVisible(rest > 0)

    @property
    def told(self) -> str:
        """What is said about questions that are not shown yet."""
        return self._more.text()

    def _show_more(self) -> None:
        """Show further questions; work goes on at the first of them."""
        first, self._shown = self._shown, self._shown + SHOWN
        if self._case is not None:
            self.show_case(self._case)
            self.combos[first].setFocus()

    def _add_line(self, row: int, case: Case, question: Question) -> None:
        written = f"“{question.text}”" if question.text else "(kosong)"
        combo = Choice(f"Arti {written} pada {question.label}")
        combo.offer(
            [
                (_UNANSWERED, "— pilih artinya —"),
                *question.options.items(),
                (_EMPTY, "kosongkan"),
            ]
        )
        key = answer_key(question.key, question.text)
        answered = key in case.choices.answers
        combo.choose(str(case.choices.answers[key] or _EMPTY) if answered else _UNANSWERED)
        combo.picked.connect(partial(self._answer, question))
        self.combos.append(combo)
        offer = QFrame()
        beside = QHBoxLayout(offer)
        beside.setContentsMargins(0, 0, 0, 0)
        suggested = question.options.get(str(question.suggestion))
        if suggested and not answered:
            take = link(f"Pakai usul: {suggested}", lambda: self._answer(question, str(question.suggestion)))
            beside.addWidget(take)
        elif answered:
            beside.addWidget(label("✓ dijawab", "small"))
        beside.addStretch(1)
        count = label(words.count_of(question.count, "baris"), "quiet")
        parts = (label(question.label, "quiet"), label(written, "label", wraps=True), count, combo, offer)
        for place, part in enumerate(parts):
            self._lines.addWidget(part, row, place)
        combo.show()  # Now: what is shown later cannot take the focus yet.

    def _answer(self, question: Question, value: str) -> None:
        if self._case is not None and value != _UNANSWERED:
            choices = self._case.choices.with_answer(question.key, question.text, value or None)
            self.chosen.emit(choices)

    def _take_all(self) -> None:
        if self._case is None:
            return
        choices = self._case.choices
        for question in open_questions(self._case):
            if question.suggestion is not None:
                choices = choices.with_answer(question.key, question.text, question.suggestion)
        self.chosen.emit(choices)
