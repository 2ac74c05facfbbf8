// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without rulings (with none, only horizontal ones, or coloured grounds) → grids, read by
// the form, whose labels and header words are known.
#pragma once

#include "parser/document/flow.h"
#include "parser/edition/edition.h"

namespace gouji {

/// The document, with loose tables that are tables of a form turned into grids. Each such grid is
/// marked as inferred; if not all its labels fit the form it has a doubt, and if they do not fit at
/// all it is a grid of words that no form matches. Anything else stays prose.
Flow with_loose_tables(const Flow& flow, const Editions& editions);

}  // namespace gouji
