# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks → a source for XeLaTeX: hyphenless CJK by xeCJK, tables ruled with \\hline and \\cline, merged by multirow."""


def escaped(text):
    for sign in "\\":
        text = text.replace(sign, "\\textbackslash{}")
    for sign in "&%$#_{}":
        text = text.replace(sign, "\\" + sign)
    return text


def cell_tex(cell, widths):
    width = sum(widths[cell.column:cell.column + cell.columns])
    align = "\\raggedright" if cell.kind in ("label", "stub") else "\\centering"
    lines = list(cell.text) if cell.kind == "vertical" else cell.lines
    text = "\\\\".join(escaped(line) for line in lines)
    inner = f"\\parbox{{{width:.4f}\\tablewidth}}{{{align}\\strut {text}\\strut}}"
    if cell.rows > 1:
        inner = f"\\multirow{{{cell.rows}}}{{*}}{{{inner}}}"
    left = "|" if cell.column == 0 else ""
    return f"\\multicolumn{{{cell.columns}}}{{{left}c|}}{{{inner}}}"


def table_tex(grid):
    total = sum(grid.widths)
    widths = [w / total for w in grid.widths]
    starts = {(cell.row, cell.column): cell for cell in grid.cells}
    owner = {(cell.row + r, cell.column + c): cell
             for cell in grid.cells for r in range(cell.rows) for c in range(cell.columns)}
    lines = ["\\par\\noindent\\begingroup\\tablefont\\setlength{\\tabcolsep}{2pt}%",
             f"\\setlength{{\\tablewidth}}{{\\dimexpr\\textwidth-{2 * 2 * grid.columns}pt\\relax}}%",
             f"\\begin{{tabular}}{{|{'c|' * grid.columns}}}\\hline"]
    for row in range(grid.rows):
        cells, column = [], 0
        while column < grid.columns:
            cell = owner[row, column]
            if (row, column) in starts:
                cells.append(cell_tex(cell, widths))
            else:  # below the first row of a merged cell
                left = "|" if column == 0 else ""
                cells.append(f"\\multicolumn{{{cell.columns}}}{{{left}c|}}{{}}")
            column = cell.column + cell.columns
        rules, column = [], 0
        while column < grid.columns:  # under what ends in this row
            end = column
            while end < grid.columns and (row + 1 >= grid.rows or owner[row, end] is not owner[row + 1, end]):
                end += 1
            if end > column:
                rules.append(f"\\cline{{{column + 1}-{end}}}")
            column = max(end, column + 1)
        lines.append(" & ".join(cells) + " \\\\ " + "".join(rules))
    return lines + ["\\end{tabular}\\endgroup\\par\\medskip"]


def write_tex(blocks, style, target):
    size = float(style["text_size"].removesuffix("pt"))
    table = float(style["table_size"].removesuffix("pt"))
    before, after = style["page_number"].split("#") if style["page_number"] else ("", "")
    lines = [
        "\\documentclass{article}",
        "\\usepackage[a4paper,left=28mm,right=26mm,top=30mm,bottom=28mm]{geometry}",
        "\\usepackage{xeCJK,multirow}",
        f"\\setCJKmainfont{{{style['body']}}}",
        f"\\setCJKsansfont{{{style['heading']}}}",
        "\\newlength{\\tablewidth}",
        f"\\newcommand{{\\tablefont}}{{\\fontsize{{{table}}}{{{table * 1.3}}}\\selectfont}}",
        "\\renewcommand{\\arraystretch}{1.15}",
        "\\setlength{\\parindent}{2em}\\setlength{\\parskip}{0pt}",
        "\\makeatletter\\def\\ps@own{\\def\\@oddhead{}\\def\\@oddfoot{\\hfil " + f"{before}\\thepage{after}" + "\\hfil}}\\makeatother",
        "\\pagestyle{own}",
        "\\begin{document}",
        f"\\fontsize{{{size}}}{{{size * float(style['line'])}}}\\selectfont",
    ]
    for kind, content in blocks:
        if kind == "table":
            lines += table_tex(content)
        elif kind == "title":
            lines.append(f"{{\\centering\\sffamily\\fontsize{{20}}{{30}}\\selectfont {escaped(content)}\\par}}")
        elif kind == "sign":
            lines.append(f"{{\\raggedleft {escaped(content)}\\hspace{{2em}}\\par}}")
        elif kind in ("section", "sub"):
            face = "\\sffamily " if kind == "section" else ""
            lines.append(f"{{{face}{escaped(content)}\\par}}\\nopagebreak")
        else:
            lines.append(escaped(content) + "\\par")
    target.write_text("\n".join(lines + ["\\end{document}", ""]), encoding="utf-8")
