// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed terms of the statute and the form in a spelling that is no word at all. A closed list
// (rules/terms/fixed-terms.txt): what is a word somewhere else (补证 of a licence,
// 已申请公开的信息) stands there only together with the words that leave no other reading.
#include <utility>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-terms.h"

namespace gouji {
namespace {

/// 政府信息工作 for 政府信息公开工作. 县政府信息工作 is another matter, 公开政府信息工作 complete,
/// and titles are Y10's.
void find_lost_disclosure(const Report& report, const Prose& prose, Outcome& out) {
  constexpr std::string_view kPrinted = "政府信息工作", kRight = "政府信息公开工作";
  const std::string_view text = prose.text.text;
  for (std::size_t at = text.find(kPrinted); at != std::string_view::npos;
       at = text.find(kPrinted, at + 1)) {
    const std::string_view before = text.substr(0, at), behind = text.substr(at + kPrinted.size());
    if (ends_with_any(before,
                      {"公开", "省",   "市",  "县", "区", "乡", "镇", "人民", "电子",
                       "办",   "各级", "和",  "与", "及", "、", "〈", "《",   "中华人民共和国",
                       "发布", "管理", "处理"})) {
      continue;
    }
    const Span span{static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(at + kPrinted.size())};
    if (within_quotes(text, span.begin) || behind.starts_with("年度")) continue;
    Finding finding =
        finding_at_words(report, prose, span, say("“{}”的规范写法是“{}”", kPrinted, kRight));
    finding.suggestion = say("应为 {}", kRight);
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  static const TermFinder finder(term_table("fixed-terms"));
  Outcome out;
  for (const Prose& prose : in.report.paragraphs) {
    find_lost_disclosure(in.report, prose, out);
    for (const TermHit& hit : finder.find(prose.text.text)) {
      const std::string &wrong = hit.entry->at(0), &right = hit.entry->at(1);
      Finding finding =
          finding_at_words(in.report, prose, hit.at, say("“{}”的规范写法是“{}”", wrong, right));
      finding.suggestion = say("应为 {}", right);
      out.find(std::move(finding));
    }
  }
  return of_prose(in.report, std::move(out));
}

}  // namespace

extern const Rule misspelt_term = {
    .code = "F06",
    .name = "misspelt-term",
    .severity = Severity::kWarning,
    .title = "固定术语写错",
    .title_en = "Misspelt fixed term",
    .basis = "《政府信息公开条例》和国办公开办函〔2021〕30号的用语",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
