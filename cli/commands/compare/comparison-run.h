// SPDX-License-Identifier: GPL-3.0-or-later
// The result of `compare`: pairs of reports, their comparisons, and reports without a partner.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/commands/compare/compare.h"

namespace gouji {

struct ComparedPair {
  CheckedDocument before, now;
  Comparison comparison;
  std::string refusal;  // why nothing was compared; empty if it was
};

struct UnpairedDocument {
  bool old_side = false;
  CheckedDocument document;
  std::string reason;
};

struct ComparisonRun {
  std::string old_path, new_path;  // as given
  bool folders = false;            // otherwise two files: one pair, and nothing unpaired
  std::vector<ComparedPair> pairs;
  std::vector<UnpairedDocument> unpaired;
};

struct ComparisonCounts {
  std::size_t mended = 0, standing = 0, unclear = 0, added = 0, figures = 0, wording = 0;
  std::size_t compared = 0, refused = 0;  // pairs
};
ComparisonCounts counts_of(const ComparisonRun& run);

}  // namespace gouji
