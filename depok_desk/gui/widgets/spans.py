"""Stretches of rows that follow each other: how a choice of many rows is kept small."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange


def spans_of(places: Iterable[int]) -> list[range]:
    """Ascending places as stretches without gaps."""
    spans: list[range] = []
    for place in places:
        if spans and place == spans[-1].stop:
            spans[-1] = range(spans[-1].start, place + 1)
        elif not spans or place > spans[-1].stop:
            spans.append(range(place, place + 1))
    return spans


def chosen_spans(selection: QItemSelection) -> list[range]:
    """The rows a selection touches, from the top, each once."""
    spans: list[range] = []
    parts = map(selection.at, range(selection.count()))
    for start, stop in sorted((part.top(), part.bottom() + 1) for part in parts):
        if spans and start <= spans[-1].stop:
            spans[-1] = range(spans[-1].start, max(spans[-1].stop, stop))
        else:
            spans.append(range(start, stop))
    return spans


def selection_of(model: QAbstractItemModel, places: Iterable[int]) -> QItemSelection:
    """The rows at these places as a selection of whole rows."""
    selection, last = QItemSelection(), model.columnCount() - 1
    for span in spans_of(sorted(places)):
        selection.append(QItemSelectionRange(model.index(span.start, 0), model.index(span.stop - 1, last)))
    return selection
