"""Workbooks of score sheets as offices write them."""

from depok_desk.services.workbook_reading import read_workbook

HEADINGS = ("No", "Nama Usaha", "Produk", "Rasa", "Kemasan", "Harga", "Masukan")


def workbook(path, sheets):
    """A workbook on disk, read again; `sheets` are rows by the name of the sheet."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return read_workbook(path)


def sheet(*rows, headings=HEADINGS, above=(), below=()):
    """The rows of one sheet: a title block, headings, what was given, and a foot."""
    return [*above, headings, *rows, *below]
