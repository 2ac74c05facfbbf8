#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# diff.sh BEFORE AFTER PATH…: which findings the binary AFTER gives that BEFORE does not (+), and
# the other way round (-), by document, place, rule and message, with the counts of each rule at the
# end. Exit 0: the same; 1: not the same; 2: cannot run. ./dev diff calls it.
set -euo pipefail
export LC_ALL=C.UTF-8
[ $# -ge 3 ] || { echo "usage: diff.sh BEFORE AFTER PATH…" >&2; exit 2; }
before=$1 after=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

findings() { # binary file paths…: a line each, sorted
  local binary=$1 file=$2 status=0
  shift 2
  "$binary" check --no-config --lang zh --format concise --fail-on never "$@" >"$work/out" 2>"$work/err" || status=$?
  case $status in
    0 | 1 | 3) ;; # 3: some documents cannot be read, which is a line of their own
    *)
      cat "$work/err" >&2
      echo "diff.sh: $binary ended with $status" >&2
      exit 2
      ;;
  esac
  LC_ALL=C sort "$work/out" >"$file"
}
findings "$before" "$work/before" "$@"
findings "$after" "$work/after" "$@"

LC_ALL=C comm -23 "$work/before" "$work/after" | sed 's/^/- /' >"$work/went"
LC_ALL=C comm -13 "$work/before" "$work/after" | sed 's/^/+ /' >"$work/came"
# By document, what went before what came.
cat "$work/went" "$work/came" | LC_ALL=C sort -s -t: -k1.3,1 | tee "$work/both"
if [ ! -s "$work/both" ]; then
  echo "the same: $(wc -l <"$work/after") lines"
  exit 0
fi
echo
awk '
  function rule(line) { return match(line, / [A-Z]+[0-9][0-9] /) ? substr(line, RSTART + 1, RLENGTH - 2) : "unread" }
  /^\+/ { came[rule($0)]++; all[rule($0)] }
  /^-/ { went[rule($0)]++; all[rule($0)] }
  END {
    printf "%-8s%6s%6s\n", "rule", "came", "went"
    for (code in all) printf "%-8s%6d%6d\n", code, came[code], went[code] | "LC_ALL=C sort"
  }' "$work/both"
exit 1
