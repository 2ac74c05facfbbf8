// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/formats/coverage-words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/language/language.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

/// Reasons in order of first appearance, each with its rule codes: a document that cannot be read
/// for one reason lists that reason once.
std::string grouped_reasons(const std::vector<RuleResult>& coverage, Verdict verdict) {
  std::vector<std::pair<std::string, std::string>> groups;  // reason, codes
  for (const RuleResult& result : coverage) {
    if (!result.selected || result.verdict != verdict) continue;
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == result.reason; });
    if (same == groups.end()) {
      groups.emplace_back(result.reason, result.rule->code);
    } else {
      same->second += say("、") + std::string(result.rule->code);
    }
  }
  std::string words;
  for (const auto& [reason, codes] : groups) {
    if (!words.empty()) words += say("；");
    words += reason.empty() ? codes : say("{}：{}", codes, log_line(reason));
  }
  return words;
}

std::string codes_with(const std::vector<RuleResult>& coverage, Verdict verdict) {
  std::string codes;
  for (const RuleResult& result : coverage) {
    if (!result.selected || result.verdict != verdict) continue;
    if (!codes.empty()) codes += say("、");
    codes += result.rule->code;
  }
  return codes;
}

/// Aligns the codes whatever the verdict: a Han character is two columns wide.
std::string gap_behind(std::string_view verdict) {
  const auto width = [](std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) columns += is_han(next_code(text, at)) ? 2 : 1;
    return columns;
  };
  std::size_t widest = 0;
  for (const Verdict each :
       {Verdict::kPass, Verdict::kFail, Verdict::kNotApplicable, Verdict::kCannotTell}) {
    widest = std::max(widest, width(shown(each)));
  }
  return std::string(widest - std::min(widest, width(verdict)), ' ');
}

}  // namespace

bool read_in_part(const CheckedDocument& document) {
  return document.report && document.report->pages_read < document.report->pages;
}

std::string coverage_words(const CheckedDocument& document) {
  const std::vector<RuleResult>& coverage = document.coverage;
  const auto count = [&](Verdict verdict) {
    return std::count_if(coverage.begin(), coverage.end(), [&](const RuleResult& result) {
      return result.selected && result.verdict == verdict;
    });
  };
  const auto left_out = std::count_if(coverage.begin(), coverage.end(),
                                      [](const RuleResult& result) { return !result.selected; });
  std::string words;
  if (const std::string silence = say_silence_whole(document); !silence.empty()) {
    words = say("{}。", log_line(silence));
  }
  if (read_in_part(document)) words += say("未读完，");
  words += say("共核对 {} 项规则：通过 {}", static_cast<std::int64_t>(coverage.size()) - left_out,
               count(Verdict::kPass));
  if (const auto failed = count(Verdict::kFail); failed > 0) {
    words += say("，发现问题 {}（{}）", failed, codes_with(coverage, Verdict::kFail));
  }
  if (const auto none = count(Verdict::kNotApplicable); none > 0) {
    words += say("，不适用 {}", none);
  }
  if (const auto unknown = count(Verdict::kCannotTell); unknown > 0) {
    words += say("，无法判断 {}（{}）", unknown, grouped_reasons(coverage, Verdict::kCannotTell));
  }
  if (left_out > 0) words += say("；另有 {} 项未选用", left_out);
  return words;
}

std::vector<std::string> rule_lines(const std::vector<RuleResult>& coverage) {
  std::vector<std::string> lines;
  for (const RuleResult& result : coverage) {
    if (!result.selected) continue;
    const std::string verdict(shown(result.verdict));
    std::string line = fmt::format("  {}{} {} {}", verdict, gap_behind(verdict), result.rule->code,
                                   title_of(*result.rule));
    if (!result.reason.empty()) line = say("{}：{}", line, log_line(result.reason));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace gouji
