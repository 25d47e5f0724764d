"""One field of a form: its label, what is typed, and what there is to say about it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.editor import Editor, put_text, text_of
from depok_desk.gui.widgets.said import NOTHING, SaidLine, Saying

_MASKED = "Klik untuk melihat dan mengubah."
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_SAID = ("problem", "alike", "former", "note", "hint")
"""What is said about a field, the most important first; what is being typed comes before all."""


class FormField(QWidget):
    """Says `left` with the text when the cursor leaves the editor after a change, `typing` on every key.

    A masked value cannot be changed; `asked` says that someone wants to see it. `menu_asked` is sent with
    the menu of the right mouse button before it is shown.

    The problem stands beneath in words and with a sign; the editor gets a red frame. A doubt is told apart
    from an error by sign and colour, and can offer a better value to take.
    """

    left = Signal(str)
    typing = Signal(str)
    asked = Signal()
    menu_asked = Signal(QMenu)

    def __init__(self, words: str, editor: Editor, *, hint: str = "", required: bool = False) -> None:
        super().__init__()
        self.editor = editor
        self.label = QLabel(f"{words} *" if required else words)
        self.said = SaidLine()
        self._sayings: dict[str, Saying] = {"hint": Saying(hint)}
        self._masked = False
        self._known: str | None = self.text()
        self._lay_out(words)
        self._connect()

    def _lay_out(self, words: str) -> None:
        self.label.setProperty("kind", "label")
        self.label.setBuddy(self.editor)
        self.editor.setAccessibleName(words.replace("&", ""))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(3))
        for part in (self.label, self.editor, self.said):
            column.addWidget(part)
        self._tell()

    def _connect(self) -> None:
        editor = self.editor
        editor.installEventFilter(self)
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self.show_menu)
        if isinstance(editor, QLineEdit):
            editor.editingFinished.connect(self.leave)
            editor.textEdited.connect(self.typing)
        elif isinstance(editor, QPlainTextEdit):
            editor.viewport().installEventFilter(self)
        else:
            editor.picked.connect(self.leave)

    def text(self) -> str:
        """What stands in the editor; the key of a choice, the keys of ticks."""
        return text_of(self.editor)

    def show_text(self, text: str) -> None:
        """Show what is stored, and forget what was said of what was typed before."""
        put_text(self.editor, text)
        self._known = self.text()
        self._sayings = {"hint": self._sayings["hint"]}
        self.show_problem("")

    def show_masked(self, *, masked: bool) -> None:
        """Say whether the text is a mask, which a click or Enter asks to be lifted."""
        self._masked = masked
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            self.editor.setReadOnly(masked)
        self.editor.setToolTip(_MASKED if masked else "")

    def retype(self, text: str) -> None:
        """Write a line's text another way; what is said about it stays."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self._known = text

    def show_problem(self, sentence: str, *, doubtful: bool = False, suggestion: str = "") -> None:
        """Say what is wrong and what to do; empty takes it back.

        A `doubtful` value is kept; a `suggestion` is offered to be taken instead.
        """
        action = f"pakai “{suggestion}”" if suggestion else ""
        kind = "doubt" if doubtful else "problem"
        self.say(
            "problem", Saying(sentence, kind, action, (lambda: self._take(suggestion)) if action else None)
        )
        self.editor.setAccessibleDescription(sentence)
        self.editor.setProperty("problem", bool(sentence) and not doubtful)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def say(self, layer: str, saying: Saying) -> None:
        """Say something of a layer: `alike`, `former`, `note`, `hint`; the weightiest is seen."""
        self._sayings[layer] = saying
        self._tell()

    def _tell(self) -> None:
        layers = ("note", *_SAID) if self.text() != self._known else _SAID
        found = (self._sayings.get(layer, NOTHING) for layer in layers)
        self.said.say(next((saying for saying in found if saying.words), NOTHING))

    def keep_room(self) -> None:
        """Leave room for a line about what is wrong, so that nothing moves when it is said."""
        policy = self.said.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.said.setSizePolicy(policy)
        self.said.setMinimumHeight(self.fontMetrics().lineSpacing())

    def ask_again(self) -> None:
        """Treat the present text as not yet told, because it could not be kept."""
        self._known = None

    @property
    def wrong(self) -> bool:
        """Whether what stands in the editor cannot be kept."""
        return bool(self.editor.property("problem"))

    @property
    def problem(self) -> str:
        """What is said to be wrong or doubtful."""
        return self._sayings["problem"].words if "problem" in self._sayings else ""

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
        put_text(self.editor, text)
        self.leave()

    def leave(self) -> None:
        """Tell what was typed, if that was not told yet."""
        if self.text() != self._known:
            self._known = self.text()
            self.left.emit(self.text())

    def show_menu(self, at: QPoint) -> None:
        """Open the menu of the right mouse button at a place of the editor."""
        menu = _menu_of(self.editor)
        self.menu_asked.emit(menu)
        if menu.actions():
            menu.popup(self.editor.mapToGlobal(at))


def _menu_of(editor: Editor) -> QMenu:
    typed = isinstance(editor, QLineEdit | QPlainTextEdit)
    made = editor.createStandardContextMenu() if typed else QMenu(editor)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return made


def _opens(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in _OPENING
