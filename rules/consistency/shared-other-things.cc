// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-other-things.h"

#include <string_view>

#include "parser/report/clauses.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a character

/// 自然人申请同比增加3件: how many more, not how many.
bool is_a_change(std::string_view before) {
  for (const std::string_view vague : {"了", "约", "近"}) {
    if (before.ends_with(vague)) before.remove_suffix(vague.size());
  }
  return ends_with_any(before, {"增加", "减少", "净增", "净减", "增长", "上升", "下降", "增多"});
}

/// 上年制发3件, 比上年（2件）增加, 与上年（予以公开4件、部分公开2件）相比: last year's. What was
/// carried over from it is this year's, and so is what is compared with it.
bool is_of_last_year(std::string_view before) {
  constexpr std::string_view kLast[] = {"上年", "去年", "上一年"};
  constexpr std::string_view kThis[] = {"本年", "今年", "全年", "当年", "年内", "新收"};
  std::size_t last = std::string_view::npos, behind = 0;
  for (const std::string_view word : kLast) {
    const std::size_t at = before.rfind(word);
    if (at == std::string_view::npos || (last != std::string_view::npos && at < last)) continue;
    last = at;
    behind = at + word.size();
  }
  if (last == std::string_view::npos) return false;
  for (const std::string_view word : kThis) {
    const std::size_t at = before.rfind(word);
    if (at != std::string_view::npos && at > last) return false;
  }
  if (ends_with_any(before.substr(0, last), {"结转", "转结", "承接"})) return false;
  std::string_view rest = before.substr(behind);
  for (const std::string_view word : {"度", "同期", "的"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  if (rest.find("结转") != std::string_view::npos || rest.find("转结") != std::string_view::npos ||
      rest.find("结余") != std::string_view::npos) {
    return false;
  }
  const bool compared = ends_with_any(before.substr(0, last), {"较", "比", "与", "同", "和"});
  const std::size_t open = rest.rfind("（"), close = rest.rfind("）");
  const bool in_bracket =
      open != std::string_view::npos && (close == std::string_view::npos || close < open);
  if (compared) return rest.empty() || (in_bracket && rest.starts_with("（"));
  // Further down the list it may be this year's again: 上年收到9件，办结8件; 上年…。本年….
  return rest.find("；") == std::string_view::npos && rest.find("，共") == std::string_view::npos;
}

/// 区规划资源局收到申请88件，上年结转1件: who was named before is still spoken of.
bool goes_on_of_a_part(const Report& report, const Fact& fact) {
  // Only where a whole area reports: its offices are others. A bureau's are its own.
  if (!fact.actor.empty() || !report.body.ends_with("人民政府")) return false;
  const auto at = static_cast<std::size_t>(&fact - report.facts.data());
  for (std::size_t i = at; i-- > 0;) {
    const Fact& before = report.facts[i];
    if (before.paragraph != fact.paragraph || before.sentence != fact.sentence) return false;
    if (before.is<Count>() && !before.actor.empty()) {
      return voice_of(report, before) == Voice::kPart;
    }
  }
  return false;
}

/// 以区政府为被告的行政诉讼3件, 区人民政府作出答复42件, 区司法局作为复议机构: in the report of a
/// whole area what the government itself did or met is a part.
bool is_of_the_government_itself(const Report& report, const Fact& fact) {
  if (!report.body.ends_with("人民政府")) return false;
  for (const std::string_view level : {"省", "市", "县", "区", "州", "旗", "盟"}) {
    for (const std::string_view end : {"政府", "人民政府", "政府名义", "人民政府名义"}) {
      if (fact.actor.size() == level.size() + end.size() && fact.actor.starts_with(level) &&
          fact.actor.ends_with(end)) {
        return true;
      }
    }
  }
  const std::string_view sentence =
      std::string_view(report.paragraphs[static_cast<std::size_t>(fact.paragraph)].text.text)
          .substr(fact.sentence.begin, fact.sentence.size());
  return contains_any(sentence, {"为被告", "为被申请人", "复议机构", "复议机关", "涉区政府",
                                 "涉县政府", "涉市政府"});
}

}  // namespace

bool says_another_thing(const Report& report, const Fact& fact) {
  const std::string_view text =
      report.paragraphs[static_cast<std::size_t>(fact.paragraph)].text.text;
  const std::string_view words = text.substr(fact.words.begin, fact.words.size());
  if (contains_any(words, {"不予行政", "不予许可", "不予处罚", "万件"})) return true;
  if (goes_on_of_a_part(report, fact) || is_of_the_government_itself(report, fact)) return true;
  if (fact.is<Count>()) {
    const std::string_view before =
        text.substr(fact.sentence.begin, fact.in_text.begin - fact.sentence.begin);
    const bool carried = subject_of(fact) == Subject::kCarriedOver ||
                         action_of(fact) == Action::kCarryIn ||
                         action_of(fact) == Action::kIntake;  // 上年未办结3件: this year's
    return is_a_change(before) || (!carried && is_of_last_year(before));
  }
  if (!fact.is<Denial>()) return false;
  // 未收到申请的单位有9个 denies nothing of the report's own body.
  const std::string_view behind = text.substr(fact.in_text.end);
  return behind.starts_with("的") &&
         starts_with_any(behind.substr(kHan),
                         {"单位", "部门", "街道", "乡镇", "镇街", "机关", "科室", "有", "共"});
}

}  // namespace gouji
