#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a check costs, as ratios within one run, beside the budgets. Times on a shared machine are
# noise; the instruction counts are what is judged. bench.sh BUILD_FOLDER [PDF…]
set -euo pipefail
export LC_ALL=C.UTF-8
folder=$1
shift
gouji=$folder/gouji
bench=$folder/gouji-bench
runs=${GOUJI_BENCH_RUNS:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -eq 0 ]; then
  set -- corpus/producers/yinghu-district-2023.libreoffice.pdf \
    corpus/producers/liugang-district-2024.weasyprint.pdf \
    corpus/producers/liugang-district-2024.chromium.pdf
  [ -n "${GOUJI_PUBLISHED:-}" ] && set -- "$GOUJI_PUBLISHED/hongze-2023.pdf" "$@"
fi

instructions() { # command… → instructions, exit codes 0 and 1 allowed
  local status=0
  valgrind --tool=callgrind --callgrind-out-file="$work/callgrind" "$@" >/dev/null 2>"$work/log" || status=$?
  [ "$status" -le 1 ] || { cat "$work/log" >&2; exit "$status"; }
  awk '/^summary:|^totals:/ {print $2; exit}' "$work/callgrind"
}

stage_instructions() { # stage file → of one pass, without starting up and first use
  local few many
  few=$(instructions "$bench" "$1" 1 "$2")
  many=$(instructions "$bench" "$1" 5 "$2")
  echo $(((many - few) / 4))
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.3f", a / b}'; }

row() { # what value budget
  awk -v what="$1" -v value="$2" -v budget="$3" 'BEGIN {
    printf "  %-58s %8s   %s\n", what, value, budget == "" ? "" : (value <= budget ? "ok" : "OVER") " (budget " budget ")" }'
}

for file in "$@"; do
  echo "$file"
  declare -A count time
  for stage in null pdf layout recognize read rules text json check; do
    count[$stage]=$(stage_instructions "$stage" "$file")
    time[$stage]=$("$bench" "$stage" "$runs" "$file")
  done
  # In one process: the counter sees no other, and needs more memory than a worker has.
  ours=$(instructions "$gouji" check -j 0 "$file")
  theirs=$(instructions pdftotext -layout "$file" -)
  read -r our_time our_memory <<<"$("$bench" process "$runs" "$gouji" check "$file")"
  read -r their_time their_memory <<<"$("$bench" process "$runs" pdftotext -layout "$file" -)"

  echo " instructions"
  row "reading and recognition / do-nothing pass" "$(ratio "${count[read]}" "${count[null]}")" 1.20
  row "  of this, drawing into values" "$(ratio "${count[pdf]}" "${count[null]}")" ""
  row "  of this, layout" "$(ratio "${count[layout]}" "${count[null]}")" ""
  row "  of this, recognition" "$(ratio "${count[recognize]}" "${count[null]}")" ""
  row "all rules / do-nothing pass" "$(ratio "${count[rules]}" "${count[null]}")" 0.08
  row "text output / do-nothing pass" "$(ratio "${count[text]}" "${count[null]}")" 0.04
  row "JSON output / do-nothing pass" "$(ratio "${count[json]}" "${count[null]}")" 0.04
  row "whole check / do-nothing pass" "$(ratio "${count[check]}" "${count[null]}")" 1.40
  row "gouji check / pdftotext -layout, as processes" "$(ratio "$ours" "$theirs")" 1.25
  row "gouji check, million instructions" "$(ratio "$ours" 1000000)" ""
  row "gouji version, million instructions" "$(ratio "$(instructions "$gouji" version)" 1000000)" ""
  echo " time (median of $runs)"
  row "reading and recognition / do-nothing pass" "$(ratio "${time[read]}" "${time[null]}")" ""
  row "whole check / do-nothing pass" "$(ratio "${time[check]}" "${time[null]}")" ""
  row "gouji check / pdftotext -layout, as processes" "$(ratio "$our_time" "$their_time")" ""
  row "gouji check, ms" "$(ratio "$our_time" 1000)" ""
  echo " peak memory"
  row "gouji check, MiB" "$(ratio "$our_memory" 1024)" 512
  row "pdftotext -layout, MiB" "$(ratio "$their_memory" 1024)" ""
done
