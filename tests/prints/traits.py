# SPDX-License-Identifier: GPL-3.0-or-later
"""How a made-up report is printed: one trait at a time, so that a print that is misread can be cut down to those to
blame. What a trait does depends on the seed and its own name alone."""

import random

UNRULED = ("none", "across", "three", "grounds")

USUAL = {
    "landscape": False, "margin": (30, 26, 28, 28), "body": "Noto Serif CJK SC", "heading": "Noto Sans CJK SC",
    "text_size": 15, "text_line": 1.75, "table_size": 10, "padding": (3, 2), "cell_line": 1.3, "rulings": "collapsed",
    "rule": 0.5, "heads": "plain", "labels": "left", "figures": "center", "down": "middle", "upright": "wrapped",
    "repeat_heads": False, "whole_rows": True, "justify": True, "number": "- # -", "widths": None, "broken_heads": False,
    "break_before": (), "digits": "", "spacing": 0,
}


def unruled(style, dice):
    style["rulings"] = dice.choice(UNRULED)


def rulings(style, dice):
    if style["rulings"] not in UNRULED:
        style["rulings"] = dice.choice(("collapsed", "separate", "apart", "dashed", "double", "heavy"))
    style["rule"] = dice.choice((0.25, 0.5, 0.75, 1, 1.5))


def margins(style, dice):
    style["margin"] = dice.choice(((25, 20, 25, 20), (37, 26, 35, 28), (20, 20, 20, 20), (30, 30, 45, 30)))


def fonts(style, dice):
    style["body"] = dice.choice(("Noto Sans CJK SC", "AR PL UMing CN", "AR PL UKai CN"))


def table_size(style, dice):
    style["table_size"] = dice.choice((7.5, 8, 9, 10.5, 11, 12))


def text_size(style, dice):
    style["text_size"] = dice.choice((12, 14, 16))
    style["text_line"] = dice.choice((1.3, 1.5, 2.0))


def padding(style, dice):
    style["padding"] = dice.choice(((0, 0), (1, 1), (0, 2), (2, 4), (5, 5), (1, 5)))


def cell_line(style, dice):
    style["cell_line"] = dice.choice((1.0, 1.15, 1.5, 1.8))


def labels(style, dice):
    style["labels"] = dice.choice(("center", "justify", "right"))


def figures(style, dice):
    style["figures"] = dice.choice(("left", "right"))


def down(style, dice):
    style["down"] = dice.choice(("top", "bottom"))


def upright(style, dice):
    style["upright"] = dice.choice(("stacked", "vertical"))


def heads(style, dice):
    style["heads"] = dice.choice(("bold", "ground"))


def widths(style, dice):
    style["widths"] = dice.choice(((4, 10, 22, 9, 9, 9, 9, 9, 9, 10), (6, 8, 16, 10, 10, 10, 10, 10, 10, 10),
                                   (5.5, 12.5, 29, 7.5, 7.5, 7.5, 8, 8, 7, 7.5), (10, 10, 10, 10, 10, 10, 10, 10, 10, 10),
                                   "free"))


def number(style, dice):
    style["number"] = dice.choice(("", "# ", "第#页", "— # —"))


def break_before(style, dice):
    style["break_before"] = tuple(n for n in "二三四" if dice.random() < 0.4)


def flag(name, value=True):
    def apply(style, _dice):
        style[name] = value
    return apply


# Name, percent of prints that have it, what it does. Order matters: rulings look at unruled.
TRAITS = [
    ("unruled", 45, unruled), ("rulings", 50, rulings), ("landscape", 10, flag("landscape")), ("margins", 35, margins),
    ("fonts", 35, fonts), ("table size", 50, table_size), ("text size", 40, text_size), ("padding", 40, padding),
    ("cell line", 35, cell_line), ("labels", 40, labels), ("figures", 25, figures), ("down", 20, down),
    ("upright", 35, upright), ("heads", 30, heads), ("widths", 45, widths), ("number", 50, number),
    ("break before", 30, break_before), ("repeated heads", 25, flag("repeat_heads")),
    ("split rows", 35, flag("whole_rows", False)), ("ragged", 25, flag("justify", False)),
    ("broken heads", 35, flag("broken_heads")), ("other digits", 30, flag("digits", "Nimbus Roman")),
    ("spaced", 10, flag("spacing", 0.5)),
]
PROGRAMS = ("docx", "chromium", "libreoffice", "weasyprint", "xelatex")
PASSES = ("", "", "", "linearized", "objectstreams", "aes256", "cairo")


def chance(seed, name):
    return random.Random(f"{seed} {name}")


class Print:
    """One PDF to be made: a report, a program and traits."""

    def __init__(self, seed, number, traits=None):
        self.seed = seed * 100000 + number  # of the report
        self.program = PROGRAMS[number % len(PROGRAMS)]
        self.after = chance(self.seed, "pass").choice(PASSES)
        self.name = f"{number:04}"
        if traits is None:
            traits = [name for name, percent, _ in TRAITS if chance(self.seed, f"has {name}").random() * 100 < percent]
        self.traits = traits

    def style(self):
        style = dict(USUAL)
        for name, _, apply in TRAITS:
            if name in self.traits:
                apply(style, chance(self.seed, name))
        return style

    @property
    def is_unruled(self):
        return self.style()["rulings"] in UNRULED
