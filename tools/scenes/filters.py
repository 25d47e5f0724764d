"""The small windows with which a list is filtered, and its columns chosen."""

from PySide6.QtWidgets import QMenu

from depok_desk.gui.app import Application
from depok_desk.gui.lists.column_picker import ColumnPicker
from depok_desk.gui.lists.columns import ColumnChooser
from depok_desk.gui.lists.header_filter import HeaderFilter
from depok_desk.gui.lists.name_question import NameQuestion
from tools.scenes.going import BELOW, Arrange, register
from tools.showing import Scene


def _filter_of(key: str) -> Arrange:
    """The filter of a column."""
    return lambda application: register(application).list.panel.filter.offer(key, BELOW)


def _naming(application: Application) -> None:
    """A filter is kept under a name."""
    shown = register(application)
    shown.list.look.keep_only("sector", ["kuliner"])
    shown.list.panel.line.saved.keep()


SCENES = (
    Scene("saringan-pilihan", _filter_of("sector"), shows=HeaderFilter),
    Scene("saringan-tanggal", _filter_of("updated_at"), shows=HeaderFilter),
    Scene("saringan-angka", _filter_of("licences"), shows=HeaderFilter),
    Scene("saringan-kata", _filter_of("name"), shows=HeaderFilter),
    Scene("saringan-pribadi", _filter_of("owner_nik"), shows=HeaderFilter),
    Scene("saringan-tambah", lambda a: register(a).list.panel.line.add(), shows=ColumnPicker),
    Scene("saringan-tersimpan", lambda a: register(a).list.panel.line.saved.offer(), shows=QMenu),
    Scene("saringan-nama", _naming, shows=NameQuestion),
    Scene("kolom", lambda a: register(a).list.panel.columns.click(), shows=ColumnChooser),
)
