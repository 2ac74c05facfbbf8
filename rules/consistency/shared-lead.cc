// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-lead.h"

#include <array>
#include <string>

#include "parser/report/words/words.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {

Lead read_lead(const Report& report, std::string_view words) {
  Lead lead;
  const std::string own_year =
      report.year ? std::to_string(report.year->value) + "年" : std::string("年度");
  constexpr std::array<std::string_view, 6> kYear = {"全年", "本年度", "本年",
                                                     "今年", "当年",   "年内"};
  constexpr std::array<std::string_view, 22> kSilent = {
      "、",   "；",   "：",   "和",   "以及", "度",   "共计", "累计", "合计", "总计", "共",
      "依法", "依规", "实际", "收取", "征收", "收缴", "征缴", "完成", "实现", "实收", "了"};
  for (bool more = true; more && !words.empty();) {
    more = false;
    const auto take = [&](std::string_view word, bool year) {
      if (more || word.empty()) return;
      if (words.starts_with(word)) {
        words.remove_prefix(word.size());
      } else if (words.ends_with(word)) {
        words.remove_suffix(word.size());
      } else {
        return;
      }
      more = true;
      lead.year = lead.year || year;
    };
    take(own_year, true);
    for (const std::string_view word : kYear) take(word, true);
    for (const std::string_view word : kSilent) take(word, false);
  }
  if (!words.empty()) {
    const StatementWord* area = statement_word_at(words, 0);
    lead.year = lead.year ||
                (area != nullptr && area->printed == words && (area->uses & (kArea | kSelf)) != 0);
  }
  lead.free = words.empty() || voice_of(report, words) == Voice::kWhole;
  return lead;
}

}  // namespace gouji
