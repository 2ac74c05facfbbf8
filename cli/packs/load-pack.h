// SPDX-License-Identifier: GPL-3.0-or-later
// A local pack: rules of a province or an office, in one TOML file, without a build.
//
//   prefix = "zj"                      # codes are then zj/A01, the group is zj
//
//   [[rule]]
//   code = "A01"
//   name = "open-day"
//   kind = "presence"                  # or "wording", "sum"
//   severity = "warning"
//   title = "未报告政府开放日"
//   basis = "…"
//   says = "总体情况未报告政府开放日"     # the message; not for wording
//   years = [2023, 2026]               # optional, both included
//   body-type = ["county", "city"]     # optional
//   section = "一"                      # presence: where; optional
//   any = ["政府开放日", "公众开放日"]    # presence: one of these,
//   all = ["场次"]                      # and all of these
//   terms = [["政务公开网", "政府网站"]]  # wording: wrong, right
//   table = "t3"                       # sum: of rows in each "column", or of columns in each "row"
//   each = "column"
//   left = ["received", "carried_in"]
//   right = ["results_total", "own"]
//   only = ["total"]                   # optional: in these columns alone
//   rows = [["own", "其中：网上申请"]]    # rows that the table has to have besides the form's
//   [[rule.pass]]                      # at least one of each: what `gouji rules --test` runs
//   text = "…"                         # of a sum: cells = { received.total = … }, all others 0
//   [[rule.fail]]
//   text = "…"
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "rules/local-rule.h"

namespace gouji {

struct PackSample {
  bool passes = true;
  int line = 0;
  std::string text;                          // prose of the section; of a sum empty
  std::map<std::string, std::string> cells;  // received.total → 3
};

struct PackRule {
  std::unique_ptr<const LocalRule> rule;
  std::vector<PackSample> samples;
};

/// Error kUsage with `file` and line: what is no pack, a rule without samples, and one that could
/// never find anything, or always would.
Expected<std::vector<PackRule>> parse_pack(std::string_view text, const std::string& file);

/// Makes the rules of these files rules of the process; a file that was loaded before is passed
/// over. Error kUsage.
std::optional<Error> load_packs(const std::vector<std::string>& files);

}  // namespace gouji
