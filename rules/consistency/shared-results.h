// SPDX-License-Identifier: GPL-3.0-or-later
// The results of applications that a sentence lists, and where table 3 has them.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/consistency/shared-sums.h"

namespace gouji {

/// A result that table 3 has.
struct ResultKind {
  Subject subject;
  std::array<std::string_view, 2> groups;  // ids of rows, or of groups of rows
  std::string_view within = {};            // of a row: its group, which it may stand for
};

/// Null for what is none.
const ResultKind* result_kind(Subject subject);

/// Its sum in the column of totals; empty where a cell is missing or unreadable.
std::optional<Sum> total_of(const StatutoryTable& table, const ResultKind& kind);

/// A result that the text gives a number of.
struct ListedResult {
  const Fact* fact;
  const ResultKind* kind;
};

/// The results of one sentence, in order.
struct ResultList {
  std::vector<ListedResult> results;
  std::vector<const Fact*> totals;
  bool part = false;          // 其中
  bool applications = false;  // it is about these
  bool answered = false;      // a number of answers stands in it
  bool other_named = false;   // 作其他处理
  std::size_t counts = 0;     // numbers in it, but for those in brackets
};

ResultList results_in(const Report& report, const std::vector<const Fact*>& sentence);

/// 公开（含部分公开）7件: both results are counted in one.
bool counts_both_grants(const Report& report, const Fact& fact);

/// 公开7件（含部分公开2件）, 7件予以公开（其中2件为部分公开）: what was granted in part is of the
/// number, or was meant to be told of it.
bool includes_partly_granted(const Report& report, const Fact& fact);

}  // namespace gouji
