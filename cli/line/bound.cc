// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/bound.h"

#include "parser/base/say.h"

namespace gouji {

Understand bound(std::string_view name, ExitCode (*run)()) {
  return [name, run](const CommandLine& /*line*/,
                     const std::vector<std::string>& words) -> Expected<Parsed> {
    if (!words.empty()) return wrong_use(say("{} 不需要参数", name));
    return Job{{}, run};
  };
}

}  // namespace gouji
