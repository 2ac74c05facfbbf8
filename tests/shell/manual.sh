#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual page in both languages: manual.sh GOUJI.
set -euo pipefail
export LC_ALL=C.UTF-8
gouji=$1
command -v mandoc >/dev/null || { echo "skipped: mandoc is not installed" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for language in zh en; do
  "$gouji" --lang "$language" man >"$work/gouji.1"
  mandoc -T lint -W warning "$work/gouji.1"
  mandoc -T utf8 "$work/gouji.1" | col -b >"$work/$language"
  # What a reader copies are minus signs, and examples stand as they are typed.
  for text in '--fail-on' "find . -name '*.pdf' -print0 | gouji check --files-from - -0" '~/.zfunc/_gouji'; do
    grep -qF -- "$text" "$work/$language" || { echo "$language: no “$text”" >&2; exit 1; }
  done
done
grep -q '^退出码' "$work/zh"
grep -q '^EXIT STATUS' "$work/en"
! grep -nP '\p{Han}' "$work/en" || { echo "Chinese in the English page" >&2; exit 1; }
# whatis finds it.
if command -v lexgrog >/dev/null; then
  lexgrog "$work/gouji.1" | grep -q '"gouji - check annual reports'
fi
