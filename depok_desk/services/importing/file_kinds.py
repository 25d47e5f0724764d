"""What a file is by its content, whatever its name says."""

import io
import lzma
import struct
import zipfile
import zlib
from enum import StrEnum

from depok_desk.services.importing import compound_files, refusals

BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What Python raises on a damaged or unreadable archive in memory."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<head", b"<style", b"<meta", b"<!--")
_PICTURES_AND_PROGRAMS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"MZ",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x1a")


class FileKind(StrEnum):
    """The forms of workbooks that are read."""

    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"
    CSV = "csv"


def recognise(name: str, content: bytes) -> FileKind:
    """Tell what `content` is; raises UserError naming the file when it holds no tables."""
    if not content:
        raise refusals.empty(name)
    if content.startswith(b"PK"):
        return _recognise_zip(name, content)
    if content.startswith(_OLE):
        return _recognise_ole(name, content)
    return _recognise_text(name, content)


def _recognise_zip(name: str, content: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            inside = set(parts.namelist())
            if "xl/workbook.xml" in inside:
                return FileKind.XLSX
            if "content.xml" in inside and _starts(parts, "mimetype", b"spreadsheet"):
                if _starts(parts, "META-INF/manifest.xml", b"encryption-data"):
                    raise refusals.protected(name)
                return FileKind.ODS
    except BROKEN_ZIP as error:
        raise refusals.damaged(name) from error
    if "xl/workbook.bin" in inside:
        raise refusals.binary_workbook(name)
    raise refusals.not_a_workbook(name, "melainkan arsip atau dokumen lain")


def _starts(parts: zipfile.ZipFile, part: str, sign: bytes) -> bool:
    """Whether `sign` stands in the first megabyte of a part."""
    if part not in parts.namelist():
        return False
    with parts.open(part) as stream:
        return sign in stream.read(1 << 20)


def _recognise_ole(name: str, content: bytes) -> FileKind:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise refusals.protected(name)
    if not any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book")):
        known = len(content) >= 4096 and "WordDocument".encode("utf-16-le") in content
        raise refusals.not_a_workbook(name, "melainkan dokumen Word") if known else refusals.damaged(name)
    if not compound_files.is_sound(content):
        raise refusals.damaged(name)
    return FileKind.XLS


def _recognise_text(name: str, content: bytes) -> FileKind:
    if content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise refusals.web_page(name)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return FileKind.CSV
    head = content[: 1 << 16]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if head.startswith(_PICTURES_AND_PROGRAMS) or controls > len(head) / 100:
        raise refusals.not_a_workbook(name, "dan bukan pula teks CSV")
    return FileKind.CSV
