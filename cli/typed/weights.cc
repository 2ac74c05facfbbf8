// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/weights.h"

#include "cli/memory/scoring/points.h"
#include "parser/base/say.h"

namespace gouji {

void TypedWeights::bind(CommandLine& line) {
  line.values("--weights", weights, "规则=分值",
              "每处问题扣几分：规则、类别，或 error、warning、info，取最具体的（默认不计扣分）",
              Takes::kRuleAndPoints);
}

Expected<NamedWeights> TypedWeights::named() const {
  NamedWeights out;
  const auto words = listed_words(weights, "--weights");
  if (!words) return unexpected(words.error());
  for (const std::string& word : *words) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) {
      return wrong_use(
          say("--weights 的写法是 规则=分值，例如 --weights A04=2,warning=0.5，不能是 {}", word));
    }
    const std::string name = word.substr(0, sign), value = word.substr(sign + 1);
    const auto points = points_from(value);
    if (!points) {
      return wrong_use(say("--weights 中 {} 的分值应为 0 至 1000 之间、最多两位小数的数，不能是 {}",
                           name, value));
    }
    out.emplace_back(name, *points);
  }
  return out;
}

}  // namespace gouji
