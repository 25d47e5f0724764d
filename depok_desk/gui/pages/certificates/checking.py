"""The second step of issuing: what to mind before it is too late."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from depok_desk.gui.pages.certificates.remarks import Remark
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.model.facts import CertificateFacts
from depok_desk.words import count_of, list_words, long_date, number

SHOWN = 60


class CheckingStep(QScrollArea):
    """The pre-flight list; says `sign_asked` when the missing signatory is to be entered."""

    sign_asked = Signal()

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setAccessibleName("Hasil pemeriksaan")
        self._head = label(kind="title")
        self._numbers = label(kind="quiet", wraps=True)
        self._common = label(kind="quiet", wraps=True)
        self._list = QVBoxLayout()
        self._notices: list[QWidget] = []
        inner = QWidget()
        inner.setMaximumWidth(scaled(860))
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(12))
        column.setSpacing(scaled(6))
        column.addWidget(self._head)
        column.addWidget(self._numbers)
        column.addWidget(self._common)
        column.addSpacing(scaled(6))
        self._list.setSpacing(scaled(8))
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidget(inner)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)

    @property
    def sentences(self) -> list[str]:
        """What stands in the list."""
        return [notice.words for notice in self._notices if isinstance(notice, Notice)]

    def show_remarks(self, drafts: Sequence[CertificateFacts], remarks: Sequence[Remark]) -> None:
        """Show what to mind about a batch."""
        self._head.setText(headline(len(drafts), len(remarks)))
        self._numbers.setText(number_words([draft.number for draft in drafts]))
        self._common.setText(common_words(drafts[0]) if drafts else "")
        for notice in self._notices:
            notice.hide()
            notice.deleteLater()
        self._notices = [self._notice(remark) for remark in remarks[:SHOWN]]
        if not remarks:
            self._notices = [
                Notice("good", "Semua isian lengkap, muat di halamannya, dan ada penanda tangannya.")
            ]
        if len(remarks) > SHOWN:
            self._notices.append(label(f"Dan {number(len(remarks) - SHOWN)} hal lain.", "quiet"))
        for notice in self._notices:
            self._list.addWidget(notice)

    def _notice(self, remark: Remark) -> Notice:
        made = Notice()
        actions = [button("Isi penanda tangan …", self.sign_asked.emit)] if remark.unsigned else []
        made.say("problem" if remark.unsigned else "warning", remark.sentence, remark.whose, actions)
        return made


def headline(drafts: int, remarks: int) -> str:
    """The result of the pre-flight in one line."""
    ready = f"{count_of(drafts, 'sertifikat')} siap diterbitkan"
    return (
        f"{ready} · {count_of(remarks, 'hal perlu diperhatikan')}" if remarks else f"{ready}, tanpa catatan"
    )


def number_words(numbers: Sequence[str]) -> str:
    """Which numbers are reserved, `Nomor 500.9/001/… sampai 500.9/213/…`."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Nomor yang disiapkan: {numbers[0]}"
    return f"Nomor yang disiapkan: {numbers[0]} sampai {numbers[-1]}"


def common_words(draft: CertificateFacts) -> str:
    """What all certificates of a batch share: letterhead, dates, signatories."""
    said = [f"Kop {draft.head[-1]}"] if draft.head else []
    if draft.issued_on:
        said.append(f"terbit {long_date(draft.issued_on)}")
    if draft.valid_until:
        said.append(f"berlaku sampai {long_date(draft.valid_until)}")
    if draft.signatories:
        said.append(f"ditandatangani {list_words([one.name for one in draft.signatories])}")
    return " · ".join(said)
