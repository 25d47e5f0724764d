"""What fails a test that would otherwise pass: an unexpected line in the log, an unexpected dialog."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest


class Listener(logging.Handler):
    """Keeps every record of a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def log_listener() -> Iterator[Listener]:
    """Listens to the whole log while a test runs."""
    listener = Listener()
    logging.getLogger().addHandler(listener)
    yield listener
    logging.getLogger().removeHandler(listener)


@pytest.fixture
def expects_log(log_listener: Listener) -> list[logging.LogRecord]:
    """The warnings logged so far, for a test that means them; without it they fail the test."""
    return log_listener.records


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, log_listener: Listener) -> Iterator[None]:
    """Fail the test on a warning in the log that it does not expect."""
    yield
    if "expects_log" not in request.fixturenames and log_listener.records:
        said = "\n".join(
            f"{record.levelname} {record.name}: {record.getMessage()}" for record in log_listener.records
        )
        pytest.fail(f"unexpected in the log:\n{said}")


@pytest.fixture
def dialog_answers() -> list[Callable[[Any], None]]:
    """What the test does with each modal dialog, in order: functions that take the dialog and close it."""
    return []


@pytest.fixture(autouse=True)
def no_unexpected_dialog(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    dialog_answers: list[Callable[[Any], None]],
) -> None:
    """Answer a modal dialog as the test foresaw; fail the test on any other instead of waiting for ever."""
    if not {"qapp", "qtbot", "qtmodeltester"} & set(request.fixturenames):
        return
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    def exec_(dialog: QDialog) -> int:
        assert dialog_answers, f"unexpected dialog: {dialog.windowTitle() or type(dialog).__name__}"
        dialog.show()
        dialog_answers.pop(0)(dialog)
        assert dialog.isHidden(), "the answer left the dialog open"
        return dialog.result()

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("unexpected dialog or menu")

    monkeypatch.setattr(QDialog, "exec", exec_)
    monkeypatch.setattr(QMenu, "exec", refuse)
    for dialog, questions in (
        (QMessageBox, ("about", "critical", "information", "question", "warning")),
        (QInputDialog, ("getDouble", "getInt", "getItem", "getMultiLineText", "getText")),
        (QFileDialog, ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName")),
    ):
        for question in questions:
            monkeypatch.setattr(dialog, question, refuse)
