// SPDX-License-Identifier: GPL-3.0-or-later
// A mobile phone's number outside the words that say how to reach the body itself, and the full
// names of persons who petitioned: both are what a report may not tell of a person.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/privacy/shared-number-search.h"
#include "rules/terms.h"

namespace gouji {
namespace {

/// The body's own contact, in the preamble or at the end.
bool is_contact(std::string_view sentence) {
  static const Pattern words("联系|咨询|疑问|地址|邮编|邮箱|传真|值班|热线|监督电话|举报电话");
  return words.matches(sentence);
}

/// Two or three characters that begin with a surname and do not end as the name of a place does.
bool is_name(std::string_view word) {
  constexpr std::size_t kHan = 3;  // bytes
  if (word.size() != 2 * kHan && word.size() != 3 * kHan) return false;
  if (contains_any(word, {"某", "等", "同志", "先生", "女士"}) ||
      ends_with_any(word, {"村", "镇", "乡", "县", "区", "市", "路", "街", "庄", "屯", "社", "组",
                           "厂", "寨", "湾", "坪", "里", "巷", "园", "苑", "家", "户", "访"})) {
    return false;
  }
  const auto& surnames = term_table("surnames");
  return std::any_of(surnames.begin(), surnames.end(),
                     [word](const auto& entry) { return word.starts_with(entry.front()); });
}

/// 缓解甲某某、乙某某包案户的问题, with full names.
void find_petitioners(const Report& report, Outcome& out) {
  static const Pattern named(
      "([一-龥]{2,6}(?:、[一-龥]{2,3})+)(?:等)?(?:[0-9一二三四五六七八九十]+[名户人])?"
      "(?:包案户|包案|信访户|信访人|上访户|上访人|信访案|缠访户)",
      {"包案", "信访", "上访", "缠访"});
  for (const Prose& prose : report.paragraphs) {
    for (const Match& match : named.find_all(prose.text.text)) {
      const Span at = *match.groups[0];
      std::string_view names = slice(prose.text.text, at);
      std::string masked;
      std::uint32_t begin = at.end;
      bool all = true;
      constexpr std::string_view kJoin = "、";
      while (!names.empty()) {  // from the last one, as the first may have words before it
        const std::size_t join = names.rfind(kJoin);
        const bool first = join == std::string_view::npos;
        std::string_view name = first ? names : names.substr(join + kJoin.size());
        if (first && name.size() > 9) name = name.substr(name.size() - 9);
        if (first && !is_name(name) && name.size() > 6) name = name.substr(name.size() - 6);
        all = all && is_name(name);
        begin = static_cast<std::uint32_t>(name.data() - prose.text.text.data());
        masked = std::string(name.substr(0, 3)) + "某" + (masked.empty() ? "" : "、") + masked;
        names = first ? std::string_view() : names.substr(0, join);
      }
      if (!all) continue;
      Finding finding = finding_at_words(report, prose, {begin, at.end},
                                         say("出现信访人、当事人的姓名“{}”", masked));
      finding.severity = Severity::kWarning;
      finding.suggestion = say("隐去姓名");
      out.find(std::move(finding));
    }
  }
}

Outcome check(const Case& in) {
  Outcome out;
  find_petitioners(in.report, out);
  for_each_number(
      in.report, PersonalNumberKind::kMobile,
      [&](const Normalized& text, const PersonalNumber& number, const std::string& section) {
        if (is_contact(sentence_around(text.text, number.at))) return;
        out.find(finding_at_number(text, number, section, say("出现手机号码")));
      });
  return out;
}

}  // namespace

extern const Rule mobile_phone = {
    .code = "P03",
    .name = "mobile-phone",
    .severity = Severity::kInfo,
    .title = "出现个人手机号码",
    .title_en = "A person's mobile phone number",
    .basis = "《政府信息公开条例》第十五条",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
