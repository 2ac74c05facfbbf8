#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs fuzz targets one after the other and says how far each came. What fails is left in
# build/fuzz/NAME-*. run.sh BUILD_FOLDER [SECONDS] [TARGET…]
set -euo pipefail
folder=$1
seconds=${2:-60}
shift $(($# < 2 ? $# : 2))
# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(cd tests/fuzz && ls -- *-fuzz.cc | sed 's/-fuzz\.cc$//')

failed=0
for name in "$@"; do
  mkdir -p "$folder/corpus/$name"
  log=$folder/$name.log
  status=0
  "$folder/gouji-fuzz-$name" "$folder/corpus/$name" "corpus/fuzz/$name" -max_total_time="$seconds" \
    -runs=1000000 -timeout=20 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$folder/$name-" >"$log" 2>&1 || status=$?
  awk -v name="$name" -v status="$status" '
    /^stat::number_of_executed_units/ {runs = $2}
    / cov: / {for (i = 1; i < NF; ++i) {if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1)}}
    END {printf "%-10s %9d executions, %5d edges, %6d features: %s\n", name, runs, cov, ft, status == 0 ? "nothing found" : "FAILED"}' "$log"
  [ "$status" -eq 0 ] || { failed=1; tail -5 "$log"; }
done
exit "$failed"
