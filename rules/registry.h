// SPDX-License-Identifier: GPL-3.0-or-later
// All rules. The definitions are generated at configure time from the folders below rules/: the
// folder is the list, and a rule file without its symbol is a link error.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "rules/local-rule.h"

namespace gouji {

/// Adds the rules of a local pack for the rest of the process: before the first document, and
/// before rules are chosen. Their codes and names must be new.
void add_local_rules(std::vector<std::unique_ptr<const LocalRule>> rules);

/// By code, local ones included; without those of an audit, which no report alone can answer.
const std::vector<const Rule*>& all_rules();
/// Those of an audit, by code: known by name, and neither listed nor run.
const std::vector<const Rule*>& audit_rules();
/// A rule of a check, a pack or an audit, by its code (A04) or name (review-total), in any case.
/// Null where there is no such rule.
const Rule* find_rule(std::string_view code_or_name);
/// The rule's page, Markdown in Simplified Chinese.
std::string_view rule_page(const Rule& rule);
/// The folder of the rule: arithmetic. Of a local one its pack: zj.
std::string_view rule_group(const Rule& rule);

}  // namespace gouji
