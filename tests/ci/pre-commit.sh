#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The hook under Debian's pre-commit: right drafts pass; a fault, another document and a broken file
# do not.
. "$(dirname "$0")/lib.sh"
[ -x /usr/bin/pre-commit ] || skip "pre-commit is not installed"
export PATH="$work/bin:/usr/bin:/bin" HOME=$work PRE_COMMIT_HOME=$work/cache
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name test
git config --global user.email test@example.org
mkdir "$work/bin" "$work/hooks" "$work/drafts"
ln -s "$gouji" "$work/bin/gouji"

cp "$repository/.pre-commit-hooks.yaml" "$work/hooks"
git -C "$work/hooks" init -q
git -C "$work/hooks" add .
git -C "$work/hooks" commit -qm hooks

cd "$work/drafts"
git init -q
cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: gouji
CONFIG
cp "$lawful" right.pdf
echo "no report" >notes.txt
git add .
expect 0 pre-commit run --all-files
says Passed

cp "$faulty" wrong.pdf
git add .
expect 1 pre-commit run --all-files
says "wrong.pdf:4: 错误 A01"
git rm -q --cached wrong.pdf

cp "$other" other.pdf
git add other.pdf
expect 1 pre-commit run --files other.pdf right.pdf
says "other.pdf: 不是年度报告"

head -c 3000 "$lawful" >cut.PDF
git add cut.PDF
expect 1 pre-commit run --files cut.PDF
says "cut.PDF: 无法读取"
