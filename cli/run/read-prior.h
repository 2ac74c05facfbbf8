// SPDX-License-Identifier: GPL-3.0-or-later
// --prior: last year's reports, each read once and in a worker as every document is.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/batch/supervisor.h"
#include "cli/check/check.h"
#include "cli/check/prior/prior-reports.h"
#include "cli/options/options.h"
#include "cli/run/places.h"
#include "parser/base/error.h"

namespace gouji {

/// Every path that the settings name, once.
std::vector<std::string> prior_paths_of(const PlaceSettings& places);
void put_priors(PlaceSettings& places, const std::shared_ptr<const PriorReports>& reports);

struct PriorsRead {
  RunEnd end = RunEnd::kDone;  // or kInterrupted
  std::shared_ptr<const PriorReports> reports;
  /// One sentence for each file that could not be read, a missing one among them: the run answers
  /// 3, and rules over two years cannot tell where it may have been the one.
  std::vector<std::string> troubles;
  std::size_t passed_over = 0;  // of folders: what is no annual report
};

/// `paths`: files and folders. A file that is named and is no annual report, and a folder without
/// any, are wrong use: kUsage. The comparison that was asked for would be left out in silence.
Expected<PriorsRead> read_priors(const std::vector<std::string>& paths, ReadSettings reading,
                                 const RunOptions& run, bool one_document);

}  // namespace gouji
