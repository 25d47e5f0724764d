"""What kind of file some bytes are, told from the bytes and not from the name."""

from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from depok_desk.errors import UserError

PDF, TEXT, UNKNOWN = "application/pdf", "text/plain", "application/octet-stream"
JPEG, PNG = "image/jpeg", "image/png"

_STARTS = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)
_OFFICE = (
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_ENDINGS: dict[str, tuple[str, ...]] = {
    PDF: (".pdf",),
    JPEG: (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/webp": (".webp",),
    "image/gif": (".gif",),
}
_PROGRAMS = {
    ".exe", ".com", ".bat", ".cmd", ".msi", ".msp", ".scr", ".pif", ".cpl", ".dll", ".sys", ".vbs", ".vbe",
    ".js", ".jse", ".wsf", ".wsh", ".hta", ".ps1", ".psm1", ".lnk", ".url", ".reg", ".jar", ".apk", ".app",
    ".sh", ".desktop", ".inf", ".iso", ".img",
}  # fmt: skip
_PROGRAM_STARTS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")
_WORDS = {
    PDF: "PDF",
    TEXT: "Teks",
    JPEG: "Foto",
    "image/webp": "Gambar",
    "application/x-ole-storage": "Dokumen Office lama",
    _OFFICE[0][1]: "Dokumen Word",
    _OFFICE[1][1]: "Buku kerja Excel",
    _OFFICE[2][1]: "Presentasi",
    "application/zip": "Arsip ZIP",
}


def media_of(content: bytes) -> str:
    """The media type of some bytes (RFC 6838); unknown ones are `application/octet-stream`."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[:4] == b"PK\x03\x04":
        return _zipped(content)
    found = next((media for start, media in _STARTS if content.startswith(start)), "")
    return found or (TEXT if _is_text(content) else UNKNOWN)


def refuse_program(content: bytes, name: str) -> None:
    """Keep out what would run when it is opened.

    Raises:
        UserError: it is a program or a script, by its bytes or by its name.
    """
    if PurePath(name).suffix.casefold() in _PROGRAMS or content.startswith(_PROGRAM_STARTS):
        raise UserError(
            f"“{name}” adalah program, bukan dokumen, jadi tidak disimpan demi keamanan PC kantor. "
            "Lampirkan foto, PDF, atau dokumen kantor."
        )


def rightly_named(name: str, media: str) -> str:
    """The name with an ending that says what the file is, so that the right program opens it."""
    endings = _ENDINGS.get(media)
    if endings is None or PurePath(name).suffix.casefold() in endings:
        return name
    return name + endings[0]


def media_words(media: str) -> str:
    """What people call a kind of file: `PDF`, `Dokumen Word`."""
    return _WORDS.get(media, "Gambar" if media.startswith("image/") else "Berkas")


def _zipped(content: bytes) -> str:
    try:
        with ZipFile(BytesIO(content)) as opened:
            names = opened.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return UNKNOWN
    return next(
        (media for start, media in _OFFICE if any(name.startswith(start) for name in names)),
        "application/zip",
    )


def _is_text(content: bytes) -> bool:
    if b"\x00" in content:
        return False
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True
