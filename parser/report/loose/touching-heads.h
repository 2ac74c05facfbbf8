// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of columns that touch in one line.
//
// Evidence: the word consists of the labels of neighbouring columns of a form, whole, in the form's
// order, with nothing left over. The first may be the header of the label column; the last may be
// cut after two letters or more, and go on below. Fails for cells that a report has merged, keeping
// their labels: their columns share figures, so a column of such a label without figures of its own
// puts the table in doubt.
#pragma once

#include <string>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/report/loose/words.h"

namespace gouji {

/// The heads of a band from the left, each in all its wordings.
using HeadRun = std::vector<std::vector<std::u32string>>;

std::vector<HeadRun> head_runs(const Editions& editions);

/// The words, with those that are several heads parted. Time is linear in the words.
Words with_heads_parted(const SourceText& source, const std::vector<HeadRun>& runs,
                        const Words& words);

}  // namespace gouji
