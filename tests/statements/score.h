// SPDX-License-Identifier: GPL-3.0-or-later
// How well the rules hold statements against tables. Around each sentence, or text, a report is
// built with which all of its claims agree: no rule may find anything. Then the figure that one
// claim speaks of is changed: a rule must name the sentence.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "tests/statements/claim.h"

namespace gouji::test {

struct Score {
  struct Part {
    int claims = 0, told = 0;
  };
  struct Alarm {
    std::string where, why, code, message;  // whose sentence or text; which of the ways below
  };
  std::map<What, Part> parts;  // of the sure claims
  int excusable = 0, excusable_told = 0;
  std::vector<std::string> missed;
  std::vector<Alarm> alarms;
  std::vector<std::string> troubles;  // of the labels or of the reports built: to be mended there
  std::size_t reports = 0;            // that were checked

  [[nodiscard]] Part total() const;
  /// 1 where nothing was asked.
  [[nodiscard]] double recall() const;
};

/// `keep`: a folder that is to get every report built, or empty.
Score score(const std::vector<Statement>& statements, const std::string& keep = {});

/// Around whole texts: `texts` by the name in the labels. Texts without labels count for alarms.
Score score(const std::map<std::string, std::string>& texts,
            const std::map<std::string, std::vector<Claim>>& labels, const std::string& keep = {});

/// A table of the parts, and the alarms; with `all` also what was missed.
std::string print(const Score& score, bool all);

}  // namespace gouji::test
