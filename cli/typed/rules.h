// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules run, and how severe their findings are.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/line/command-line.h"
#include "cli/options/options.h"

namespace gouji {

struct TypedRules {
  std::vector<std::string> select, ignore, severity;
  std::vector<std::string> packs;  // files of local rules

  void bind(CommandLine& line);
  void bind_packs(CommandLine& line);
  /// Without --select: options that are also allowed for some documents only.
  void bind_for_some(CommandLine& line);

  /// Fills select, ignore and severities of the options. Error kUsage; whether the rules exist is
  /// checked later, when the local ones are known.
  template <class Into>
  std::optional<Error> put(Into& into) const {
    auto ignored = listed_words(ignore, "--ignore");
    if (!ignored) return ignored.error();
    auto levels = severities();
    if (!levels) return levels.error();
    into.ignore = *std::move(ignored);
    into.severities = *std::move(levels);
    return std::nullopt;
  }

 private:
  [[nodiscard]] Expected<std::vector<std::pair<std::string, Severity>>> severities() const;
};

}  // namespace gouji
