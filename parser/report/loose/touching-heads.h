// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of columns that touch in one line.
//
// Evidence: the word says the labels of neighbouring columns of a form, whole, in the form's order
// and with nothing left over. Its first may be the header of the label column, and its last may
// have no more than its first letters there: it goes on below, or is not found. Fails for cells
// that a report has merged and whose labels it kept: their columns share figures, which is why a
// column of such a label is in doubt where it has none of its own.
#pragma once

#include <string>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/report/loose/words.h"

namespace gouji {

/// The heads of a band from the left; each in all forms of words that say the same.
using HeadRun = std::vector<std::vector<std::u32string>>;

std::vector<HeadRun> head_runs(const Editions& editions);

/// The words, with those parted that are several heads. One look at each.
Words with_heads_parted(const SourceText& source, const std::vector<HeadRun>& runs,
                        const Words& words);

}  // namespace gouji
