#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CPU time of gouji check against pdftotext -layout, for any PDF.

    time-ratio.py BUILD_FOLDER [PDF…]

No PDF that pdftotext reads to its end within 10 s may take more than twice its CPU (user and system, workers
included, median of five) plus 50 ms, as text and as JSON. Without PDFs: the corpus, made-up papers, and what
GOUJI_PUBLISHED and GOUJI_HOSTILE hold. Exit 1 where one is over.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

TIMES, BESIDES, RUNS, SECONDS = 2, 0.05, 5, 10


def cpu(command):
    """Seconds, and whether it ended well within its time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=6 * SECONDS, check=False).returncode
    except subprocess.TimeoutExpired:
        code = -1
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code


def median(command):
    return statistics.median(cpu(command)[0] for _ in range(RUNS))


def main():
    folder, files = Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
    over = looked = 0
    worst = (0, "")
    with tempfile.TemporaryDirectory() as work:
        if not files:
            subprocess.run([folder / "gouji-prints", "[.papers]"], env=dict(os.environ, GOUJI_OUT=work), stdout=subprocess.DEVNULL, check=True)
            places = [work, "corpus/producers", os.environ.get("GOUJI_PUBLISHED"), os.environ.get("GOUJI_HOSTILE")]
            files = [path for place in places if place for path in sorted(Path(place).rglob("*.pdf"))]
        for path in files:
            theirs, code = cpu(["pdftotext", "-layout", path, "-"])
            if code != 0 or theirs > SECONDS:
                continue
            theirs = median(["pdftotext", "-layout", path, "-"])
            ours = max(median([folder / "gouji", "check", "--format", form, path]) for form in ("text", "json"))
            looked += 1
            worst = max(worst, (ours / (TIMES * theirs + BESIDES), path.name))
            if ours > TIMES * theirs + BESIDES:
                over += 1
                print(f"OVER {path}: {ours:.3f} s, pdftotext {theirs:.3f} s")
    print(f"{looked} PDFs, {over} over; the nearest to the limit takes {worst[0]:.2f} of it: {worst[1]}")
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
