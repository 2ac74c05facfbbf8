// SPDX-License-Identifier: GPL-3.0-or-later
// The overview and the problems of last year's report over again. Likeness is the share of runs of
// eight characters that both texts have; years and numbers do not count, so that last year's text
// with new figures is last year's text.
#include <algorithm>
#include <cmath>
#include <set>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/text/pattern.h"
#include "rules/history/shared-prior.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

constexpr std::size_t kRun = 8;       // characters
constexpr std::size_t kEnough = 200;  // characters: shorter texts are alike by chance
constexpr double kAlike = 0.85;       // share of runs; of the two texts the one with more

/// The Han characters of the two sections, without preamble, headings and figures.
std::u32string words_of(const Report& report) {
  static const Pattern preamble(
      "统计期限|统计时限|根据《中华人民共和国政府信息公开条例》|对本报告有|本报告由");
  std::u32string words;
  for (const std::string_view section : {kOverviewSection, kProblemSection}) {
    for (const std::size_t i : prose_of(report, section)) {
      const std::string& text = report.paragraphs[i].text.text;
      if (preamble.matches(text)) continue;
      for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code(text, at);
        if (0x4E00 <= code && code <= 0x9FFF) words.push_back(code);
      }
    }
  }
  return words;
}

std::set<std::u32string_view> runs_of(std::u32string_view words) {
  std::set<std::u32string_view> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) runs.insert(words.substr(i, kRun));
  return runs;
}

double likeness(const std::u32string& a, const std::u32string& b) {
  const auto left = runs_of(a), right = runs_of(b);
  const auto shared =
      std::count_if(left.begin(), left.end(), [&](const auto& run) { return right.contains(run); });
  const std::size_t all = std::max(left.size(), right.size());
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

Outcome check(const Case& in) {
  const std::string why = not_comparable(in);
  if (!why.empty()) return not_compared(in, why);
  const std::u32string now = words_of(in.report), before = words_of(*in.prior);
  if (std::min(now.size(), before.size()) < kEnough) {
    return Outcome::cannot_tell(say("第一、五部分的文字过短，不能判断是否雷同"));
  }
  const double share = likeness(now, before);
  if (share < kAlike) return Outcome::pass();
  const Section* section = in.report.section(kOverviewSection);
  Finding finding;
  finding.message =
      say("第一、五部分与上一年度报告有{:.0f}%相同（年份和数字不计）", std::floor(share * 100));
  finding.at = section == nullptr ? in.report.title_at : section->heading;
  finding.where.section = number_of_section(in.report, kOverviewSection);
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule near_duplicate = {
    .code = "X04",
    .name = "near-duplicate",
    .severity = Severity::kWarning,
    .title = "与上一年度报告内容雷同",
    .title_en = "Nearly the text of last year's report",
    .basis = "国办公开办函〔2021〕30号（四）：内容雷同",
    .check = check,
};

}  // namespace gouji
