"""The still art of the certificate: a batik band of belimbing stars, rules, and a watermark."""

from functools import cache

from depok_desk.documents.lines import colour
from depok_desk.documents.shapes import belimbing, box, disc, leaf, placed, polar

MARGIN = 17.0
"""White edge, 6 mm: what office printers cannot reach."""
BAND = 37.0
RULES = MARGIN + BAND + 4.0
"""Where the inner rules begin, seen from the edge of the paper."""

_GROUND, _DEEP, _LEAF = "#0F5C56", "#0B4843", "#3D8F85"
_STAR, _PALE, _RULE = "#E3B341", "#F6E3AE", "#BE9434"
WASH = "#FFFDF8"
"""The tint of the paper inside the band."""
_THREAD = "#EFE2C2"


@cache
def certificate_art(width: float, height: float) -> str:
    """Everything behind the words of a certificate on paper of that size."""
    outer = box(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
    inset = MARGIN + BAND
    inner = box(inset, inset, width - 2 * inset, height - 2 * inset)
    return "\n".join((
        f"{colour(_GROUND)} {outer} f {colour(WASH)} {inner} f",
        placed(_watermark(height * 0.31), width / 2, height * 0.52),
        _band(width, height),
        _inner_rules(width, height),
    ))  # fmt: skip


@cache
def divider(half_width: float) -> str:
    """A short rule with a star in its middle, around the origin."""
    rules = " ".join(f"{sign}13 0 m {sign}{half_width:.1f} 0 l S" for sign in ("", "-"))
    return f"{colour(_RULE, 'RG')} .8 w {rules} {colour(_RULE)} {belimbing(6.2)} f"


def _watermark(radius: float) -> str:
    rings = (belimbing(radius * (1 - 0.042 * ring), 0.4 + 0.006 * ring) for ring in range(16))
    return f"{colour(_THREAD, 'RG')} .5 w " + " S ".join(rings) + " S"


def _inner_rules(width: float, height: float) -> str:
    def rule(inset: float, weight: float, ink: str) -> str:
        frame = box(inset, inset, width - 2 * inset, height - 2 * inset)
        return f"{colour(ink, 'RG')} {weight} w {frame} S"

    return " ".join((rule(RULES, 1.6, _RULE), rule(RULES + 3.6, 0.5, _GROUND)))


def _band(width: float, height: float) -> str:
    across, upright = width - 2 * (MARGIN + BAND), height - 2 * (MARGIN + BAND)
    near, far_x, far_y = MARGIN + BAND, width - MARGIN - BAND, height - MARGIN - BAND
    sides = (
        placed(_strip(across, 0), near, MARGIN),
        placed(_strip(upright, 90), width - MARGIN, near, 90),
        placed(_strip(across, 180), far_x, height - MARGIN, 180),
        placed(_strip(upright, 270), MARGIN, far_y, 270),
    )
    middles = (MARGIN + BAND / 2, width - MARGIN - BAND / 2), (MARGIN + BAND / 2, height - MARGIN - BAND / 2)
    corners = (placed(_corner(), x, y) for x in middles[0] for y in middles[1])
    return "\n".join((*sides, *corners))


def _strip(length: float, turn: float) -> str:
    """One side of the band, its outer edge on the x axis: whole tiles, evenly spread.

    `turn` is how the side will be turned in its place; the stars are turned back to stand upright.
    """
    count = round(length / BAND)
    pitch = length / count
    tiles = [placed(_tile(pitch, turn), pitch * (index + 0.5), BAND / 2) for index in range(count)]
    joints = [placed(_joint(), pitch * index, BAND / 2) for index in range(1, count)]
    edges = " ".join(f"0 {y} m {length:.2f} {y} l S" for y in (2.6, BAND - 2.6))
    return "\n".join((f"{colour(_RULE, 'RG')} .6 w {edges}", *joints, *tiles))


def _tile(pitch: float, turn: float) -> str:
    """A slice of belimbing between rows of dots, as the middle of a ceplok."""
    step = pitch / 8
    dots = " ".join(
        disc(0.75, step * (k - 3.5), y) for k in range(8) for y in (-BAND / 2 + 5.2, BAND / 2 - 5.2)
    )
    return "\n".join((f"{colour(_RULE)} {dots} f", placed(_star(11), 0, 0, -turn)))


def _star(radius: float) -> str:
    seeds = " ".join(leaf(radius * 0.17, radius * 0.46, radius * 0.1, 90 + 72 * lobe) for lobe in range(5))
    return "\n".join((
        f"{colour(_STAR)} {belimbing(radius)} f",
        f"{colour(_GROUND, 'RG')} .7 w {belimbing(radius * 0.74, 0.42)} S",
        f"{colour(_GROUND)} {seeds} f",
        f"{colour(_PALE)} {disc(radius * 0.09)} f",
    ))  # fmt: skip


def _joint() -> str:
    """Four kawung leaves around a dot, between two stars."""
    leaves = " ".join(leaf(2.4, 11.2, 2.2, turn) for turn in (52, 128, 232, 308))
    buds = " ".join(leaf(2.2, 5.6, 1.3, turn) for turn in (0, 180))
    return f"{colour(_LEAF)} {leaves} f {colour(_RULE)} {buds} {disc(1)} f"


def _corner() -> str:
    """The square where two sides meet: a larger star in a ring, leaves toward the corners."""
    half = BAND / 2
    leaves = " ".join(leaf(14.4, 22.8, 2.7, turn) for turn in (45, 135, 225, 315))
    ring = " ".join(
        disc(0.7, *polar(14.3, 90 * side + arc)) for side in range(4) for arc in range(-30, 31, 10)
    )
    return "\n".join((
        f"{colour(_DEEP)} {box(-half, -half, BAND, BAND)} f",
        f"{colour(_RULE, 'RG')} .6 w {box(-half + 2.6, -half + 2.6, BAND - 5.2, BAND - 5.2)} S",
        f"{colour(_LEAF)} {leaves} f {colour(_RULE)} {ring} f",
        _star(12.4),
    ))  # fmt: skip
