// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to forms that are no longer in force: articles 31 and 32 of the regulation as it was
// in 2007, which said when to publish a report and what it holds, and names of columns of the form
// of 2019 in a report that is due in that of 2021.
#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// The words around speak of the report's content, and not of what article 32 says today.
bool is_about_reports(std::string_view sentence) {
  return contains_any(sentence, {"内容", "公布", "编制", "年度报告", "年报", "方面"}) &&
         !contains_any(sentence, {"第三方", "征求", "复议法", "诉讼法", "答复", "2007年"});
}

void find_articles(const Report& report, const Prose& prose, Outcome& out) {
  static const Pattern cited(
      "(?:公开条例》?|《条例》|〈条例〉)(?:[（(][^（）()]{0,30}[）)])?的?(第三十[一二]条)",
      {"第三十一条", "第三十二条"});
  static const Pattern local("(?:省|市|自治区)(?:政府|政务)?信息公开条例》?$");
  const std::string_view text = prose.text.text;
  for (const Match& match : cited.find_all(text)) {
    const Span at = *match.groups[0];
    if (local.matches(text.substr(0, at.begin))) continue;
    if (!is_about_reports(sentence_around(text, at))) continue;
    Finding finding = finding_at_words(
        report, prose, at,
        say("《政府信息公开条例》{}是2007年的条文，年度报告的内容现在规定在第五十条",
            slice(text, at)));
    finding.suggestion = say("改为“第五十条”");
    out.find(std::move(finding));
  }
}

void find_columns(const Report& report, const Prose& prose, Outcome& out) {
  static const Pattern columns("(?:规章|规范性文件)(?:的)?对外公开总数量", {"对外公开总数量"});
  const std::string_view text = prose.text.text;
  const auto match = columns.find(text);
  if (!match) return;
  if (contains_any(sentence_around(text, match->at),
                   {"往年", "以前", "此前", "原", "2020年", "2019年"}))
    return;
  out.find(finding_at_words(report, prose, match->at,
                            say("“{}”是2019年版格式的栏目，{}年度的表格里没有",
                                slice(text, match->at), report.year->value)));
}

/// An article of the regulation, or a column of a form, is named: 《条例》第五十条.
bool cites(std::string_view text) {
  if (contains_any(text, {"对外公开总数量"})) return true;
  if (!contains_any(text, {"条例"})) return false;
  static const Pattern article("第[一二三四五六七八九十]+条", {"第"});
  return article.matches(text);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  constexpr int kNewForm = 2021;  // the first report year of the present form
  const bool new_form = report.year && report.year->value >= kNewForm;
  Outcome out;
  bool any = false;
  for (const Prose& prose : report.paragraphs) {
    any = any || cites(prose.text.text);
    find_articles(report, prose, out);
    if (new_form) find_columns(report, prose, out);
  }
  if (!any) return Outcome::not_applicable(say("没有引用条文和表格栏目"));
  return out;
}

}  // namespace

extern const Rule old_article = {
    .code = "Y11",
    .name = "old-article",
    .severity = Severity::kWarning,
    .title = "引用已失效的条款",
    .title_en = "An article or column that is no longer in force",
    .basis = "《中华人民共和国政府信息公开条例》（2019年修订）第五十条",
    .check = check,
};

}  // namespace gouji
