#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The step of action.yml: annotations on standard output, the list of what to mend in the summary of
# the step, and the exit code of gouji. GOUJI names the program where it is not on the PATH.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)

gouji=${GOUJI:-$(command -v gouji || true)}
if [ -z "$gouji" ]; then
  system=$(. /etc/os-release && echo "$ID $VERSION_ID") || system=unknown
  if [ "$system" != "debian 12" ]; then
    echo "::error title=gouji::没有安装 gouji；请在 container: debian:12 中运行，或先把 gouji 放进 PATH（本机：$system）"
    exit 2
  fi
  "$root/dev" build
  gouji=$root/build/release/gouji
fi

options=()
while IFS= read -r word; do
  [ -z "$word" ] || options+=("$word")
done <<<"${GOUJI_OPTIONS:-}"
[ -z "${GOUJI_SARIF:-}" ] || options+=(--output "sarif=$GOUJI_SARIF")

summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
status=0
printf '%s\n' "${GOUJI_PATHS:-.}" |
  "$gouji" check --require-report --format github --fail-on "${GOUJI_FAIL_ON:-error}" \
    --output "markdown=$summary" "${options[@]}" --files-from - || status=$?

# GitHub takes 1 MiB: whole lines below that.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  LC_ALL=C awk '{ n += length($0) + 1 } n > 1000000 { exit } { print }' "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$status"
