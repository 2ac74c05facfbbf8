// SPDX-License-Identifier: GPL-3.0-or-later
// --select and --ignore → the rules of a run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "rules/registry.h"

namespace gouji {

/// `select` and `ignore` hold codes (A04), names (review-total), titles and groups, by letter (A)
/// or name (arithmetic), in any case. An empty `select` is all rules; `ignore` takes from that. By
/// code. Error kUsage: an unknown word, with the nearest that there is, or nothing left to run (but
/// for rules of an audit: these are known).
Expected<std::vector<const Rule*>> select_rules(const std::vector<std::string>& select,
                                                const std::vector<std::string>& ignore);

/// Those of an audit that these words name, which select_rules() leaves out.
std::vector<const Rule*> audit_rules_in(const std::vector<std::string>& words);

/// The rule of a code, a name, or a title in one of the two languages; null where there is none.
const Rule* rule_called(std::string_view word);

/// The rules that these words stand for, in their order. Error kUsage at an unknown one.
Expected<std::vector<const Rule*>> rules_called(const std::vector<std::string>& words);

/// Every word that stands for rules: codes, names and names of groups.
std::vector<std::string> known_rule_words();

/// "未知的规则 A99，是否指 A09？"
Error unknown_rule(std::string_view word);

/// The rule's page without the licence line that closes its file, which is not for the reader.
std::string_view page_text(const Rule& rule);

}  // namespace gouji
