# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks → PDF by reportlab, in a font that is not embedded: the reader has to know its characters by name alone."""

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from xml.sax.saxutils import escape

FONT = "STSong-Light"  # with the encoding UniGB-UCS2-H
MARGIN = 74


def styles(style):
    size = float(style["text_size"].removesuffix("pt"))
    table = float(style["table_size"].removesuffix("pt"))
    base = ParagraphStyle("base", fontName=FONT, fontSize=size, leading=size * float(style["line"]), wordWrap="CJK")
    return {
        "paragraph": ParagraphStyle("paragraph", base, firstLineIndent=2 * size),
        "sub": ParagraphStyle("sub", base, firstLineIndent=2 * size, keepWithNext=1),
        "section": ParagraphStyle("section", base, firstLineIndent=2 * size, keepWithNext=1, spaceBefore=6),
        "title": ParagraphStyle("title", base, fontSize=20, leading=32, alignment=TA_CENTER),
        "sign": ParagraphStyle("sign", base, alignment=TA_RIGHT, rightIndent=2 * size),
        "label": ParagraphStyle("label", base, fontSize=table, leading=table * 1.25),
        "value": ParagraphStyle("value", base, fontSize=table, leading=table * 1.25, alignment=TA_CENTER),
    }


def table_of(grid, look):
    width = A4[0] - 2 * MARGIN
    rows = [["" for _ in grid.widths] for _ in range(grid.rows)]
    commands = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5)]
    for cell in grid.cells:
        kind = "label" if cell.kind in ("label", "stub") else "value"
        lines = list(cell.text) if cell.kind == "vertical" else cell.lines
        rows[cell.row][cell.column] = Paragraph("<br/>".join(escape(line) for line in lines), look[kind])
        if cell.rows > 1 or cell.columns > 1:
            commands.append(("SPAN", (cell.column, cell.row), (cell.column + cell.columns - 1, cell.row + cell.rows - 1)))
    total = sum(grid.widths)
    return Table(rows, colWidths=[width * w / total for w in grid.widths], style=commands, spaceBefore=6, spaceAfter=8)


def write_reportlab(blocks, style, title, target):
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    look = styles(style)
    before, after = style["page_number"].split("#") if style["page_number"] else ("", "")

    def number(canvas, document):
        if style["page_number"]:
            canvas.setFont(FONT, 11)
            canvas.drawCentredString(A4[0] / 2, 40, f"{before}{document.page}{after}")

    story = [table_of(content, look) if kind == "table" else Paragraph(escape(content), look[kind])
             for kind, content in blocks]
    sheet = SimpleDocTemplate(str(target), pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=80,
                              bottomMargin=70, title=title, invariant=1)
    sheet.build(story, onFirstPage=number, onLaterPages=number)
