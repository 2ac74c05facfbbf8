// SPDX-License-Identifier: GPL-3.0-or-later
// Four digits that can only be a year and lack the character 年: 2021度, 2024共收到. Told by the
// words behind them. Where the whole text has lost its 年, printing or copying did it.
#include <algorithm>

#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

struct BrokenYear {
  const Prose* prose;
  Span at;
  bool long_digits;  // 20233年
};

/// Cheap: whether four digits stand anywhere that 年 does not follow.
bool may_have_one(std::string_view text) {
  for (std::size_t at = text.find("20"); at != std::string_view::npos;
       at = text.find("20", at + 1)) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end - at == 5 || (end - at == 4 && !text.substr(end).starts_with("年"))) return true;
    at = std::max(at, end - 1);
  }
  return false;
}

void find_broken(const Prose& prose, int year, std::vector<BrokenYear>& out) {
  static const Pattern lacking(
      "(?:^|[^0-9A-Za-z./:@_（(〔\\[-])(20[0-9]{2})(?:度[，、我本全各]|共(?:收|受|办|公开|发布|新)|"
      "政务公开|政务信息公开|政府信息公开|全[年县区市镇乡]|我[局镇乡委办厅县区市])");
  static const Pattern too_long("(?:^|[^0-9])(20[0-9]{3})年");
  const std::string_view text = prose.text.text;
  if (!may_have_one(text)) return;
  for (const Match& match : lacking.find_all(text)) {
    const Span digits = *match.groups[0];
    const int value = std::stoi(std::string(slice(text, digits)));
    constexpr int kNear = 3;  // years of the report's own time
    const bool plausible = year - kNear <= value && value <= year + 1;
    if (plausible && !within_quotes(text, digits.begin)) out.push_back({&prose, digits, false});
  }
  for (const Match& match : too_long.find_all(text)) {
    out.push_back({&prose, *match.groups[0], true});
  }
}

bool writes_years(const Report& report) {
  static const Pattern year("20[0-9]{2}年");
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(),
                     [](const Prose& prose) { return year.matches(prose.text.text); });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell("未找到报告年度，无法核对");
  std::vector<BrokenYear> found;
  for (const Prose& prose : report.paragraphs) find_broken(prose, report.year->value, found);
  if (found.empty()) return Outcome::pass();
  if (!writes_years(report)) return Outcome::cannot_tell("全文没有“年”字，可能是读取时丢失");
  Outcome out;
  for (const BrokenYear& broken : found) {
    // The statistics period is Y02's.
    const Span at = broken.prose->text.source(broken.at);
    if (report.period && report.period->at.contains(at)) continue;
    const std::string digits(slice(broken.prose->text.text, broken.at));
    Finding finding =
        finding_at_words(report, *broken.prose, broken.at,
                         broken.long_digits ? fmt::format("年份“{}年”位数异常", digits)
                                            : fmt::format("“{}”后缺“年”字", digits));
    if (!broken.long_digits) finding.suggestion = fmt::format("改为“{}年”", digits);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule broken_year = {
    .code = "Y08",
    .name = "broken-year",
    .severity = Severity::kInfo,
    .title = "年份缺字或位数异常",
    .title_en = "Year without its character or with other than four digits",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
