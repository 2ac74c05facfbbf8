// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules about sections share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

/// The form's heading with its number: 五、存在的主要问题及改进情况.
std::string printed_heading(const SectionDef& section);

/// 五, as the report's form numbers the section; empty where the form does not have it.
std::string number_of_section(const Report& report, std::string_view id);

/// The paragraphs of a section without its heading, as indices into report.paragraphs. A section
/// that stands in the report twice (in a table of contents and again) counts as one.
std::vector<std::size_t> prose_of(const Report& report, std::string_view id);

/// A finding at the section's heading.
Finding finding_at_heading(const Section& section, std::string message);

/// Neither prose nor a table.
bool is_empty(const Report& report, std::string_view id);

/// Why it cannot be told whether the report lacks a part that has no heading in it; empty where it
/// does lack it.
std::string doubt_of_missing(const Report& report, const Edition& edition, std::string_view id);

/// Where a part that is missing would stand: before the first later one, else at the end.
Span place_of_missing(const Report& report, std::string_view id);

/// What findings give as their cause that come from a part that is missing, or empty.
std::string cause_of_missing(std::string_view id);
std::string cause_of_empty(std::string_view id);
/// The same of parts that are out of order.
inline constexpr std::string_view kOrderCause = "section order";

/// Raster images, or words drawn as shapes, stand on the pages that the section stands on: it may
/// hold more than was read.
bool pages_have_images(const Report& report, const Section& section);

}  // namespace gouji
