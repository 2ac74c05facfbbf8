// SPDX-License-Identifier: GPL-3.0-or-later
// Section 一 speaks of each of the five aspects that the notice names, in any order and form. Told
// by words of rules/terms/overview-aspects.txt: one is enough, so that only a report that leaves
// an aspect out altogether is found. A preamble within 一 is no overview: what it lists are names.
#include <algorithm>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/report/clauses.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/structure/shared-part-names.h"
#include "rules/structure/shared-sections.h"
#include "rules/terms.h"

namespace gouji {
namespace {

/// The sentence says how the report was made, where it is found and whom to ask. One that counts
/// something is none of these.
bool is_of_preamble(std::string_view sentence) {
  static const Pattern count("[0-9](?:条|件|篇|次|期|份|个|项|万|余)");
  return contains_any(sentence,
                      {"电子版可", "电子版见", "电子版请", "报告电子版", "邮编", "联系电话",
                       "现公布", "现予公布", "报告如下", "本报告", "本年报", "报告由", "年报由",
                       "全文由", "全文包括", "全文分", "公布我", "公布本"}) &&
         !count.matches(sentence);
}

/// The prose of 一 without the sentences of a preamble, one text.
std::string overview_of(const Report& report) {
  std::string text;
  for (const std::size_t i : prose_of(report, "一")) {
    std::string_view rest = report.paragraphs[i].text.text;
    constexpr std::string_view kStop = "。";
    while (!rest.empty()) {
      const std::size_t stop = rest.find(kStop);
      const std::size_t size = stop == std::string_view::npos ? rest.size() : stop + kStop.size();
      const std::string_view sentence = rest.substr(0, size);
      if (!is_of_preamble(sentence) && !part_list(sentence)) text += sentence;
      rest.remove_prefix(size);
    }
    text += '\n';
  }
  return text;
}

/// The word stands in the text, and not within one of `others` (apart by |), which mean something
/// else: 申请 in 申请行政复议.
bool speaks_of(std::string_view text, std::string_view word, std::string_view others) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    bool other = false;
    for (std::string_view rest = others; !rest.empty() && !other;) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const std::string_view longer = rest.substr(0, end);
      const std::size_t inside = longer.find(word);
      other = inside != std::string_view::npos && at >= inside &&
              text.substr(at - inside).starts_with(longer);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!other) return true;
  }
  return false;
}

/// The aspects that the text does not speak of, in the order of the notice.
std::vector<std::string> missing_aspects(std::string_view text) {
  std::vector<std::string> missing;
  std::string aspect;
  bool found = true;
  for (const std::vector<std::string>& entry : term_table("overview-aspects")) {
    if (entry[0] != aspect) {
      if (!found) missing.push_back(aspect);
      aspect = entry[0];
      found = false;
    }
    found = found || speaks_of(text, entry[1], entry[2]);
  }
  if (!found) missing.push_back(aspect);
  return missing;
}

/// What is the matter where section 一 holds no word: it is missing, or it is empty.
std::string cause_of(const Report& report, const Section* section) {
  if (section == nullptr) return cause_of_missing("一");
  return is_empty(report, "一") ? cause_of_empty("一") : std::string();
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = form_of(report);
  const Section* section = report.section("一");
  if (section == nullptr) {
    if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
    const std::string doubt = doubt_of_missing(report, *edition, "一");
    if (!doubt.empty()) return Outcome::cannot_tell(doubt);
  }
  const std::vector<std::string> missing = missing_aspects(overview_of(report));
  if (missing.empty()) return Outcome::pass();
  if (section != nullptr && pages_have_images(report, *section)) {
    return Outcome::cannot_tell(say("第一部分所在页有图片，可能还有未读到的内容"));
  }
  Finding finding;
  finding.message = say("总体情况未写到：{}", fmt::join(missing, "、"));
  finding.at = section != nullptr ? section->heading : place_of_missing(report, "一");
  finding.where.section = "一";
  finding.cause = cause_of(report, section);
  if (in.body.level == BodyLevel::kTownship) finding.severity = Severity::kInfo;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule overview_aspect = {
    .code = "S07",
    .name = "overview-aspect",
    .severity = Severity::kWarning,
    .title = "总体情况五方面不全",
    .title_en = "Overview leaves out one of its five aspects",
    .basis = "国办公开办函〔2021〕30号：总体情况包括五个方面",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
