# SPDX-License-Identifier: GPL-3.0-or-later
# candidates.zsh [--meanings] SCRIPT: for each line of standard input what zsh offers at its end.
# Completion works in an interactive zsh alone: one runs on a terminal of its own, with compadd
# printing what it is given instead of offering it.
meanings=0
[[ $1 == --meanings ]] && { meanings=1; shift }
script=$1
here=${0:A:h}
zmodload zsh/zpty || exit 1
zpty z zsh -f -i
zpty -w z "PROMPT= ; MEANINGS=$meanings; SCRIPT=${(q)script}; source ${(q)here}/capture.zsh"
zpty -r z skipped '*READY*' || exit 1
while IFS= read -r line; do
  zpty -n -w z "$line"$'\t'
  zpty -r z answer '*<END>*' || exit 1
  answer=${${answer##*<BEGIN>}%%<END>*}
  print -r -- "${answer//$'\r'/}"
done
zpty -d z
