// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/edition/edition.h"

#include <algorithm>
#include <utility>

#include "parser/text/normalize.h"

namespace gouji {

LabelForms label_forms(const std::string& label, const std::vector<std::string>& aliases) {
  LabelForms out;
  if (label.empty()) return out;
  out.words.emplace_back(fold(label));
  Spelling tailless(fold_without_tail(label));
  if (!(tailless == out.words.front())) out.words.push_back(std::move(tailless));
  for (const std::string& alias : aliases) out.aliases.emplace_back(fold(alias));
  return out;
}

const TableDef* Edition::table(std::string_view table_id) const {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const TableDef& table) { return table.id == table_id; });
  return found != tables.end() ? &*found : nullptr;
}

const Edition* Editions::for_year(int year) const {
  const auto found = std::find_if(all.begin(), all.end(), [year](const Edition& edition) {
    return edition.first_year <= year && year <= edition.last_year;
  });
  return found != all.end() ? &*found : nullptr;
}

}  // namespace gouji
