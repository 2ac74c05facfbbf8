#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the made-up reports of corpus/reports with real programs.

    make.py              every report
    make.py NAME…        only these
    make.py --check      no printing: check descriptions and base texts, write the truth beside the PDFs

For every corpus/reports/NAME.json there come out
    NAME.PROGRAM.pdf     PROGRAM as in corpus/README.md
    NAME.expect.json     what stands in the report and what is wrong in it

The truth is derived from the description alone, never from what a checker says.
"""

import argparse
import contextlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from blocks import GRIDS, blocks_of
from print_docx import write_docx
from print_reportlab import write_reportlab
from print_xelatex import write_tex
from statutory import (T2_ROWS, T3_CARRIED_IN, T3_CARRIED_OUT, T3_COLUMNS, T3_RECEIVED, T3_RESULTS, T3_STUB,
                       T4_CELLS, T4_GROUPS, T4_LABELS, keys, t3_groups, t3_rows)

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parent / "reports"
BASE = HERE.parent / "base"
EPOCH = "1735689600"  # every print bears this date
PDF_DATE = b"D:20250101000000"

# --- descriptions -----------------------------------------------------------

class Report:
    """One description. Cells that it does not name hold "0"."""

    def __init__(self, path):
        self.name = path.stem
        self.data = json.loads(path.read_text(encoding="utf-8"))
        if "same_as" in self.data:  # the same report, printed or spoilt another way
            other = json.loads((REPORTS / f"{self.data['same_as']}.json").read_text(encoding="utf-8"))
            self.data = {**other, **self.data}
        self.tables = {}
        for table in ("t2", "t3", "t4"):
            edition = self.data.get("editions", {}).get(table)
            if edition is None:
                continue
            known = keys(table, edition)
            given = self.data.get(table, {})
            unknown = set(given) - set(known)
            if unknown:
                sys.exit(f"{path.name}: {table} has no cell {sorted(unknown)}")
            omitted = self.data.get("omit", [])
            self.tables[table] = {
                key: given.get(key, "0") for key in known
                if f"{table}.{key.rsplit('.', 1)[0]}" not in omitted}

    def label(self, table, key, standard):
        return self.data.get("labels", {}).get(f"{table}.{key}", standard)

    def text(self):
        """All prose, paragraph by paragraph."""
        out = list(self.data.get("preamble", []))
        for section in self.data["sections"]:
            out.append(section["title"])
            out += [item for item in section["content"] if isinstance(item, str)]
        return out


def number(text):
    """The number in a cell; 0 for a blank or a symbol, None where it is neither."""
    text = text.replace(",", "")
    if text in ("", "/", "-", "—", "无"):
        return 0
    return int(text) if re.fullmatch(r"-?\d+", text) else None


def broken_sums(tables, editions):
    """The identities of table 3 and table 4 that do not hold, as (rule, place)."""
    broken = []
    if "t3" in tables:
        cell = {key: number(value) for key, value in tables["t3"].items()}
        rows = list(dict.fromkeys(key.rsplit(".", 1)[0] for key in cell))
        leaves = [row for row in rows if row not in ("received", "carried_in", "results_total", "carried_out")]

        def add(rows_, column):
            values = [cell.get(f"{row}.{column}") for row in rows_]
            return None if None in values else sum(values)

        for column in T3_COLUMNS:
            left = add(["received", "carried_in"], column)
            right = add(["results_total", "carried_out"], column)
            if None not in (left, right) and left != right:
                broken.append(("A01", f"{column}: {left} != {right}"))
            left, right = add(leaves, column), add(["results_total"], column)
            if None not in (left, right) and left != right:
                broken.append(("A02", f"{column}: {left} != {right}"))
        for row in rows:
            values = [cell[f"{row}.{column}"] for column in T3_COLUMNS]
            if None not in values and sum(values[:-1]) != values[-1]:
                broken.append(("A03", f"{row}: {sum(values[:-1])} != {values[-1]}"))
    if "t4" in tables:
        for group in T4_GROUPS:
            values = [number(tables["t4"][f"{group}.{name}"]) for name in T4_CELLS]
            if sum(values[:-1]) != values[-1]:
                broken.append(("A04", f"{group}: {sum(values[:-1])} != {values[-1]}"))
    return broken


def check(report):
    """Says which sums are broken; stops where one is broken that the description does not announce, or the reverse."""
    broken = broken_sums(report.tables, report.data.get("editions", {}))
    meant = set(report.data.get("breaks", []))
    found = {code for code, _ in broken}
    for code, place in broken:
        print(f"{report.name}: {code} {place}")
    if found != meant:
        sys.exit(f"{report.name}: broken sums {sorted(found)}, announced {sorted(meant)}")
    overview = next((s for s in report.data["sections"] if s["title"].startswith("一、")), None)
    if overview and report.data["year"] >= 2021:
        size = len(re.findall(r"[\u4e00-\u9fff]|\d+", "".join(i for i in overview["content"] if isinstance(i, str))))
        if size > 1000:
            sys.exit(f"{report.name}: section one has {size} characters, 1000 are the limit")
    prose = "\n".join(report.text()).replace("|", "")
    for finding in report.data["expect"]:
        quote = finding.get("quote")
        if quote and quote not in prose + "\n" + "".join(report.data["title"]) + "\n" + "\n".join(report.data.get("labels", {}).values()):
            sys.exit(f"{report.name}: nothing reads 「{quote}」")


def drawn_grids(report):
    """Every cell of every table as drawn: row, column, rows, columns, text."""
    tables = [item["table"] for section in report.data["sections"] for item in section["content"] if isinstance(item, dict)]
    return [[[cell.row, cell.column, cell.rows, cell.columns, cell.text] for cell in GRIDS[table](report).cells]
            for table in tables if table in GRIDS and table in report.tables]


def written(truth):
    """JSON with a cell of a grid on a line."""
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    return re.sub(r"\[\s+(\d+),\s+(\d+),\s+(\d+),\s+(\d+),\s+(\"(?:[^\"\\\\]|\\\\.)*\")\s+\]", r"[\1, \2, \3, \4, \5]", text) + "\n"


def truth(report):
    data = report.data
    def plain(value):
        return value.replace(",", "") if re.fullmatch(r"[\d,.]+", value) else value
    return {
        "title": "".join(data["title"]),
        "body": data["body"],
        "year": data["year"],
        "status": data.get("status", "checked"),
        "editions": data.get("editions", {}),
        "sections": [section["title"] for section in data["sections"]],
        **{table: {key: plain(value) for key, value in report.tables.get(table, {}).items()} for table in ("t2", "t3", "t4")},
        "grids": drawn_grids(report),
        "findings": [{"code": f["code"], "severity": f["severity"]} for f in data["expect"]],
    }


# --- HTML ---------------------------------------------------------------------

DEFAULT_STYLE = {
    "size": "210mm 297mm", "margin": "30mm 26mm 28mm 28mm", "body": "Noto Serif CJK SC", "heading": "Noto Sans CJK SC",
    "title_size": "22pt", "text_size": "15pt", "line": "1.75", "table_size": "10pt", "padding": "3pt 2pt",
    "page_number": "- # -", "band": "", "rule": "0.5pt", "vertical": True, "repeat_header": False,
    "t3_widths": [5.5, 12.5, 29, 7.5, 7.5, 7.5, 8, 8, 7, 7.5], "justify": True, "break_before": [],
}


def esc(text):
    return html.escape(text, quote=False)


def broken(text):
    return esc(text).replace("|", "<br>")


class Table:
    """Rows of cells that know their spans; the writer repeats on each cell what LibreOffice does not inherit."""

    def __init__(self, widths, style, program):
        self.widths, self.style, self.program = widths, style, program
        self.head, self.rows = [], []

    def cell(self, content, rows=1, columns=1, kind="value"):
        attributes = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
        align = "left" if kind in ("label", "stub") else "center"
        css = f"border:{self.style['rule']} solid #000;padding:{self.style['padding']};vertical-align:middle;"
        if kind == "band" and self.style["band"]:
            css += f"background-color:{self.style['band']};"
        if kind in ("band", "head") and self.style.get("bold_heads"):
            content = f"<b>{content}</b>"
        if kind == "vertical":
            if self.program == "chromium" and self.style["vertical"]:
                content = f'<span class="vertical">{content}</span>'
            else:
                content = "<br>".join(content)
        if self.program == "libreoffice":
            return (f'<td{attributes} valign="middle" style="{css}"><p class="cell" align="{align}">{content}</p></td>')
        return f'<td{attributes} class="{kind}" style="{css}">{content}</td>'

    def add(self, *cells, head=False):
        (self.head if head else self.rows).append("<tr>" + "".join(cells) + "</tr>")

    def html(self):
        total = sum(self.widths)
        if self.program == "libreoffice":
            columns = "".join(f'<col width="{256 * w / total:.0f}*">' for w in self.widths)
        else:
            columns = "".join(f'<col style="width:{100 * w / total:.2f}%">' for w in self.widths)
        if self.style["repeat_header"]:
            body = f"<thead>{''.join(self.head)}</thead><tbody>{''.join(self.rows)}</tbody>"
        else:
            body = f"<tbody>{''.join(self.head + self.rows)}</tbody>"
        short = ' class="short"' if len(self.head + self.rows) < 6 else ""
        return (f'<table{short} width="100%" cellspacing="0" cellpadding="2" style="border-collapse:collapse">'
                f"<colgroup>{columns}</colgroup>{body}</table>")


def table_two(report, style, program):
    edition = report.data["editions"]["t2"]
    table = Table([31, 23, 23, 23] if edition == "2021" else [28, 24, 24, 24], style, program)
    values = report.tables["t2"]
    if edition == "2021":
        spans = {3: [1, 1, 1], 1: [3]}
    else:
        spans = {3: [1, 1, 1], 2: [1, 2]}
    for band, columns, heads, rows in T2_ROWS[edition]:
        table.add(table.cell(esc(band), columns=4, kind="band"))
        table.add(*[table.cell(broken(text), columns=span, kind="head")
                    for text, span in zip(heads, [1] + spans[len(columns)])])
        for row, label in rows:
            if f"{row}.{columns[0]}" not in values:
                continue
            cells = [table.cell(esc(values[f"{row}.{column}"]) or "&nbsp;", columns=span)
                     for column, span in zip(columns, spans[len(columns)])]
            table.add(table.cell(esc(report.label("t2", row, label)), kind="label"), *cells)
    return table.html()


def table_three(report, style, program):
    edition = report.data["editions"]["t3"]
    values = report.tables["t3"]
    table = Table(style["t3_widths"], style, program)
    table.add(table.cell(esc(T3_STUB), rows=3, columns=3, kind="stub"), table.cell("申请人情况", columns=7, kind="head"), head=True)
    table.add(table.cell("自然人", rows=2, kind="head"), table.cell("法人或其他组织", columns=5, kind="head"),
              table.cell("总计", rows=2, kind="head"), head=True)
    table.add(*[table.cell(broken(text), kind="head")
                for text in ["商业|企业", "科研|机构", "社会|公益|组织", "法律|服务|机构", "其他"]], head=True)

    def numbers(row):
        return [table.cell(esc(values[f"{row}.{column}"]) or "&nbsp;") for column in T3_COLUMNS]

    def present(row):
        return f"{row}.total" in values

    for row, label in (T3_RECEIVED, T3_CARRIED_IN):
        table.add(table.cell(esc(report.label("t3", row, label)), columns=3, kind="label"), *numbers(row))
    groups = [(name, [m for m in members if present(m[0])]) for name, members in t3_groups(edition)]
    height = sum(len(members) for _, members in groups)
    first = [table.cell(T3_RESULTS, rows=height, kind="vertical")]
    for name, members in groups:
        for index, (row, label) in enumerate(members):
            label = esc(report.label("t3", row, label))
            if name is None:
                stub = [table.cell(label, columns=2, kind="label")]
            else:
                stub = [table.cell(esc(name), rows=len(members), kind="label")] if index == 0 else []
                stub.append(table.cell(label, kind="label"))
            table.add(*first, *stub, *numbers(row))
            first = []
    row, label = T3_CARRIED_OUT
    table.add(table.cell(esc(report.label("t3", row, label)), columns=3, kind="label"), *numbers(row))
    return table.html()


def table_four(report, style, program):
    values = report.tables["t4"]
    table = Table([1] * 15, style, program)
    table.add(table.cell("行政复议", columns=5, kind="head"), table.cell("行政诉讼", columns=10, kind="head"), head=True)
    table.add(*[table.cell(broken(text), rows=2, kind="head") for text in T4_LABELS],
              table.cell("未经复议直接起诉", columns=5, kind="head"), table.cell("复议后起诉", columns=5, kind="head"), head=True)
    table.add(*[table.cell(broken(text), kind="head") for text in T4_LABELS * 2], head=True)
    table.add(*[table.cell(esc(values[f"{group}.{name}"]) or "&nbsp;") for group in T4_GROUPS for name in T4_CELLS])
    return table.html()


TABLES = {"t2": table_two, "t3": table_three, "t4": table_four}


def is_subheading(text):
    return bool(re.match(r"^[（(][一二三四五六七][）)]", text)) and len(text) <= 24 and not text.endswith("。")


def page(report, style, program):
    data = report.data
    quoted = style["page_number"].split("#")
    numbering = ""
    if style["page_number"] and program != "libreoffice":
        side = style.get("number_side", "center")
        numbering = (f'@bottom-{side} {{ content: "{quoted[0]}" counter(page) "{quoted[1]}"; '
                     f'font-family: "{style["body"]}"; font-size: 11pt; }}')
    css = f"""
@page {{ size: {style['size']}; margin: {style['margin']}; {numbering} }}
body {{ font-family: "{style['body']}"; font-size: {style['text_size']}; line-height: {style['line']}; margin: 0; }}
p {{ text-indent: 2em; margin: 0; text-align: {'justify' if style['justify'] else 'left'}; }}
p.title {{ text-indent: 0; text-align: center; font-family: "{style['heading']}"; font-size: {style['title_size']}; line-height: 1.5; }}
p.gap {{ text-indent: 0; }}
p.section {{ font-family: "{style['heading']}"; page-break-after: avoid; break-after: avoid; margin-top: 6pt; }}
p.sub {{ font-family: "{style.get('sub', style['body'])}"; font-weight: bold; page-break-after: avoid; break-after: avoid; }}
p.sign {{ text-indent: 0; text-align: right; padding-right: 2em; }}
"""
    if program == "libreoffice":
        size = float(style["text_size"].removesuffix("pt"))
        css = css.replace("text-indent: 2em", f"text-indent: {2 * size:g}pt").replace("padding-right: 2em", f"margin-right: {2 * size:g}pt")
        css += f"p.cell {{ text-indent: 0pt; margin: 0; line-height: 100%; font-size: {style['table_size']}; }}\n"
    else:
        css += f"""
table.short {{ break-inside: avoid; }}
table {{ width: 100%; table-layout: fixed; font-size: {style['table_size']}; line-height: 1.3; margin: 4pt 0 10pt; }}
{'td:not([rowspan])' if program == 'chromium' else 'tr'} {{ break-inside: avoid; }}
td {{ text-align: center; word-break: break-all; }}
td.label, td.stub {{ text-align: left; }}
span.vertical {{ writing-mode: vertical-rl; white-space: nowrap; letter-spacing: 2pt; }}
"""
    lo = program == "libreoffice"
    title = "".join(data["title"])
    out = ['<!DOCTYPE html>', '<html lang="zh-CN"><head><meta charset="utf-8">',
           f"<title>{esc(title)}</title>", f"<style>{css}</style></head>", "<body>"]
    if lo and style["page_number"]:
        out.append(f'<div title="footer"><p align="center" style="text-indent:0;font-size:11pt">{esc(quoted[0])}'
                   f'<sdfield type="PAGE" subtype="RANDOM" format="ARABIC">1</sdfield>{esc(quoted[1])}</p></div>')

    def paragraph(text, kind=""):
        cls = f' class="{kind}"' if kind else ""
        align = {"title": ' align="center"', "sign": ' align="right"'}.get(kind, ' align="justify"' if style["justify"] else "")
        return f"<p{cls}{align if lo else ''}>{esc(text)}</p>"

    out += [paragraph(line, "title") for line in data["title"]]
    out.append('<p class="gap"><br></p>')
    out += [paragraph(text) for text in data.get("preamble", [])]
    for section in data["sections"]:
        if section["title"][0] in style["break_before"]:
            out.append('<p class="section" style="page-break-before:always">' + esc(section["title"]) + "</p>")
        else:
            out.append(paragraph(section["title"], "section"))
        for item in section["content"]:
            if isinstance(item, dict):
                out.append(TABLES[item["table"]](report, style, program))
            else:
                out.append(paragraph(item, "sub" if is_subheading(item) else ""))
    if data.get("signature"):
        out.append('<p class="gap"><br></p>')
        out += [paragraph(line, "sign") for line in data["signature"]]
    out.append("</body></html>")
    return "\n".join(out)


# --- the programs ----------------------------------------------------------------

def run(command, **more):
    env = dict(os.environ, SOURCE_DATE_EPOCH=EPOCH, LC_ALL="C.UTF-8", TZ="UTC")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env, timeout=300, check=False, **more)
    if done.returncode:
        sys.exit(f"{command[0]} failed ({done.returncode}):\n{done.stdout.decode(errors='replace')}")


def steady(pdf):
    """Takes the clock and the random identifier out, byte for byte, so that offsets stay right."""
    data = pdf.read_bytes()
    data = re.sub(rb"(/(?:CreationDate|ModDate) ?\()D:\d{14}", rb"\g<1>" + PDF_DATE, data)
    data = re.sub(rb"(/ID ?\[ ?<)([0-9A-Fa-f]{32})(>\s*<)([0-9A-Fa-f]{32})(>)",
                  lambda m: m[1] + b"0" * 32 + m[3] + b"0" * 32 + m[5], data)
    data = re.sub(rb"(/DocChecksum ?/)[0-9A-F]{32}", rb"\g<1>" + b"0" * 32, data)
    pdf.write_bytes(data)


def by_libreoffice(source, target, work):
    run(["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--infilter=HTML (StarWriter)",
         "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(work), str(source)])
    shutil.move(work / f"{source.stem}.pdf", target)


def by_chromium(source, target, work):
    printed = work / "printed.pdf"
    run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", f"--user-data-dir={work}/chromium", "--no-pdf-header-footer", "--disable-pdf-tagging",
         f"--print-to-pdf={printed}", source.as_uri()])
    steady(printed)
    if printed.stat().st_size < 350_000:
        shutil.copyfile(printed, target)
    else:  # a CFF font becomes some hundred small Type 3 fonts: pack their objects, change nothing else
        run(["qpdf", "--object-streams=generate", "--deterministic-id", "--newline-before-endstream", str(printed), str(target)])


def by_weasyprint(source, target, work):
    run(["weasyprint", "--optimize-size", "fonts", str(source), str(target)])


def by_scan(source, target, work):
    """What a copier makes of a printed report: grey page images, a little askew, no text."""
    printed = work / "printed.pdf"
    by_weasyprint(source, printed, work)
    run(["pdftoppm", "-r", "100", "-gray", str(printed), str(work / "page")])
    pages = sorted(work.glob("page-*.pgm"))
    for index, image in enumerate(pages):
        tilt = [0.4, -0.3, 0.2, -0.5, 0.3][index % 5]
        run(["convert", str(image), "-background", "white", "-rotate", str(tilt), "-blur", "0x0.4", "-gravity", "center",
             "-extent", "827x1169", "-level", "6%,94%", "-density", "100", "-units", "PixelsPerInch", "-strip",
             "-sampling-factor", "1x1", "-quality", "26", str(image.with_suffix(".jpg"))])
    sheet = canvas.Canvas(str(target), pagesize=A4, invariant=1)
    with contextlib.chdir(work):  # reportlab names an image after its path
        for image in pages:
            sheet.drawImage(image.with_suffix(".jpg").name, 0, 0, *A4)
            sheet.showPage()
    sheet.save()


def by_ps2write(printed, target, work):
    """Printed to PostScript and back: the page looks right, its characters are lost."""
    postscript = work / "printed.ps"
    run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=ps2write", f"-sOutputFile={postscript}", str(printed)])
    run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", str(postscript)])


def by_docx(source, target, work):
    run(["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf:writer_pdf_Export",
         "--outdir", str(work), str(source)])
    shutil.move(work / f"{source.stem}.pdf", target)


def by_xelatex(source, target, work):
    for _ in range(2):
        run(["xelatex", "-interaction=nonstopmode", "-halt-on-error", source.name], cwd=work)
    shutil.move(work / f"{source.stem}.pdf", target)


def by_reportlab(source, target, work):
    shutil.copyfile(source, target)


def by_cairo(printed, target, work):
    run(["pdftocairo", "-pdf", str(printed), str(target)])


def by_ghostscript(printed, target, work):
    run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", str(printed)])


def by_qpdf(*options):
    def by(printed, target, work):
        run(["qpdf", *options, str(printed), str(target)])
    return by


def encrypted(*key):
    """Opens without a password, and is encrypted all the same."""
    return by_qpdf("--encrypt", "", "owner", *key, "--")


# What prints a page, from the source that SOURCES makes.
PRINTERS = {"libreoffice": by_libreoffice, "chromium": by_chromium, "weasyprint": by_weasyprint,
            "scan": by_scan, "docx": by_docx, "xelatex": by_xelatex, "reportlab": by_reportlab}
# What makes another PDF of a printed one, and of whose, unless the style says so ("of").
PASSES = {"cairo": (by_cairo, "weasyprint"), "ghostscript": (by_ghostscript, "libreoffice"),
          "ps2write": (by_ps2write, "libreoffice"),
          "linearized": (by_qpdf("--linearize", "--deterministic-id"), "libreoffice"),
          "objectstreams": (by_qpdf("--object-streams=generate", "--deterministic-id"), "libreoffice"),
          "aes128": (encrypted("128", "--use-aes=y"), "libreoffice"), "aes256": (encrypted("256"), "libreoffice")}
PROGRAMS = [*PRINTERS, *PASSES]
LAYOUT = {"scan": "weasyprint"}


def write_source(report, style, program, work):
    """What the program is fed with."""
    if program == "docx":
        source = work / f"{report.name}.docx"
        write_docx(blocks_of(report, is_subheading), style, source)
    elif program == "xelatex":
        source = work / f"{report.name}.tex"
        write_tex(blocks_of(report, is_subheading), style, source)
    elif program == "reportlab":
        source = work / f"{report.name}.printed.pdf"
        write_reportlab(blocks_of(report, is_subheading), style, "".join(report.data["title"]), source)
    else:
        source = work / f"{report.name}.html"
        source.write_text(page(report, style, LAYOUT.get(program, program)), encoding="utf-8")
    return source


def check_fonts(report):
    """A missing font would silently be replaced by another one."""
    listed = subprocess.run(["fc-list", ":", "family"], stdout=subprocess.PIPE, check=True).stdout.decode()
    families = {name.strip() for line in listed.splitlines() for name in line.split(",")}
    for changes in report.data["print"].values():
        style = {**DEFAULT_STYLE, **changes}
        for use in ("body", "heading", "sub"):
            if style.get(use, style["body"]) not in families:
                sys.exit(f"{report.name}: no font named {style[use]}; see corpus/README.md")


def print_report(report, only=None):
    for program, changes in report.data["print"].items():
        if only and program not in only:
            continue
        style = {**DEFAULT_STYLE, **changes}
        with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
            work = Path(folder)
            printer = style.get("of", PASSES[program][1]) if program in PASSES else program
            target = work / "out" / f"{report.name}.{program}.pdf"
            printed = target if printer == program else work / "first.pdf"
            target.parent.mkdir()
            PRINTERS[printer](write_source(report, style, printer, work), printed, work)
            if printed != target:
                steady(printed)
                PASSES[program][0](printed, target, work)
            if not program.startswith("aes"):  # bytes that look like a date may be encrypted ones
                steady(target)
            final = HERE / target.name
            shutil.copyfile(target, final)
            print(f"{final.name}: {final.stat().st_size // 1024} kB")


# --- the base texts ---------------------------------------------------------------

def check_base(edition):
    """The base text has rectangular tables whose sums hold."""
    lines = (BASE / f"{edition}.txt").read_text(encoding="utf-8").split("\n")
    blocks, block = [], []
    for line in lines + [""]:
        if "\t" in line:
            block.append(line.split("\t"))
        elif block:
            blocks.append(block)
            block = []
    widths = [sorted({len(row) for row in block}) for block in blocks]
    if widths != [[4], [10], [15]]:
        sys.exit(f"base {edition}: widths of the tables {widths}")
    rows = blocks[1][3:]
    expected = t3_rows(edition)
    if len(rows) != len(expected) or any(label not in row for row, (_, label) in zip(rows, expected)):
        sys.exit(f"base {edition}: rows of table 3")
    tables = {"t3": {f"{key}.{column}": row[3 + index] for row, (key, _) in zip(rows, expected)
                     for index, column in enumerate(T3_COLUMNS)},
              "t4": dict(zip(keys("t4", edition), blocks[2][3]))}
    if broken_sums(tables, {}):
        sys.exit(f"base {edition}: {broken_sums(tables, {})}")


def main():
    parser = argparse.ArgumentParser(description="print the made-up reports with real programs")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--check", action="store_true", help="check and write the truth only, print nothing")
    parser.add_argument("--program", action="append", choices=sorted(PROGRAMS), help="only this program")
    arguments = parser.parse_args()
    paths = sorted(REPORTS.glob("*.json"))
    if arguments.names:
        paths = [REPORTS / f"{name}.json" for name in arguments.names]
    for edition in ("2019", "2021"):
        check_base(edition)
    for path in paths:
        report = Report(path)
        check(report)
        (HERE / f"{report.name}.expect.json").write_text(
            written(truth(report)), encoding="utf-8")
        if not arguments.check:
            check_fonts(report)
            print_report(report, arguments.program)


if __name__ == "__main__":
    main()
