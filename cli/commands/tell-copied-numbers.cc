// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/tell-copied-numbers.h"

#include <algorithm>

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "parser/base/say.h"
#include "rules/registry.h"

namespace gouji {

CopiedNumbers::CopiedNumbers(const std::vector<OutputTarget>& outputs)
    : copies_(std::any_of(outputs.begin(), outputs.end(),
                          [](const OutputTarget& each) { return each.format == "pdf"; })) {}

void CopiedNumbers::add(const CheckedDocument& document) {
  if (!copies_) return;
  const bool numbers =
      std::any_of(document.findings.begin(), document.findings.end(),
                  [](const PlacedFinding& each) { return rule_group(*each.rule) == "privacy"; });
  if (numbers) paths_.push_back(document.path);
}

void CopiedNumbers::tell() const {
  if (paths_.empty()) return;
  complain(say("批注副本保留原件的全部内容，其中的个人号码没有隐去，发出前请处理：{}",
               few_paths(paths_)));
}

}  // namespace gouji
