#!/usr/bin/env bash
# Sees to the PostgreSQL server programs: with CI=1 no test of a store on a server may be skipped.
set -euo pipefail
command -v initdb >/dev/null && exit 0
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && exit 0
exec "$(dirname "$0")/packages.sh" postgresql
