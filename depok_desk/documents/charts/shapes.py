"""The few shapes that every chart is made of, in points from the upper left corner downwards."""

from dataclasses import dataclass
from math import hypot
from typing import Literal, NamedTuple

from depok_desk.documents.fonts import SANS, SANS_BOLD, SANS_MEDIUM, text_width

Point = tuple[float, float]
Ring = tuple[Point, ...]
Anchor = Literal["start", "middle", "end"]
Weight = Literal["regular", "medium", "bold"]

FONTS: dict[Weight, str] = {"regular": SANS, "medium": SANS_MEDIUM, "bold": SANS_BOLD}


class Paint(NamedTuple):
    """A tone of the palette, mixed with the ground: 1 is the full tone, 0 the bare ground."""

    tone: str
    share: float = 1.0


INK, QUIET, GROUND, HAIR = Paint("ink"), Paint("quiet"), Paint("ground"), Paint("line")


class Box(NamedTuple):
    """An upright rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether both have ground in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> "Box":
        """The box with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    @property
    def ring(self) -> Ring:
        """Its corners."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )


@dataclass(frozen=True)
class Area:
    """A filled shape, with holes where rings lie in one another; `edge` is its outline."""

    rings: tuple[Ring, ...]
    paint: Paint | None
    edge: Paint | None = None
    edge_width: float = 0.6


@dataclass(frozen=True)
class Strokes:
    """Open lines in one colour."""

    lines: tuple[Ring, ...]
    paint: Paint
    width: float = 0.6
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Text:
    """One line of words on a baseline; where it stands `on` a paint, it is light or dark as can be read."""

    x: float
    y: float
    words: str
    size: float
    paint: Paint = INK
    anchor: Anchor = "start"
    weight: Weight = "regular"
    on: Paint | None = None

    @property
    def width(self) -> float:
        """How long the line is."""
        return width_of(self.words, self.size, self.weight)

    @property
    def box(self) -> Box:
        """The ground it takes, from the height of capitals to the depth of a comma."""
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * self.width
        return Box(left, self.y - 0.76 * self.size, left + self.width, self.y + 0.22 * self.size)


Shape = Area | Strokes | Text


@dataclass(frozen=True)
class Mark:
    """Something that can be pointed at: its key, its words, its number as printed, and where it is."""

    key: str
    words: str
    number: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class Drawing:
    """A chart laid out; `words` say in a sentence what it is."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...]
    words: str


def width_of(words: str, size: float, weight: Weight = "regular") -> float:
    """How long a line of clean words is."""
    return text_width(words, FONTS[weight]) * size


def inside(point: Point, rings: tuple[Ring, ...]) -> bool:
    """Whether a point lies in a shape, by the even-odd rule."""
    x, y = point
    within = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                within = not within
    return within


def distance(one: Point, other: Point) -> float:
    """How far two points are apart."""
    return hypot(one[0] - other[0], one[1] - other[1])
