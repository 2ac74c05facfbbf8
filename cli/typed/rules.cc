// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/rules.h"

#include "parser/base/say.h"

namespace gouji {

void TypedRules::bind(CommandLine& line) {
  line.values("--select", select, "规则", "只用这些规则：代码、名称或类别，以逗号分隔",
              Takes::kRules);
  bind_for_some(line);
  bind_packs(line);
}

void TypedRules::bind_packs(CommandLine& line) {
  line.files("--rules", packs, "文件", "另用这个文件中的本地规则，可多次使用", Takes::kToml);
}

void TypedRules::bind_for_some(CommandLine& line) {
  line.values("--ignore", ignore, "规则", "不用这些规则，写法同上", Takes::kRules);
  line.values("--severity", severity, "规则=级别", "改变规则的级别：error、warning 或 info",
              Takes::kRuleAndLevel);
}

Expected<std::vector<std::pair<std::string, Severity>>> TypedRules::severities() const {
  std::vector<std::pair<std::string, Severity>> out;
  const auto words = listed_words(severity, "--severity");
  if (!words) return unexpected(words.error());
  for (const std::string& word : *words) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) {
      return wrong_use(
          say("--severity 的写法是 规则=级别，例如 --severity T07=error，不能是 {}", word));
    }
    const auto level = choice("--severity", word.substr(sign + 1), {"info", "warning", "error"});
    if (!level) return unexpected(level.error());
    out.emplace_back(word.substr(0, sign), static_cast<Severity>(*level));
  }
  return out;
}

}  // namespace gouji
