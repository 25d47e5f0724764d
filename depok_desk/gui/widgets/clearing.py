"""Emptying a layout whose parts are made anew."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take all widgets out of `layout` and let them go, those of layouts within it too."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif within := item.layout():
            clear(within)
