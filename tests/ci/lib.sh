# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# For the tests beside it. Each is called with the program and the folder of the repository.
set -euo pipefail
export LC_ALL=C.UTF-8
gouji=$1
repository=$2
lawful=$repository/corpus/producers/tinglan-county-2024.weasyprint.pdf
faulty=$repository/corpus/producers/lanpu-forestry-2024.weasyprint.pdf
other=$repository/corpus/producers/tinglan-reading-2024.weasyprint.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

skip() { # ctest knows 77
  echo "skipped: $1" >&2
  exit 77
}

fail() {
  echo "FAILED: $1" >&2
  [ ! -f "$work/out" ] || cat "$work/out" >&2
  exit 1
}

expect() { # exit code, command… → its output is in $work/out
  local wanted=$1 status=0
  shift
  "$@" >"$work/out" 2>&1 || status=$?
  [ "$status" = "$wanted" ] || fail "$* answered $status, not $wanted"
}

says() { grep -qF -- "$1" "$work/out" || fail "the output does not say: $1"; }
