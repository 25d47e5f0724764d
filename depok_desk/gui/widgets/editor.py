"""What can stand in a field to be typed into or chosen from, as text."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.tick_row import TickRow

Editor = QLineEdit | QPlainTextEdit | Choice | TickRow

_LONG = 24
"""Characters from which a text may not fit and is shown from its beginning."""


def text_of(editor: Editor) -> str:
    """What stands in the editor; the key of a choice, the keys of ticks."""
    if isinstance(editor, Choice):
        return editor.key()
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def put_text(editor: Editor, text: str) -> None:
    """Write a text, choose the choice with that key, or tick what it names."""
    if isinstance(editor, Choice):
        editor.choose(text)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, TickRow):
        editor.show_text(text)
    else:
        editor.setText(text)
        if len(text) > _LONG:
            editor.setCursorPosition(0)


def long_text(lines: int = 3) -> QPlainTextEdit:
    """An editor for several lines, left with Tab."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + scaled(22))
    return made
