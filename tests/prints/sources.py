# SPDX-License-Identifier: GPL-3.0-or-later
"""What programs are fed with: HTML, Word documents, LaTeX; from a report as gouji-prints describes it and a style."""

import html
import zipfile

from traits import UNRULED

HEAD_LINES = {"商业企业": "商业|企业", "科研机构": "科研|机构", "社会公益组织": "社会|公益|组织", "法律服务机构": "法律|服务|机构",
              "结果维持": "结果|维持", "结果纠正": "结果|纠正", "其他结果": "其他|结果", "尚未审结": "尚未|审结"}
GROUND = "D9E2F3"


class Cell:
    def __init__(self, row, column, rows, columns, kind, text, style):
        self.row, self.column, self.rows, self.columns, self.kind, self.text = row, column, rows, columns, kind, text
        self.upright = kind == "label" and column == 0 and rows > 5 and style["upright"]
        self.lines = [text]
        if kind == "head" and style["broken_heads"]:
            self.lines = HEAD_LINES.get(text, text).split("|")
        if self.upright == "stacked":
            self.lines = list(text)
        self.align = style["figures"] if kind == "value" else "center" if kind == "head" else style["labels"]
        if self.upright:
            self.align = "center"
        self.bold = kind == "head" and style["heads"] == "bold"
        ground = (kind == "head" and style["heads"] == "ground") or (style["rulings"] == "grounds" and row % 2 == 0)
        self.ground = ground and (style["rulings"] != "grounds" or kind == "value" or rows == 1)


class Table:
    def __init__(self, described, style):
        self.id, self.rows, self.columns, self.heads = (described[k] for k in ("id", "rows", "columns", "heads"))
        self.cells = [Cell(*cell, style) for cell in described["cells"]]
        self.widths = [1] * self.columns
        if self.id == "t3":
            self.widths = style["widths"] or (6, 13, 27, 7.5, 7.5, 7.5, 8, 8, 7, 8)
        elif self.id == "t2":
            self.widths = (31, 23, 23, 23)
        self.free = style["widths"] == "free"
        if self.free:
            self.widths = [1] * self.columns
        self.style = style

    def sides(self, cell):
        """Which sides of the cell are drawn: top, right, bottom, left."""
        kind, last = self.style["rulings"], cell.row + cell.rows == self.rows
        if kind not in UNRULED:
            return (True,) * 4
        if kind == "across":
            return True, False, True, False
        if kind == "three":
            return cell.row == 0, False, last or cell.row + cell.rows == max(self.heads, 1), False
        return (False,) * 4


def mm(style):
    size = (297, 210) if style["landscape"] else (210, 297)
    return size, style["margin"]


# --- HTML ---

def html_cell(table, cell, lo):
    style = table.style
    sides = table.sides(cell)
    line = {"dashed": "dashed", "double": "double"}.get(style["rulings"], "solid")
    width = max(style["rule"], 2.25) if style["rulings"] == "double" else style["rule"]
    css = "".join(f"border-{side}:{width}pt {line} #000;" if drawn else f"border-{side}:none;"
                  for side, drawn in zip(("top", "right", "bottom", "left"), sides))
    css += f"padding:{style['padding'][0]}pt {style['padding'][1]}pt;vertical-align:{style['down']};"
    if cell.ground:
        css += f"background-color:#{GROUND};"
    text = "<br>".join(html.escape(line, quote=False) for line in cell.lines) or "&nbsp;"
    if cell.bold:
        text = f"<b>{text}</b>"
    if cell.upright == "vertical" and not lo:
        text = f'<span class="vertical">{text}</span>'
    spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
    if lo:
        return (f'<td{spans} valign="{style["down"]}" style="{css}"><p class="cell" align="{cell.align}">{text}</p></td>')
    return f'<td{spans} style="{css}text-align:{cell.align}">{text}</td>'


def html_table(table, lo):
    style = table.style
    rows = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(html_cell(table, cell, lo))
    rows = ["<tr>" + "".join(row) + "</tr>" for row in rows]
    total = sum(table.widths)
    widths = ""
    if not table.free:
        widths = "".join(f'<col width="{256 * w / total:.0f}*">' if lo else f'<col style="width:{100 * w / total:.2f}%">'
                         for w in table.widths)
    if style["repeat_heads"] and table.id != "t2":
        body = "<thead>" + "".join(rows[:table.heads]) + "</thead><tbody>" + "".join(rows[table.heads:]) + "</tbody>"
    else:
        body = "<tbody>" + "".join(rows) + "</tbody>"
    apart = 2 if style["rulings"] == "apart" else 0
    merged = style["rulings"] not in ("apart", "separate")
    layout = "auto" if table.free else "fixed"
    css = f"border-collapse:{'collapse' if merged else 'separate'};border-spacing:{apart}pt;table-layout:{layout};"
    if style["rulings"] == "heavy":
        css += "border:2pt solid #000;"
    return f'<table width="100%" cellspacing="{apart}" style="{css}">{widths}{body}</table>'


def write_html(blocks, style, lo, target):
    size, margin = mm(style)
    number = ""
    before, _, after = style["number"].partition("#")
    if style["number"] and not lo:
        number = f'@bottom-center {{ content: "{before}" counter(page) "{after}"; font-size: 11pt; }}'
    em = style["text_size"]
    digits = f'"{style["digits"]}", ' if style["digits"] else ""
    css = f"""
@page {{ size: {size[0]}mm {size[1]}mm; margin: {margin[0]}mm {margin[1]}mm {margin[2]}mm {margin[3]}mm; {number} }}
body {{ font-family: {digits}"{style['body']}"; font-size: {em}pt; line-height: {style['text_line']}; margin: 0; }}
p {{ text-indent: {2 * em}pt; margin: 0; text-align: {'justify' if style['justify'] else 'left'}; }}
p.title {{ text-indent: 0; text-align: center; font-family: "{style['heading']}"; font-size: 22pt; line-height: 1.5; }}
p.section {{ font-family: "{style['heading']}"; page-break-after: avoid; break-after: avoid; margin-top: 6pt; }}
"""
    if lo:
        css += (f"p.cell {{ text-indent: 0pt; margin: 0; line-height: {100 * style['cell_line']:.0f}%; "
                f"font-size: {style['table_size']}pt; letter-spacing: {style['spacing']}pt }}\n")
    else:
        css += (f"table {{ font-size: {style['table_size']}pt; line-height: {style['cell_line']}; margin: 4pt 0 10pt; "
                f"letter-spacing: {style['spacing']}pt }}\n")
        if style["whole_rows"]:
            css += "tr, td:not([rowspan]) { break-inside: avoid; }\n"
        css += "span.vertical { writing-mode: vertical-rl; white-space: nowrap; letter-spacing: 1pt; }\n"
    out = ['<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">', f"<style>{css}</style></head><body>"]
    if lo and style["number"]:
        out.append(f'<div title="footer"><p align="center" style="text-indent:0">{before}'
                   f'<sdfield type="PAGE" subtype="RANDOM" format="ARABIC">1</sdfield>{after}</p></div>')
    for block in blocks:
        kind = block["kind"]
        if kind == "table":
            out.append(html_table(Table(block["table"], style), lo))
            continue
        text = html.escape(block["text"], quote=False)
        broken = ' style="page-break-before:always"' if kind == "heading" and text[:1] in style["break_before"] else ""
        named = {"title": ' class="title"', "heading": ' class="section"'}.get(kind, "")
        align = (' align="center"' if kind == "title" else ' align="justify"' if style["justify"] else "") if lo else ""
        out.append(f"<p{named}{align}{broken}>{text}</p>")
    target.write_text("\n".join(out + ["</body></html>"]), encoding="utf-8")


# --- Word ---

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/word/footer1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="f1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" '
        'Target="footer1.xml"/></Relationships>',
}


def word_run(text, size, style, font, bold=False, spacing=0):
    latin = style["digits"] or font
    shape = (f'<w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{font}"/>{"<w:b/>" if bold else ""}'
             f'<w:spacing w:val="{20 * spacing:.0f}"/><w:sz w:val="{2 * size:.0f}"/></w:rPr>')
    return f'<w:r>{shape}<w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'


def word_cell(table, cell, first, width):
    style = table.style
    line = {"dashed": "dashed", "double": "double"}.get(style["rulings"], "single")
    borders = "".join(f'<w:{side} w:val="{line if drawn else "nil"}" w:sz="{8 * style["rule"]:.0f}" w:color="000000"/>'
                      for side, drawn in zip(("top", "left", "bottom", "right"), [table.sides(cell)[i] for i in (0, 3, 2, 1)]))
    shape = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if cell.columns > 1:
        shape += f'<w:gridSpan w:val="{cell.columns}"/>'
    if cell.rows > 1:
        shape += f'<w:vMerge w:val="{"restart" if first else "continue"}"/>'
    shape += f"<w:tcBorders>{borders}</w:tcBorders>"
    if cell.ground:
        shape += f'<w:shd w:val="clear" w:fill="{GROUND}"/>'
    if cell.upright == "vertical":
        shape += '<w:textDirection w:val="tbRlV"/>'
    shape += f'<w:vAlign w:val="{dict(middle="center").get(style["down"], style["down"])}"/>'
    jc = {"justify": "both"}.get(cell.align, cell.align)
    form = f'<w:pPr><w:spacing w:after="0" w:line="{240 * style["cell_line"]:.0f}" w:lineRule="auto"/><w:jc w:val="{jc}"/></w:pPr>'
    runs = ""
    for index, text in enumerate(cell.lines if first else []):
        runs += ("<w:r><w:br/></w:r>" if index else "") + word_run(text, style["table_size"], style, style["body"], cell.bold, style["spacing"])
    return f"<w:tc><w:tcPr>{shape}</w:tcPr><w:p>{form}{runs}</w:p></w:tc>"


def word_table(table, room):
    style = table.style
    total = sum(table.widths)
    widths = [round(room * w / total) for w in table.widths]
    owner = {(c.row + r, c.column + k): c for c in table.cells for r in range(c.rows) for k in range(c.columns)}
    top, side = (20 * p for p in style["padding"])
    out = ['<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="%s"/>' % (
        sum(widths), "autofit" if table.free else "fixed"),
           f'<w:tblCellMar><w:top w:w="{top}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
           f'<w:bottom w:w="{top}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr>',
           "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths) + "</w:tblGrid>"]
    for row in range(table.rows):
        shape = "<w:cantSplit/>" if style["whole_rows"] else ""
        if style["repeat_heads"] and table.id != "t2" and row < table.heads:
            shape += "<w:tblHeader/>"
        out.append(f"<w:tr><w:trPr>{shape}</w:trPr>")
        column = 0
        while column < table.columns:
            cell = owner[row, column]
            out.append(word_cell(table, cell, cell.row == row, sum(widths[column:column + cell.columns])))
            column += cell.columns
        out.append("</w:tr>")
    return "".join(out) + "</w:tbl><w:p/>"


def write_docx(blocks, style, target):
    size, margin = mm(style)
    twips = lambda length: round(length * 56.693)
    out = []
    for block in blocks:
        kind = block["kind"]
        if kind == "table":
            out.append(word_table(Table(block["table"], style), twips(size[0] - margin[1] - margin[3])))
            continue
        form = "<w:keepNext/>" if kind == "heading" else ""
        if kind == "heading" and block["text"][:1] in style["break_before"]:
            form += "<w:pageBreakBefore/>"
        form += f'<w:spacing w:after="0" w:line="{240 * style["text_line"]:.0f}" w:lineRule="auto"/>'
        if kind == "title":
            form += '<w:jc w:val="center"/>'
        else:
            form += f'<w:ind w:firstLine="{40 * style["text_size"]}"/><w:jc w:val="{"both" if style["justify"] else "left"}"/>'
        font = style["body" if kind == "paragraph" else "heading"]
        run = word_run(block["text"], 22 if kind == "title" else style["text_size"], style, font)
        out.append(f"<w:p><w:pPr>{form}</w:pPr>{run}</w:p>")
    turned = ' w:orient="landscape"' if style["landscape"] else ""
    page = (f'<w:sectPr><w:footerReference w:type="default" r:id="f1"/><w:pgSz w:w="{twips(size[0])}" w:h="{twips(size[1])}"{turned}/>'
            f'<w:pgMar w:top="{twips(margin[0])}" w:right="{twips(margin[1])}" w:bottom="{twips(margin[2])}" '
            f'w:left="{twips(margin[3])}" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>')
    related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    before, mark, after = style["number"].partition("#")
    field = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>' if mark else ""
    footer = (f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">{before}</w:t></w:r>{field}'
              f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r></w:p>')
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in PARTS.items():
            file.writestr(name, text)
        file.writestr("word/document.xml", f"<w:document {WORD} {related}><w:body>{''.join(out)}{page}</w:body></w:document>")
        file.writestr("word/footer1.xml", f"<w:ftr {WORD}>{footer}</w:ftr>")


# --- LaTeX ---

def tex(text):
    text = text.replace("\\", "\\textbackslash{}")
    for sign in "&%$#_{}":
        text = text.replace(sign, "\\" + sign)
    return text.replace("~", "\\textasciitilde{}").replace("^", "\\textasciicircum{}")


def tex_table(table):
    style = table.style
    total = sum(table.widths)
    widths = [w / total for w in table.widths]
    owner = {(c.row + r, c.column + k): c for c in table.cells for r in range(c.rows) for k in range(c.columns)}
    ruled = style["rulings"] not in UNRULED
    bar = "|" if ruled else ""
    pad = style["padding"][1]
    lines = [f"\\par\\noindent\\begingroup\\tablefont\\setlength{{\\tabcolsep}}{{{pad}pt}}\\setlength{{\\arrayrulewidth}}{{{style['rule']}pt}}%",
             f"\\setlength{{\\tablewidth}}{{\\dimexpr\\textwidth-{2 * pad * table.columns}pt\\relax}}%",
             f"\\begin{{tabular}}{{{bar}{('c' + bar) * table.columns}}}" + ("\\hline" if ruled or style["rulings"] != "none" else "")]
    aligns = {"left": "\\raggedright", "center": "\\centering", "right": "\\raggedleft", "justify": ""}
    for row in range(table.rows):
        cells, column = [], 0
        while column < table.columns:
            cell = owner[row, column]
            left = bar if column == 0 else ""
            inner = ""
            if cell.row == row:
                width = sum(widths[column:column + cell.columns])
                words = "\\\\".join(tex(line) for line in cell.lines)
                if cell.bold:
                    words = f"\\textbf{{{words}}}"
                gap = 2 * pad * (cell.columns - 1)
                inner = (f"\\parbox{{\\dimexpr{width:.4f}\\tablewidth+{gap}pt\\relax}}"
                         f"{{{aligns[cell.align]}\\strut {words}\\strut}}")
                if cell.rows > 1:
                    inner = f"\\multirow{{{cell.rows}}}{{*}}{{{inner}}}"
            cells.append(f"\\multicolumn{{{cell.columns}}}{{{left}c{bar}}}{{{inner}}}")
            column = cell.column + cell.columns
        rules, column = "", 0
        while column < table.columns and (ruled or style["rulings"] == "across"):
            end = column
            while end < table.columns and (row + 1 >= table.rows or owner[row, end] is not owner[row + 1, end]):
                end += 1
            if end > column:
                rules += f"\\cline{{{column + 1}-{end}}}"
            column = max(end, column + 1)
        if style["rulings"] == "three" and row in (table.heads - 1, table.rows - 1):
            rules = "\\hline"
        lines.append(" & ".join(cells) + " \\\\ " + rules)
    return lines + ["\\end{tabular}\\endgroup\\par\\medskip"]


def write_tex(blocks, style, target):
    em, table = style["text_size"], min(style["table_size"], 7)  # a table does not go over a page here
    before, mark, after = style["number"].partition("#")
    foot = f"{tex(before)}\\thepage{tex(after)}" if mark else ""
    m = style["margin"]
    # XeLaTeX finds none of the fonts that stand in collections by their names, and prints blanks.
    body = style["body"] if style["body"].startswith("Noto") else "Noto Serif CJK SC"
    lines = ["\\documentclass{article}",
             f"\\usepackage[a4paper,top={min(m[0], 20)}mm,right={m[1]}mm,bottom={min(m[2], 20)}mm,left={m[3]}mm]{{geometry}}",
             "\\usepackage{xeCJK,multirow}", f"\\setCJKmainfont{{{body}}}", f"\\setCJKsansfont{{{style['heading']}}}",
             f"\\setmainfont{{{style['digits']}}}" if style["digits"] else "",
             "\\newlength{\\tablewidth}", f"\\newcommand{{\\tablefont}}{{\\fontsize{{{table}}}{{{table * 1.15:.2f}}}\\selectfont}}",
             "\\setlength{\\parindent}{2em}\\setlength{\\parskip}{0pt}",
             f"\\makeatletter\\def\\ps@own{{\\def\\@oddhead{{}}\\def\\@oddfoot{{\\hfil {foot}\\hfil}}}}\\makeatother\\pagestyle{{own}}",
             "\\begin{document}", f"\\fontsize{{{em}}}{{{em * style['text_line']:.2f}}}\\selectfont"]
    for block in blocks:
        kind = block["kind"]
        if kind == "table":
            lines += tex_table(Table(block["table"], style))
        elif kind == "title":
            lines.append(f"{{\\centering\\sffamily\\fontsize{{20}}{{30}}\\selectfont {tex(block['text'])}\\par}}")
        elif kind == "heading":
            new = "\\newpage" if block["text"][:1] in (*style["break_before"], "三") else ""
            lines.append(f"{new}{{\\sffamily {tex(block['text'])}\\par}}\\nopagebreak")
        else:
            lines.append(tex(block["text"]) + "\\par")
    target.write_text("\n".join(lines + ["\\end{document}", ""]), encoding="utf-8")
