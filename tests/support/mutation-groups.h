// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to break a lawful report, by what of it they break: see mutations.h.
#pragma once

#include <vector>

#include "tests/support/mutations.h"

namespace gouji::test {

/// Figures, cells, labels, rows and whole tables.
std::vector<Mutation> table_mutations();
/// Its parts, their headings and what they have to speak of.
std::vector<Mutation> outline_mutations();
/// Words, marks, numbers of persons and names.
std::vector<Mutation> wording_mutations();
/// Years, dates and periods, and what last year's report says.
std::vector<Mutation> year_mutations();
/// What the prose says of the tables, and of itself.
std::vector<Mutation> claim_mutations();
/// The document that holds it; only as PDF.
std::vector<Mutation> document_mutations();
/// Traces of careless editing: numbering, titles, names, unfinished sentences.
std::vector<Mutation> editing_mutations();

}  // namespace gouji::test
