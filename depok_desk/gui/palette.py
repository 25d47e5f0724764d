"""The colours of the desk, light and dark, as one table of tokens."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True)
class Tokens:
    """Every colour the window may use, as `#rrggbb`.

    `*_ink` is written on the surface of the same name; `quiet` is secondary text on paper, sheet and band;
    `focus` is the ring around the control that has the keyboard, `ring` the one around a primary button.
    """

    rail: str
    rail_ink: str
    paper: str
    sheet: str
    band: str
    ink: str
    quiet: str
    line: str
    faint: str
    edge: str
    primary: str
    primary_ink: str
    primary_hover: str
    link: str
    accent: str
    focus: str
    ring: str
    hover: str
    selected: str
    chip: str
    chip_ink: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    fesyen: str
    kriya: str
    kuliner: str
    grade_a: str
    grade_a_ink: str
    grade_b: str
    grade_b_ink: str
    grade_c: str
    grade_c_ink: str
    toast: str
    toast_ink: str
    toast_link: str


LIGHT = Tokens(
    rail="#0F5C56",
    rail_ink="#E4F0EE",
    paper="#FBFAF6",
    sheet="#FFFFFF",
    band="#F2F2EC",
    ink="#1D2A2A",
    quiet="#5A6665",
    line="#D9DDD6",
    faint="#EBECE6",
    edge="#C9CFC8",
    primary="#0F5C56",
    primary_ink="#FFFFFF",
    primary_hover="#0B4B46",
    link="#0F5C56",
    accent="#E9B72E",
    focus="#0F5C56",
    ring="#E9B72E",
    hover="#F4F6F2",
    selected="#E3EDEA",
    chip="#DCEBE7",
    chip_ink="#0D504B",
    danger="#AB231C",
    danger_soft="#FBE9E6",
    warning="#7E5200",
    warning_soft="#FCF0D2",
    good="#1F6B45",
    good_soft="#DFF0E5",
    fesyen="#7A4FA3",
    kriya="#B5622B",
    kuliner="#2F7D4F",
    grade_a="#FBEEC4",
    grade_a_ink="#6A4C00",
    grade_b="#D0E4E0",
    grade_b_ink="#0F5C56",
    grade_c="#EDEDE7",
    grade_c_ink="#565F5E",
    toast="#1D2A2A",
    toast_ink="#FFFFFF",
    toast_link="#F0C445",
)

DARK = Tokens(
    rail="#0B3431",
    rail_ink="#D9E8E5",
    paper="#141B1B",
    sheet="#182121",
    band="#1C2626",
    ink="#E9EDEA",
    quiet="#A2AFAD",
    line="#303D3C",
    faint="#243030",
    edge="#435251",
    primary="#6CC4B9",
    primary_ink="#05211E",
    primary_hover="#86D3C9",
    link="#7FD0C6",
    accent="#E9B72E",
    focus="#F0C445",
    ring="#FFFFFF",
    hover="#1D2828",
    selected="#21403C",
    chip="#1F3D39",
    chip_ink="#A6E0D8",
    danger="#FF9E94",
    danger_soft="#43211E",
    warning="#F2C76A",
    warning_soft="#3D3114",
    good="#82D3A2",
    good_soft="#1C3A29",
    fesyen="#B893DC",
    kriya="#E09A68",
    kuliner="#6FC592",
    grade_a="#4A3B10",
    grade_a_ink="#F7D775",
    grade_b="#2A514C",
    grade_b_ink="#9ADCD3",
    grade_c="#2C3636",
    grade_c_ink="#BAC5C3",
    toast="#E9EDEA",
    toast_ink="#141B1B",
    toast_link="#0B5F57",
)


def tokens() -> Tokens:
    """The tokens in force: those whose paper the application's palette has."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def qt_palette(colours: Tokens) -> QPalette:
    """The same colours for whatever Qt paints without the style sheet."""
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.paper,
        role.WindowText: colours.ink,
        role.Base: colours.sheet,
        role.AlternateBase: colours.band,
        role.Text: colours.ink,
        role.PlaceholderText: colours.quiet,
        role.Button: colours.sheet,
        role.ButtonText: colours.ink,
        role.Highlight: colours.primary,
        role.HighlightedText: colours.primary_ink,
        role.Accent: colours.primary,
        role.ToolTipBase: colours.toast,
        role.ToolTipText: colours.toast_ink,
        role.Link: colours.link,
        role.Mid: colours.line,
    }
    palette = QPalette()
    for where, colour in roles.items():
        palette.setColor(where, QColor(colour))
    for where in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.quiet))
    return palette
