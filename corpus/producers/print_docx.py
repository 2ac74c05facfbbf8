# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks → a Word document, as an office worker makes one: ruled tables with merged cells, one of them written downward."""

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

TEXT_WIDTH = 15.6  # cm


def set_font(run, name, size, bold=False):
    run.font.name, run.font.size, run.font.bold = "Times New Roman", Pt(size), bold
    run._element.rPr.rFonts.set(qn("w:eastAsia"), name)


def add_page_number(section, style):
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, after = style["page_number"].split("#")
    set_font(paragraph.add_run(before), style["body"], 11)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        set_font(run, style["body"], 11)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._element.append(mark)
    set_font(paragraph.add_run(after), style["body"], 11)


def fill(cell, content, style):
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if content.kind not in ("label", "stub"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for index, line in enumerate(content.lines):
        run = paragraph.add_run(line)
        set_font(run, style["body"], float(style["table_size"].removesuffix("pt")))
        if index + 1 < len(content.lines):
            run.add_break()
    if content.kind == "vertical":
        direction = OxmlElement("w:textDirection")
        direction.set(qn("w:val"), "tbRlV")
        cell._element.get_or_add_tcPr().append(direction)


def add_table(document, grid, style):
    table = document.add_table(rows=grid.rows, cols=grid.columns)
    table.style = document.styles["Table Grid"]
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    widths = [Cm(TEXT_WIDTH * width / sum(grid.widths)) for width in grid.widths]
    for column, width in zip(table.columns, widths):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for content in grid.cells:
        first = table.cell(content.row, content.column)
        last = table.cell(content.row + content.rows - 1, content.column + content.columns - 1)
        fill(first.merge(last) if first is not last else first, content, style)
    for row in table.rows:  # as Word's own default: a row stays whole
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)


def write_docx(blocks, style, target):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.orientation = WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    section.top_margin, section.bottom_margin = Cm(3.0), Cm(2.8)
    if style["page_number"]:
        add_page_number(section, style)
    size = float(style["text_size"].removesuffix("pt"))
    for kind, content in blocks:
        if kind == "table":
            add_table(document, content, style)
            continue
        paragraph = document.add_paragraph()
        form = paragraph.paragraph_format
        form.space_after, form.line_spacing = Pt(0), float(style["line"])
        if kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            set_font(paragraph.add_run(content), style["heading"], float(style["title_size"].removesuffix("pt")), True)
            continue
        if kind == "sign":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        else:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            form.first_line_indent = Pt(2 * size)
        form.keep_with_next = kind in ("section", "sub")
        set_font(paragraph.add_run(content), style["heading" if kind == "section" else "body"], size, kind == "sub")
    document.save(str(target))
