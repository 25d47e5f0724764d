#!/usr/bin/env bash
# Installs the named Debian packages as root or with sudo, or says in one sentence which are missing.
set -euo pipefail

refuse() {
    echo "Depok Desk needs the system packages \"$*\": install them as root and run make again." >&2
    exit 1
}

command -v apt-get >/dev/null || refuse "$@"
as_root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || refuse "$@"
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo --non-interactive)
fi

echo "Installing the system packages $* ..." >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update --quiet=2 || refuse "$@"
"${as_root[@]}" apt-get install --quiet=2 --yes --no-install-recommends "$@" >/dev/null || refuse "$@"
