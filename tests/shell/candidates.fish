# SPDX-License-Identifier: GPL-3.0-or-later
# candidates.fish [--meanings] SCRIPT: for each line of standard input what fish offers at its end.
set -l meanings 0
if test "$argv[1]" = --meanings
    set meanings 1
    set -e argv[1]
end
source $argv[1]
while read -l line
    set -l offers (complete -C $line)
    if test $meanings = 0
        set offers (string replace -r '\t.*' '' -- $offers)
    else
        set offers (string replace \t ' — ' -- $offers)
    end
    printf '%s\n' "$(string join \t -- $offers)"
end
