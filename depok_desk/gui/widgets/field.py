"""One field of a form: its label, what is typed, and what is wrong with it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.labels import label

Editor = QLineEdit | QPlainTextEdit | Choice

_MASKED = "Klik untuk melihat dan mengubah."
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class FormField(QWidget):
    """Says `left` with the text when the cursor leaves the editor after a change.

    A masked value cannot be changed; `asked` says that someone wants to see it.

    The problem stands beneath in words and with a sign; the editor gets a red frame. A doubt is told apart
    from an error by sign and colour, and can offer a better value to take.
    """

    left = Signal(str)
    asked = Signal()

    def __init__(self, words: str, editor: Editor, *, hint: str = "", required: bool = False) -> None:
        super().__init__()
        self.editor = editor
        self._words = QLabel(f"{words} *" if required else words)
        self._problem = _ProblemLine()
        self._usual_hint = hint
        self._hint = label(hint, "small", wraps=True)
        self._masked = self._keeps_room = False
        self._known: str | None = self.text()
        self._lay_out(words)
        self._problem.taken.connect(self._take)
        editor.installEventFilter(self)
        if isinstance(editor, Choice):
            editor.picked.connect(self.leave)
        if isinstance(editor, QLineEdit):
            editor.editingFinished.connect(self.leave)
        if isinstance(editor, QPlainTextEdit):
            editor.viewport().installEventFilter(self)

    def _lay_out(self, words: str) -> None:
        self._words.setProperty("kind", "label")
        self._words.setBuddy(self.editor)
        self.editor.setAccessibleName(words.replace("&", ""))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(3))
        for part in (self._words, self.editor, self._hint, self._problem):
            column.addWidget(part)
        self._hint.setVisible(bool(self._hint.text()))
        self._problem.hide()

    def text(self) -> str:
        """What stands in the editor; the key of a choice."""
        if isinstance(self.editor, QComboBox):
            return self.editor.key()
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()

    def show_text(self, text: str) -> None:
        """Show what is stored, and forget the problem of what was typed before."""
        if isinstance(self.editor, QComboBox):
            self.editor.choose(text)
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
        else:
            self.editor.setPlainText(text)
        self._known = self.text()
        self.show_problem("")

    def show_masked(self, *, masked: bool) -> None:
        """Say whether the text is a mask, which a click or Enter asks to be lifted."""
        self._masked = masked
        if not isinstance(self.editor, QComboBox):
            self.editor.setReadOnly(masked)
        self.editor.setToolTip(_MASKED if masked else "")
        self._hint.setText(_MASKED if masked else self._usual_hint)
        self._hint.setVisible(bool(self._hint.text()) and not self.problem)

    def retype(self, text: str) -> None:
        """Write a line's text another way; what is said about it stays."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self._known = text

    def show_problem(self, sentence: str, *, doubtful: bool = False, suggestion: str = "") -> None:
        """Say what is wrong and what to do; empty takes it back.

        A `doubtful` value is kept; a `suggestion` is offered to be taken instead.
        """
        self._problem.say(sentence, doubtful=doubtful, suggestion=suggestion)
        self._hint.setVisible(bool(self._hint.text()) and (self._keeps_room or not sentence))
        self.editor.setAccessibleDescription(sentence)
        self.editor.setProperty("problem", bool(sentence) and not doubtful)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def keep_room(self) -> None:
        """Leave room for a line about what is wrong, so that nothing moves when it is said."""
        self._keeps_room = True
        policy = self._problem.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._problem.setSizePolicy(policy)
        self._problem.setMinimumHeight(self.fontMetrics().lineSpacing())

    def ask_again(self) -> None:
        """Treat the present text as not yet told, because it could not be kept."""
        self._known = None

    @property
    def wrong(self) -> bool:
        """Whether what stands in the editor cannot be kept."""
        return bool(self.editor.property("problem"))

    @property
    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.words

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and watched is self.editor and isinstance(watched, QPlainTextEdit):
            self.leave()
        if self._masked and kind == QEvent.Type.MouseButtonPress:
            self.asked.emit()
        if self._masked and isinstance(event, QKeyEvent) and _opens(event):
            self.asked.emit()
            return True
        return super().eventFilter(watched, event)

    def _take(self, text: str) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self.leave()

    def leave(self) -> None:
        """Tell what was typed, if that was not told yet."""
        if self.text() != self._known:
            self._known = self.text()
            self.left.emit(self.text())


def _opens(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in _OPENING


class _ProblemLine(QWidget):
    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._suggestion = ""
        self._words = label(kind="problem", wraps=True)
        self._sign = QLabel()
        self._take = link("", lambda: self.taken.emit(self._suggestion))
        self._take.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(5))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._take, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, sentence: str, *, doubtful: bool, suggestion: str) -> None:
        self._suggestion = suggestion
        self._take.setText(f"pakai “{suggestion}”" if suggestion else "")
        self._take.setVisible(bool(suggestion))
        sign = icon("alert-triangle", "warning") if doubtful else icon("alert-circle", "danger")
        self._sign.setPixmap(sign.pixmap(scaled_size(14)))
        self._words.setProperty("kind", "doubt" if doubtful else "problem")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.setText(sentence)
        self.setVisible(bool(sentence))


def long_text(lines: int = 3) -> QPlainTextEdit:
    """An editor for several lines, left with Tab."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + scaled(22))
    return made
