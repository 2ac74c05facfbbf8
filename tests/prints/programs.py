# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that print, each started once for many sources where it can be."""

import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

SECONDS = 300  # a print that takes longer has failed
AGAIN = {
    "linearized": ["qpdf", "--linearize"],
    "objectstreams": ["qpdf", "--object-streams=generate"],
    "aes256": ["qpdf", "--encrypt", "", "owner", "256", "--"],
    "cairo": ["pdftocairo", "-pdf"],
}


def run(command, seconds=SECONDS, **more):
    """Output goes to nobody; whether there is a print is looked at afterwards."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                       timeout=seconds, check=False, **more)


def by_libreoffice(sources, work, filter_in=()):
    outdir = work / "office-out"
    run(["soffice", f"-env:UserInstallation=file://{work.resolve()}/office", "--headless", *filter_in, "--convert-to",
         "pdf:writer_pdf_Export", "--outdir", str(outdir), *map(str, sources)], SECONDS + 20 * len(sources))
    for source in sources:
        with contextlib.suppress(FileNotFoundError):
            shutil.move(outdir / f"{source.stem}.pdf", source.with_suffix(".pdf"))


def by_libreoffice_html(sources, work):
    by_libreoffice(sources, work, ["--infilter=HTML (StarWriter)"])


class Driver:
    """Chromium held open by its driver."""

    def __init__(self, work):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(["chromedriver", f"--port={self.port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                break
            time.sleep(0.1)
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage",
                            f"--user-data-dir={work.resolve()}/chromium"]}
        self.session = self.ask("session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})["sessionId"]

    def ask(self, path, body):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return json.load(answer)["value"]

    def print(self, source, target):
        self.ask(f"session/{self.session}/url", {"url": source.resolve().as_uri()})
        wish = {"cmd": "Page.printToPDF", "params": {"preferCSSPageSize": True, "printBackground": True, "displayHeaderFooter": False}}
        target.write_bytes(base64.b64decode(self.ask(f"session/{self.session}/goog/cdp/execute", wish)["data"]))

    def close(self):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{self.port}/session/{self.session}", method="DELETE"), timeout=10).close()
        self.process.terminate()
        self.process.wait()


def by_chromium(sources, work):
    driver = Driver(work)
    try:
        for source in sources:
            driver.print(source, source.with_suffix(".pdf"))
    finally:
        driver.close()


def by_weasyprint(sources, _work):
    script = ("import sys\nfrom weasyprint import HTML\nfrom weasyprint.text.fonts import FontConfiguration\n"
              "for source in sys.argv[1:]:\n    HTML(source).write_pdf(source[:-5] + '.pdf')\n")
    run([sys.executable if Path("/usr/lib/python3/dist-packages/weasyprint").exists() and sys.executable == "/usr/bin/python3"
         else "/usr/bin/python3", "-c", script, *map(str, sources)], SECONDS + 20 * len(sources))


def by_xelatex(sources, _work):
    for source in sources:
        run(["xelatex", "-interaction=nonstopmode", source.name], cwd=source.parent)


BY = {"docx": (by_libreoffice, ".docx"), "libreoffice": (by_libreoffice_html, ".html"), "chromium": (by_chromium, ".html"),
      "weasyprint": (by_weasyprint, ".html"), "xelatex": (by_xelatex, ".tex")}


def pass_through(after, printed):
    """The print as another program writes it anew."""
    if not after:
        return
    again = printed.with_suffix(".again")
    if after == "ghostscript":
        run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", f"-sOutputFile={again}", str(printed)])
    else:
        run([*AGAIN[after], str(printed), str(again)])
    if again.exists():
        os.replace(again, printed)
