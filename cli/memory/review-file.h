// SPDX-License-Identifier: GPL-3.0-or-later
// What people decided: verdicts on findings, findings that are not to be reported, cells that the
// machine misread. One TOML file (gouji-review.toml) beside the reports, made for git: one line a
// verdict or cell, sorted, so that additions of two reviewers merge automatically.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/base/path-pattern.h"
#include "cli/checked/checked-document.h"
#include "parser/base/date.h"
#include "parser/base/error.h"

namespace gouji {

/// A verdict on the finding with the fingerprint that is its key. `rule` and `of` are for the
/// reader, and show whether its report is in a run.
struct SavedVerdict {
  bool confirmed = false;  // else dismissed
  std::string rule;        // A04
  std::string of;          // identity_of() the report: 岚浦县水利局/2024
  Remark remark;
  /// The document with the finding, relative to the review file, if the report came in several
  /// files; else empty. Only a run over that document shows that the fault is gone.
  std::string file = {};
};

/// Suppresses findings of these rules if all other parts match too. Empty parts match everything.
struct Suppression {
  std::vector<std::string> rules;  // codes, names, groups
  std::string body;
  std::optional<int> year;
  std::string path;           // as written; see PathPattern
  std::string where;          // t3, t3.received, t3.received.total, or a section: 五
  std::optional<Date> until;  // the last day
  Remark remark;
  int line = 0;
};

struct ReviewFile {
  std::string path;                              // as given
  std::map<std::string, SavedVerdict> verdicts;  // by fingerprint
  std::vector<Suppression> suppressions;
  std::map<std::string, CellCorrection> cells;  // by 岚浦县水利局/2024/t3.received.total
};

/// Error kUsage with `path` and line.
Expected<ReviewFile> parse_review(std::string_view text, const std::string& path);
/// parse_review() reads this back as the same value.
std::string print_review(const ReviewFile& review);

/// Error kUsage.
Expected<ReviewFile> load_review(const std::string& path);

/// The name of a suppression: 8 hexadecimal digits, unchanged as long as rules, body, year, path
/// and place are.
std::string name_of(const Suppression& suppression);

bool is_fingerprint(std::string_view word);

}  // namespace gouji
