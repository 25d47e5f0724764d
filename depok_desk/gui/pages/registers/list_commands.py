"""What can be done with a register's list, and with the rows chosen in it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Place
from depok_desk.services.listing import rows_by_id
from depok_desk.words import count_of

if TYPE_CHECKING:
    from depok_desk.gui.pages.registers.list_pane import ListPane

BULK = "Ctrl+Shift+E"


def commands(pane: "ListPane") -> Sequence[Command]:
    """All that can be found by name or called by keys while the list is shown."""
    register, bar = pane.register, pane.bar
    entered = (
        Command(f"Tambah {register.one} baru", pane.new.emit, "Ctrl+N", "plus", "buat"),
        Command("Sunting di tabel", bar.edit.click, "Ctrl+E", "edit", "ubah sel seperti Excel"),
        Command("Ubah baris terpilih sekaligus …", pane.change_chosen, BULK, "edit", "massal banyak"),
        *_of_cells(pane),
        Command(
            f"Cari duplikat {register.title}", partial(seek_twins, pane), "", "copy", "kembar ganda gabungkan"
        ),
    )
    taken_in = Command(f"Impor {register.title} dari Excel", partial(take_in, pane), "", "table-import")
    return (
        *(entered if register.entries else ()),
        *((taken_in,) if register.targets else ()),
        Command("Ekspor daftar ke Excel", partial(pane.export, "xlsx"), "", "table-export", "xlsx"),
        Command("Ekspor daftar ke CSV", partial(pane.export, "csv"), "", "table-export", "teks"),
        Command("Cetak daftar", pane.print, "Ctrl+P", "printer", "pdf"),
        *pane.panel.commands(),
        Command("Lihat sampah atau kembali ke daftar", bar.bin.click, "", "recycle", "yang dihapus"),
        *_of_bin(pane),
        Command("Kosongkan sampah …", pane.bin.erase_all, "Ctrl+Shift+Del", "trash", "hapus selamanya"),
    )


def take_in(pane: "ListPane") -> None:
    """Go where workbooks are taken in."""
    pane.going.emit(Place("impor"))


def seek_twins(pane: "ListPane") -> None:
    """Go where records that may be the same are looked for."""
    pane.going.emit(Place("duplikat", pane.register.key))


def menu(pane: "ListPane") -> Sequence[Command | None]:
    """What the menu of the chosen rows offers; None is a line between groups."""
    rows, binned = len(pane.table.keys()), pane.look.view.binned
    named = count_of(rows, pane.register.one) if rows > 1 else pane.register.one
    keys = "" if pane.hands.on else "Return"
    if binned:
        return _menu_of_bin(pane, named)
    opening = Command(f"Buka {pane.register.one}", lambda: pane.opened.emit(pane.table.current_key()), keys)
    copied = "Salin sel" if pane.hands.on else "Salin baris"
    copy = Command(copied, _copying(pane), "Ctrl+C", "copy")
    only = Command(only_words(pane), pane.keep_only_this, sign="filter")
    edit = Command("Sunting sel ini", pane.hands.start, "F2", "edit")
    bulk = Command(f"Ubah {named} sekaligus …", pane.change_chosen, BULK)
    throw = Command(f"Pindahkan {named} ke sampah", pane.throw_away, "" if pane.hands.on else "Del", "trash")
    changing = (edit, bulk) if pane.register.entries else ()
    pasting = (_block(pane, "Tempel", pane.hands.blocks.paste, "Ctrl+V"),) if pane.hands.on else ()
    return (opening, *changing, None, copy, *pasting, only, None, throw)


def _menu_of_bin(pane: "ListPane", named: str) -> Sequence[Command | None]:
    """What the menu offers for rows that lie in the bin."""
    return (
        Command(f"Kembalikan {named}", pane.bin.give_back, "Return", "arrow-back-up"),
        Command(f"Lihat isi {pane.register.one}", lambda: pane.opened.emit(pane.table.current_key())),
        Command("Salin baris", _copying(pane), "Ctrl+C", "copy"),
        Command(only_words(pane), pane.keep_only_this, sign="filter"),
        None,
        Command(f"Hapus selamanya {named} …", pane.bin.erase_chosen, "Del", "trash"),
    )


def _of_bin(pane: "ListPane") -> Sequence[Command]:
    """What can be done with rows chosen in the bin; nothing while the list is shown."""
    if not pane.bin.shown:
        return ()
    return (
        Command("Kembalikan yang terpilih ke daftar", pane.bin.give_back, "", "arrow-back-up", "pulihkan"),
        Command("Hapus selamanya yang terpilih …", pane.bin.erase_chosen, "", "trash"),
    )


def only_words(pane: "ListPane") -> str:
    """How the filter for the current cell's value is offered."""
    at = pane.table.currentIndex()
    column, text = pane.table.rows.columns[at.column()], pane.table.rows.text(at.row(), at.column())
    short = text if len(text) <= 30 else f"{text[:29]}…"
    return f"Saring {column.label}: {short or 'kosong'}"


def keep_only_this(desk: Desk, pane: "ListPane") -> None:
    """Keep only rows that hold in this column what the current row does."""
    at = pane.table.currentIndex()
    column = pane.register.column(pane.table.rows.columns[at.column()].key)
    row_id = pane.table.rows.key_of(at.row())
    if column is not None:
        found = desk.ask(lambda session: rows_by_id(session, pane.register, [row_id], [column]))
        pane.look.keep_only(column.key, [row[1] for row in found.values()])


def _of_cells(pane: "ListPane") -> Sequence[Command]:
    blocks = pane.hands.blocks
    deeds = (
        ("Tempel dari Excel ke sel terpilih", blocks.paste, "Ctrl+V"),
        ("Isi sel terpilih ke bawah", blocks.fill_down, "Ctrl+D"),
        ("Isi sel terpilih ke kanan", blocks.fill_right, "Ctrl+R"),
        ("Kosongkan sel terpilih", blocks.empty, "Delete"),
    )
    return tuple(
        Command(words, _while_editing(pane, deed), also=f"sunting tabel {keys}")
        for words, deed, keys in deeds
    )


def _block(pane: "ListPane", words: str, deed: Callable[[], object], keys: str) -> Command:
    return Command(words, partial(pane.hands.attempt, deed), keys)


def _while_editing(pane: "ListPane", deed: Callable[[], object]) -> Callable[[], None]:
    """A deed on cells; where rows are read, editing is begun and the cells are to be chosen first."""

    def do() -> None:
        if pane.hands.on:
            pane.hands.attempt(deed)
        else:
            pane.edit_cells(on=True)
            pane.noticed.emit("Sunting di tabel dinyalakan; pilih selnya, lalu ulangi.")

    return do


def _copying(pane: "ListPane") -> Callable[[], None]:
    return pane.hands.blocks.copy_cells if pane.hands.on else pane.hands.blocks.copy_rows
