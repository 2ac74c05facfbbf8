// SPDX-License-Identifier: GPL-3.0-or-later
// --prior: last year's reports, each read once, in a worker like every document.
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
  /// One sentence for each file that is missing or could not be read: the run exits with 3, and
  /// rules over two years cannot tell if the file may have been the right one.
  std::vector<std::string> troubles;
  std::size_t passed_over = 0;  // files in folders that are not annual reports
};

/// `paths`: files and folders. A named file that is not an annual report, and a folder without any,
/// are wrong use (kUsage): otherwise the requested comparison would be silently skipped.
Expected<PriorsRead> read_priors(const std::vector<std::string>& paths, ReadSettings reading,
                                 const RunOptions& run, bool one_document);

}  // namespace gouji
