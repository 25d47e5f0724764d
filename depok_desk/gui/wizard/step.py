"""What a step of the wizard is: words at its head, something to fill in, and a deed that keeps it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label


@dataclass(frozen=True)
class Words:
    """What a step is called in the bar, its heading, and the sentence below that."""

    key: str
    short: str
    title: str
    sentence: str


class Step(QWidget):
    """One page of the wizard; those that ask nothing have nothing to keep."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setAccessibleName(words.title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(scaled(12))
        self.column.addWidget(label(words.title, "title", wraps=True))
        self.column.addWidget(label(words.sentence, "quiet", wraps=True))
        self.column.addSpacing(scaled(4))

    def refresh(self) -> None:
        """Show what is stored."""

    def keep(self) -> bool:
        """Keep what was filled in, as one deed; False if something of it is wrong and is said there."""
        return True
