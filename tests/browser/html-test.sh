#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# html-test.py where there is a Python, else skipped: html-test.sh GOUJI CORPUS [FOLDER]
command -v python3 >/dev/null || { echo "skipped: python3 is not installed" >&2; exit 77; }
PYTHONDONTWRITEBYTECODE=1 exec python3 "$(dirname "$0")/html-test.py" "$@"
