"""How even-handed the marks of a session are."""

from depok_desk.gui.app import Application
from depok_desk.gui.pages.curation.fairness.tab import FairnessTab
from tools.scenes.plenary import deciding
from tools.showing import Scene


def _fairness(application: Application) -> None:
    deciding(application, "keadilan", FairnessTab)


SCENES = (Scene("keadilan", _fairness),)
"""The tab with jurors who differ, and grades that hang by a thread."""
