"""Makes Qt itself speak Indonesian."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from depok_desk import paths


def speak_indonesian(app: QApplication) -> None:
    """Give Qt's buttons, context menus and dialogs their Indonesian words."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    translator = QTranslator(app)
    translator.load("qtbase_id.qm", str(paths.resources() / "translations"))
    app.installTranslator(translator)
