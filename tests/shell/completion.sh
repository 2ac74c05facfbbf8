#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a shell offers for the lines of cases.txt: completion.sh SHELL GOUJI. The shell itself is
# asked, by candidates.SHELL beside this file, which prints for each line it reads the words that
# are offered, and "." where they end.
set -euo pipefail -f
export LC_ALL=C.UTF-8
shell=$1 gouji=$2
here=$(cd "$(dirname "$0")" && pwd)
command -v "$shell" >/dev/null || { echo "skipped: $shell is not installed" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CONFIG_HOME=$work/home XDG_DATA_HOME=$work/home
mkdir -p "$work/home" "$work/in/reports"
"$gouji" completion "$shell" >"$work/script"
: >"$work/in/reports/a.pdf" >"$work/in/年报 一.pdf" >"$work/in/notes.md" >"$work/in/local.toml"

# The words that the shell offers for each line of standard input, on a line of their own, with
# tabs between, as they would stand on the command line.
cd "$work/in"
ask() { "$shell" "$here/candidates.$shell" ${3:+"$3"} "$work/script" <"$1" >"$2"; }

faults=0
fault() { echo "$shell: $1" >&2; faults=$((faults + 1)); }

grep -v '^#' "$here/cases.txt" >"$work/cases"
cut -d'|' -f1 "$work/cases" >"$work/lines"
GOUJI_LANG='' ask "$work/lines" "$work/offers"
[ "$(wc -l <"$work/offers")" = "$(wc -l <"$work/lines")" ] || {
  cat "$work/offers" >&2
  fault "not every line was answered"
  exit 1
}

offered() { # LIST WORD: "*word" may have an option before it
  local each
  while IFS= read -r each; do
    [[ $each == "$2" || ($2 == \** && $each == *"${2#\*}") ]] && return 0
  done <<<"$1"
  return 1
}

exec 3<"$work/offers"
while IFS='|' read -r line wanted unwanted; do
  IFS= read -r answer <&3
  list=${answer//$'\t'/$'\n'}
  for word in $wanted; do
    [ "$word" = - ] || offered "$list" "$word" || fault "“$line” does not offer $word, but: $answer"
  done
  for word in $unwanted; do
    ! offered "$list" "$word" || fault "“$line” offers $word"
  done
  [ "$wanted" != - ] || [ -z "$answer" ] || fault "“$line” offers $answer"
done <"$work/cases"

# A name with a space and Chinese characters goes through.
printf 'gouji check 年\n' >"$work/one"
ask "$work/one" "$work/offers"
grep -qF '一.pdf' "$work/offers" || fault "a name with a space is not offered: $(cat "$work/offers")"

# What words mean, in the language of GOUJI_LANG, where the shell shows it.
if [ "$shell" != bash ]; then
  for language in zh en; do
    printf 'gouji che\ngouji explain A01\ngouji check --fai\n' >"$work/one"
    GOUJI_LANG=$language ask "$work/one" "$work/offers" --meanings
    for word in check A01 fail-on; do
      grep -qP "$word.*\p{Han}" "$work/offers" && found=zh || found=en
      [ "$found" = "$language" ] || fault "$word is not said in $language: $(cat "$work/offers")"
    done
  done
fi
[ "$faults" = 0 ]
