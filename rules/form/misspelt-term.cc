// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed terms of the statute and the form in a spelling that is no word at all. A closed list
// (rules/terms/fixed-terms.txt): what is a word somewhere else (补证 of a licence,
// 已申请公开的信息) stands there only together with the words that leave no other reading.
#include "parser/base/say.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-terms.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  static const TermFinder finder(term_table("fixed-terms"));
  Outcome out;
  for (const Prose& prose : in.report.paragraphs) {
    for (const TermHit& hit : finder.find(prose.text.text)) {
      const std::string &wrong = hit.entry->at(0), &right = hit.entry->at(1);
      Finding finding =
          finding_at_words(in.report, prose, hit.at, say("“{}”的规范写法是“{}”", wrong, right));
      finding.suggestion = say("应为 {}", right);
      out.find(std::move(finding));
    }
  }
  return out;
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
