// SPDX-License-Identifier: GPL-3.0-or-later
// The result of `compare` as text, JSON, Markdown and a web page. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "cli/commands/compare/comparison-run.h"

namespace gouji {

/// 已改正 2，仍存在 1，…
std::string counts_line(const ComparisonRun& run);

/// `marked`: text ends with the line that identifies it to a later run (own-output.h).
std::string comparison_text(const ComparisonRun& run, bool marked);
/// For two files: {"schema_version", "tool", "old", "new", "comparable", "mended", "standing",
/// "unclear", "new_findings", "figures", "wording", "remarks", "summary"}; if not comparable, a
/// "reason" instead of everything after it. For folders: the paths, such objects as "pairs",
/// "unpaired", "summary".
std::string comparison_json(const ComparisonRun& run);
std::string comparison_markdown(const ComparisonRun& run);
std::string comparison_html(const ComparisonRun& run);

/// In one of these formats.
std::string printed(const ComparisonRun& run, std::string_view format, bool marked);

}  // namespace gouji
