// SPDX-License-Identifier: GPL-3.0-or-later
// One phrase in an otherwise lawful report, under one rule: for banks of phrases.
#pragma once

#include <string>
#include <string_view>

namespace gouji::test {

/// Findings of the rule on the 2021 base report with `phrase` in place of `old_text`.
std::size_t findings_with(std::string_view code, const std::string& old_text,
                          const std::string& phrase);

/// The same with `phrase` as the last paragraph of the section.
std::size_t findings_with_paragraph(std::string_view code, const std::string& section,
                                    const std::string& phrase);

}  // namespace gouji::test
