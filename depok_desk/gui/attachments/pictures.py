"""Pictures from the shelf, small for lists and large for looking at."""

from collections import OrderedDict

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.services.photos import THUMB_SIDE, thumbnail

KEPT = 200
"""Small pictures that are kept: some 40 MB."""


class Pictures:
    """Reads pictures by the SHA-256 of their bytes; the same bytes are the same picture for ever."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._small: OrderedDict[str, QPixmap] = OrderedDict()

    def small(self, key: str) -> QPixmap:
        """A picture of at most 320 pixels; a null one where it is missing or no picture."""
        if key not in self._small:
            self._small[key] = self._read_small(key)
            if len(self._small) > KEPT:
                self._small.popitem(last=False)
        return self._small[key]

    def whole(self, key: str) -> QPixmap:
        """The picture as it is kept.

        Raises:
            UserError: its bytes are missing or damaged.
        """
        return pixmap_of(self._desk.store.shelf.read(key))

    def _read_small(self, key: str) -> QPixmap:
        if not key:
            return QPixmap()
        try:
            return pixmap_of(thumbnail(self._desk.store.shelf.read(key), THUMB_SIDE))
        except UserError:  # the place where the picture is opened says what is wrong
            return QPixmap()


def pixmap_of(content: bytes) -> QPixmap:
    """A picture from its bytes; a null one if they are none."""
    return QPixmap.fromImage(QImage.fromData(content))


def fitted(picture: QPixmap, room: QSize, ratio: float = 1.0) -> QPixmap:
    """A picture made as large as there is room, all of it seen, never larger than it is."""
    if picture.isNull():
        return picture
    size = picture.size().scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(picture.size())
    made = picture.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    made.setDevicePixelRatio(ratio)
    return made
