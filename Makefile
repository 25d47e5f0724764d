# Depok Desk. `make` alone says what can be done; everything else sets itself up first.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
OUT ?= keluaran
WORKERS ?= auto
BENCH ?=
BIN := .venv/bin
RUN := .venv/.run-ready
DEV := .venv/.dev-ready

export PYTHON
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.PHONY: help demo run test lint format pictures bench pins build clean qt-libraries

help: ## say what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUN) qt-libraries ## fill a sample store, print its certificates into keluaran/, open the window
	@mkdir -p $(OUT)
	@rm -rf $(OUT)/contoh.depok*
	$(BIN)/python -m depok_desk demo --store $(OUT)/contoh.depok --out $(OUT)

run: $(RUN) qt-libraries ## open the window on the office's own store
	$(BIN)/python -m depok_desk

test: lint qt-libraries ## check style, types and floors, then run every test without a screen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal

lint: $(DEV) ## check style, types and floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports

format: $(DEV) ## lay out the code and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

pictures: $(DEV) qt-libraries ## draw every page of the window into docs/pictures/
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.pictures docs/pictures

bench: $(DEV) qt-libraries ## measure against the floors; BENCH=name for one of them
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench $(BENCH)

pins: ## pin the libraries again after a change of pyproject.toml (needs uv)
	tools/pin.sh

build: $(DEV) qt-libraries ## make the program that needs no Python, in dist/depok-desk/
	@command -v objdump >/dev/null || tools/packages.sh binutils
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec

clean: ## remove what was made, except .venv
	rm -rf build dist keluaran .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

$(RUN): requirements.txt
	@tools/venv.sh $<
	@touch $@

$(DEV): requirements-dev.txt
	@tools/venv.sh $<
	@touch $@ $(RUN)

qt-libraries:
	@tools/qt-libraries.sh
