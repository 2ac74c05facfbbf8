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

/// 案 and 诉 of a case, whose parties may well go without a name; not those of 提案, 档案, 投诉,
/// 行政诉讼.
bool tells_of_case(std::string_view sentence) {
  static const Pattern other(
      "提案|档案|方案|备案|预案|答案|议案|草案|教案|立案|投诉|申诉|诉讼|诉求|起诉|应诉|败诉|胜诉|"
      "上诉|被诉");
  if (sentence.find("某") != std::string_view::npos) return true;
  const auto count = [&](std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = sentence.find(word, at)) != std::string_view::npos; ++found) {
      at += word.size();
    }
    return found;
  };
  return count("案") + count("诉") > other.find_all(sentence).size();
}

bool is_latin_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string_view behind_letters(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kTimes = "×";
  text.remove_prefix(at);
  while (!text.empty()) {
    if (text.front() == 'X' || text.front() == 'x') {
      text.remove_prefix(1);
    } else if (text.starts_with(kTimes)) {
      text.remove_prefix(kTimes.size());
    } else {
      break;
    }
  }
  return text;
}

/// XX before what is counted, named or numbered. A name that goes on with XX (张XX) and letters
/// that belong to others (xxgk) are none.
void find_blanks(std::string_view text, std::vector<Span>& hits) {
  if (text.find_first_of("Xx") == std::string_view::npos &&
      text.find("×") == std::string_view::npos) {
    return;
  }
  static const Pattern blank(
      "〔20[Xx×]{2}〕|20[Xx×]{2}年|"
      "[0-9Xx×]*[Xx×]{3}-[Xx×]{7,8}|0[0-9]{2,3}-[Xx×]{7,8}|(?:邮编|电话)[:：][Xx×]{6,11}|"
      "[Xx×]{2,4}(?:余|多)?(?:人民政府|政府|委员会|办公室|中心|网站|平台|公众号|街道|社区|单位|"
      "部门|"
      "年|月|日|件|条|份|次|个|人|名|场|项|元|万|亿|篇|家|期|批|类|页|户|幅|起|宗|册|天|小时|%|％|"
      "市|县|区|局|镇|乡|村|路|号|科|厅|站)");
  // What a name that is left out may go on with: 申请人张××个人信息.
  static const Pattern of_person("^(?:个人|名下|名义|家属|家庭|家人|人身|号码)");
  for (const Match& match : blank.find_all(text)) {
    if (within_quotes(text, match.at.begin)) continue;
    const char before = match.at.begin > 0 ? text[match.at.begin - 1] : ' ';
    const bool of_word = is_latin_or_digit(before) || before == '.' || before == '@';
    if (of_word && is_latin_or_digit(text[match.at.begin])) continue;
    if (of_person.matches(behind_letters(text, match.at.begin))) continue;
    if (!tells_of_case(sentence_around(text, match.at))) hits.push_back(match.at);
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
