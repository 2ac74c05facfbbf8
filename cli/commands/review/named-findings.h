// SPDX-License-Identifier: GPL-3.0-or-later
// Findings by what people call them: their number, or whatever beginning of the fingerprint only
// one of them has.
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

/// The one finding whose fingerprint begins so, in capitals or not. Error kUsage where there is
/// none, or several: they are named.
Expected<NamedFinding> finding_named(const std::string& name,
                                     const std::vector<CheckedDocument>& documents);

/// The same finding in all the documents that have it: one report may lie in several files.
std::vector<NamedFinding> all_of(const NamedFinding& named,
                                 const std::vector<CheckedDocument>& documents);

/// 3f2a9c01 A04 岚浦县水利局/2024：行政复议：…
std::string line_of(const NamedFinding& named);

/// The body and the year, or the path of a document that names none.
std::string about(const CheckedDocument& document);

/// 3f2a9c01 A04 岚浦县水利局/2024 已驳回（理由；张三，2024-02-01）
std::string line_of(const std::string& fingerprint, const SavedVerdict& verdict);

/// In small letters, as fingerprints are written.
std::string as_fingerprint(const std::string& name);

}  // namespace gouji
