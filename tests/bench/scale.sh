#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a run of many documents costs: two workers against one and against Poppler's do-nothing pass
# in two processes, memory of a worker, and whether time and memory grow with the number of files.
# Ratios are of neighbouring runs, so that a busy machine slows both. scale.sh BUILD_FOLDER [FILES]
set -euo pipefail
export LC_ALL=C.UTF-8
folder=$1
gouji=$folder/gouji
bench=$folder/gouji-bench
files=${2:-1000}
rounds=${GOUJI_BENCH_ROUNDS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Five pages each, as an office program and two browsers' engines print them; a real one where there is one.
reports=(corpus/producers/yinghu-district-2023.libreoffice.pdf
  corpus/producers/liugang-district-2024.chromium.pdf
  corpus/producers/tinglan-county-2024.weasyprint.pdf)
[ -n "${GOUJI_PUBLISHED:-}" ] && reports+=("$GOUJI_PUBLISHED/hongze-2023.pdf")

make_list() { # count → list of so many different files
  local i report
  mkdir -p "$work/in"
  for ((i = 0; i < $1; ++i)); do
    if [ ! -e "$work/in/$i.pdf" ]; then
      report=${reports[i % ${#reports[@]}]}
      cp "$report" "$work/in/$i.pdf"
      printf '\n%% %d\n' "$i" >>"$work/in/$i.pdf"
    fi
    echo "$work/in/$i.pdf"
  done >"$work/list.$1"
}

check() { # workers list → milliseconds and KiB of the largest process
  "$bench" process 1 "$gouji" check --files-from "$2" --format jsonl --fail-on never -j "$1" | awk '{printf "%.1f %d\n", $1 / 1000, $2}'
}

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.3f\n", a / b}'; }

make_list "$files"
echo "$files reports of five pages, $rounds rounds, load $(cut -d' ' -f1 /proc/loadavg)"
for ((round = 0; round < rounds; ++round)); do
  read -r two memory < <(check 2 "$work/list.$files")
  read -r one _ < <(check 1 "$work/list.$files")
  read -r floor _ < <("$bench" pool 2 "$work/list.$files")
  ratio "$one" "$two" >>"$work/speed"
  ratio "$two" "$floor" >>"$work/cost"
  echo "$memory" >>"$work/memory"
  echo "$two" >>"$work/two"
done
printf '  %-58s %8s   budget %s\n' "one worker / two workers" "$(median <"$work/speed")" ">= 1.85"
printf '  %-58s %8s   budget %s\n' "two workers / do-nothing pass in two processes" "$(median <"$work/cost")" "<= 1.40"
printf '  %-58s %8s   budget %s\n' "memory of the largest process, MiB" "$(ratio "$(median <"$work/memory")" 1024)" "< 24"
printf '  %-58s %8s\n' "two workers, ms a report" "$(ratio "$(median <"$work/two")" "$files")"

many=$((files * 10))
make_list "$many"
read -r few_time few_memory < <(check 2 "$work/list.$files")
read -r many_time many_memory < <(check 2 "$work/list.$many")
printf '  %-58s %8s\n' "$many files / $files files, time" "$(ratio "$many_time" "$few_time")"
printf '  %-58s %8s\n' "$many files / $files files, memory of the largest process" "$(ratio "$many_memory" "$few_memory")"
printf '  %-58s %8s\n' "memory with $many files, MiB" "$(ratio "$many_memory" 1024)"
