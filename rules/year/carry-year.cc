// SPDX-License-Identifier: GPL-3.0-or-later
// Applications are carried in from the year before the report's, and out to the year after it.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/rule.h"

namespace gouji {
namespace {

struct Carry {
  Span at;                 // from the first year or word to the last
  int before = 0;          // the year in front of 结转; 0 where none stands there
  int after = 0;           // the year behind it
  bool from_last = false;  // 上年, 去年: said without a number
  bool to_next = false;    // 下年度
  Span year;               // of the year to be boxed
};

std::vector<Carry> carries(std::string_view text) {
  static const Pattern carry(
      "(?:(20[0-9]{2})年度?(?:未办结|未办理完毕|收到)?(?:的|件)?)?((?:上|去)一?年度?)?(?:结转|转结)"
      "(?:件|的|申请|办理)*(?:[至到入]|给)?(?:(下一?年)|(20[0-9]{2})年)?");
  std::vector<Carry> found;
  if (text.find("结") == std::string_view::npos) return found;
  for (const Match& match : carry.find_all(text)) {
    Carry one;
    one.at = match.at;
    const auto number = [&](const std::optional<Span>& at) {
      return at ? std::stoi(std::string(slice(text, *at))) : 0;
    };
    one.before = number(match.groups[0]);
    one.from_last = match.groups[1].has_value();
    one.to_next = match.groups[2].has_value();
    one.after = number(match.groups[3]);
    one.year = match.groups[3] ? *match.groups[3] : match.groups[0].value_or(match.at);
    found.push_back(one);
  }
  return found;
}

/// Whether the clause before 结转 says that they came from last year: 上年结转3件，结转至2023年办理
/// is then their way in.
bool clause_names_last_year(std::string_view text, std::uint32_t end, int year) {
  std::size_t begin = 0;
  for (const std::string_view mark : {"。", "；", "，"}) {
    const std::size_t at = text.substr(0, end).rfind(mark);
    if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  }
  const std::string_view clause = text.substr(begin, end - begin);
  return clause.find("上年") != std::string_view::npos ||
         clause.find("上一年") != std::string_view::npos ||
         clause.find("去年") != std::string_view::npos ||
         clause.find(std::to_string(year - 1) + "年") != std::string_view::npos;
}

/// What is wrong; empty where nothing is, or where it cannot be told.
std::string fault(const Carry& carry, std::string_view text, int year) {
  if (carry.after != 0) {
    if (carry.before == year - 1 || carry.from_last) return {};  // the way in
    if (carry.after == year + 1) return {};
    if (clause_names_last_year(text, carry.at.begin, year)) return {};
    return fmt::format("结转到“{}年”，{}年度的报告应结转到{}年", carry.after, year, year + 1);
  }
  if (carry.before == 0 || carry.to_next) return {};
  // Of the report's own year it may be the subject: 2023年结转3件.
  if (carry.before >= year - 1 && carry.before <= year) return {};
  return fmt::format("“{}年结转”，{}年度的报告应为{}年结转", carry.before, year, year - 1);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell("未找到报告年度，无法核对");
  const int year = report.year->value;
  Outcome out;
  for (const Prose& prose : report.paragraphs) {
    for (const Carry& carry : carries(prose.text.text)) {
      const std::string message = fault(carry, prose.text.text, year);
      if (message.empty()) continue;
      Finding finding;
      finding.message = message;
      finding.at = prose.text.source(carry.at);
      if (prose.section >= 0) {
        finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
      }
      const int right = carry.after != 0 ? year + 1 : year - 1;
      finding.left = std::to_string(right);
      finding.right = std::to_string(carry.after != 0 ? carry.after : carry.before);
      if (carry.after == year) finding.suggestion = fmt::format("改为“{}年”", right);
      out.find(std::move(finding));
    }
  }
  return out;
}

}  // namespace

extern const Rule carry_year = {
    .code = "Y05",
    .name = "carry-year",
    .severity = Severity::kWarning,
    .title = "结转年度错误",
    .title_en = "Carried in from or out to a wrong year",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表三：上年结转、结转下年度",
    .check = check,
};

}  // namespace gouji
