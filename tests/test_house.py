"""The house's own rules, read from its source."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("depok_desk",)
DOCUMENTED = (*SHIPPED, "bench", "tools")
EVERYTHING = (*DOCUMENTED, "tests")
EMPTY_CLASS_NAME = re.compile(r"(Manager|Helper|Handler|Service|Utils?|Info|Data)$")
EMPTY_FILE_NAMES = {"constants", "helpers", "types", "utils"}
END_OF_SENTENCE = re.compile(r"[.!?](?=\s|$)")


@cache
def sources(rooms: tuple[str, ...]) -> list[tuple[str, str, ast.Module]]:
    """Name, text and tree of every file of the rooms, but for the migrations' frozen steps."""
    paths = [
        path for room in rooms for path in sorted((ROOT / room).rglob("*.py")) if "versions" not in path.parts
    ]
    texts = [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]
    return [(name, text, ast.parse(text)) for name, text in texts]


def nodes(rooms: tuple[str, ...]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of the rooms' trees, with the name of its file."""
    return ((name, node) for name, _, tree in sources(rooms) for node in ast.walk(tree))


def lines(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_rules_have_something_to_read():
    assert len(sources(SHIPPED)) > 10


def test_no_file_is_longer_than_300_lines():
    long = [(name, text.count("\n")) for name, text, _ in sources(EVERYTHING) if text.count("\n") > 300]
    assert long == []


def test_no_class_is_longer_than_150_lines():
    classes = [(name, node) for name, node in nodes(EVERYTHING) if isinstance(node, ast.ClassDef)]
    assert [(name, node.name, lines(node)) for name, node in classes if lines(node) > 150] == []


def test_no_function_is_longer_than_40_lines():
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [(name, node) for name, node in nodes(EVERYTHING) if isinstance(node, kinds)]
    assert [(name, node.name, lines(node)) for name, node in functions if lines(node) > 40] == []


def test_every_file_says_in_one_sentence_what_it_is():
    said = {
        name: (ast.get_docstring(tree) or "").partition("\n\n")[0] for name, _, tree in sources(DOCUMENTED)
    }
    assert [name for name, words in said.items() if len(END_OF_SENTENCE.findall(words)) != 1] == []


def test_no_name_is_empty_of_meaning():
    classes = {node.name for _, node in nodes(EVERYTHING) if isinstance(node, ast.ClassDef)}
    assert [name for name in classes if EMPTY_CLASS_NAME.search(name)] == []
    assert [name for name, _, _ in sources(EVERYTHING) if Path(name).stem in EMPTY_FILE_NAMES] == []


@pytest.mark.parametrize("word", ["type: ignore", "pyright: ignore", "noqa", "TODO", "FIXME"])
def test_nothing_is_waved_through(word: str):
    assert [name for name, text, _ in sources(DOCUMENTED) if word in text] == []


@pytest.mark.parametrize("name", ["processEvents", "tr"])
def test_the_window_never_calls(name: str):
    calls = [(file, node.func) for file, node in nodes(SHIPPED) if isinstance(node, ast.Call)]
    assert [file for file, called in calls if isinstance(called, ast.Attribute) and called.attr == name] == []


def test_only_the_batch_commands_print():
    calls = [(file, node.func) for file, node in nodes(SHIPPED) if isinstance(node, ast.Call)]
    printing = {file for file, called in calls if isinstance(called, ast.Name) and called.id == "print"}
    assert {file for file in printing if not file.startswith("depok_desk/cli/")} == set()


def test_every_test_file_has_a_name_of_its_own():
    stems = [Path(name).stem for name, _, _ in sources(("tests",)) if Path(name).stem.startswith("test_")]
    assert sorted(stems) == sorted(set(stems))
