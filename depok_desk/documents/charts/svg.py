"""Draws charts as SVG, in the small part of it that every viewer knows."""

from xml.sax.saxutils import escape, quoteattr

from depok_desk.documents.charts.colours import PAPER, Colours, mixed, text_colour
from depok_desk.documents.charts.shapes import Area, Drawing, Ring, Shape, Strokes, Text, width_of

FAMILY = "Plus Jakarta Sans"
FINE = 20
"""Units a point: viewers round sizes of type to whole units."""

_WEIGHTS = {"regular": 400, "medium": 500, "bold": 600}


def as_svg(drawing: Drawing, colours: Colours = PAPER) -> str:
    """A whole SVG file; equal drawings give equal text."""
    size = f'width="{drawing.width:g}pt" height="{drawing.height:.2f}pt"'
    view = f'viewBox="0 0 {_fine(drawing.width)} {_fine(drawing.height)}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} xml:lang="id">'
    title = f"<title>{escape(drawing.words)}</title>"
    return "\n".join((head, title, *(_shape(shape, colours) for shape in drawing.shapes), "</svg>"))


def _shape(shape: Shape, colours: Colours) -> str:
    if isinstance(shape, Text):
        return _text(shape, colours)
    if isinstance(shape, Strokes):
        return _strokes(shape, colours)
    return _area(shape, colours)


def _area(area: Area, colours: Colours) -> str:
    fill = mixed(area.paint, colours) if area.paint else "none"
    edge = (
        f' stroke="{mixed(area.edge, colours)}" stroke-width="{_fine(area.edge_width)}"' if area.edge else ""
    )
    path = "".join(f"{_path(ring)}Z" for ring in area.rings)
    return f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke-linejoin="round"{edge}/>'


def _strokes(strokes: Strokes, colours: Colours) -> str:
    dashed = f' stroke-dasharray="{",".join(map(_fine, strokes.dash))}"' if strokes.dash else ""
    path = "".join(map(_path, strokes.lines))
    look = f'stroke="{mixed(strokes.paint, colours)}" stroke-width="{_fine(strokes.width)}"{dashed}'
    return f'<path d="{path}" fill="none" {look} stroke-linejoin="round"/>'


def _path(ring: Ring) -> str:
    return "M" + "L".join(f"{_fine(x)} {_fine(y)}" for x, y in ring)


def _text(text: Text, colours: Colours) -> str:
    """Each word where it stands on paper: viewers differ in how wide they set blanks."""
    font = f'font-family={quoteattr(FAMILY)} font-size="{_fine(text.size)}"'
    look = f'{font} font-weight="{_WEIGHTS[text.weight]}" fill="{text_colour(text, colours)}"'
    shown, words = "", list[str]()
    for word in text.words.split(" "):
        x = text.box.left + width_of(shown, text.size, text.weight)
        words.append(f'<text x="{_fine(x)}" y="{_fine(text.y)}" {look}>{escape(word)}</text>')
        shown += f"{word} "
    return " ".join(words)


def _fine(points: float) -> str:
    return f"{points * FINE:.0f}"
