"""The tab Syarat berkas: which papers are checked, and which of them a product must have to pass."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.forms.editors import choice_of, chosen, form_field, read
from depok_desk.gui.forms.sheet import scrolling
from depok_desk.gui.pages.settings.rubrics.held import HeldRubric, say_fault
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.model.fields import field_of
from depok_desk.model.rubric import Requirement
from depok_desk.services.judging.rubric_draft import RequirementDraft, RubricDraft, parts
from depok_desk.services.judging.rubric_faults import PAPERS
from depok_desk.words import choice_words, free_name

_ASKED = {"name": Requirement.name, "gate": Requirement.gate, "exemptible": Requirement.exemptible}
_TICKS = "Surat yang memenuhi; satu saja cukup:"
_NOTHING = (
    "Rubrik ini tidak meminta berkas apa pun. Tambahkan syarat bila NIB atau izin tertentu perlu diperiksa "
    "sebelum penilaian."
)


class PapersTab(QWidget):
    """The requirements at the left; at the right the one that is chosen, stored as its fields are left."""

    def __init__(self, held: HeldRubric) -> None:
        super().__init__()
        self._held = held
        self.list = EntryList("Syarat berkas")
        self.add = button("&Tambah syarat", self._add, sign="plus")
        self.throw = button("&Hapus syarat", self._throw, sign="trash")
        self.fields = {key: form_field(field_of(attribute)) for key, attribute in _ASKED.items()}
        self.papers = TickList("Surat yang memenuhi")
        self._fault = label("", "problem", wraps=True)
        self._nothing = label(_NOTHING, "quiet", wraps=True)
        self._inner = QWidget()
        self._lay_out()
        self.list.picked.connect(self._show_one)
        self.papers.changed.connect(self._store_papers)
        for key, field in self.fields.items():
            field.left.connect(partial(self._store, key))
        held.moved.connect(self._show)

    def _lay_out(self) -> None:
        ticks = label(_TICKS, "label")
        ticks.setBuddy(self.papers)
        self.papers.setFixedHeight(scaled(28) * len(PAPERS) + scaled(8))
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(scaled(10))
        for part in (self.fields["name"], ticks, self.papers, self._fault):
            inner.addWidget(part)
        pair = QHBoxLayout()
        pair.setSpacing(scaled(18))
        for key in ("gate", "exemptible"):
            pair.addWidget(self.fields[key], 1)
        inner.addLayout(pair)
        tools = FlowRow(scaled(8))
        tools.show_parts((self.add, self.throw))
        left = QVBoxLayout()
        left.setContentsMargins(scaled(EDGE), scaled(10), scaled(12), scaled(10))
        left.addWidget(tools)
        left.addWidget(self._nothing)
        left.addWidget(self.list, 1)
        holder = QWidget()
        holder.setFixedWidth(scaled(318))
        holder.setLayout(left)
        self._area = scrolling(self._inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder)
        row.addWidget(self._area, 1)

    def turn_to(self, key: str) -> None:
        """Show a requirement."""
        self.list.choose(key)
        self.fields["name"].editor.setFocus()

    def _show(self) -> None:
        requirements = self._held.draft.requirements
        self.list.show_entries([ListEntry(each.id, each.name, _remark(each)) for each in requirements])
        self.list.setVisible(bool(requirements))
        self._nothing.setVisible(not requirements)
        self.add.setEnabled(not self._held.locked)
        self.throw.setEnabled(not self._held.locked and bool(requirements))
        self._show_one(self.list.key())

    def _show_one(self, key: str) -> None:
        found = self._found(key)
        self._area.setVisible(found is not None)
        if found is None:
            return
        for name, field in self.fields.items():
            value = getattr(found, name)
            kind = field_of(_ASKED[name]).kind
            text = choice_of(kind, value) if isinstance(field.editor, Choice) else str(value)
            if field.text() != text:
                field.show_text(text)
            field.setEnabled(not self._held.locked)
            say_fault(field, self._held.fault(key, name))
        on, row = parts(found.papers), self.papers.currentRow()
        with QSignalBlocker(self.papers):
            self.papers.show_ticks([Tick(kind, words, on=kind in on) for kind, words in PAPERS.items()])
            self.papers.setCurrentRow(max(0, row))
        self.papers.setEnabled(not self._held.locked)
        self._fault.setText(self._held.fault(key, "papers"))
        self._fault.setVisible(bool(self._fault.text()))

    def _found(self, key: str) -> RequirementDraft | None:
        return next((each for each in self._held.draft.requirements if each.id == key), None)

    def _store(self, name: str, text: str) -> None:
        declared, field = field_of(_ASKED[name]), self.fields[name]
        reading = (
            chosen(declared.kind, text) if isinstance(field.editor, Choice) else read(declared.kind, text)
        )
        if reading.refused or reading.value is None:
            field.show_problem(reading.message or f"{declared.label} wajib diisi.")
            return
        self._put(f"Ubah {declared.label}", {name: reading.value})

    def _store_papers(self) -> None:
        self._put("Ubah surat yang memenuhi", {"papers": "|".join(self.papers.ticked())})

    def _put(self, deed: str, values: dict[str, Any]) -> None:
        key = self.list.key()
        found = self._found(key)
        if found is None or replace(found, **values) == found:
            return

        def change(draft: RubricDraft) -> RubricDraft:
            kept = (replace(each, **values) if each.id == key else each for each in draft.requirements)
            return replace(draft, requirements=tuple(kept))

        self._held.put(f"{deed}: {found.name}", change)

    def _add(self) -> None:
        names = {each.name for each in self._held.draft.requirements}
        unused = (words for words in PAPERS.values() if words not in names)
        name = next(unused, "") or free_name("Syarat baru", names)
        papers = next((key for key, words in PAPERS.items() if words == name), "")
        made = RequirementDraft(name=name, papers=papers, gate=False)
        self._held.put("Tambah syarat", lambda now: replace(now, requirements=(*now.requirements, made)))
        self.turn_to(made.id)

    def _throw(self) -> None:
        found = self._found(self.list.key())
        if found:
            key = found.id
            self._held.put(
                f"Hapus syarat {found.name}",
                lambda now: replace(now, requirements=tuple(x for x in now.requirements if x.id != key)),
            )


def _remark(requirement: RequirementDraft) -> str:
    needed = choice_words([PAPERS.get(each, each) for each in parts(requirement.papers)])
    weight = "wajib untuk lulus" if requirement.gate else "hanya dicatat"
    return "\n".join(filter(None, (needed, weight)))
