#!/usr/bin/env bash
# Makes .venv where there is none and brings it to the given pinned requirements.
set -euo pipefail
python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Depok Desk needs Python 3.11 or newer: install it, or name one with \`make PYTHON=python3.12\`." >&2
    exit 1
}
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null || "$(dirname "$0")/packages.sh" python3-venv
    "$python" -m venv .venv
fi
echo "Installing $1 into .venv ..." >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$1" || {
    echo "The libraries of $1 could not be installed: see the line above, check the network, run make again." >&2
    exit 1
}
