// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of a review file (verdicts, corrected cells, suppressions) as people name them, see
// them in a list and take them back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/review-file.h"
#include "cli/memory/run-facts.h"

namespace gouji {

/// Where it stands: of a verdict the fingerprint, of a cell its key, of a suppression its
/// name_of().
struct Entry {
  enum class Kind : unsigned char { kVerdict, kCell, kSuppression };
  Kind kind;
  std::string key;
};

/// Those that `name` may mean: the beginning of a number, in capitals or not; a cell with or
/// without body and year; the rule of a suppression. `body`: of this body alone, empty: of any.
std::vector<Entry> entries_named(const std::string& name, const std::string& body,
                                 const ReviewFile& file);

/// 5bd20e77 F04 岚浦县水利局 2024年度 已设为不报（理由；张三，2024-02-01）
std::string line_of(const Entry& entry, const ReviewFile& file);

/// Takes the entry out; with a suppression all that say the same.
void take_out(const Entry& entry, ReviewFile& file);

/// By fingerprint, where a finding stands: the file and the page, once for all copies of a report.
using FindingPlaces = std::map<std::string, std::string>;
FindingPlaces places_of(const std::vector<CheckedDocument>& documents);

/// Every entry, file by file, and what the run says of it. `places` are of findings that are there.
std::string as_list(const KeptEntries& entries, const FindingPlaces& places);

}  // namespace gouji
