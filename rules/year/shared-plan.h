// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about what will be done, and the year that they name as their subject.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

struct Plan {
  Span at;      // from the year to the end of the clause with the word of planning
  Span marker;  // 将, 拟, 计划, 打算, 力争, 要进一步
};

/// Plans in `text` (reading form) whose subject year is `year`. `body` is the report's agency, or
/// empty. Evidence: the year opens a clause (so that 针对2023年…, 较2023年… do not count) and is
/// followed by a comma, the body, its work or the word of planning; that word governs a verb; and
/// nothing between says that something is done, lacking, or left to a later year. 将 in the sense
/// of 把 (将…纳入考核) is no plan. Fails on verbs that are not in its list: such plans are missed.
std::vector<Plan> plans_of_year(std::string_view text, int year, std::string_view body);

/// 2023年工作计划, 下一步，2023年工作打算：…: a paragraph of nothing else in front of it announces
/// the plans of the year. Its words from the year on. 计划完成情况, 计划落实情况 announce none.
std::optional<Span> plan_heading(std::string_view text, int year);

/// Words after which the rest of a paragraph speaks of the future: 下一步, 今后.
bool speaks_of_future(std::string_view text_before);

}  // namespace gouji
