// SPDX-License-Identifier: GPL-3.0-or-later
// Findings by the names people use: their number, or any unique beginning of the fingerprint.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/review-file.h"
#include "parser/base/error.h"

namespace gouji {

struct NamedFinding {
  const CheckedDocument* document;
  const PlacedFinding* finding;
};

/// The finding whose fingerprint begins like this, in upper or lower case. Error kUsage if there is
/// none, or several: they are listed.
Expected<NamedFinding> finding_named(const std::string& name,
                                     const std::vector<CheckedDocument>& documents);

/// The same finding in all documents that have it: one report may be in several files.
std::vector<NamedFinding> all_of(const NamedFinding& named,
                                 const std::vector<CheckedDocument>& documents);

/// 3f2a9c01 A04 岚浦县水利局/2024：行政复议：…
std::string line_of(const NamedFinding& named);

/// The body and the year, or the path of a document without a body.
std::string about(const CheckedDocument& document);

/// 3f2a9c01 A04 岚浦县水利局/2024 已驳回（理由；张三，2024-02-01）
std::string line_of(const std::string& fingerprint, const SavedVerdict& verdict);

/// In lower case, like fingerprints.
std::string as_fingerprint(const std::string& name);

}  // namespace gouji
