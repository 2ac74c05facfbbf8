// SPDX-License-Identifier: GPL-3.0-or-later
// What a template says to whoever fills it in: instructions of rules/terms/template-remnants.txt,
// notes on fonts that stand in brackets, and XX where a name or number belongs. Quotations and
// titles are left alone, and so are cases whose parties are not named (XX诉XX局).
#include <algorithm>
#include <utility>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-terms.h"

namespace gouji {
namespace {

/// A bracket that holds nothing but words of typography: （宋体加粗小四号字）. 字号 alone also
/// names the number of a document.
void find_font_notes(std::string_view text, std::vector<Span>& hits) {
  static const Pattern note(
      "[（(](?:方正|用|为)?(?:(?:小标)?宋体?|仿宋|黑体|楷体|小?[一二三四五]号|小[二三四五]|加粗|"
      "居中|"
      "GB2312|_|行距[0-9]*磅?|字体|字号|字|、|，|,)+[）)]");
  const auto names_font = [](std::string_view words) {
    return contains_any(
        words, {"宋体", "仿宋", "黑体", "楷体", "小四", "四号", "三号", "小三", "加粗", "行距"});
  };
  if (!names_font(text)) return;
  for (const Match& match : note.find_all(text)) {
    if (names_font(slice(text, match.at))) hits.push_back(match.at);
  }
}

/// The indicator 主动公开政府信息数（…相同信息计1条） of the old statistics, its number run into
/// its explanation: 相同信息计62条.
void find_indicator(std::string_view text, std::vector<Span>& hits) {
  static const Pattern indicator("(?:公开相同信息|相同信息)计([0-9]+)条", {"相同信息计"});
  for (const Match& match : indicator.find_all(text)) {
    if (slice(text, *match.groups[0]) != "1") hits.push_back(match.at);
  }
}

void find_blanks(std::string_view text, std::vector<Span>& hits) {
  static const Pattern blank(
      "〔20[Xx×]{2}〕|20[Xx×]{2}年|[Xx×]{2,3}(?:年|月|日|件|条|份|次|个|市|县|区|局|镇|乡|街道|"
      "单位|"
      "部门|人民政府)");
  static const Pattern nameless("[诉案]|某");
  if (text.find_first_of("Xx") == std::string_view::npos &&
      text.find("×") == std::string_view::npos) {
    return;
  }
  for (const Match& match : blank.find_all(text)) {
    if (within_quotes(text, match.at.begin)) continue;
    if (!nameless.matches(sentence_around(text, match.at))) hits.push_back(match.at);
  }
}

Outcome check(const Case& in) {
  static const TermFinder finder(term_table("template-remnants"));
  Outcome out;
  for (const Prose& prose : in.report.paragraphs) {
    const std::string_view text = prose.text.text;
    std::vector<Span> hits;
    for (const TermHit& hit : finder.find(text)) {
      if (!within_quotes(text, hit.at.begin)) hits.push_back(hit.at);
    }
    find_font_notes(text, hits);
    find_indicator(text, hits);
    find_blanks(text, hits);
    for (const Span& hit : hits) {
      out.find(
          finding_at_words(in.report, prose, hit, say("残留模板文字：“{}”", slice(text, hit))));
    }
  }
  return of_prose(in.report, std::move(out));
}

}  // namespace

extern const Rule template_left_in = {
    .code = "F01",
    .name = "template-left-in",
    .severity = Severity::kError,
    .title = "残留模板文字",
    .title_en = "Text of the template left in",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
