// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/silence-words.h"

#include <algorithm>
#include <utility>

#include "cli/base/plain.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kNamedReasons = 3;  // fits a readable line; -v shows all

/// Shortens the reason of rules that miss a table.
std::string short_reason(const std::string& reason, const CheckedDocument& document) {
  const std::vector<TableEdition> none;
  for (const TableEdition& table : document.report ? document.report->editions : none) {
    if (reason == say("未找到{}，无法核对", table.name)) return say("{}未读到", table.name);
  }
  return plain(reason);
}

}  // namespace

std::string say_silence(const CheckedDocument& document) {
  const bool aside = !document.findings.empty();
  switch (silence_of(document)) {
    case Silence::kNone:
      break;
    case Silence::kWithUnchecked: {
      const auto count = std::count_if(
          document.coverage.begin(), document.coverage.end(), [](const RuleResult& each) {
            return each.selected && each.verdict == Verdict::kCannotTell;
          });
      if (count == 0) return say("没有核对：选用的规则这次都不适用");
      return aside ? say("未发现其他问题，有 {} 项未能核对", count)
                   : say("未发现问题，有 {} 项未能核对", count);
    }
    case Silence::kWhole:
      return aside ? say("全部核对，未发现其他问题") : say("全部核对，未发现问题");
  }
  return {};
}

std::string say_unchecked(const CheckedDocument& document) {
  std::vector<std::pair<std::string, std::size_t>> reasons;  // in order of first appearance
  for (const RuleResult& result : document.coverage) {
    if (!result.selected || result.verdict != Verdict::kCannotTell) continue;
    const std::string reason = short_reason(result.reason, document);
    const auto same = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const auto& each) { return each.first == reason; });
    if (same == reasons.end()) {
      reasons.emplace_back(reason, 1);
    } else {
      ++same->second;
    }
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string words;
  std::size_t more = 0;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const auto& [reason, count] = reasons[i];
    if (i >= kNamedReasons) {
      more += count;
      continue;
    }
    if (i > 0) words += say("；");
    words += say("{}：{} 项", reason, count);
  }
  return more > 0 ? words + say("；其余 {} 项", more) : words;
}

std::string say_silence_whole(const CheckedDocument& document) {
  const std::string missing = say_unchecked(document);
  const std::string silence = say_silence(document);
  return missing.empty() || silence.empty() ? silence : say("{}（{}）", silence, missing);
}

std::vector<const CheckedDocument*> by_silence(const std::vector<CheckedDocument>& documents) {
  std::vector<const CheckedDocument*> order;
  for (const CheckedDocument& document : documents) order.push_back(&document);
  std::stable_sort(order.begin(), order.end(),
                   [](const CheckedDocument* a, const CheckedDocument* b) {
                     return silence_of(*a) < silence_of(*b);
                   });
  return order;
}

}  // namespace gouji
