// SPDX-License-Identifier: GPL-3.0-or-later
// What `compare` answers as text, JSON, Markdown and a web page. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "cli/commands/compare/comparison-run.h"

namespace gouji {

/// 已改正 2，仍存在 1，…
std::string counts_line(const ComparisonRun& run);

/// `marked`: text ends in the line by which a later run knows it (own-output.h).
std::string comparison_text(const ComparisonRun& run, bool marked);
/// For two files: {"schema_version", "tool", "old", "new", "comparable", "mended", "standing",
/// "unclear", "new_findings", "figures", "wording", "remarks", "summary"}; not comparable, a
/// "reason" instead of what comes after it. Of folders: the paths, such objects as "pairs",
/// "unpaired", "summary".
std::string comparison_json(const ComparisonRun& run);
std::string comparison_markdown(const ComparisonRun& run);
std::string comparison_html(const ComparisonRun& run);

/// In one of these formats.
std::string printed(const ComparisonRun& run, std::string_view format, bool marked);

}  // namespace gouji
