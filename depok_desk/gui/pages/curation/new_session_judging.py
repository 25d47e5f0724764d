"""How the products of a session are judged, and by whom: a part of the form of a session."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QVBoxLayout

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.new_session_choices import put_choices, session_choices
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.said import NOTHING, Saying
from depok_desk.model.kinds.choices import SECTOR

_NO_RUBRIC = "Belum ada rubrik; buat di Pengaturan › Rubrik."
_RUBRICS = (
    "Rubrik ialah daftar kriteria dengan bobotnya, satu untuk tiap sektor. "
    "Sejak tahap penilaian tidak berubah lagi."
)


class JudgingCard(QFrame):
    """A rubric for each sector, and the session whose jury is taken over.

    `locked` says why the rubrics of a session that exists can no longer be chosen; empty if they can.
    """

    def __init__(self, desk: Desk, session_id: str, locked: str = "") -> None:
        super().__init__()
        self._locked = locked
        self.choices = desk.ask(lambda session: session_choices(session, session_id))
        self.rubrics = {
            sector: FormField(f"Rubrik {word.lower()}", Choice(f"Rubrik {word.lower()}"))
            for sector, word in SECTOR.options.items()
        }
        self.jury = FormField("Susunan juri", Choice("Susunan juri"))
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14))
        column.setSpacing(scaled(10))
        column.addWidget(label("Cara menilai", "head"))
        column.addWidget(label(locked or _RUBRICS, "quiet", wraps=True))
        for field in self.fields:
            column.addWidget(field)
        column.addStretch(1)

    @property
    def fields(self) -> tuple[FormField, ...]:
        """The fields, from the top."""
        return (*self.rubrics.values(), self.jury)

    def show_new(self) -> None:
        """Begin with the usual rubrics, and no jury yet."""
        self.show_rubrics(self.choices.usual)
        juries = [(key, f"seperti {title}") for key, title in self.choices.juries]
        put_choices(self.jury, [("", "diisi nanti"), *juries])
        self.jury.show()

    def show_rubrics(self, chosen: Mapping[str, str]) -> None:
        """Show which rubric each sector is judged by; whose jury it is stands elsewhere."""
        self.jury.hide()
        for sector, field in self.rubrics.items():
            offered = self.choices.rubrics[sector]
            put_choices(field, [("", "tidak dinilai"), *offered])
            field.show_text(chosen.get(sector, ""))
            field.say("hint", NOTHING if offered else Saying(_NO_RUBRIC))
            field.setEnabled(not self._locked)

    @property
    def chosen(self) -> dict[str, str]:
        """Sector -> key of the rubric; empty for a sector that is not judged."""
        return {sector: field.text() for sector, field in self.rubrics.items()}
