// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline: faults that existed before, so that only new ones fail. A JSON file of fingerprints
// (by content) with counts; without lines, pages or paths, so that it changes only if findings do.
// It also records the rule and owner of each, because only a run of that rule over that report can
// show that a fault is gone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

struct BaselineEntry {
  std::size_t times = 0;
  std::string rule;  // A04; empty in files of earlier versions
  std::string of;    // identity_of() the report, or the path of a file without one
  /// The documents with the finding, relative to the baseline, if the report came in several files;
  /// sorted. Only a run over each of them shows that the fault is gone.
  std::vector<std::string> files = {};

  bool operator==(const BaselineEntry&) const = default;
};

using Baseline = std::map<std::string, BaselineEntry>;  // by fingerprint

/// Error kUsage with `file` and line.
Expected<Baseline> parse_baseline(std::string_view text, const std::string& file);
/// One fingerprint a line, sorted.
std::string print_baseline(const Baseline& baseline);

/// Reads a baseline file. Error kUsage.
Expected<Baseline> load_baseline(const std::string& file);
std::optional<Error> save_baseline(const std::string& file, const Baseline& baseline);

/// Whether the baseline has this finding; removes one occurrence.
bool take_one(Baseline& baseline, const std::string& content);

/// Number of findings in the baseline.
std::size_t count(const Baseline& baseline);

}  // namespace gouji
