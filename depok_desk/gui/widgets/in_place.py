"""Showing a part of a window only once it has its place there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_in_place(widget: QWidget, *, on: bool) -> None:
    """Show or hide a part; one without a place yet is shown together with what it is put into.

    Shown before, it would flash up as a window of its own and take the keyboard away.
    """
    if not on or widget.parentWidget() is not None:
        widget.setVisible(on)
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
