"""A line that offers whole entries for what is typed into it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

Suggestion = tuple[str, str]
"""What is written into the line, and the words by which it is chosen."""


class SuggestingEdit(QLineEdit):
    """Shows what `find` finds for the text in a list below; Alt+↓ or typing opens it, Enter takes one."""

    def __init__(self, find: Callable[[str], Sequence[Suggestion]]) -> None:
        super().__init__()
        self._find = find
        self._found: Sequence[Suggestion] = ()
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        completer.setWidget(self)
        self._popup = QListView()
        completer.setPopup(self._popup)
        completer.activated.connect(self._take)
        self._completer = completer
        self.textEdited.connect(self._offer)

    @property
    def offered(self) -> list[str]:
        """The words of what is offered now."""
        return [words for _, words in self._found]

    def _offer(self, text: str) -> None:
        self._found = self._find(text)
        self._model.setStringList(self.offered)
        if self._found and self.isVisible():
            self._popup.setMinimumWidth(self._popup.sizeHintForColumn(0) + self.height())
            self._completer.complete()
        else:
            self._popup.hide()

    def _take(self, words: str) -> None:
        self.setText(next(text for text, offered in self._found if offered == words))
        self.editingFinished.emit()
