#!/usr/bin/env bash
# Sees to the system libraries Qt loads on a bare Debian: a few always, more where there is a screen.
set -euo pipefail
[ "$(uname)" = Linux ] || exit 0

libraries="
libEGL.so.1:libegl1
libGL.so.1:libgl1
libxkbcommon.so.0:libxkbcommon0
libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1
libglib-2.0.so.0:libglib2.0-0
"
if [ -n "${DISPLAY:-}" ]; then
    libraries+="
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
libxcb-xkb.so.1:libxcb-xkb1
libxkbcommon-x11.so.0:libxkbcommon-x11-0
"
fi

known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
missing=()
for pair in $libraries; do
    grep --quiet --fixed-strings "${pair%%:*} " <<<"$known" || missing+=("${pair##*:}")
done
[ ${#missing[@]} = 0 ] || exec "$(dirname "$0")/packages.sh" "${missing[@]}"
