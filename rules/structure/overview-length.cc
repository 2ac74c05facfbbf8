// SPDX-License-Identifier: GPL-3.0-or-later
// Section 一 has at most a thousand characters, counted as a word processor counts: every Han
// character, and every number as one.
#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

constexpr std::size_t kMost = 1000;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  bool in_number = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code(text, at);
    const bool digit = U'0' <= code && code <= U'9';
    if ((0x4E00 <= code && code <= 0x9FFF) || (digit && !in_number)) ++count;
    in_number = digit || (in_number && code == U'.');
  }
  return count;
}

/// Where the preamble stands below the heading of 一, its paragraphs do not count.
bool is_preamble(std::string_view text) {
  return contains_any(text,
                      {"统计期限", "统计时限", "统计时间", "根据《中华人民共和国政府信息公开条例》",
                       "对本报告有", "本报告由", "本年度报告由"});
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year || report.edition == nullptr) {
    return Outcome::not_applicable(say("报告年度不明，不能断定适用哪一版格式"));
  }
  constexpr int kFirstYear = 2021;  // the notice of that year brought the limit
  if (report.year->value < kFirstYear)
    return Outcome::not_applicable(say("2021年以前的格式不限字数"));
  const Section* section = report.section(kOverviewSection);
  if (section == nullptr) return Outcome::not_applicable(say("未找到第一部分，见 S01"));
  std::size_t count = 0;
  for (const std::size_t i : prose_of(report, kOverviewSection)) {
    const std::string_view text = report.paragraphs[i].text.text;
    if (!is_preamble(text)) count += characters(text);
  }
  if (count == 0) return Outcome::not_applicable(say("第一部分没有文字"));
  if (count <= kMost) return Outcome::pass();
  Finding finding;
  finding.message = say("总体情况共{}字，超过{}字", count, kMost);
  finding.at = section->heading;
  finding.where.section = section->standard;
  finding.left = std::to_string(count);
  finding.right = std::to_string(kMost);
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule overview_length = {
    .code = "S11",
    .name = "overview-length",
    .severity = Severity::kInfo,
    .title = "总体情况超过一千字",
    .title_en = "Overview of more than a thousand characters",
    .basis = "国办公开办函〔2021〕30号一（一）",
    .check = check,
};

}  // namespace gouji
