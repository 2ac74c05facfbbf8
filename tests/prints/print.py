#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up reports printed by real programs and read back: how many cells come out as written.

    print.py GOUJI_PRINTS FOLDER [N] [SEED]

N prints (300), the programs in turn. What is done is kept in FOLDER/SEED, so that an interrupted run goes on and a
later one reads the same prints again: delete it to print anew. A print that is not read as written is printed again
with fewer traits, until all that are left are to blame. `--table FILE` writes the figures between the marks of FILE.
"""

import argparse
import json
import os
import subprocess
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from programs import BY, pass_through
from sources import write_docx, write_html, write_tex
from traits import PROGRAMS, Print

BATCH = 20  # prints of one program at a time: what an interruption loses


def ask(tool, what, **variables):
    environment = dict(os.environ, **{f"GOUJI_{name.upper()}": str(value) for name, value in variables.items()})
    done = subprocess.run([tool, f"[.{what}]"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(f"{tool} [.{what}] failed:\n{done.stdout.decode(errors='replace')[-2000:]}")


def describe(tool, prints, folder):
    """The reports of these prints by seed."""
    out = folder / "reports.jsonl"
    ask(tool, "make", seeds=" ".join(str(seed) for seed in sorted({p.seed for p in prints})), out=out)
    return {report["seed"]: report["blocks"] for report in map(json.loads, out.read_text(encoding="utf-8").splitlines())}


def write_source(one, blocks, folder):
    suffix = BY[one.program][1]
    source = folder / one.program / f"{one.name}{suffix}"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.with_suffix(".json").write_text(json.dumps(blocks, ensure_ascii=False), encoding="utf-8")
    style = one.style()
    if suffix == ".docx":
        write_docx(blocks, style, source)
    elif suffix == ".tex":
        write_tex(blocks, style, source)
    else:
        write_html(blocks, style, one.program == "libreoffice", source)
    return source


def path_of(one, folder):
    return folder / one.program / f"{one.name}.pdf"


def drop_outdated(path, blocks):
    """A kept print of a report that the same seed does not make any more."""
    made = path.with_suffix(".json")
    if path.exists() and made.exists() and json.loads(made.read_text(encoding="utf-8")) != blocks:
        path.unlink()


def letters(text):
    """Han as any program writes them: some fonts give them out as radicals."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if "\u4e00" <= c <= "\u9fff")


# Letters that may be missing from a whole print: some fonts give radicals that no normal form knows, and of a label
# written downward the last ones may run out of their cell at the foot of a page.
MOST_LETTERS_LOST = 12


def drop_unfinished(path, blocks):
    """A program that stops halfway leaves the beginning of a print; office programs at times lose all that follows a
    table, or the rows behind a page break. Neither is what was to be printed: the last words are looked for, and all
    letters counted."""
    if not path.exists():
        return
    last = next(letters(block["text"]) for block in reversed(blocks) if block.get("text"))
    done = subprocess.run(["pdftotext", str(path), "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    there = letters(done.stdout.decode(errors="replace"))
    cells = (cell[5] for block in blocks if "table" in block for cell in block["table"]["cells"])
    written = letters("".join(block.get("text", "") for block in blocks) + "".join(cells))
    lost = sum((Counter(written) - Counter(there)).values())
    if last not in there or lost > MOST_LETTERS_LOST:
        print(f"{path.name}: cut short by its program", file=sys.stderr)
        path.unlink()


def print_all(tool, prints, folder):
    """Prints those that are not there yet, two programs at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = describe(tool, prints, folder)
    for one in prints:
        drop_outdated(path_of(one, folder), reports[one.seed])
    missing = [one for one in prints if not path_of(one, folder).exists()]
    if not missing:
        return
    batches = defaultdict(list)
    for one in missing:
        batches[one.program].append(one)

    def print_of(program):
        for begin in range(0, len(batches[program]), BATCH):
            batch = batches[program][begin:begin + BATCH]
            work = folder / program
            sources = [write_source(one, reports[one.seed], folder) for one in batch]
            began = time.monotonic()
            try:
                BY[program][0](sources, work)
            except OSError as error:
                print(f"{program}: {error}", file=sys.stderr)
            for one in batch:
                drop_unfinished(path_of(one, folder), reports[one.seed])
                if path_of(one, folder).exists():
                    pass_through(one.after, path_of(one, folder))
            print(f"  {program}: {len(batch)} in {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)

    # One after the other would leave a core idle: most programs use one.
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(print_of, batches))


def score_all(tool, prints, folder):
    there = [one for one in prints if path_of(one, folder).exists()]
    listed, out = folder / "list.txt", folder / "scores.jsonl"
    listed.write_text("".join(f"{one.seed} {path_of(one, folder)}\n" for one in there), encoding="utf-8")
    ask(tool, "score", list=listed, out=out)
    return dict(zip([one.name for one in there], map(json.loads, out.read_text(encoding="utf-8").splitlines())))


def false_findings(score):
    """A doubt that is said (D04) is none."""
    return [f for f in score["findings"] if f[0] != "D04"]


def fails(score):
    return bool(score.get("unreadable") or false_findings(score) or any(t["wrong"] or t["said"] for t in score["tables"]))


def faults(score):
    out = ["unreadable"] if score.get("unreadable") else []
    for table in score["tables"]:
        if table["said"]:
            out.append(f"{table['id']} said: {table['doubt'][:60]}")
        if table["wrong"]:
            out.append(f"{table['id']} {len(table['wrong'])} wrong: {'; '.join(table['wrong'][:3])}")
    return out + [f"{code} {message[:80]}" for code, message in false_findings(score)[:4]]


def cut_down(tool, failed, folder):
    """Each with the traits alone that it needs to fail; one trait fewer of each at a time."""
    left = {one.name: list(one.traits) for one in failed}
    longest = max((len(one.traits) for one in failed), default=0)
    for step in range(longest):
        tries = []
        for one in failed:
            position = len(one.traits) - 1 - step
            if position < 0:
                continue
            fewer = [name for name in left[one.name] if name != one.traits[position]]
            attempt = Print.__new__(Print)
            attempt.__dict__.update(one.__dict__, traits=fewer, name=f"{one.name}-{step}")
            tries.append((one, attempt))
        print_all(tool, [attempt for _, attempt in tries], folder)
        scores = score_all(tool, [attempt for _, attempt in tries], folder)
        for one, attempt in tries:
            if attempt.name in scores and fails(scores[attempt.name]):
                left[one.name] = attempt.traits
    return left


def table_of(prints, scores):
    rows = []
    for program in (*PROGRAMS, "all"):
        for ruled in (True, False):
            count = Counter()
            for one in prints:
                if program not in (one.program, "all") or one.is_unruled == ruled or one.name not in scores:
                    continue
                score = scores[one.name]
                count["prints"] += 1
                count["findings"] += len(false_findings(score))
                for table in score["tables"]:
                    for key in ("cells", "right", "said"):
                        count[key] += table[key]
                    count["wrong"] += len(table["wrong"])
            rows.append((program, "ruled" if ruled else "unruled", *(count[k] for k in ("prints", "cells", "right", "said", "wrong", "findings"))))
    head = ("program", "tables", "prints", "cells", "right", "said", "wrong", "findings")
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in (head, ("---",) * len(head), *rows))


def main():
    parser = argparse.ArgumentParser(description="print made-up reports with real programs and read them back")
    parser.add_argument("tool")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--program", choices=PROGRAMS, action="append", help="only this one")
    parser.add_argument("--unruled", action="store_true", help="only tables with too few rulings")
    parser.add_argument("--cut", type=int, default=6, metavar="N", help="cut down so many failures (6)")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the figures between its marks")
    arguments = parser.parse_args()
    folder = arguments.folder / str(arguments.seed)
    prints = [Print(arguments.seed, number) for number in range(arguments.count)]
    prints = [p for p in prints if (not arguments.program or p.program in arguments.program) and (p.is_unruled or not arguments.unruled)]
    print_all(arguments.tool, prints, folder)
    scores = score_all(arguments.tool, prints, folder)
    for one in prints:
        if one.name not in scores:
            print(f"{one.name} {one.program}: no print")
    failed = [one for one in prints if one.name in scores and fails(scores[one.name])]
    shown = failed[:arguments.cut]
    blame = cut_down(arguments.tool, shown, folder / "cut")
    for one in failed:
        why = f" because of: {', '.join(blame[one.name]) or 'nothing'}" if one in shown else ""
        kind = "unruled" if one.is_unruled else "ruled"
        print(f"{one.name} {one.program}{'+' + one.after if one.after else ''} {kind} seed {one.seed}{why}")
        for fault in faults(scores[one.name]):
            print(f"    {fault}")
    table = table_of(prints, scores)
    print(table)
    if arguments.table:
        text = arguments.table.read_text(encoding="utf-8")
        begin, end = text.index("<!-- prints -->"), text.index("<!-- end -->", text.index("<!-- prints -->"))
        arguments.table.write_text(text[:begin] + "<!-- prints -->\n" + table + "\n" + text[end:], encoding="utf-8")


if __name__ == "__main__":
    main()
