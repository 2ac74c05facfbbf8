# SPDX-License-Identifier: GPL-3.0-or-later
"""A description as a list of blocks, for programs that are not fed with HTML.

A block is (kind, content). Kinds: title, paragraph, section, sub, sign with their text; table with a Grid.
"""

from statutory import (T2_ROWS, T3_CARRIED_IN, T3_CARRIED_OUT, T3_COLUMNS, T3_RECEIVED, T3_RESULTS, T3_STUB,
                       T4_CELLS, T4_GROUPS, T4_LABELS, t3_groups)


class Cell:
    """A cell at its place. `kind`: value, label, head, band, stub, vertical. `lines` are broken on purpose."""

    def __init__(self, row, column, rows, columns, kind, text):
        self.row, self.column, self.rows, self.columns, self.kind = row, column, rows, columns, kind
        self.lines = text.split("|")

    @property
    def text(self):
        return "".join(self.lines)


class Grid:
    """Cells placed as HTML places them: the next free place of the row."""

    def __init__(self, name, widths):
        self.name, self.widths = name, widths
        self.cells, self.rows, self.taken = [], 0, set()

    def add(self, *cells):
        row, column = self.rows, 0
        for text, kind, rows, columns in cells:
            while (row, column) in self.taken:
                column += 1
            self.cells.append(Cell(row, column, rows, columns, kind, text))
            self.taken |= {(row + r, column + c) for r in range(rows) for c in range(columns)}
        self.rows += 1

    @property
    def columns(self):
        return len(self.widths)


def cell(text, kind="value", rows=1, columns=1):
    return text, kind, rows, columns


def grid_two(report):
    edition = report.data["editions"]["t2"]
    values = report.tables["t2"]
    grid = Grid("t2", [31, 23, 23, 23] if edition == "2021" else [28, 24, 24, 24])
    spans = {3: [1, 1, 1], 2: [1, 2], 1: [3]}
    for band, columns, heads, rows in T2_ROWS[edition]:
        grid.add(cell(band, "band", columns=4))
        grid.add(*[cell(text, "head", columns=span) for text, span in zip(heads, [1] + spans[len(columns)])])
        for row, label in rows:
            if f"{row}.{columns[0]}" not in values:
                continue
            grid.add(cell(report.label("t2", row, label), "label"),
                     *[cell(values[f"{row}.{column}"], columns=span) for column, span in zip(columns, spans[len(columns)])])
    return grid


def grid_three(report):
    edition = report.data["editions"]["t3"]
    values = report.tables["t3"]
    grid = Grid("t3", [6, 13, 30, 7.5, 7.5, 7.5, 7.5, 7.5, 7, 6.5])
    grid.add(cell(T3_STUB, "stub", 3, 3), cell("申请人情况", "head", columns=7))
    grid.add(cell("自然人", "head", 2), cell("法人或其他组织", "head", columns=5), cell("总计", "head", 2))
    grid.add(*[cell(text, "head") for text in ["商业|企业", "科研|机构", "社会|公益|组织", "法律|服务|机构", "其他"]])

    def numbers(row):
        return [cell(values[f"{row}.{column}"]) for column in T3_COLUMNS]

    for row, label in (T3_RECEIVED, T3_CARRIED_IN):
        grid.add(cell(report.label("t3", row, label), "label", columns=3), *numbers(row))
    groups = [(name, [m for m in members if f"{m[0]}.total" in values]) for name, members in t3_groups(edition)]
    first = [cell(T3_RESULTS, "vertical", sum(len(members) for _, members in groups))]
    for name, members in groups:
        for index, (row, label) in enumerate(members):
            label = report.label("t3", row, label)
            if name is None:
                stub = [cell(label, "label", columns=2)]
            else:
                stub = [cell(name, "label", len(members))] if index == 0 else []
                stub.append(cell(label, "label"))
            grid.add(*first, *stub, *numbers(row))
            first = []
    row, label = T3_CARRIED_OUT
    grid.add(cell(report.label("t3", row, label), "label", columns=3), *numbers(row))
    return grid


def grid_four(report):
    values = report.tables["t4"]
    grid = Grid("t4", [1] * 15)
    grid.add(cell("行政复议", "head", columns=5), cell("行政诉讼", "head", columns=10))
    grid.add(*[cell(text, "head", 2) for text in T4_LABELS],
             cell("未经复议直接起诉", "head", columns=5), cell("复议后起诉", "head", columns=5))
    grid.add(*[cell(text, "head") for text in T4_LABELS * 2])
    grid.add(*[cell(values[f"{group}.{name}"]) for group in T4_GROUPS for name in T4_CELLS])
    return grid


GRIDS = {"t2": grid_two, "t3": grid_three, "t4": grid_four}


def blocks_of(report, is_subheading):
    data = report.data
    blocks = [("title", line) for line in data["title"]]
    blocks += [("paragraph", text) for text in data.get("preamble", [])]
    for section in data["sections"]:
        blocks.append(("section", section["title"]))
        for item in section["content"]:
            if isinstance(item, dict):
                blocks.append(("table", GRIDS[item["table"]](report)))
            else:
                blocks.append(("sub" if is_subheading(item) else "paragraph", item))
    return blocks + [("sign", line) for line in data.get("signature", [])]
