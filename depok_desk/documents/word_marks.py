"""What Word files need beyond their library: fields, borders, tints, repeated headings, language."""

from typing import Any, cast

import docx.oxml
from docx.oxml.ns import qn

_new_element = cast("Any", docx.oxml).OxmlElement


def beneath(part: Any, name: str) -> Any:
    """The XML element that a part of the library keeps to itself; it has no fields or borders of its own."""
    return cast("dict[str, Any]", vars(part))[name]


def element(name: str, **attributes: str) -> Any:
    """An element such as `w:shd` with attributes of the same prefix."""
    made = _new_element(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(run: Any, code: str) -> None:
    """A value that Word reckons itself, such as `PAGE`."""
    text = element("w:instrText")
    text.text = code
    for part in (element("w:fldChar", fldCharType="begin"), text, element("w:fldChar", fldCharType="end")):
        beneath(run, "_r").append(part)


def keep_row_whole(row: Any) -> None:
    """A row that does not break across pages."""
    beneath(row, "_tr").get_or_add_trPr().append(element("w:cantSplit"))


def speak(style: Any, language: str) -> None:
    """Set the language in which the words of a style are checked."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))


def name_font(style: Any, font: str) -> None:
    """Set the typeface of a style for every script, so that no theme overrides it."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(0, element("w:rFonts", ascii=font, hAnsi=font, cs=font, eastAsia=font))


def rule_below(paragraph: Any) -> None:
    """A double rule under a paragraph whose gaps are not set yet: Word wants borders before gaps."""
    borders = element("w:pBdr")
    borders.append(element("w:bottom", val="thickThinSmallGap", sz="18", space="4", color="1D2A2A"))
    beneath(paragraph, "_p").get_or_add_pPr().append(borders)
