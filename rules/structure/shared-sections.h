// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules about sections share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

/// The edition whose sections and tables a report is held against: the one due by its year, else
/// the newest. Null where no edition is known at all.
const Edition* form_of(const Report& report);

/// The form's heading with its number: 五、存在的主要问题及改进情况.
std::string printed_heading(const SectionDef& section);

/// 1 … 6 for 一 … 六; 0 for anything else.
int section_rank(std::string_view standard);

/// The paragraphs of a section without its heading, as indices into report.paragraphs. A section
/// that stands in the report twice (in a table of contents and again) counts as one.
std::vector<std::size_t> prose_of(const Report& report, std::string_view standard);

/// A finding at the section's heading.
Finding finding_at_heading(const Section& section, std::string message);

/// Neither prose nor a table.
bool is_empty(const Report& report, std::string_view standard);

/// Why it cannot be told whether the report lacks a part that has no heading in it; empty where it
/// does lack it.
std::string doubt_of_missing(const Report& report, const Edition& edition,
                             const std::string& standard);

/// Where a part that is missing would stand: before the first later one, else at the end.
Span place_of_missing(const Report& report, std::string_view standard);

/// What findings give as their cause that come from a part that is missing, or empty.
std::string cause_of_missing(std::string_view standard);
std::string cause_of_empty(std::string_view standard);
/// The same of parts that are out of order.
inline constexpr std::string_view kOrderCause = "section order";

/// Raster images, or words drawn as shapes, stand on the pages that the section stands on: it may
/// hold more than was read.
bool pages_have_images(const Report& report, const Section& section);

}  // namespace gouji
