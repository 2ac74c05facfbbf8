// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without rulings (with none, with horizontal ones alone, on coloured grounds) → grids: read
// by the form, whose labels and header words are known.
#pragma once

#include "parser/document/flow.h"
#include "parser/edition/edition.h"

namespace gouji {

/// The document with its loose tables as grids where they are tables of a form. Each such grid says
/// that it was inferred; where its labels do not all fit the form it has a doubt, and where they
/// fit in no way at all it is a grid of words that no form matches. What is no table of a form
/// stays prose.
Flow with_loose_tables(const Flow& flow, const Editions& editions);

}  // namespace gouji
