#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The step of the GitHub action: annotations, summary, SARIF and exit code.
. "$(dirname "$0")/lib.sh"
step() { # paths, more variables…
  local paths=$1
  shift
  rm -f "$work/summary"
  env GOUJI="$gouji" GOUJI_PATHS="$paths" GITHUB_STEP_SUMMARY="$work/summary" "$@" \
    "$repository/.github/gouji/action.sh"
}
mkdir "$work/an nual"
cp "$lawful" "$work/an nual/right.pdf"

expect 0 step "$work/an nual"
[ ! -s "$work/out" ] || fail "nothing to annotate"
grep -qF 未发现问题 "$work/summary" || fail "the summary names the report"

cp "$faulty" "$work/an nual/wrong.pdf"
expect 1 step "$work/an nual" GOUJI_SARIF="$work/r.sarif"
head -1 "$work/out" | grep -q '^::error file=.*wrong.pdf,title=C02 ' || fail "the worst is not first"
grep -qF '| A01 | ' "$work/summary" || fail "the summary says what to mend"
grep -qF '"ruleId": "A01"' "$work/r.sarif" || fail "no SARIF"
expect 0 step "$work/an nual" GOUJI_FAIL_ON=never
expect 0 step "$work/an nual" GOUJI_OPTIONS=$'--ignore\nA,C,T\n'

expect 1 step "$lawful"$'\n'"$other"
says "::error file="
says "不是年度报告"
expect 3 step "$work/none.pdf"
says "::error file="
expect 2 step "$lawful" GOUJI_OPTIONS="--no-such-option"
