#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed is where shells and man look for it: install.sh GOUJI BUILD-FOLDER.
set -euo pipefail
export LC_ALL=C.UTF-8
build=$2
skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
skip_part() { echo "skipped: $1" >&2; skipped=77; } # what else there is has to be right
fail() { echo "FAILED: $1" >&2; exit 1; }
cmake --install "$build" --prefix "$work/usr" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
cd "$work/usr"
share=$work/usr/share
[[ $(bin/gouji --version) == "gouji "* ]] || fail "the program does not run"
for file in bash-completion/completions/gouji fish/vendor_completions.d/gouji.fish \
  man/man1/gouji.1 man/zh_CN/man1/gouji.1 gouji/schema/check.schema.json; do
  [ -s "share/$file" ] || fail "no $file"
done
zsh=$(find share/zsh -name _gouji)
[ -s "$zsh" ] || fail "no completion of zsh"
export HOME=$work XDG_DATA_HOME=$work/none XDG_DATA_DIRS=$share PATH=$work/usr/bin:$PATH

if [ -r /usr/share/bash-completion/bash_completion ]; then
  bash --norc -c '. /usr/share/bash-completion/bash_completion
    _completion_loader gouji; complete -p gouji' | grep -qF -- '-F _gouji gouji' ||
    fail "bash does not load its completion"
else
  skip_part "bash-completion is not installed"
fi
if command -v zsh >/dev/null; then
  zsh -f -c "fpath=('$work/usr/${zsh%/*}' \$fpath); autoload -Uz compinit; compinit -u -D
    print \$_comps[gouji]" | grep -qx _gouji || fail "zsh does not find its completion"
else
  skip_part "zsh is not installed"
fi
if command -v fish >/dev/null; then
  fish --no-config -c "set -p fish_complete_path $share/fish/vendor_completions.d
    complete -C 'gouji expl'" | grep -q '^explain' || fail "fish does not load its completion"
else
  skip_part "fish is not installed"
fi
if command -v man >/dev/null; then
  man -M "$share/man" -w gouji | grep -qF "$share/man/man1/gouji.1" || fail "man does not find the page"
else
  skip_part "man-db is not installed"
fi
exit "$skipped"
