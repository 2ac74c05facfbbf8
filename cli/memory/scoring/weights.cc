// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/scoring/weights.h"

#include <optional>

#include "cli/base/nearest.h"
#include "cli/checked/words.h"
#include "cli/language/rule-selection.h"
#include "cli/options/overrides.h"
#include "parser/base/say.h"
#include "rules/registry.h"

namespace gouji {
namespace {

constexpr Severity kSeverities[] = {Severity::kError, Severity::kWarning, Severity::kInfo};

std::optional<Severity> severity_called(const std::string& word) {
  for (const Severity each : kSeverities) {
    if (word == keyword(each)) return each;
  }
  return std::nullopt;
}

Error unknown_word(const std::string& word) {
  std::vector<std::string> known = known_rule_words();
  for (const Severity each : kSeverities) known.emplace_back(keyword(each));
  const std::string near = nearest(word, known);
  return {ErrorKind::kUsage,
          near.empty() ? say("没有名为 {} 的规则、类别或级别，用 gouji rules 查看全部规则", word)
                       : say("没有名为 {} 的规则、类别或级别，是否指 {}？", word, near)};
}

}  // namespace

Expected<Weights> weights_of(const NamedWeights& named,
                             const std::map<std::string, std::string>& said_in) {
  Weights out;
  std::map<const Rule*, Decimal> single;
  for (const auto& [word, points] : named) {
    if (const auto severity = severity_called(word)) {
      out.severities[*severity] = points;
    } else if (const Rule* rule = find_rule(word)) {
      single[rule] = points;
    } else if (const auto group = rules_called({word})) {
      for (const Rule* each : *group) out.rules[each] = points;
    } else {
      return unexpected(said_at(unknown_word(word), "weights", said_in));
    }
  }
  for (const auto& [rule, points] : single) out.rules[rule] = points;
  return out;
}

}  // namespace gouji
