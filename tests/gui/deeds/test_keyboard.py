"""The keyboard of the tests presses what its scripts say."""

from PySide6.QtCore import Qt

from tests.gui.deeds.keyboard import Key, steps

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


def test_a_script_is_keys_and_typed_text():
    assert steps("Ctrl+K “abon jaya” Enter") == [
        Key(Qt.Key.Key_K, CTRL),
        "abon jaya",
        Key(Qt.Key.Key_Return, NONE),
    ]


def test_arrows_and_signs_are_written_as_they_are_printed():
    assert steps("Alt+↓ Ctrl+; ↑") == [
        Key(Qt.Key.Key_Down, ALT),
        Key(Qt.Key.Key_Semicolon, CTRL),
        Key(Qt.Key.Key_Up, NONE),
    ]
