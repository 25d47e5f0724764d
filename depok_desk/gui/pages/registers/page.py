"""The page of any register: its list, and the form of one record."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.drafts import Draft
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.registers.draft_bar import DraftBar
from depok_desk.gui.pages.registers.form import RecordForm
from depok_desk.gui.pages.registers.form_commands import form_commands
from depok_desk.gui.pages.registers.list_pane import ListPane
from depok_desk.gui.pages.registers.papers import Papers
from depok_desk.gui.pages.registers.row_deeds import throw_away
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.table import ListTable
from depok_desk.registers.custom import signature
from depok_desk.registers.register import Register
from depok_desk.services.custom_fields import register_now
from depok_desk.services.listing import View
from depok_desk.words import capitalised

NEW = "baru"
"""The record of a place that stands for the form of a new one."""


class RegisterPage(Page):
    """One page class for all registers; its places are the list, a record, and a new record."""

    def __init__(self, desk: Desk, register: Register, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self._memory = memory
        self._form: RecordForm | None = None
        self._draft = Draft(memory, register.key)
        self.draft = DraftBar(register, self._draft)
        self._stack = _stack_below(self.draft, self)
        self.draft.continued.connect(lambda: self._go_to(NEW))
        self._papers = Papers(desk, self, register, self._chosen, self.noticed.emit)
        self.list = self._make_list()

    def _make_list(self) -> ListPane:
        made = ListPane(self._desk, self._register, self._memory)
        self._stack.insertWidget(0, made)
        made.opened.connect(self._go_to)
        made.new.connect(lambda: self._go_to(NEW))
        made.noticed.connect(self.noticed)
        made.going.connect(self.going)
        made.table.rows.counted.connect(self._show_place)
        made.bin.titled.connect(self.titled)
        self._papers.give_menu(made.bar.print, made.bar.printing.emit)
        return made

    @property
    def form(self) -> RecordForm:
        """The form, made when it is first needed: the list is there before it."""
        if self._form is None:
            self._form = RecordForm(self._desk, self._register, self._draft)
            self._stack.addWidget(self._form)
            self._form.closed.connect(lambda: self._go_to(""))
            self._form.stored.connect(self._go_to)
            self._form.alikes.opening.connect(self._go_to)
            self._form.going.connect(self.going)
            self._form.unkept.connect(self.noticed)
            self._form.head.throwing.connect(self._throw_away)
            self._form.head.printing.connect(self._papers.print_profiles)
            self._form.head.stepped.connect(self._step)
        return self._form

    @override
    def refresh(self) -> None:
        self._follow_register()
        self.list.refresh()
        if self._form is not None:
            self._form.refresh()
        if self._shown_form() and self.form.record:
            self.titled.emit(self.form.caption)

    @override
    def show_record(self, record: str) -> None:
        if record == NEW:
            self._show_form(f"{capitalised(self._register.one)} baru")
            self.form.begin()
        elif record and self.form.open(record):
            self._show_form(self.form.caption)
            self._show_place()
        else:
            if self._form is not None:
                self._form.close_record()
            self._stack.setCurrentWidget(self.list)
            self.draft.refresh()
            self.titled.emit(self.list.bin.title)
            self.list.table.setFocus()

    @override
    def focus_filter(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.panel.search.setFocus()
            self.list.panel.search.selectAll()

    @override
    def enter(self) -> None:
        if form := self._shown_form():
            form.tabs.enter()
        else:
            self.list.table.setFocus()

    @override
    def panes(self) -> Sequence[QWidget]:
        if self._stack.currentWidget() is self.list:
            return (self.list.panel.head, self.list.table, self.list.beside)
        return (self.form.head, self.form.tabs, self.form.save)

    @override
    def show_view(self, view: View) -> None:
        self.list.panel.search.setText(view.typed)
        self.list.look.show_view(view)

    @override
    def commands(self) -> Sequence[Command]:
        form = self._shown_form()
        own = form_commands(self._register, form) if form else self.list.commands()
        return (*own, *self._papers.commands(profile_keys="Ctrl+P" if form else ""))

    @override
    def take_files(self, paths: Sequence[Path]) -> bool:
        form = self._shown_form()
        return form is not None and bool(form.record) and form.tabs.take_files(paths)

    def _shown_form(self) -> RecordForm | None:
        return self._form if self._stack.currentWidget() is self._form else None

    def _chosen(self) -> Sequence[str]:
        form = self._shown_form()
        return [form.record] * bool(form.record) if form else self.list.table.keys()

    def _follow_register(self) -> None:
        """Make list and form anew where the office has changed its own fields, but not below a new record."""
        now = self._desk.ask(lambda session: register_now(session, self._register.key))
        shown = self._shown_form()
        record = shown.record if shown else ""
        if signature(now) == signature(self._register) or (shown and not record):
            return
        if self._form is not None:
            self._form.close_record()
        self._register, view = now, self.list.look.view
        for old in filter(None, (self.list, self._form)):
            self._stack.removeWidget(old)
            old.deleteLater()
        self._form, self.list = None, self._make_list()
        self.show_view(view)
        if shown:
            self.show_record(record)

    def _show_form(self, caption: str) -> None:
        self.draft.hide()
        self._stack.setCurrentWidget(self.form)
        self.titled.emit(caption)

    def _show_place(self) -> None:
        """Say which row of the list the form shows; again once all rows are counted."""
        if self._form is not None and self._form.record:
            rows = self.list.table.rows
            self._form.head.show_place(rows.place_of(self._form.record) + 1, rows.rowCount())

    def _go_to(self, record: str) -> None:
        self.going.emit(Place(self._register.key, record))

    def _throw_away(self) -> None:
        if throw_away(self._desk, self._register, (self.form.record,)):
            self._go_to("")

    def _step(self, step: int) -> None:
        if there := _neighbour(self.list.table, self.form.record, step):
            self._go_to(there)


def _stack_below(bar: QWidget, page: QWidget) -> Stack:
    """Room for list and form under a bar that is not always there."""
    made = Stack()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(made, 1)
    return made


def _neighbour(table: ListTable, record: str, step: int) -> str:
    """Choose the row so many steps from a record's and return its key; empty beyond the ends."""
    place = table.rows.place_of(record) + step
    if not 0 <= place < table.rows.rowCount():
        return ""
    table.selectRow(place)
    return table.rows.key_of(place)
