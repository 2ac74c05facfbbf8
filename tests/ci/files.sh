#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The files for continuous integration are YAML, ask for reports, and name what there is. The shell
# code of the GitLab template runs.
. "$(dirname "$0")/lib.sh"
/usr/bin/python3 -c 'import yaml' 2>/dev/null || skip "python3-yaml is not installed"
cd "$repository"
/usr/bin/python3 - "$work" <<'PYTHON'
import os, sys, yaml

def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)

hook = load(".pre-commit-hooks.yaml")[0]
assert "--require-report" in hook["entry"] and hook["id"] == "gouji", hook
action = load("action.yml")
step = action["runs"]["steps"][0]
assert os.access(".github/gouji/action.sh", os.X_OK) and ".github/gouji/action.sh" in step["run"], step
assert "${{" not in step["run"], "an input would be code"
for name in action["inputs"]:
    assert any("inputs." + name + " " in value for value in step["env"].values()), name
workflow = load(".github/gouji/example-workflow.yml")
given = workflow["jobs"]["gouji"]["steps"][1]["with"]
assert set(given) <= set(action["inputs"]), given
job = load(".gitlab/gouji.yml")["gouji"]
with open(sys.argv[1] + "/gitlab.sh", "w", encoding="utf-8") as file:
    file.write("\n".join(job["script"]))
with open(sys.argv[1] + "/reports", "w", encoding="utf-8") as file:
    file.write("\n".join(list(job["artifacts"]["reports"].values()) + job["artifacts"]["paths"]))
PYTHON

mkdir "$work/bin" "$work/run"
ln -s "$gouji" "$work/bin/gouji"
cd "$work/run"
gate() { env PATH="$work/bin:$PATH" GOUJI_PATHS="$1" GOUJI_FAIL_ON=error bash -eo pipefail "$work/gitlab.sh"; }
expect 0 gate "$lawful"
expect 1 gate "$lawful"$'\n'"$faulty"
says "错误 A01"
while IFS= read -r file; do [ -s "$file" ] || fail "no $file"; done <"$work/reports"
expect 1 gate "$other"
