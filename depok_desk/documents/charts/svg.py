"""Draws charts as SVG, in the small part of it that every viewer knows."""

from xml.sax.saxutils import escape, quoteattr

from depok_desk.documents.charts.colours import PAPER, Colours, mixed, text_colour
from depok_desk.documents.charts.shapes import Area, Drawing, Ring, Shape, Strokes, Text

FAMILY = "Plus Jakarta Sans"
_WEIGHTS = {"regular": 400, "medium": 500, "bold": 600}


def as_svg(drawing: Drawing, colours: Colours = PAPER) -> str:
    """A whole SVG file; equal drawings give equal text."""
    size = f'width="{drawing.width:g}" height="{drawing.height:.2f}"'
    view = f'viewBox="0 0 {drawing.width:g} {drawing.height:.2f}"'
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
    edge = f' stroke="{mixed(area.edge, colours)}" stroke-width="{area.edge_width:g}"' if area.edge else ""
    path = "".join(f"{_path(ring)}Z" for ring in area.rings)
    return f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke-linejoin="round"{edge}/>'


def _strokes(strokes: Strokes, colours: Colours) -> str:
    dash = ",".join(f"{part:g}" for part in strokes.dash)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    path = "".join(map(_path, strokes.lines))
    look = f'stroke="{mixed(strokes.paint, colours)}" stroke-width="{strokes.width:g}"{dashed}'
    return f'<path d="{path}" fill="none" {look} stroke-linejoin="round"/>'


def _path(ring: Ring) -> str:
    points = " L".join(f"{x:.2f} {y:.2f}" for x, y in ring)
    return f"M{points}"


def _text(text: Text, colours: Colours) -> str:
    place = f'x="{text.x:.2f}" y="{text.y:.2f}" text-anchor="{text.anchor}"'
    font = f'font-family={quoteattr(FAMILY)} font-size="{text.size:g}" font-weight="{_WEIGHTS[text.weight]}"'
    return f'<text {place} {font} fill="{text_colour(text, colours)}">{escape(text.words)}</text>'
