#!/usr/bin/env bash
# Pins what pyproject.toml asks for, with the hash of every file of every platform and no addresses.
# Needs uv. Versions already pinned are kept: delete a pin, or pass `--upgrade`, to move it.
set -euo pipefail
cd "$(dirname "$0")/.."

pin() {
    uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}

pin --output-file requirements.txt "$@"
pin --output-file requirements-dev.txt --constraints requirements.txt --extra dev "$@"
