// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of a review file (verdicts, corrected cells, suppressions) as people name them, see
// them in a list and withdraw them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/review-file.h"
#include "cli/memory/run-facts.h"

namespace gouji {

/// Key of the entry: fingerprint of a verdict, key of a cell, name_of() of a suppression.
struct Entry {
  enum class Kind : unsigned char { kVerdict, kCell, kSuppression };
  Kind kind;
  std::string key;
};

/// Entries that `name` may mean: the beginning of a number, in upper or lower case; a cell with or
/// without body and year; the rule of a suppression. `body`: only of this body; empty: of any.
std::vector<Entry> entries_named(const std::string& name, const std::string& body,
                                 const ReviewFile& file);

/// 5bd20e77 F04 岚浦县水利局 2024年度 已设为不报（理由；张三，2024-02-01）
std::string line_of(const Entry& entry, const ReviewFile& file);

/// Removes the entry; for a suppression, all identical ones.
void take_out(const Entry& entry, ReviewFile& file);

/// Where findings are, by fingerprint: file and page, once for all copies of a report.
using FindingPlaces = std::map<std::string, std::string>;
FindingPlaces places_of(const std::vector<CheckedDocument>& documents);

/// Every entry, file by file, with its state in the run. `places` are those of existing findings.
std::string as_list(const KeptEntries& entries, const FindingPlaces& places);

}  // namespace gouji
