"""Words that are cut where there is no room say so."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from depok_desk.gui.widgets.elided import ElidedLabel

LONG = "Sambal Emak, Batik Melati, Tas Anyam, Gerabah Kreasi"


def test_long_words_end_in_dots_and_stand_whole_in_the_tip(qtbot: QtBot, dressed: QApplication):
    made = ElidedLabel(LONG, "quiet")
    qtbot.addWidget(made)
    made.resize(140, 24)
    assert made.shown.endswith("…")
    assert made.shown[:-1] in LONG
    assert made.toolTip() == LONG
    made.resize(900, 24)
    assert made.shown == LONG
