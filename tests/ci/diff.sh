#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./dev diff prints: nothing for the same binary, every finding that came or went otherwise.
. "$(dirname "$0")/lib.sh"
cd "$repository"
diff=tests/diff/diff.sh
reports=corpus/producers
"$diff" "$gouji" "$gouji" "$reports" >"$work/same" || fail "the same binary differs"
grep -q '^the same: ' "$work/same" || fail "does not say that they are the same"

# Another one, that loses the first finding of a rule and says a new one.
cat >"$work/other" <<OTHER
#!/bin/sh
"$gouji" "\$@" | awk '/ S07 / && !lost { lost = 1; next } { print } END { print "x.pdf:1: 错误 T01 说法" }'
OTHER
chmod +x "$work/other"
status=0
"$diff" "$gouji" "$work/other" corpus >"$work/changed" || status=$?
[ "$status" -eq 1 ] || fail "a difference ends with $status"
grep -q '^+ x.pdf:1: 错误 T01 说法$' "$work/changed" || fail "does not show what came"
[ "$(grep -c '^- .* S07 ' "$work/changed")" -eq 1 ] || fail "does not show what went"
grep -Eq '^T01 +1 +0$' "$work/changed" || fail "does not count what came"
grep -Eq '^S07 +0 +1$' "$work/changed" || fail "does not count what went"

printf '#!/bin/sh\nexit 2\n' >"$work/broken"
chmod +x "$work/broken"
status=0
"$diff" "$gouji" "$work/broken" corpus >/dev/null 2>&1 || status=$?
[ "$status" -eq 2 ] || fail "a binary that cannot run ends with $status"
